package table

import (
	"fmt"
	"slices"

	"cadre/chart/grid"
	"cadre/chart/heading"
)

// headerDepth is how many rows above the people may hold something else.
const headerDepth = 200

// findHeader takes the first row, or two, that name a column of people. Where
// there is none, the cells tell what columns hold.
func findHeader(s grid.Grid, o Options, log *noteLog) (*header, error) {
	first, h := headerRow(s, o)
	switch {
	case first == nil:
		return nil, fmt.Errorf("%s: the file holds no table", o.Name)
	case h != nil:
		return h.finish(s, o, log)
	}
	if h := twoColumns(s, first, log); h != nil && len(o.Columns) == 0 {
		return h, nil
	}
	for _, guess := range []func(grid.Grid, *grid.Row) *header{edgeList, layered} {
		if h := guess(s, first); h != nil && len(o.Columns) == 0 {
			return h.finish(s, o, log)
		}
	}
	if h := headless(s, first); h != nil {
		return h.finish(s, o, log)
	}
	h = newHeader(first)
	if len(o.Columns) > 0 || o.Uses != nil { // somebody chooses
		return h.finish(s, o, log)
	}
	return nil, h.noNames(o.Name)
}

// headerRow looks for the headings: those of the first row that names people,
// together with the row above or below where that tells more.
func headerRow(s grid.Grid, o Options) (first *grid.Row, best *header) {
	var above *grid.Row
	seen := 0
	for r := range s.Rows() {
		if seen++; seen > headerDepth {
			break
		}
		if r.Blank() || grid.IsComment(r) {
			continue
		}
		if first == nil {
			first = r.Clone()
		}
		h := newHeader(r).over(above)
		switch {
		case best != nil && h.isHeadings() && h.tells() >= best.tells():
			h.upper, h.otherRow = best.row, best.written
			return first, h
		case best != nil && h.isHeadings():
			best.skipped, best.otherRow = r.Number, h.written // labels below technical names, or the other way round
			return first, best
		case best != nil:
			return first, best
		case h.names() || h.mapped(o.Columns):
			if best = h; r.Number == 0 || best.isOwn() { // of a file that has no others: all other rows are people's
				return first, best
			}
		}
		above = r.Clone()
	}
	return first, best
}

// tells is how many columns are known.
func (h *header) tells() int { return len(h.known()) }

// isHeadings tells a row that holds headings, and nobody: most of its cells
// are known ones.
func (h *header) isHeadings() bool {
	filled, known := 0, 0
	for i, text := range h.heading {
		if text != "" {
			filled++
		}
		if len(h.readings[i]) > 0 && h.readings[i][0].Surety < heading.Partly {
			known++
		}
	}
	return known >= 2 && known*10 >= filled*8
}

// over is the header with the headings of groups above it, such as "Employee"
// and "Manager" over twice "ID" and "Name", if they tell more with them.
func (h *header) over(above *grid.Row) *header {
	if above == nil {
		return h
	}
	both := *h
	both.column, both.several = map[field]int{}, map[field][]int{}
	both.heading, both.readings = slices.Clone(h.heading), slices.Clone(h.readings)
	group := ""
	for i, text := range h.heading {
		if cell := cellText(above.At(i)); cell != "" {
			group = cell
		}
		first := group
		if len(h.readings[i]) == 0 {
			first = cellText(above.At(i)) // says nothing alone: the heading is written in two rows
		}
		if first == "" || text == "" {
			continue
		}
		if readings := readHeading(first + " " + text); len(readings) > 0 && readings[0].Surety < heading.Partly {
			both.heading[i], both.readings[i] = first+" "+text, readings
		}
	}
	both.choose(nil)
	if !both.names() || both.tells() <= h.tells() {
		return h
	}
	both.upper, both.otherRow = above.Number, above.Cells
	return &both
}
