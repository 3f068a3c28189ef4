package rule

import (
	"slices"

	"cadre/chart"
)

// noLeader is one finding about the whole chart, at its top.
var noLeader = Rule{
	ID:       "no-leader",
	Title:    "Product managers without a product leader",
	Reason:   "Somebody must weigh the product managers' plans against each other, and a founder's hours for that run out.",
	Source:   "When companies hire one: a Head from seed to Series A, at 10 to 50 people.",
	Severity: Info,
	Params:   []Param{{"min", 5, "from how many PMs on there should be a leader"}},
	check: func(p *pass) {
		var makers []int
		for i, r := range p.role {
			switch {
			case p.executive(i):
				return
			case r != nil && !p.tree.People[i].Assistant && (r.Track == chart.Contributor || r.Track == chart.Lead):
				makers = append(makers, i)
			}
		}
		if n := len(makers); n > 0 && n >= p.param("min") {
			p.report(p.top(), makers, func() string { return sentence("There are %d PMs and Senior PMs, and no Head, VP or CPO.", n) })
		}
	},
	fixes: func(p *pass, _ int) []chart.Edit {
		head, _ := p.chart.Settings().Role(chart.Head)
		manager, team := p.headless()
		if len(team) == 0 || slices.ContainsFunc(team, func(i int) bool { return !fits(p.highest[i], head.Level) }) {
			return nil
		}
		post := chart.Person{Role: chart.Head, Open: true}
		return []chart.Edit{chart.Sequence("Add an open Head of Product over "+p.names(team), chart.Insert(post, manager, p.ids(team)...))}
	},
}

// headless is where a product leader is missing: under whom, and over whom.
// Somebody outside the ladder at the top, such as a founder, stays there.
func (p *pass) headless() (manager chart.ID, team []int) {
	if p.mainTop < 0 {
		return "", nil
	}
	if p.level[p.mainTop] > 0 {
		return "", p.tops
	}
	return p.id(p.mainTop), slices.DeleteFunc(p.reportsOf(p.mainTop), func(i int) bool { return p.highest[i] == 0 })
}
