package table

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/reading"
)

// Options say what the bytes do not. The zero value is fine.
type Options struct {
	Name    string            // the file's name for messages; empty: "input"
	Columns map[string]string // column headings to take fields from, by field
	Ladder  *chart.Settings   // whose order of Head and VP, roles and titles hold; nil: the built-in ladder

	// Open opens a file beside the one that is read, such as a photo; nil:
	// there is none.
	Open func(name string) (io.ReadCloser, error)
}

// The largest table that is read, as a promise about time and memory.
const (
	maxBytes   = 256 << 20
	maxRows    = 2_000_000
	maxColumns = 16_384
)

// Read reads a table written here or by another program. Where the text does
// not tell what parts its cells, it is the delimiter. Notes count rows as a
// spreadsheet does: a cell with line breaks is one row, an empty line too, and
// a first line "sep=;" none.
func Read(r io.Reader, delimiter byte, o Options) (*chart.Chart, reading.Report, error) {
	if o.Name == "" {
		o.Name = "input"
	}
	if o.Ladder == nil {
		o.Ladder = &chart.Settings{}
	}
	log := &noteLog{}
	text, err := readText(r, o.Name, log)
	if err != nil {
		return nil, reading.Report{}, err
	}
	sheet := newSheet(text, delimiter)
	head, err := findHeader(sheet, o, log)
	if err != nil {
		return nil, reading.Report{}, err
	}
	people, err := readPeople(sheet, head, o, log)
	if err != nil {
		return nil, reading.Report{}, err
	}
	c, err := chart.New(chart.Settings{Currency: head.currency, Columns: head.columns(),
		HeadOrder: o.Ladder.HeadOrder, Roles: o.Ladder.Roles, Titles: o.Ladder.Titles}, people)
	if err != nil {
		return nil, reading.Report{}, fmt.Errorf("%s: %w", o.Name, err)
	}
	if !head.own {
		noteTaken(c, o.Ladder, log)
	}
	return c, log.report(), nil
}

// Write writes a chart as a table, a row a person, in reading order.
func Write(ctx context.Context, w io.Writer, delimiter byte, c *chart.Chart) error {
	return write(ctx, w, delimiter, c, columnsOf(c, false))
}

// WriteFilled is Write without the columns that say nothing of anybody.
func WriteFilled(ctx context.Context, w io.Writer, delimiter byte, c *chart.Chart) error {
	return write(ctx, w, delimiter, c, columnsOf(c, true))
}

func write(ctx context.Context, w io.Writer, delimiter byte, c *chart.Chart, columns []column) error {
	out := csv.NewWriter(w)
	out.Comma = rune(delimiter)
	cells := make([]string, len(columns))
	for i, col := range columns {
		cells[i] = guarded(clean(col.heading))
	}
	if err := out.Write(cells); err != nil {
		return err
	}
	for i, p := range c.Tree().People {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		for k, col := range columns {
			cells[k] = guarded(clean(col.cell(c, p)))
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// clean takes out what would make the file unreadable as text.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return strings.ReplaceAll(s, "\x00", "")
}
