package report

import (
	"fmt"
	"slices"

	"cadre/chart/health"
	"cadre/chart/phrase"
)

// costs tells what teams cost, against their budgets.
func (r *builder) costs() Section {
	s := Section{Title: "Cost and budget"}
	h := &r.health
	if h.Total.All() == 0 && len(h.Budgets) == 0 {
		s.paragraph("No costs and no budgets are filled in, so nothing can be said of money.")
		return s
	}
	s.paragraph(r.totalCost())
	s.table(r.budgetsTable())
	if slices.ContainsFunc(h.Teams, func(b health.Budget) bool { return b.All() != 0 }) {
		s.heading("Teams")
		s.table(r.teamsTable())
	}
	if n := len(h.Total.Unknown); n > 0 {
		s.paragraph(fmt.Sprintf("The sums leave out %s whose cost is not given: %s.", phrase.Count(n, "person", "people"), r.names(h.Total.Unknown)))
	}
	return s
}

func (r *builder) totalCost() string {
	b := &r.health.Total
	s := fmt.Sprintf("The people cost %s a year", r.money(b.Cost))
	if b.Planned != 0 {
		s += fmt.Sprintf(", and %s with the open roles filled", r.money(b.All()))
	}
	return s + "."
}

// budgetsTable shows those who have a budget, with all who are below them.
func (r *builder) budgetsTable() *Table {
	t := &Table{Columns: []Column{{"Led by", Words}, {"People", Number}, {"Cost", Number}, {"Open roles", Number}, {"Budget", Number}, {"Used", Number}, {"", Bars}}}
	longest := 1.0
	for _, b := range r.health.Budgets {
		longest = max(longest, used(b))
	}
	for i, b := range r.health.Budgets {
		if i < 2*rowsShown {
			over := b.All() > b.Budget
			share := &Bar{Share: max(0, used(b)/longest), Limit: 1 / longest, Over: over}
			t.row(text(r.name(b.Lead)), number(len(b.People)), r.amount(b.Cost), r.amount(b.Planned), r.amount(b.Budget),
				Cell{Text: percent(used(b)), Alert: over}, Cell{Bar: share}).People = r.who(b.People, b.Open)
		}
	}
	more(t, len(r.health.Budgets)-2*rowsShown, "budgets")
	return t
}

// used is the share of a budget that the team costs.
func used(b health.Budget) float64 { return float64(b.All()) / float64(b.Budget) }

func (r *builder) teamsTable() *Table {
	t := &Table{Columns: []Column{{"Team", Words}, {"People", Number}, {"Cost", Number}, {"Open roles", Number}, {"", Bars}}}
	var most int64
	for _, b := range r.health.Teams {
		most = max(most, b.All())
	}
	for i, b := range r.health.Teams {
		if i < 2*rowsShown {
			t.row(text(b.Name), number(len(b.People)), r.amount(b.Cost), r.amount(b.Planned), bar(float64(b.All()), float64(most))).People = r.who(b.People, b.Open)
		}
	}
	more(t, len(r.health.Teams)-2*rowsShown, "teams")
	return t
}
