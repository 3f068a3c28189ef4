package rule

import (
	"cadre/chart"
	"cadre/chart/phrase"
)

// overBudget counts a team with its lead, and open roles at what they are to
// cost: who is there on the day, as the report does.
var overBudget = Rule{
	ID:       "over-budget",
	Title:    "Team above its budget",
	Reason:   "It is kinder to settle the money while it is a plan than to take back a promise later.",
	Source:   "The Head of Product's duties: owning the budget and where the money goes.",
	Severity: Warning,
	check: func(f finder) {
		if !f.hasBudgets() {
			return
		}
		then := chart.Present(f.Chart, f.day)
		t, bills := then.Tree(), billsOf(then)
		for i, person := range t.People {
			team := bills[t.End[i]].minus(bills[i])
			if over := team.people + team.open - person.Budget; person.Budget > 0 && over > 0 && !person.Closed() {
				at := f.Tree.Index(person.ID)
				f.report(at, nil, func() string { return f.overspent(at, team, over) })
				f.discreetly(func() string { return f.overspentDiscreetly(at, team) })
			}
		}
	},
}

// bill is what people and agents, and open roles besides, cost a year.
type bill struct{ people, open int64 }

func (b bill) minus(c bill) bill { return bill{b.people - c.people, b.open - c.open} }

func (f finder) hasBudgets() bool {
	for _, person := range f.Tree.People {
		if person.Budget > 0 {
			return true
		}
	}
	return false
}

// billsOf are, for each place in reading order, of everybody before it.
func billsOf(c *chart.Chart) []bill {
	bills := make([]bill, c.Len()+1)
	for i, person := range c.Tree().People {
		b := bills[i]
		switch {
		case person.Closed(), person.FilledBy == chart.Named:
		case person.Open:
			b.open += person.Cost
		default:
			b.people += person.Cost
		}
		bills[i+1] = b
	}
	return bills
}

func (f finder) overspent(i int, team bill, over int64) string {
	budget := f.Tree.People[i].Budget
	if team.people > budget {
		return sentence("The team of %s costs %s a year, %s more than its budget.",
			f.name(i), f.money(team.people), f.money(team.people-budget))
	}
	return sentence("With its open roles filled, the team of %s costs %s a year, %s more than its budget.",
		f.name(i), f.money(team.people+team.open), f.money(over))
}

func (f finder) overspentDiscreetly(i int, team bill) string {
	if team.people > f.Tree.People[i].Budget {
		return sentence("The team of %s costs more than its budget.", f.name(i))
	}
	return sentence("With its open roles filled, the team of %s costs more than its budget.", f.name(i))
}

// money is an amount with the document's currency, its digits in threes.
func (f finder) money(n int64) string { return phrase.Money(f.Chart.Settings().Currency, n) }
