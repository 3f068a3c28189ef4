package xlsx

import (
	"fmt"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/table"
)

// choose is the sheet to read: the one that is named, or the one that looks
// most like people. A hidden one is read only where it is named or there is no
// other.
func (b *book) choose(o grid.Options) (chosen int, notes []reading.Note, err error) {
	if o.Sheet != "" {
		chosen, err = b.named(o)
		return chosen, nil, err
	}
	best, several := -1, 0
	for _, hidden := range []bool{false, true} {
		for i, s := range b.sheets {
			if s.hidden != hidden || best >= 0 && hidden {
				continue
			}
			score, err := b.likeness(s)
			if err != nil {
				return 0, nil, explain(o.Name, err)
			}
			if score == nothing {
				continue
			}
			several++
			if best < 0 || score > b.sheets[best].likeness || score == b.sheets[best].likeness && i == b.active {
				best = i
			}
			b.sheets[i].likeness = score
		}
	}
	if best < 0 {
		return 0, nil, fmt.Errorf("%s: the workbook is empty", o.Name)
	}
	if several > 1 {
		notes = append(notes, note(reading.Guessed, "the sheet %q was read, which looks most like people%s", b.sheets[best].name, b.others(best)))
		notes[0].Sheets = true
	}
	return best, notes, nil
}

// named finds the sheet of a name.
func (b *book) named(o grid.Options) (int, error) {
	key := func(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
	for i, s := range b.sheets {
		if key(s.name) == key(o.Sheet) {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%s: there is no sheet %q%s", o.Name, o.Sheet, b.others(-1))
}

// others lists the sheets but one for a message.
func (b *book) others(but int) string {
	var names []string
	for i, s := range b.sheets {
		if i == but {
			continue
		}
		name := fmt.Sprintf("%q", s.name)
		if s.hidden {
			name += " (hidden)"
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	return "; there " + phrase.Noun(len(names), "is ", "are ") + phrase.List(names)
}

// How alike a sheet is to people, beyond the number of its known columns.
const (
	nothing    = -1  // the sheet is empty
	withBosses = 3   // it says who reports to whom
	glance     = 50  // rows that are looked at
	breadth    = 256 // and columns
)

// likeness tells how much a sheet looks like people: by how many of its
// columns are known.
func (b *book) likeness(s sheet) (int, error) {
	c, blank, err := b.first(s)
	if err != nil {
		return 0, err
	}
	if blank {
		return nothing, nil
	}
	taken, err := table.Take(c, nil, table.Options{Name: s.name})
	if err != nil || taken.Chart.Len() == 0 {
		return 0, nil
	}
	score := 0
	for _, column := range taken.Columns {
		if column.Use != table.OwnColumn && column.Use != table.LeftOut {
			score++
		}
	}
	if taken.Chart.Tree().Layers() > 1 {
		score += withBosses
	}
	return score, nil
}

// first are a sheet's first rows, and whether it is blank.
func (b *book) first(s sheet) (c *cells, blank bool, err error) {
	c, blank = &cells{}, true
	sc := &scanner{
		onRow: func(number int, _ bool) bool {
			c.begin(number)
			return len(c.rows) <= glance
		},
		onCell: func(column int, text string) {
			blank = false
			if column <= breadth {
				c.put(column, text)
			}
		},
	}
	err = b.scan(s, sc)
	c.end()
	return c, blank, err
}
