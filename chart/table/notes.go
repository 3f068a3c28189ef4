package table

import (
	"cmp"
	"fmt"
	"slices"

	"cadre/chart/reading"
)

// noteLog gathers notes. What is said of many cells with the same words is
// one note, with the first row and a count; so is what is said of very many
// rows with different words.
type noteLog struct {
	notes  []reading.Note
	same   map[reading.Note]*tally
	kinds  map[reading.Note]int
	excess map[reading.Note]*tally
}

// tally is how often something was seen, and where first.
type tally struct{ row, count int }

// notesOfAKind bounds the notes on one field that differ.
const notesOfAKind = 1000

// add takes a note as it is.
func (l *noteLog) add(n reading.Note) {
	group := reading.Note{Field: n.Field, Kind: n.Kind}
	if l.kinds == nil {
		l.kinds = map[reading.Note]int{}
	}
	if l.kinds[group]++; l.kinds[group] > notesOfAKind {
		l.excess = count(l.excess, group, n.Row)
		return
	}
	l.notes = append(l.notes, n)
}

// value notes something about a cell that others may share.
func (l *noteLog) value(n reading.Note) {
	row := n.Row
	n.Row = 0
	if l.same[n] == nil && len(l.same) >= 100*notesOfAKind {
		l.excess = count(l.excess, reading.Note{Field: n.Field, Kind: n.Kind}, row)
		return
	}
	l.same = count(l.same, n, row)
}

func count(m map[reading.Note]*tally, n reading.Note, row int) map[reading.Note]*tally {
	if m == nil {
		m = map[reading.Note]*tally{}
	}
	if m[n] == nil {
		m[n] = &tally{row: row}
	}
	m[n].count++
	return m
}

// report lists the notes by row.
func (l *noteLog) report() reading.Report {
	notes := slices.Clone(l.notes)
	for n, t := range l.same {
		n.Row = t.row
		if t.count > 1 {
			n.Text += fmt.Sprintf(" (%d rows)", t.count)
		}
		notes = append(notes, n)
	}
	for n, t := range l.excess {
		n.Row = t.row
		n.Text = fmt.Sprintf("and so on in %d more rows", t.count)
		notes = append(notes, n)
	}
	slices.SortFunc(notes, func(a, b reading.Note) int {
		return cmp.Or(a.Row-b.Row, slices.Index(reading.Kinds, a.Kind)-slices.Index(reading.Kinds, b.Kind),
			cmp.Compare(a.Field, b.Field), cmp.Compare(a.Text, b.Text))
	})
	return reading.Report{Notes: notes}
}
