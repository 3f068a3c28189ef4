package rule

import (
	"fmt"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// span counts direct reports against what the role allows, assistants left
// out. It is silent about the entry track, which entry-leads looks after.
// Whose role is to lead nobody may still guide a few who learn the craft.
var span = Rule{
	ID:       "span",
	Title:    "Too many direct reports",
	Reason:   "With every further report there is less time for each of them, and for the manager's own work.",
	Source:   "GitLab's handbook: about 7 reports, 4 to 10, for a Group PM 2 to 4, for a Director 4 to 6; 37signals: 1 or 2 for a lead; McKinsey's archetypes: 3 to 5 for a player-coach, 8 to 10 for a supervisor.",
	Severity: Warning,
	Params:   spanParams,
	check: func(f finder) {
		for i, n := range f.Census.Spans {
			if n == 0 || f.IsEntry(i) {
				continue
			}
			if limit := f.Limit(i); n > limit {
				f.report(i, f.Reports(i), func() string {
					return sentence("%s has %s; %s.", f.who(i), phrase.Count(n, "report", "reports"), f.most(i))
				})
			}
		}
	},
	fixes: func(f *fixes, i int) {
		if f.leadsNobody(i) {
			f.handUp(i)
		} else {
			f.handOver(i, f.leadsUnder(i))
			f.add(f.leadsBetween(i, f.levels[i], f.Limit(i))...)
			f.handOver(i, f.peers(i))
		}
		f.addSingle(f.promotions(i)...)
	},
}

// spanParams have a number for each role that leads and has one of its own: the
// ladder's executives share theirs with those that a document adds.
var spanParams = func() []Param {
	var params []Param
	for _, r := range slices.Concat(chart.Ladder(), chart.Rungs()) {
		if r.Span > 0 && (r.Track != chart.Executive || r.Above) {
			params = append(params, Param{string(r.ID), r.Span, "the most for " + article(r.Title), r.ID})
		}
	}
	return append(params, Param{Name: "executive", Default: 8, Text: "the most for a VP, Head or CPO"},
		Param{Name: "max", Default: 10, Text: "the most for anybody"})
}()

// Limit is how many may report to i before the rule span speaks.
func (x *Index) Limit(i int) int {
	switch {
	case x.assists(i):
		return x.limitOf(nil)
	case x.leadsNobody(i):
		learners, _ := x.learners(i)
		return len(learners)
	}
	return x.limitOf(x.roles[i])
}

// limitOf is how many may report to somebody with a role, or without one.
func (x *Index) limitOf(r *chart.Role) int {
	settings := x.Chart.Settings()
	param := func(name string) int { return max(0, numberNamed(settings, "span", spanParams, name)) }
	most := param("max")
	switch {
	case r == nil:
		return most
	case isIndividual(r):
		return 0
	case slices.ContainsFunc(spanParams, func(p Param) bool { return p.role == r.ID }):
		return min(most, param(string(r.ID)))
	case r.Track == chart.Executive:
		return min(most, param("executive"))
	case r.Span > 0:
		return min(most, r.Span)
	}
	return most
}

// most says how many may report to i.
func (f finder) most(i int) string {
	if f.leadsNobody(i) {
		return article(f.roles[i].Title) + " leads nobody as a rule"
	}
	return fmt.Sprintf("%d is the most that goes well", f.Limit(i))
}

// peers are the filled posts of the same role under the same manager.
func (f *fixes) peers(i int) []int {
	m := f.manager(i)
	if m < 0 || f.roles[i] == nil {
		return nil
	}
	return slices.DeleteFunc(f.Reports(m), func(j int) bool { return j == i || f.roles[j] != f.roles[i] || !f.staffed(j) })
}

// leadsUnder are the filled posts under i whose role is to lead.
func (f *fixes) leadsUnder(i int) []int {
	return slices.DeleteFunc(f.Reports(i), func(j int) bool { return !f.leadsByRole(j) || !f.staffed(j) })
}

// handOver moves the surplus, from the last report on, to those who have
// room.
func (f *fixes) handOver(i int, takers []int) {
	surplus := f.Census.Spans[i] - f.Limit(i)
	given := map[int][]int{}
	for _, r := range slices.Backward(f.Reports(i)) {
		k := slices.IndexFunc(takers, func(t int) bool {
			return f.Census.Spans[t]+len(given[t]) < f.Limit(t) && f.mayLead(t, []int{r})
		})
		if k >= 0 && surplus > 0 && !slices.Contains(takers, r) {
			given[takers[k]] = append(given[takers[k]], r)
			surplus--
		}
	}
	if surplus == 0 {
		f.add(f.handing(takers, given))
	}
}

// handing is the edit that gives each taker their share, in reading order.
func (f *fixes) handing(takers []int, given map[int][]int) chart.Edit {
	var edits []chart.Edit
	var moved []int
	for _, t := range takers {
		slices.Sort(given[t])
		edits = append(edits, f.moves(given[t], f.id(t))...)
		moved = append(moved, given[t]...)
	}
	takers = slices.DeleteFunc(slices.Clone(takers), func(t int) bool { return given[t] == nil })
	slices.Sort(moved)
	return chart.Sequence("Hand "+f.names(moved)+" to "+f.names(takers), edits...)
}
