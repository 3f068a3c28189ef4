package store

import (
	"errors"
	"io"

	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// Table is a file with a table, read as rows that are yet to be understood.
type Table struct {
	Grid   grid.Grid
	Notes  []reading.Note // about the file as a whole
	Format format.Format

	name string
	open func(name string) (io.ReadCloser, error) // a file beside it; nil: there is none
}

// ErrDocument is the answer for a file that is a document, and no table.
var ErrDocument = errors.New("this is a Cadre document, and no table; open it as it is, or say --from cadre")

// ReadTable reads a table in a format; the zero value: in that which its bytes
// or its name tell. Messages call it by its path unless the options have a
// name.
func ReadTable(path string, f format.Format, o grid.Options) (*Table, error) {
	file, err := openInput(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if o.Name == "" {
		o.Name = path
	}
	t, err := newTable(file, path, f, o)
	if err == nil {
		t.open = openerBeside(path)
	}
	return t, err
}

// NewTable reads a table from elsewhere than a file.
func NewTable(r io.Reader, f format.Format, o grid.Options) (*Table, error) {
	return newTable(r, "", f, o)
}

func newTable(r io.Reader, path string, f format.Format, o grid.Options) (*Table, error) {
	if f.ID == "" {
		ok := false
		if f, r, ok = format.Tell(r, path); !ok {
			return nil, unreadable(r, path)
		}
	}
	delimiter, is := f.Tabular()
	if !is {
		return nil, ErrDocument
	}
	o.Delimiter = delimiter
	g, notes, err := format.Grid(r, o)
	if err != nil {
		return nil, err
	}
	return &Table{Grid: g, Notes: notes, Format: f, name: o.Name}, nil
}

// Take makes a chart of the table, as often as somebody thinks otherwise of it.
func (t *Table) Take(o table.Options) (*table.Taken, error) {
	o.Name, o.Open = t.name, t.open
	return table.Take(t.Grid, t.Notes, o)
}

// Name is what messages call the table.
func (t *Table) Name() string { return t.name }
