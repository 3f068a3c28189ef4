package report

import (
	"cadre/chart"
	"cadre/chart/health"
)

// told are the amounts that a report tells.
type told struct {
	all, cost map[*health.Budget]bool // with the open roles filled, and of the people alone
	leftOut   bool                    // some are not told
}

// tell chooses them where not all are asked for: as much of the whole as may
// be told, then of the teams that have a budget, then of those by name.
func tell(h *health.Health, money bool) told {
	teams := []*health.Budget{&h.Total}
	for _, some := range [][]health.Budget{h.Budgets, h.Teams} {
		for i := range some[:min(len(some), teamsShown)] {
			teams = append(teams, &some[i])
		}
	}
	var sums [][]chart.ID
	for _, b := range teams {
		sums = append(sums, b.People, b.Open)
	}
	d := newDisclosed(h.Chart, sums)
	d.all = money
	t := told{all: map[*health.Budget]bool{}, cost: map[*health.Budget]bool{}}
	for _, some := range [][]*health.Budget{teams[:1], teams[1:]} {
		for _, b := range some {
			t.all[b] = d.add(b.People, b.Open)
		}
		for _, b := range some {
			t.cost[b] = d.add(b.People)
			t.leftOut = t.leftOut || !t.cost[b] || !t.all[b]
		}
	}
	return t
}
