package table

import (
	"slices"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/reading"
)

// shapes are the ways in which a table tells who reports to whom without naming
// managers, the surest first. One that finds no good evidence changes nothing
// and says so.
var shapes = []func(*linker) bool{(*linker).linkTeams, (*linker).linkLevels, (*linker).linkOutline, (*linker).linkPathOfIDs, (*linker).linkDepths, (*linker).linkUnits}

// readShape gives managers to the people of a table none of whose rows names
// one; where nothing tells, everybody stands at the top.
func (l *linker) readShape() {
	named := func(p *draft) bool { return len(p.managers) > 0 || len(p.numbered) > 0 || p.Parked() }
	if l.head.own || slices.ContainsFunc(l.directory.drafts, named) {
		return
	}
	for _, shape := range shapes {
		if shape(l) {
			return
		}
	}
	if !l.head.has(managerFields...) {
		l.log.add(reading.Note{Row: l.head.row, Kind: reading.Unmatched,
			Text: "no column says who reports to whom, so everybody stands at the top", Missing: fieldHeading(reportsToField)})
	}
}

// guessed notes how the table was read.
func (l *linker) guessed(column int, text string) {
	note := reading.Note{Row: l.head.row, Kind: reading.Guessed, Text: text}
	if column >= 0 {
		note.Field = l.head.heading[column]
	}
	l.log.add(note)
}

// readDown reads the way down to somebody: through the levels of a table, or by
// a path.
func (r *personReader) readDown() {
	switch levels := r.head.levels(); {
	case len(levels) > 0:
		r.readLevels(levels)
	case r.head.lines.path.column >= 0:
		r.p.down = r.head.lines.path.split(r.row.At(r.head.lines.path.column))
		if n := len(r.p.down); n > 0 && !r.head.lines.path.outline && !r.head.has(nameField, firstField, lastField) {
			r.p.Name = r.p.down[n-1]
		}
	}
}

// levels are the columns of which each holds a layer.
func (h *header) levels() []int {
	if levels := h.several[heading.Levels]; len(levels) > 0 {
		return levels
	}
	return h.several[heading.UnitLevels]
}

// readLevels reads a row of layers. Cells before the first one with text say
// the same as above, as in an outline.
func (r *personReader) readLevels(columns []int) {
	var down []string
	for _, i := range columns {
		text, _ := unprotect(r.row.At(i), nil, false)
		if text == "" && len(down) < len(r.above) && r.fillsBelow(columns[len(down):]) {
			text = r.above[len(down)]
		}
		if text == "" {
			break
		}
		down = append(down, text)
	}
	r.p.down, r.above = down, down
	if n := len(down); n > 0 && !r.head.has(nameField, firstField, lastField) {
		r.p.Name = down[n-1]
	}
}

// fillsBelow tells whether a deeper layer has text in this row.
func (r *personReader) fillsBelow(columns []int) bool {
	return slices.ContainsFunc(columns, func(i int) bool { text, _ := unprotect(r.row.At(i), nil, false); return text != "" })
}

// leadFlag is the column that says by yes and no who leads a team; -1: none does.
func leadFlag(s grid.Grid, h *header) int {
	for _, i := range h.free {
		if !isLeadHeading(headingKey(h.heading[i])) {
			continue
		}
		some, all := false, true
		for r := range h.body(s) {
			if text := r.At(i); text != "" {
				yes, ok := parseBool(text)
				some, all = some || yes, all && ok
			}
		}
		if some && all {
			return i
		}
	}
	return -1
}

// isLeadHeading tells headings such as "Is manager" and "Team lead?".
func isLeadHeading(key string) bool {
	for _, word := range []string{"manager", "lead", "supervisor", "head", "leit", "fuhrung", "chef", "responsable", "jefe", "responsabile", "gestor"} {
		if strings.Contains(key, word) {
			return true
		}
	}
	return false
}
