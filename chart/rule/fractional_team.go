package rule

import (
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
	Params:   []Param{{"max", 3, "how many may report to a fractional executive"}},
	check: func(p *pass) {
		most := p.param("max")
		for i, n := range p.reports {
			if n > most && p.executive(i) && p.tree.People[i].Employment == chart.Fractional {
				p.report(i, p.reportsOf(i), func() string {
					return sentence("%s is fractional and has %s; %d is the most for a few days a week.", p.who(i), phrase.Count(n, "report", "reports"), most)
				})
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		team := p.reportsOf(i)
		surplus := team[max(0, p.param("max")):]
		fullTime := func(j int) bool {
			person := p.tree.People[j]
			return person.Employment == chart.FullTime && !person.Open && !slices.Contains(surplus, j)
		}
		leads := slices.DeleteFunc(p.leadsUnder(i), func(j int) bool { return !fullTime(j) })
		return slices.Concat(p.handSome(slices.Values(leads), surplus), p.handSome(filtered(p.tree.Managers(i), fullTime), surplus))
	},
}

func (p *pass) executive(i int) bool {
	r := p.role[i]
	return r != nil && r.Track == chart.Executive && !p.tree.People[i].Assistant
}
