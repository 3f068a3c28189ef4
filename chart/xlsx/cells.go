package xlsx

import (
	"errors"
	"iter"
	"slices"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/table"
)

// mostCells bounds a sheet, as a promise about time and memory. Cells without
// anything count where others follow in the row.
const mostCells = 10_000_000

var errTooManyCells = errors.New("the sheet has more than 10 million cells; delete the rows and columns that are not about people, or import them as CSV")

// cells are the rows of a sheet that hold something.
type cells struct {
	rows   []row
	texts  []string         // of all rows, one after the other
	longer map[int][]string // the rows that merged cells made longer
}

// row is where the texts of a row end.
type row struct {
	number, end int
	raw         string // the texts as one, once they are all there
}

// begin begins a row. One without cells is forgotten when the next begins.
func (c *cells) begin(number int) {
	c.end()
	c.rows = append(c.rows, row{number: number, end: len(c.texts)})
}

// start is where the texts of the i-th row begin.
func (c *cells) start(i int) int {
	if i == 0 {
		return 0
	}
	return c.rows[i-1].end
}

// put sets a cell of the last row. It fails where the sheet becomes too large.
func (c *cells) put(column int, text string) bool {
	last := len(c.rows) - 1
	if last < 0 {
		return true
	}
	at := c.start(last) + column - 1
	if at >= mostCells {
		return false
	}
	if n := at + 1 - len(c.texts); n > 0 {
		c.texts = append(c.texts, make([]string, n)...)
	}
	c.texts[at] = text
	c.rows[last].end = len(c.texts)
	return true
}

// of are the cells of the i-th row.
func (c *cells) of(i int) []string {
	if row, is := c.longer[i]; is {
		return row
	}
	return c.texts[c.start(i):c.rows[i].end:c.rows[i].end]
}

// find is the row of a number, or the next one, among the rows.
func (c *cells) find(number int) (i int, found bool) {
	return slices.BinarySearchFunc(c.rows, number, func(r row, n int) int { return r.number - n })
}

// at is a cell of the i-th row.
func (c *cells) at(i, column int) string {
	if row := c.of(i); column <= len(row) {
		return row[column-1]
	}
	return ""
}

// end forgets the last row where it has no cells.
func (c *cells) end() {
	if n := len(c.rows); n > 0 && c.rows[n-1].end == c.start(n-1) {
		c.rows = c.rows[:n-1]
	}
}

// isOwn tells a sheet that Write wrote, whose cells say all that there is.
func (c *cells) isOwn() bool {
	for r := range c.Rows() {
		return table.IsOwn(r)
	}
	return false
}

// within counts the columns of some areas that hold something.
func (c *cells) within(columns []area) int {
	width := 0
	for i := range c.rows {
		width = max(width, len(c.of(i)))
	}
	n := 0
	for _, a := range columns {
		n += max(0, min(a.right, width)-max(a.left, 1)+1)
	}
	return n
}

// join is the texts of the i-th row as one.
func (c *cells) join(i int) string { return strings.TrimSpace(strings.Join(c.of(i), "\t")) }

// joinAll joins the texts of every row, which are walked several times.
func (c *cells) joinAll() {
	for i := range c.rows {
		c.rows[i].raw = c.join(i)
	}
}

// Rows walks the rows that hold something.
func (c *cells) Rows() iter.Seq[*grid.Row] {
	return func(yield func(*grid.Row) bool) {
		r := &grid.Row{}
		for i := range c.rows {
			r.Number, r.Cells, r.Raw = c.rows[i].number, c.of(i), c.rows[i].raw
			if r.Raw == "" {
				r.Raw = c.join(i)
			}
			if r.Raw != "" && !yield(r) {
				return
			}
		}
	}
}
