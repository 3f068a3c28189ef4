package rule

import (
	"cadre/chart"
	"cadre/chart/phrase"
)

// playerCoach names who leads and owns product work at once.
var playerCoach = Rule{
	ID:       "player-coach",
	Title:    "Leads and owns an area",
	Reason:   "It is how small teams work; it helps to know who has two jobs, and which of them gives way in a busy week.",
	Source:   "McKinsey's archetypes: a player-coach leads 3 to 5.",
	Severity: Info,
	Params:   []Param{{"max", 3, "up to how many reports it is named"}},
	check: func(p *pass) {
		most := p.param("max")
		for i, n := range p.reports {
			person := p.tree.People[i]
			if n < 1 || n > most || person.Area == "" || !p.staffed(i) || !p.isLeader(i) {
				continue
			}
			p.report(i, nil, func() string {
				return sentence("%s leads %s and owns %s as well.", p.who(i), phrase.Count(n, "person", "people"), person.Area)
			})
		}
	},
	fixes: func(*pass, int) []chart.Edit { return nil },
}

// isLeader tells whether it is i's role to lead.
func (p *pass) isLeader(i int) bool {
	r := p.role[i]
	return r != nil && (r.Track == chart.Lead || r.Track == chart.Executive) && !p.tree.People[i].Assistant
}
