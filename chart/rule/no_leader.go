package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// noLeader is one finding about the whole chart, at its top.
var noLeader = Rule{
	ID:       "no-leader",
	Title:    "Product managers without a product leader",
	Reason:   "Somebody must weigh the product managers' plans against each other, and a founder's hours for that run out.",
	Source:   "When companies hire one: a Head from seed to Series A, at 10 to 50 people.",
	Severity: Info,
	Params:   []Param{{Name: "min", Default: 5, Text: "from how many PMs on there should be a leader"}},
	check: func(f finder) {
		var makers []int
		for i := range f.roles {
			switch {
			case f.isExecutive(i):
				return
			case f.Practises(i):
				makers = append(makers, i)
			}
		}
		if n := len(makers); n > 0 && n >= f.param("min") {
			f.report(f.top(), makers, func() string {
				return sentence("There %s %s, and no Head, VP or CPO.", phrase.Noun(n, "is", "are"), f.makers(makers, "", ""))
			})
		}
	},
	fixes: func(f *fixes, _ int) {
		if manager, team := f.headless(); len(team) > 0 {
			post := f.openPost(chart.Person{Role: chart.Head}, manager, team)
			f.add(chart.Sequence("Add an open Head of Product over "+f.names(team), post))
		}
		if top := f.mainTop; top >= 0 && f.Practises(top) {
			head, _ := f.Chart.Settings().Role(chart.Head)
			f.addSingle(f.promote(top, head))
		}
	},
}

// headless is where a product leader is missing: under whom, and over whom.
// Somebody above the ladder or outside it, such as a founder, stays on top.
func (f *fixes) headless() (manager chart.ID, team []int) {
	top := f.mainTop
	if top < 0 {
		return "", nil
	}
	if f.levels[top] > 0 && !f.leadsCompany(top) {
		return "", f.tops
	}
	for i := top; i < f.Tree.End[top]; i++ {
		if i != top && !f.leadsCompany(i) {
			continue
		}
		team = slices.DeleteFunc(f.Reports(i), func(j int) bool { return f.highest[j] == 0 || f.leadsCompany(j) })
		if len(team) > 0 {
			return f.id(i), team
		}
	}
	return f.id(top), nil
}
