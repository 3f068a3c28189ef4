package table

import (
	"slices"

	"cadre/chart/grid"
	"cadre/chart/heading"
)

// Use is what a column of a table is taken for: a field, by the name that
// --map has for it, or one of the following.
type Use string

// The uses besides fields.
const (
	OwnColumn Use = "own column" // a field of the document's own
	LeftOut   Use = "leave out"
)

// Uses are all there are, in the order in which they are offered.
func Uses() []Use {
	uses := []Use{OwnColumn, LeftOut}
	for _, f := range fieldTable {
		uses = append(uses, Use(f.heading))
	}
	return uses
}

// Column is a column of a table and what it was taken for.
type Column struct {
	Heading string // as written, but that no two are the same
	Use     Use
	Why     string   // what the use was guessed from; empty: its heading says it, or somebody chose it
	Samples []string // the first cells with text
}

// samples is how many cells of a column are shown.
const samples = 20

// uses are the columns with what they were taken for.
func (h *header) uses(g grid.Grid) []Column {
	columns := make([]Column, len(h.heading))
	for i, text := range h.heading {
		columns[i] = Column{Heading: text, Use: LeftOut, Why: h.why[i]}
	}
	for _, i := range h.free {
		columns[i].Use = OwnColumn
	}
	for i, f := range h.known() {
		if i < len(columns) {
			columns[i].Use = Use(fieldHeading(f))
		}
	}
	h.sample(g, columns)
	return columns
}

// sample fills in the first cells of each column.
func (h *header) sample(g grid.Grid, columns []Column) {
	rows := 0
	for r := range h.body(g) {
		for i := range columns {
			if text, _ := unprotect(r.At(i), nil, h.own); text != "" && len(columns[i].Samples) < samples {
				columns[i].Samples = append(columns[i].Samples, text)
			}
		}
		if rows++; rows == 10*samples {
			return
		}
	}
}

// applyUses gives the columns the uses that were chosen.
func (h *header) applyUses(chosen map[string]Use) {
	for i, text := range h.heading {
		use, is := chosen[text]
		if !is {
			continue
		}
		h.release(i)
		delete(h.why, i)
		switch f, isField := fieldNamed(string(use)); {
		case use == LeftOut:
			h.free = slices.DeleteFunc(h.free, func(at int) bool { return at == i })
		case use == OwnColumn:
			h.setFree(i)
		case isField && slices.Contains(heading.Several, f):
			h.several[f] = append(h.several[f], i)
			h.free = slices.DeleteFunc(h.free, func(at int) bool { return at == i })
		case isField:
			if at, taken := h.column[f]; taken {
				h.setFree(at)
			}
			h.column[f] = i
			h.free = slices.DeleteFunc(h.free, func(at int) bool { return at == i })
		}
	}
}

// release takes a column away from its field.
func (h *header) release(i int) {
	for f, at := range h.column {
		if at == i {
			delete(h.column, f)
		}
	}
	for f, columns := range h.several {
		h.several[f] = slices.DeleteFunc(columns, func(at int) bool { return at == i })
	}
}

// setFree makes a column a free field.
func (h *header) setFree(i int) {
	if !slices.Contains(h.free, i) {
		h.free = append(h.free, i)
		slices.Sort(h.free)
	}
}
