package report

import "cadre/chart"

// Document is a report before it is written in any format.
type Document struct {
	Title    string
	Subtitle string
	Dates    string // what day it is about, and of what day it is; may be empty
	Summary  []Figure
	Sections []Section
}

// Section is a part with a heading.
type Section struct {
	Title  string
	Plan   bool // who joins when: where there is room, the chart on the day belongs here
	Blocks []Block
}

// Block is a part of a section. One of its fields is set.
type Block struct {
	Text    string // a paragraph
	Heading string // of the blocks that follow
	Items   []Item
	Table   *Table
}

// Figure is a number that stands out.
type Figure struct {
	Value, Label string
	Alert        bool
	People       []Person // behind it
}

// Person is somebody behind a figure.
type Person struct {
	ID   chart.ID
	Name string
}

// Item is a point of a list: a name, what is to be said of it, and lines of
// examples.
type Item struct {
	Name   string
	Text   string
	Lines  []string
	People []Person // whom it is about
}

// Table is rows under headings.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is one of a table's.
type Column struct {
	Title string
	Kind  Kind
}

// Kind is what a column holds.
type Kind int

// The kinds: text from the left, numbers to the right, marks in the middle,
// and bars.
const (
	Words Kind = iota
	Number
	Mark
	Bars
)

// Row is one of a table's.
type Row struct {
	Cells  []Cell
	Sum    bool     // of the rows above
	People []Person // behind its figures
	Named  bool     // the cells name all of them
}

// Cell is one of a row's: a text, or a bar.
type Cell struct {
	Text  string
	Bar   *Bar
	Alert bool
}

// Bar is a share of the longest in its column.
type Bar struct {
	Share float64 // 0 to 1
	Limit float64 // where there is one to keep to, as a share; 0: none
	Over  bool    // beyond its limit
}

// paragraph adds a text.
func (s *Section) paragraph(text string) {
	if text != "" {
		s.Blocks = append(s.Blocks, Block{Text: text})
	}
}

// heading adds a small heading.
func (s *Section) heading(text string) { s.Blocks = append(s.Blocks, Block{Heading: text}) }

// items adds a list; none where it is empty.
func (s *Section) items(items []Item) {
	if len(items) > 0 {
		s.Blocks = append(s.Blocks, Block{Items: items})
	}
}

// table adds a table; none where it has no rows.
func (s *Section) table(t *Table) {
	if len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, Block{Table: t})
	}
}

// row adds a row.
func (t *Table) row(cells ...Cell) *Row {
	t.Rows = append(t.Rows, Row{Cells: cells})
	return &t.Rows[len(t.Rows)-1]
}

// sum adds the sum of the rows above.
func (t *Table) sum(cells ...Cell) { t.Rows = append(t.Rows, Row{Cells: cells, Sum: true}) }

func text(s string) Cell { return Cell{Text: s} }

// bar is n among at most most.
func bar(n, most float64) Cell {
	if most <= 0 {
		return Cell{Bar: &Bar{}}
	}
	return Cell{Bar: &Bar{Share: min(max(n/most, 0), 1)}}
}
