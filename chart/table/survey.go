package table

import (
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/reading"
)

// survey counts the rows, and looks through them for what only a whole column
// can tell: the order of day and month, whether numbers are days, and which
// columns without a heading hold something.
func (h *header) survey(s grid.Grid, log *noteLog) (rows int) {
	holds := map[int]bool{}
	dates := h.columnsOf(fieldsOf(chart.KindDay)...)
	evidence := make([]dateEvidence, len(dates))
	for r := range h.body(s) {
		rows++
		for i := range h.unnamed {
			holds[i] = holds[i] || strings.TrimSpace(r.At(i)) != ""
		}
		for n, i := range dates {
			evidence[n].add(r.At(i))
		}
	}
	h.dates = styleOf(evidence)
	for n, i := range dates {
		if h.dates.numbers && evidence[n].numbers > 0 {
			log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: reading.Guessed, Text: "numbers were read as a spreadsheet's days: 45292 is 2024-01-01"})
		}
	}
	h.surveyShares(func(yield func(string) bool) {
		for r := range h.body(s) {
			if text := cellText(r.At(h.column[shareField])); text != "" && !yield(text) {
				return
			}
		}
	}, log)
	var free []int
	for _, i := range h.free {
		if h.unnamed[i] && !holds[i] {
			continue
		}
		if h.unnamed[i] {
			log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: reading.Kept, Text: "the column has no heading; kept as a free field under this name"})
		}
		free = append(free, i)
	}
	h.free = free
	return rows
}

// fieldsOf are the built-in fields of a kind.
func fieldsOf(kind chart.Kind) []field {
	var ids []field
	for _, f := range chart.Fields {
		if f.Kind == kind {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// columnsOf are where these fields are, those that are.
func (h *header) columnsOf(fields ...field) []int {
	var columns []int
	for _, f := range fields {
		if i, ok := h.column[f]; ok {
			columns = append(columns, i)
		}
	}
	return columns
}

// body walks the rows below the header that may be somebody's.
func (h *header) body(s grid.Grid) func(func(*grid.Row) bool) {
	return func(yield func(*grid.Row) bool) {
		for r := range s.Rows() {
			if r.Number > h.row && !r.Blank() && !h.left[r.Number] && !yield(r) {
				return
			}
		}
	}
}

// twoColumns takes a table without known headings for one of names, managers
// and remarks, as Google Charts reads them, if nearly every manager is also
// among the names. It is nil where that does not hold.
func twoColumns(s grid.Grid, first *grid.Row, log *noteLog) *header {
	names, managers := map[string]bool{}, map[string]bool{}
	for r := range s.Rows() {
		if r.Blank() || grid.IsComment(r) {
			continue
		}
		if len(r.Cells) < 2 || len(r.Cells) > 3 {
			return nil
		}
		names[strings.TrimSpace(r.Cells[0])] = true
		if r.Number != first.Number {
			managers[strings.TrimSpace(r.Cells[1])] = true
		}
	}
	delete(managers, "")
	for m := range managers {
		if !names[m] {
			return nil
		}
	}
	if len(managers) == 0 {
		return nil
	}
	h := &header{column: map[field]int{nameField: 0, reportsToField: 1, notesField: 2}, several: map[field][]int{}, why: map[int]string{1: "the cells name others of the table"}}
	h.heading = []string{"Column 1", "Column 2", "Column 3"}
	h.readings = make([][]heading.Reading, len(h.heading))
	h.unread = make([]bool, len(h.heading))
	if top := strings.TrimSpace(first.Cells[1]); top != "" && !names[top] {
		h.row = first.Number
	}
	log.add(reading.Note{Row: h.row, Kind: reading.Guessed, Text: "no heading is known; the columns were read as name, manager and notes"})
	return h
}
