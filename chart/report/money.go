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
	if r.told.leftOut && r.told.all[&h.Total] {
		s.paragraph("Amounts are left out where they would tell what fewer than three people cost.")
	}
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
	switch {
	case !r.told.all[b]:
		return "What fewer than three people cost is left out."
	case !r.told.cost[b]:
		return fmt.Sprintf("The people cost %s a year with the open roles filled.", r.money(b.All()))
	}
	s := fmt.Sprintf("The people cost %s a year", r.money(b.Cost))
	if b.Planned != 0 {
		s += fmt.Sprintf(", and %s with the open roles filled", r.money(b.All()))
	}
	return s + "."
}

// teamsShown is how many teams have rows of their own.
const teamsShown = 2 * rowsShown

// budgetsTable shows those who have a budget, with all who are below them.
func (r *builder) budgetsTable() *Table {
	t := &Table{Columns: []Column{{"Led by", Words}, {"People", Number}, {"Cost", Number}, {"Open roles", Number}, {"Budget", Number}, {"Used", Number}, {"", Bars}}}
	all := r.health.Budgets[:min(len(r.health.Budgets), teamsShown)]
	longest := 1.0
	for i := range all {
		if r.told.all[&all[i]] {
			longest = max(longest, used(&all[i]))
		}
	}
	for i := range all {
		b := &all[i]
		cost, open := r.costCells(b)
		row := t.row(text(r.name(b.Lead)), number(len(b.People)), cost, open, text(leftOut), text(leftOut), Cell{})
		if row.People = r.who(b.People, b.Open); r.told.all[b] {
			over := b.All() > b.Budget
			row.Cells[4], row.Cells[5] = r.amount(b.Budget), Cell{Text: percent(used(b)), Alert: over}
			row.Cells[6].Bar = &Bar{Share: max(0, used(b)/longest), Limit: 1 / longest, Over: over}
		}
	}
	more(t, len(r.health.Budgets)-len(all), "budgets")
	return t
}

// costCells are what the people of a team cost, and its open roles.
func (r *builder) costCells(b *health.Budget) (cost, open Cell) {
	return r.may(r.told.cost[b], b.Cost), r.may(r.told.cost[b] && r.told.all[b], b.Planned)
}

// used is the share of a budget that the team costs.
func used(b *health.Budget) float64 { return float64(b.All()) / float64(b.Budget) }

func (r *builder) teamsTable() *Table {
	t := &Table{Columns: []Column{{"Team", Words}, {"People", Number}, {"Cost", Number}, {"Open roles", Number}, {"", Bars}}}
	all := r.health.Teams[:min(len(r.health.Teams), teamsShown)]
	var most int64
	for i := range all {
		if r.told.all[&all[i]] {
			most = max(most, all[i].All())
		}
	}
	for i := range all {
		b := &all[i]
		cost, open := r.costCells(b)
		row := t.row(text(b.Name), number(len(b.People)), cost, open, Cell{})
		if row.People = r.who(b.People, b.Open); r.told.all[b] {
			row.Cells[4] = bar(float64(b.All()), float64(most))
		}
	}
	more(t, len(r.health.Teams)-len(all), "teams")
	return t
}
