package rule

import "cadre/chart"

// interimOpenEnd is about acting posts, too. The last day it proposes
// lies behind the day of the check; without that and a first day it has none.
var interimOpenEnd = Rule{
	ID:       "interim-open-end",
	Title:    "Interim without an end date",
	Reason:   "A day that everybody knows lets the team plan, and the search for a successor begin in time.",
	Source:   "Practice with interim executives: three to seven months, close to full time.",
	Severity: Info,
	check: func(f finder) {
		for i, person := range f.Tree.People {
			if (person.Employment == chart.Interim || person.Employment == chart.Acting) && person.Until == "" && f.staffed(i) {
				what := "an interim"
				if person.Employment == chart.Acting {
					what = "acting"
				}
				f.report(i, nil, func() string { return sentence("%s is %s without an end date.", f.who(i), what) })
			}
		}
	},
	fixes: func(f *fixes, i int) {
		start, _ := f.Tree.People[i].Stay()
		end, when := chart.MonthsLater(start, interimMonths), "six months after the start"
		if start.IsZero() || !end.After(f.day) {
			end, when = chart.MonthsLater(f.day, interimMonths), "in six months"
		}
		if !start.IsZero() || !f.day.IsZero() {
			last := chart.WriteDay(end)
			f.add(chart.Set("End on "+last+", "+when, f.id(i), func(person *chart.Person) { person.Until = last }))
		}
	},
}

const interimMonths = 6
