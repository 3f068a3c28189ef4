package rule

import (
	"iter"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// fractionalTeam is about executives who are there a few days a week.
var fractionalTeam = Rule{
	ID:       "fractional-team",
	Title:    "Fractional executive with a team",
	Reason:   "One to three days a week are enough to advise and to decide, and too few to be there for a team.",
	Source:   "Practice with fractional executives: one to three days a week, good at direction and not at leading a team.",
	Severity: Warning,
	Params:   []Param{{Name: "max", Default: 3, Text: "how many may report to a fractional executive"}},
	check: func(f finder) {
		most := f.param("max")
		for i, n := range f.Census.Spans {
			if n > most && f.isExecutive(i) && f.Tree.People[i].Employment == chart.Fractional {
				f.report(i, f.Reports(i), func() string {
					return sentence("%s is fractional and has %s; %d is the most for a few days a week.", f.who(i), phrase.Count(n, "report", "reports"), most)
				})
			}
		}
	},
	fixes: func(f *fixes, i int) {
		team := f.Reports(i)
		surplus := team[min(len(team), f.param("max")):]
		fullTime := func(j int) bool {
			person := f.Tree.People[j]
			return person.Employment == chart.FullTime && !person.Open && !slices.Contains(surplus, j)
		}
		for _, managers := range []iter.Seq[int]{slices.Values(f.leadsUnder(i)), f.Tree.Managers(i)} {
			if e, ok := f.handTo(filtered(managers, fullTime), surplus, f.names(surplus)); ok {
				f.add(e)
			}
		}
	},
}
