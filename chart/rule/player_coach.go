package rule

import "cadre/chart/phrase"

// playerCoach names who leads and owns product work at once. It is off unless a
// document asks for it: in small teams nearly everybody does.
var playerCoach = Rule{
	ID:       "player-coach",
	Title:    "Leads and owns an area",
	Reason:   "It is how small teams work; it helps to know who has two jobs, and which of them gives way in a busy week.",
	Source:   "McKinsey's archetypes: a player-coach leads 3 to 5.",
	Severity: Off,
	Params:   []Param{{Name: "max", Default: 3, Text: "up to how many reports it is named"}},
	check: func(f finder) {
		most := f.param("max")
		for i, n := range f.Census.Spans {
			person := f.Tree.People[i]
			if n < 1 || n > most || person.Area == "" || !f.staffed(i) || !f.leadsByRole(i) {
				continue
			}
			f.report(i, nil, func() string {
				return sentence("%s leads %s and owns %s as well.", f.who(i), phrase.Count(n, "person", "people"), person.Area)
			})
		}
	},
}
