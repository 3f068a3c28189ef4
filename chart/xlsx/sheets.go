package xlsx

import (
	"io"

	"cadre/chart/grid"
)

// Sheet is one of those that a workbook offers.
type Sheet struct {
	Name          string
	Hidden        bool
	Rows, Columns int  // as far as something stands in it
	Chosen        bool // is read where none is named
}

// Sheets lists the sheets of a workbook; name is what messages call the file.
func Sheets(r io.Reader, name string) ([]Sheet, error) {
	data, err := readFile(r, name)
	if err != nil {
		return nil, err
	}
	b, err := openBook(data, name)
	if err != nil {
		return nil, err
	}
	chosen, _, err := b.choose(grid.Options{Name: name})
	if err != nil {
		return nil, err
	}
	sheets := make([]Sheet, len(b.sheets))
	for i, s := range b.sheets {
		rows, columns, err := b.size(s)
		if err != nil {
			return nil, explain(name, err)
		}
		sheets[i] = Sheet{s.name, s.hidden, rows, columns, i == chosen}
	}
	return sheets, nil
}

// size is how far a sheet goes: what it says itself, or where it says nothing
// what is counted.
func (b *book) size(s sheet) (rows, columns int, err error) {
	stated := &scanner{onRow: func(int, bool) bool { return false }}
	if err := b.scan(s, stated); err != nil {
		return 0, 0, err
	}
	if a, ok := parseArea(stated.size); ok && a.bottom > 1 {
		return a.bottom, a.right, nil
	}
	counted := &scanner{}
	counted.onCell = func(column int, _ string) { rows, columns = counted.row, max(columns, column) }
	err = b.scan(s, counted)
	return rows, columns, err
}
