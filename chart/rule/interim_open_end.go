package rule

import (
	"time"

	"cadre/chart"
)

// interimOpenEnd is about acting posts, too. It proposes a last day where the
// first is known.
var interimOpenEnd = Rule{
	ID:       "interim-open-end",
	Title:    "Interim without an end date",
	Reason:   "A day that everybody knows lets the team plan, and the search for a successor begin in time.",
	Source:   "Practice with interim executives: three to seven months, close to full time.",
	Severity: Info,
	check: func(p *pass) {
		for i, person := range p.tree.People {
			if (person.Employment == chart.Interim || person.Employment == chart.Acting) && person.Until == "" && p.staffed(i) {
				what := "an interim"
				if person.Employment == chart.Acting {
					what = "acting"
				}
				p.report(i, nil, func() string { return sentence("%s is %s without an end date.", p.who(i), what) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		start, _ := p.tree.People[i].Stay()
		end, when := monthsLater(start, interimMonths), "six months after the start"
		switch {
		case start.IsZero():
			return nil
		case !end.After(p.day):
			end, when = monthsLater(p.day, interimMonths), "in six months"
		}
		last := chart.WriteDay(end)
		return []chart.Edit{chart.Set("End on "+last+", "+when, p.id(i), func(person *chart.Person) { person.Until = last })}
	},
}

const interimMonths = 6

// monthsLater is the same day of a later month, or that month's last.
func monthsLater(day time.Time, months int) time.Time {
	first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, months, 0)
	last := first.AddDate(0, 1, -1)
	return first.AddDate(0, 0, min(day.Day(), last.Day())-1)
}
