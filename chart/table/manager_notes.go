package table

import (
	"fmt"

	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// sayManager tells what was guessed of somebody's manager, and who was not found.
func (l *linker) sayManager(p *draft) {
	if p.guess != nil {
		l.sayGuess(p, *p.guess)
	}
	for _, lost := range p.lost {
		if len(lost.fit) == 0 {
			l.sayMissing(p, lost.mention)
		} else {
			l.sayAmbiguous(p, lost.mention, l.directory.people(lost.fit))
		}
	}
	if n := len(p.lost); n > 0 && p.boss == nil && p.meant == "" {
		l.ask(p, p.lost[n-1].text, l.directory.people(p.lost[n-1].fit))
	}
}

// sayMissing notes a manager who is not in the table.
func (l *linker) sayMissing(p *draft, m mention) {
	l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Unmatched,
		Text: fmt.Sprintf("%s reports to %q, whom no row has as ID, e-mail or name", p.Label(), phrase.Short(m.text))})
}

func (l *linker) sayAmbiguous(p *draft, m mention, fit []*draft) {
	if len(fit) == 1 {
		l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Ambiguous,
			Text: fmt.Sprintf("%s names %q, who may be row %d, but would report to themselves by that; not taken", p.Label(), phrase.Short(m.text), fit[0].row)})
		return
	}
	l.log.add(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Ambiguous,
		Text: fmt.Sprintf("%s names %q, who may be row %d or row %d; neither was taken", p.Label(), phrase.Short(m.text), fit[0].row, fit[1].row)})
}

// sayBoard notes who reports to a body above the company.
func (l *linker) sayBoard(p *draft, m mention) {
	l.log.value(reading.Note{Row: p.row, Field: l.head.heading[m.column], Kind: reading.Guessed,
		Text: fmt.Sprintf("%q is above the chart; who reports there stands at the top", phrase.Short(m.text))})
}

// sayGuess notes a reference that was guessed: one note for all of a way that
// hardly errs, and one for each text of a bolder one.
func (l *linker) sayGuess(p *draft, g guess) {
	if !g.Guess() {
		return
	}
	one := l.directory.people(g.Places)[0]
	note := reading.Note{Row: p.row, Field: l.head.heading[g.column], Kind: reading.Guessed}
	switch {
	case g.Because != "":
		note.Text = fmt.Sprintf("%s names %q, who may be row %d or row %d; row %d was taken, for %s",
			p.Label(), phrase.Short(g.text), one.row, l.directory.people(g.Rivals)[0].row, one.row, g.Because)
		l.log.add(note)
	case g.Way.Bold():
		note.Text = fmt.Sprintf("%q was taken for %s in row %d, by %s", phrase.Short(g.text), one.Label(), one.row, g.Way)
		l.log.value(note)
	default:
		note.Text = "found by " + g.Way.String()
		l.log.value(note)
	}
}
