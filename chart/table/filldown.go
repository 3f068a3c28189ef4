package table

import (
	"fmt"
	"iter"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/reading"
)

// fillDown gives the cells below a cell that was merged over several rows what
// it says, as the text of a sheet has it in the first of them only.
func (h *header) fillDown(s grid.Grid, log *noteLog) grid.Grid {
	var columns []int
	for _, i := range h.groupColumns() {
		g := groups{values: map[string]bool{}}
		for r := range h.body(s) {
			g.add(strings.TrimSpace(r.At(i)))
		}
		if !g.merged() {
			continue
		}
		columns = append(columns, i)
		log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: reading.Guessed,
			Text: fmt.Sprintf("each group is named in its first row; the %d rows below were read as of the same", g.blanks)})
	}
	if columns == nil {
		return s
	}
	return filledDown{s, h, columns}
}

// groupColumns are those that may be merged over a group of people: of teams
// and places, left of the names.
func (h *header) groupColumns() []int {
	if h.own {
		return nil
	}
	names := h.columnsOf(nameField, firstField, lastField)
	var columns []int
	for _, i := range append(h.columnsOf(teamField, areaField, "location"), h.several[unitLevels]...) {
		if len(names) > 0 && i < names[0] {
			columns = append(columns, i)
		}
	}
	return columns
}

// groups is what the cells of a column say of groups of rows.
type groups struct {
	values       map[string]bool
	blanks       int
	top, repeats bool
}

func (g *groups) add(cell string) {
	switch {
	case cell == "" && len(g.values) == 0:
		g.top = true
	case cell == "":
		g.blanks++
	default:
		g.repeats = g.repeats || g.values[cell]
		g.values[cell] = true
	}
}

// merged tells cells that were merged: no group is named twice, and there is
// none above the first.
func (g *groups) merged() bool {
	return g.blanks > 0 && len(g.values) > 1 && !g.top && !g.repeats
}

// filledDown is a table with the cells of some columns filled down.
type filledDown struct {
	grid.Grid
	h       *header
	columns []int
}

// Rows walks the rows.
func (f filledDown) Rows() iter.Seq[*grid.Row] {
	return func(yield func(*grid.Row) bool) {
		last := make([]string, len(f.columns))
		for r := range f.Grid.Rows() {
			if r.Number > f.h.row && !r.Blank() && !f.h.left[r.Number] {
				r = r.Clone()
				for n, i := range f.columns {
					if cell := r.At(i); strings.TrimSpace(cell) != "" {
						last[n] = cell
					} else if i < len(r.Cells) {
						r.Cells[i] = last[n]
					}
				}
			}
			if !yield(r) {
				return
			}
		}
	}
}
