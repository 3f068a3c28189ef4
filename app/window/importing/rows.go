package importing

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart/grid"
	"cadre/chart/table"
)

// mostRows is how many rows of a table are shown.
const mostRows = 2000

// topRows are the first rows of a table, to look at.
func topRows(g grid.Grid) []*grid.Row {
	var rows []*grid.Row
	for r := range g.Rows() {
		if !r.Blank() {
			rows = append(rows, r.Clone())
		}
		if len(rows) == mostRows {
			break
		}
	}
	return rows
}

// below are the rows below the headings.
func below(rows []*grid.Row, columns []table.Column) []*grid.Row {
	const depth = 25 // rows among which the headings are
	for i, r := range rows[:min(depth, len(rows))] {
		same := 0
		for k, c := range columns {
			if strings.TrimSpace(r.At(k)) == c.Heading {
				same++
			}
		}
		if 2*same > len(columns) {
			return rows[i+1:]
		}
	}
	return rows
}

// rowGrid shows rows under a choice for each column.
type rowGrid struct {
	widget.Table
	rows    []*grid.Row
	columns []table.Column
	choose  func(heading string, use table.Use)
	tips    *widgets.Tips
}

// The sizes of the grid's cells, and the width of those with the rows' numbers.
const (
	narrowest   = 112
	columnWidth = 164 // and the widest is half as wide again
	numberWidth = 48
	rowHeight   = 30
	headHeight  = 88
)

func newRowGrid(tips *widgets.Tips, choose func(string, table.Use)) *rowGrid {
	g := &rowGrid{choose: choose, tips: tips}
	g.ExtendBaseWidget(g)
	g.Length = func() (int, int) { return len(g.rows) + 1, len(g.columns) + 1 }
	g.CreateCell = func() fyne.CanvasObject { return newGridCell(tips) }
	g.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) { g.fill(id, o.(*gridCell)) }
	g.StickyRowCount, g.StickyColumnCount = 1, 1
	g.SetRowHeight(0, headHeight)
	g.SetColumnWidth(0, numberWidth)
	g.OnSelected = func(id widget.TableCellID) { g.UnselectAll() }
	return g
}

// fill shows a cell: a heading with its choice, a row's number, or what the
// file has.
func (g *rowGrid) fill(id widget.TableCellID, cell *gridCell) {
	switch {
	case id.Row == 0 && id.Col == 0:
		cell.say("", true)
	case id.Row == 0:
		c := g.columns[id.Col-1]
		cell.head(c, func(use table.Use) { g.choose(c.Heading, use) })
	case id.Col == 0:
		cell.say(strconv.Itoa(g.rows[id.Row-1].Number), true)
	default:
		text := strings.Join(strings.Fields(g.rows[id.Row-1].At(id.Col-1)), " ")
		cell.say(text, g.columns[id.Col-1].Use == table.LeftOut)
	}
}

func (g *rowGrid) show(rows []*grid.Row, columns []table.Column) {
	g.rows, g.columns = below(rows, columns), columns
	for i, c := range columns {
		g.SetColumnWidth(i+1, widthFor(c))
	}
	g.Refresh()
}

// widthFor is room for what a column is taken for, and for most of its cells.
func widthFor(c table.Column) float32 {
	const caret, most = 28, 8
	size, around := theme.TextSize(), 4*theme.InnerPadding()
	width := max(fyne.MeasureText(useTitle(c.Use), size, fyne.TextStyle{}).Width+caret, fyne.MeasureText(c.Heading, size, fyne.TextStyle{Bold: true}).Width)
	for _, s := range c.Samples[:min(most, len(c.Samples))] {
		width = max(width, fyne.MeasureText(s, size, fyne.TextStyle{}).Width)
	}
	return min(max(narrowest, width+around), columnWidth*1.5)
}

// TypedKey hands Esc and Enter on to the window.
func (g *rowGrid) TypedKey(k *fyne.KeyEvent) {
	if slices.Contains([]fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter}, k.Name) {
		if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(k)
		}
		return
	}
	g.Table.TypedKey(k)
}
