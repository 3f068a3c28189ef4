package table

import (
	"cmp"
	"context"
	"encoding/csv"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/reading"
)

// Options say what the bytes do not. The zero value is fine.
type Options struct {
	Name     string            // the file's name for messages; empty: "input"
	Sheet    string            // the sheet of a workbook; empty: the one that looks most like people
	Columns  map[string]string // column headings to take fields from, by field, as --map has them
	Uses     map[string]Use    // what columns hold, by heading; the other columns are found
	Means    map[string]string // whom references that match nobody mean: an ID, or Newcomer, by what the cells say
	Encoding string            // of grid.Encodings; empty: told by evidence
	Day      time.Time         // of the import: whose end date is before it has left; zero: dates do not tell
	Ladder   *chart.Settings   // whose order of Head and VP, roles and titles hold; nil: the built-in ladder

	WithLeavers bool // takes in who has left, too
	NoDraft     bool // guesses no managers where no column names them
	Led         bool // who leads those of whom no column names a manager is known: nobody is guessed, and none missed

	// Open opens a file beside the one that is read, such as a photo; nil:
	// there is none.
	Open func(name string) (io.ReadCloser, error)
}

// maxRows bounds a table, as a promise about time and memory.
const maxRows = 2_000_000

// Read reads a table written here or by another program. Where the text does
// not tell what parts its cells, it is the delimiter. Notes count rows as a
// spreadsheet does: a cell with line breaks is one row, an empty line too, and
// a first line "sep=;" none.
func Read(r io.Reader, delimiter byte, o Options) (*chart.Chart, reading.Report, error) {
	g, notes, err := grid.Read(r, grid.Options{Name: o.name(), Delimiter: delimiter, Encoding: o.Encoding})
	if err != nil {
		return nil, reading.Report{}, err
	}
	taken, err := Take(g, notes, o)
	if err != nil {
		return nil, reading.Report{}, err
	}
	return taken.Chart, taken.Report, nil
}

// name is what messages call the file.
func (o Options) name() string { return cmp.Or(o.Name, "input") }

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
	for i, p := range c.Everybody() {
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
