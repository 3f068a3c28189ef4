package report

import (
	"io"
	"strings"

	"github.com/rivo/uniseg"
)

// Text writes a document for a terminal: headings, lists, and tables in columns.
func Text(w io.Writer, d Document) error {
	t := &plain{}
	t.paragraph(d.Title)
	t.paragraph(d.Subtitle)
	for _, s := range d.Sections {
		t.line("")
		t.paragraph(s.Title)
		for _, b := range s.Blocks {
			t.block(b)
		}
	}
	_, err := io.WriteString(w, t.String())
	return err
}

type plain struct{ strings.Builder }

func (t *plain) line(s string) { t.WriteString(strings.TrimRight(s, " ") + "\n") }

// paragraph is a line of its own; nothing where it is empty.
func (t *plain) paragraph(s string) {
	if s != "" {
		t.line(s)
	}
}

func (t *plain) block(b Block) {
	t.paragraph(b.Text + b.Heading)
	for _, i := range b.Items {
		name := i.Name
		if i.Text != "" {
			name += ": " + i.Text
		}
		t.line("  " + name)
		for _, l := range i.Lines {
			t.line("    " + l)
		}
	}
	if b.Table != nil {
		t.table(b.Table)
	}
}

// table sets each column as wide as its widest cell.
func (t *plain) table(of *Table) {
	var rows [][]string
	var titles []string
	for _, c := range of.Columns {
		titles = append(titles, c.Title)
	}
	rows = append(rows, titles)
	for _, r := range of.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		rows = append(rows, cells)
	}
	widths := make([]int, len(of.Columns))
	for _, r := range rows {
		for i, cell := range r {
			widths[i] = max(widths[i], uniseg.StringWidth(cell))
		}
	}
	for _, r := range rows {
		line := " "
		for i, cell := range r {
			blanks := strings.Repeat(" ", widths[i]-uniseg.StringWidth(cell))
			if of.Columns[i].Kind == Number {
				cell = blanks + cell
			} else {
				cell += blanks
			}
			line += " " + cell + " "
		}
		t.line(line)
	}
}
