package rule

import "cadre/chart"

// executiveAlone is silent while nobody below an executive's level reports to
// anybody: then there is no team yet. An open role without a team is a plan.
var executiveAlone = Rule{
	ID:       "executive-alone",
	Title:    "Executive without a team",
	Reason:   "An executive works through other people, and with nobody below has a title and no lever.",
	Source:   "The built-in ladder: VP, Head and CPO are there to lead; McKinsey's archetypes begin at 3 reports.",
	Severity: Warning,
	check: func(p *pass) {
		if p.placedBelow() {
			for i, n := range p.reports {
				if n == 0 && p.executive(i) && !p.onRing[i] && p.staffed(i) && !p.leadsPostLeft(i) {
					p.report(i, nil, func() string { return sentence("Nobody reports to %s, while others report elsewhere.", p.who(i)) })
				}
			}
		}
	},
	fixes: func(*pass, int) []chart.Edit { return nil },
}

// leadsPostLeft tells whether a post under i that somebody has left has a team.
func (p *pass) leadsPostLeft(i int) bool {
	for j := range p.tree.Reports(i) {
		if p.census.Standing[j] == chart.Departed && len(p.reportsOf(j)) > 0 {
			return true
		}
	}
	return false
}

// placedBelow tells whether anybody of a product role below the executives
// reports to somebody.
func (p *pass) placedBelow() bool {
	for i, level := range p.level {
		if level > 0 && !p.executive(i) && p.manager(i) >= 0 {
			return true
		}
	}
	return false
}
