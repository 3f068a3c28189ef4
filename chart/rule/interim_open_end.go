package rule

import (
	"fmt"

	"cadre/chart"
)

// interimOpenEnd proposes a last day where the first is known: the rules have
// no clock.
var interimOpenEnd = Rule{
	ID:       "interim-open-end",
	Title:    "Interim without an end date",
	Reason:   "A day that everybody knows lets the team plan, and the search for a successor begin in time.",
	Source:   "Practice with interim executives: three to seven months, close to full time.",
	Severity: Info,
	check: func(p *pass) {
		for i, person := range p.tree.People {
			if person.Employment == chart.Interim && person.Until == "" && !p.vacant(i) {
				p.report(i, nil, func() string { return sentence("%s is an interim without an end date.", p.who(i)) })
			}
		}
	},
	fixes: func(p *pass, i int) []chart.Edit {
		end, ok := monthsLater(p.tree.People[i].Start, interimMonths)
		if !ok {
			return nil
		}
		return []chart.Edit{chart.Set("End on "+end+", six months after the start", p.id(i),
			func(person *chart.Person) { person.Until = end })}
	},
}

const interimMonths = 6

// monthsLater is the same day of a later month, or that month's last; ok is
// false for a text that is no date.
func monthsLater(date string, months int) (later string, ok bool) {
	var y, m, d int
	fmt.Sscanf(date, "%d-%d-%d", &y, &m, &d)
	if iso(y, m, d) != date || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return "", false
	}
	y, m = y+(m-1+months)/12, (m-1+months)%12+1
	return iso(y, m, min(d, daysIn(y, m))), true
}

func iso(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

func daysIn(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
