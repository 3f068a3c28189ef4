package table

import (
	"cadre/chart"
	"cadre/chart/reading"
)

// newcomer is somebody who has no row and is added by name; the same for
// everybody who names them. In a list of lines they are people like the others,
// anywhere else no more than a name.
func (l *linker) newcomer(text string) *draft {
	p := l.newcomers[text]
	if p != nil {
		return p
	}
	p = &draft{Person: &chart.Person{ID: chart.ID(text), Name: chart.Tidy(text), FilledBy: chart.Named}}
	if l.head.lines.edges {
		p.FilledBy = chart.Human
		l.log.value(reading.Note{Kind: reading.Guessed, Text: "who is a manager and has no row was added"})
	}
	if !l.head.has(nameField, firstField, lastField) {
		p.Name = ""
	}
	for l.directory.byID[string(p.ID)] != nil {
		p.ID += "-2"
	}
	l.newcomers[text] = p
	l.added = append(l.added, p)
	return p
}

// addRow adds somebody whom the shape of the table tells of, though no row is
// theirs.
func (l *linker) addRow(name string, row int) *draft {
	id := chart.ID(name)
	for l.directory.byID[string(id)] != nil || l.ids[id] {
		id += "-2"
	}
	if l.ids == nil {
		l.ids = map[chart.ID]bool{}
	}
	l.ids[id] = true
	p := &draft{row: row, Person: &chart.Person{ID: id, Name: chart.Tidy(name)}}
	l.added = append(l.added, p)
	l.log.value(reading.Note{Kind: reading.Guessed, Text: "who is a manager and has no row was added"})
	return p
}
