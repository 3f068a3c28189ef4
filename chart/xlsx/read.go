package xlsx

import (
	"fmt"
	"io"

	"cadre/chart/grid"
	"cadre/chart/reading"
)

// Read reads a sheet of a workbook: the one of the options' name, or else the
// one that looks most like a table of people.
func Read(r io.Reader, o grid.Options) (grid.Grid, []reading.Note, error) {
	data, err := readFile(r, o.Name)
	if err != nil {
		return nil, nil, err
	}
	b, err := openBook(data, o.Name)
	if err != nil {
		return nil, nil, err
	}
	chosen, notes, err := b.choose(o)
	if err != nil {
		return nil, nil, err
	}
	o.Tell(grid.Choice{Sheets: b.offer(chosen)})
	c, said, err := b.read(b.sheets[chosen], o.First)
	if err != nil {
		return nil, nil, explain(o.Name, err)
	}
	if len(c.rows) == 0 {
		return nil, nil, fmt.Errorf("%s: the sheet %q is empty%s", o.Name, b.sheets[chosen].name, b.others(chosen))
	}
	return c, append(notes, said...), nil
}

// offer are the sheets that there are to choose from.
func (b *book) offer(chosen int) []grid.Sheet {
	sheets := make([]grid.Sheet, len(b.sheets))
	for i, s := range b.sheets {
		sheets[i] = grid.Sheet{Name: s.name, Hidden: s.hidden, Chosen: i == chosen}
	}
	return sheets
}

// read reads a sheet, or its first rows where so many are enough, and says what
// of it is not as people see it.
func (b *book) read(s sheet, first int) (*cells, []reading.Note, error) {
	c := &cells{}
	var log remarks
	full := false
	sc := &scanner{
		onRow: func(number int, hidden bool) bool {
			c.begin(number)
			log.hidden = hidden
			return !full && (first == 0 || len(c.rows) <= first)
		},
		onCell: func(column int, text string) {
			full = full || !c.put(column, text)
			log.cell()
		},
		onFault: log.fault,
	}
	if err := b.scan(s, sc); err != nil {
		return nil, nil, err
	}
	if full {
		return nil, nil, errTooManyCells
	}
	c.end()
	c.fill(sc.merged)
	if len(sc.links) > 0 && !c.isOwn() {
		relations, err := b.parts.relations(s.part)
		if err != nil {
			return nil, nil, err
		}
		c.link(sc.links, relations)
	}
	c.joinAll()
	return c, log.notes(c.within(sc.hidden)), nil
}
