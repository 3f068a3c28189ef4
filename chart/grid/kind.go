package grid

import (
	"iter"
	"strings"

	"cadre/chart/reading"
)

// kind is a kind of text that becomes rows.
type kind struct {
	is   func(text string) bool
	read func(text string, log *notes) (Grid, error) // neither a grid nor an error: it is none after all
}

// kinds are the kinds that a text shows to be, those first that are told most
// surely. What is none of them is a table whose cells something parts.
var kinds = []kind{
	{isJSON, readJSON},
	{isLDIF, readLDIF},
	{isDrawing, readDrawing},
	{isMindMap, readMindMap},
	{isMarkup, readMarkup},
	{isMermaid, readMermaid},
	{isDOT, readDOT},
	{isPlantUML, readPlantUML},
	{isYAML, readYAML},
	{isScript, readScript},
	{isRuled, readRuled},
	{isOutline, readOutline},
	{isAligned, readAligned},
}

// ofKind reads a text as the first kind that it is.
func ofKind(text string, usual byte, log *notes) (Grid, error) {
	if d := newDelimited(text, usual); d.isPlain() { // whatever its cells hold
		return d, nil
	}
	text = withoutFence(text)
	for _, k := range kinds {
		if !k.is(text) {
			continue
		}
		if g, err := k.read(text, log); g != nil || err != nil {
			return g, err
		}
	}
	return newDelimited(text, usual), nil
}

// withoutFence is what stands in a text's only fence, as a page in Markdown
// has a diagram.
func withoutFence(text string) string {
	const fence = "```"
	if strings.Count(text, fence) != 2 {
		return text
	}
	before, inside, _ := strings.Cut(text, fence)
	inside, _, _ = strings.Cut(inside, fence)
	info, body := cutLine(inside)
	switch strings.ToLower(strings.TrimSpace(info)) {
	case "mermaid", "json", "dot", "graphviz", "csv":
		return strings.Repeat("\n", breaks(before)+1) + body // the lines keep their numbers
	}
	return text
}

// List is a table whose rows are in memory.
type List []*Row

// Rows walks the rows.
func (l List) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		for _, r := range l {
			if !yield(r) {
				return
			}
		}
	}
}

// NewRow is a row of a list; the row of the headings, which no file has, is
// number 0.
func NewRow(number int, cells ...string) *Row {
	return &Row{Number: number, Line: number, Cells: cells, Raw: strings.Join(cells, "\t")}
}

// headed are columns that are found while their rows are read.
type headed struct {
	headings []string
	column   map[string]int
	rows     List
	cells    int // of all rows, empty ones too
	room     int // how many there may be: few objects share no columns by nature
	left     int // how many cells had no room
}

// newHeaded has room for the table of a text, however few cells of it are
// filled.
func newHeaded(text string) headed { return headed{room: len(text) + 10_000} }

// at is the column with a heading, which is made where there is none yet.
func (h *headed) at(heading string) int {
	i, is := h.column[heading]
	if !is {
		if h.column == nil {
			h.column = map[string]int{}
		}
		i = len(h.headings)
		h.column[heading], h.headings = i, append(h.headings, heading)
	}
	return i
}

// put fills a cell of a row; one with something in it gets a line more.
func (h *headed) put(r *Row, heading, text string) {
	i := h.at(heading)
	if more := i + 1 - len(r.Cells); i >= maxColumns || h.cells+more > h.room {
		h.left++
		return
	} else if more > 0 {
		r.Cells = append(r.Cells, make([]string, more)...)
		h.cells += more
	}
	if r.Cells[i] != "" {
		text = r.Cells[i] + "\n" + text
	}
	r.Cells[i] = text
}

// grid is the rows below their headings. Rows whose numbers do not rise are
// numbered by their place.
func (h *headed) grid(log *notes) Grid {
	if h.left > 0 {
		log.add(reading.Note{Kind: reading.Damaged, Text: "cells that had no room, as the rows share too few columns: " + itoa(h.left)})
	}
	h.headings = h.headings[:min(len(h.headings), maxColumns)]
	last, rising := 0, true
	for _, r := range h.rows {
		rising = rising && r.Number > last
		last = r.Number
	}
	list := List{NewRow(0, h.headings...)}
	for i, r := range h.rows {
		if h.room >= len(h.rows)*len(h.headings) {
			r.Cells = append(r.Cells, make([]string, len(h.headings)-len(r.Cells))...)
		}
		if !rising {
			r.Number, r.Line = i+1, i+1
		}
		r.Raw = strings.Join(r.Cells, "\t")
		list = append(list, r)
	}
	return list
}
