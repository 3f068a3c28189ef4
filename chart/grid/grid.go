package grid

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"cadre/chart/reading"
)

// Grid is a table, whatever file it was in.
type Grid interface {
	// Rows walks the rows, from the first on each time. A row is valid until
	// the next step.
	Rows() iter.Seq[*Row]
}

// Row is one row of a table.
type Row struct {
	Number  int // as a spreadsheet counts, from 1
	Line    int // of a text, where the row starts
	Cells   []string
	Raw     string   // the row as it is written
	Damages []string // what was wrong with how it is written
}

// Blank tells a row without anything.
func (r *Row) Blank() bool {
	return !slices.ContainsFunc(r.Cells, func(c string) bool { return strings.TrimSpace(c) != "" })
}

// At is a cell, or "" beyond the last one.
func (r *Row) At(i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return r.Cells[i]
}

// Clone is the row beyond the walk that gave it.
func (r *Row) Clone() *Row {
	c := *r
	c.Cells, c.Damages = slices.Clone(r.Cells), slices.Clone(r.Damages)
	return &c
}

// Options say what the bytes do not. The zero value is fine.
type Options struct {
	Name      string // the file's name for messages
	Sheet     string // the sheet of a workbook; empty: the one that looks most like people
	Delimiter byte   // what parts cells where the text does not tell; 0: a comma
	Encoding  string // of Encodings, or another name that the web has for one; empty: told by evidence
	First     int    // so many rows from the first on are enough; 0: all are wanted

	// Found hears of what the file has to choose from; nil: nobody chooses.
	Found func(Choice)
}

// Choice is what there is to choose from in a file, and what was chosen.
type Choice struct {
	Sheets   []Sheet // of a workbook
	Encoding string  // of a text, by its ID; empty: the bytes mean the same in any
}

// Sheet is one of a workbook's tables.
type Sheet struct {
	Name   string
	Hidden bool
	Chosen bool // was read
}

// Tell tells of the choice whoever wants to hear of it.
func (o Options) Tell(c Choice) {
	if o.Found != nil {
		o.Found(c)
	}
}

// Read reads a table, and says what was guessed of the file as a whole.
func Read(r io.Reader, o Options) (Grid, []reading.Note, error) {
	var log notes
	text, err := readText(r, o, &log)
	if err != nil {
		return nil, nil, err
	}
	if o.Delimiter == 0 {
		o.Delimiter = ','
	}
	g, err := ofKind(text, o.Delimiter, &log)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", o.Name, err)
	}
	return g, log, nil
}

// notes are what is said of a file.
type notes []reading.Note

func (n *notes) add(note reading.Note) { *n = append(*n, note) }

// The largest table that is read, as a promise about time and memory.
const (
	maxBytes   = 256 << 20
	maxColumns = 16_384
)
