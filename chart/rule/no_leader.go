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
			f.report(f.top(), makers, func() string { return sentence("There are %d PMs and Senior PMs, and no Head, VP or CPO.", n) })
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
// Somebody outside the ladder at the top, such as a founder, stays there.
func (f *fixes) headless() (manager chart.ID, team []int) {
	if f.mainTop < 0 {
		return "", nil
	}
	if f.levels[f.mainTop] > 0 {
		return "", f.tops
	}
	return f.id(f.mainTop), slices.DeleteFunc(f.Reports(f.mainTop), func(i int) bool { return f.highest[i] == 0 })
}
