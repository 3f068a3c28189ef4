package rule

import "cadre/chart"

// executiveAlone is silent while nobody below an executive's level reports to
// anybody: then there is no team yet. An open role without a team is a plan.
var executiveAlone = Rule{
	ID:       "executive-alone",
	Title:    "Executive without a team",
	Reason:   "An executive works through other people, and with nobody below has a title and no lever.",
	Source:   "The ladder: executives, from the Director to the CPO, are there to lead; McKinsey's archetypes begin at 3 reports.",
	Severity: Warning,
	check: func(f finder) {
		if f.placedBelow() {
			for i, n := range f.Census.Spans {
				if n == 0 && f.isExecutive(i) && !f.Census.OnRing[i] && f.staffed(i) && !f.leadsPostLeft(i) {
					f.report(i, nil, func() string { return sentence("Nobody reports to %s, while others report elsewhere.", f.who(i)) })
				}
			}
		}
	},
}

// leadsPostLeft tells whether a post under i that somebody has left has a team.
func (f finder) leadsPostLeft(i int) bool {
	for j := range f.Tree.Reports(i) {
		if f.Census.Standing[j] == chart.Departed && len(f.Reports(j)) > 0 {
			return true
		}
	}
	return false
}

// placedBelow tells whether anybody of a product role below the executives
// reports to somebody of whom more than the name is known.
func (f finder) placedBelow() bool {
	for i, level := range f.levels {
		if m := f.manager(i); m >= 0 && level > 0 && !f.isExecutive(i) && !f.leadsCompany(i) && f.Census.Standing[m] != chart.NamedOnly {
			return true
		}
	}
	return false
}
