package format

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

// table is an organisation as rows of cells. See ownColumns for what it
// holds, fieldTable for what it understands, and protect for how text that a
// spreadsheet would run or a reader would change is written.
//
// A table holds people and the order of free fields. It does not hold the
// other settings of a document, nor fields of newer versions.
type table struct {
	delimiter byte // written, and read where the text does not tell
}

var (
	commaTable = table{','}
	tabTable   = table{'\t'}
)

// The largest table that is read, as a promise about time and memory.
const (
	maxTableBytes   = 256 << 20
	maxTableRows    = 2_000_000
	maxTableColumns = 16_384
)

// Import reads a table written here or by another program. Notes count rows
// as a spreadsheet does: a cell with line breaks is one row, an empty line
// too, and a first line "sep=;" none.
func (t table) Import(r io.Reader, o ImportOptions) (*chart.Chart, reading.Report, error) {
	if o.Name == "" {
		o.Name = "input"
	}
	log := &noteLog{}
	text, err := readText(r, o.Name, log)
	if err != nil {
		return nil, reading.Report{}, err
	}
	sheet := newSheet(text, t.delimiter)
	head, err := findHeader(sheet, o, log)
	if err != nil {
		return nil, reading.Report{}, err
	}
	people, err := readPeople(sheet, head, o, log)
	if err != nil {
		return nil, reading.Report{}, err
	}
	c, err := chart.New(chart.Settings{Currency: head.currency, Columns: head.columns()}, people)
	if err != nil {
		return nil, reading.Report{}, fmt.Errorf("%s: %w", o.Name, err)
	}
	return c, log.report(), nil
}

// Export writes a chart as a table, a row a person, in reading order.
func (t table) Export(ctx context.Context, w io.Writer, c *chart.Chart, _ ExportOptions) error {
	out := csv.NewWriter(w)
	out.Comma = rune(t.delimiter)
	columns := columnsOf(c)
	cells := make([]string, len(columns))
	for i, col := range columns {
		cells[i] = clean(col.heading)
	}
	if err := out.Write(cells); err != nil {
		return err
	}
	for i, p := range c.Tree().People {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		for k, col := range columns {
			cells[k] = clean(col.cell(c, p))
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
