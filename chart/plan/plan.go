package plan

import (
	"time"

	"cadre/chart"
)

// Quarter is a quarter of a hiring plan. Money is in the document's currency.
type Quarter struct {
	Name      string     // such as 2027 Q1
	First     time.Time  // its first day
	End       time.Time  // the day after its last
	Hires     []chart.ID // who starts in it, the earliest first; open roles are yet to be filled
	OpenRoles []chart.ID // those of Hires that nobody fills yet
	Leavers   []chart.ID // whose last day is in it, the earliest first
	Headcount int        // people at its end without the leavers, with the open roles that have started
	Cost      int64      // of them and of agents, a year
	Spent     int64      // in the quarter, by days; a last day counts

	Unowned []string   // areas whose last owner leaves in it
	Alone   []chart.ID // entry-level people whose mentor leaves in it
}

// Plan is the quarters from the first start or last day to the latest; none
// where no such day can be read. People without a start are there all along,
// open roles without one are left out: see Undated.
func Plan(c *chart.Chart) []Quarter {
	p := newPlanner(c)
	if len(p.starts)+len(p.ends) == 0 {
		return nil
	}
	var all []Quarter
	for q := quarterOf(p.earliest()); len(p.starts)+len(p.ends) > 0; q = next(q) {
		all = append(all, p.quarter(q))
	}
	return all
}

// Undated are the open roles without a start date that can be read.
func Undated(c *chart.Chart) []chart.ID {
	var ids []chart.ID
	for _, p := range c.Tree().People {
		if first, _ := p.Stay(); p.Open && !p.Closed() && first.IsZero() {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
