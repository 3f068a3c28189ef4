package store

import (
	"io"

	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// Table is a file with a table, read as rows that are yet to be understood.
type Table struct {
	Grid  grid.Grid
	Notes []reading.Note // about the file as a whole

	name string
	open func(name string) (io.ReadCloser, error) // a file beside it; nil: there is none
}

// ReadTable reads a table in a format, which must be one of tables. Messages
// call it by its path unless the options have a name.
func ReadTable(path string, f format.Format, o grid.Options) (*Table, error) {
	file, err := openInput(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if o.Name == "" {
		o.Name = path
	}
	t, err := NewTable(file, f, o)
	if err != nil {
		return nil, err
	}
	t.open = openerBeside(path)
	return t, nil
}

// NewTable reads a table from elsewhere than a file.
func NewTable(r io.Reader, f format.Format, o grid.Options) (*Table, error) {
	o.Delimiter, _ = f.Tabular()
	g, notes, err := format.Grid(r, o)
	if err != nil {
		return nil, err
	}
	return &Table{Grid: g, Notes: notes, name: o.Name}, nil
}

// Take makes a chart of the table, as often as somebody thinks otherwise of it.
func (t *Table) Take(o table.Options) (*table.Taken, error) {
	o.Name, o.Open = t.name, t.open
	return table.Take(t.Grid, t.Notes, o)
}

// Name is what messages call the table.
func (t *Table) Name() string { return t.name }
