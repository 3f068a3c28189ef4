package table

import (
	"cadre/chart"
	"cadre/chart/grid"
)

// Written is a column of a chart's table, for writers of other formats.
type Written struct {
	Heading string
	Kind    chart.Kind
	Choices []string // the words to choose from; nil: any text
	// Cell is what Read takes back. A writer must see to it that no spreadsheet
	// takes it for a formula.
	Cell func(*chart.Person) string
}

// Columns are those of a chart's table, without those that say nothing of
// anybody where only filled ones are wanted.
func Columns(c *chart.Chart, filled bool) []Written {
	var all []Written
	for _, col := range columnsOf(c, filled) {
		all = append(all, Written{clean(col.heading), col.kind, choices(c, col.field),
			func(p *chart.Person) string { return clean(col.cell(c, p)) }})
	}
	return all
}

// choices are the words of a field whose cells hold one of a few.
func choices(c *chart.Chart, id field) []string {
	switch id {
	case "":
		return nil
	case roleField:
		words := []string{}
		for _, r := range allRoles(c.Settings()) {
			words = append(words, string(r.ID))
		}
		return words
	case statusField:
		return []string{filledStatus, openStatus}
	}
	f := chart.FieldByID(id)
	if f.Kind == chart.KindFlag {
		return []string{"yes", "no"}
	}
	var words []string
	for _, choice := range f.Choices {
		if choice.Word != "" {
			words = append(words, choice.Word)
		}
	}
	return words
}

// IsOwn tells the headings of a table with the columns that are written here.
func IsOwn(r *grid.Row) bool { return newHeader(r).isOwn() }
