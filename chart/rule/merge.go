package rule

import (
	"slices"

	"cadre/chart"
)

// merger makes one of somebody's cards a dotted line of another one.
type merger struct {
	*pass
	keep, drop int
}

// edit moves the reports of the card that goes to the one that stays, or to
// their manager's manager; ok is false where neither may lead them.
func (m merger) edit() (e chart.Edit, ok bool) {
	if m.onRing[m.drop] {
		return e, false
	}
	var edits []chart.Edit
	above := m.manager(m.drop)
	for _, r := range m.below(m.drop) {
		switch {
		case m.mayMove(r, m.keep):
			edits = append(edits, chart.Move(m.id(r), m.id(m.keep), chart.End))
		case above < 0 || !m.mayMove(r, above):
			return e, false
		}
	}
	edits = append(edits, m.takeOver(), m.renameMentions(), chart.Remove(m.id(m.drop)))
	return chart.Sequence(m.title(), edits...), true
}

// title says which card stays: "Keep Bo as Head of Product under Ada, with a
// dotted line to Kim".
func (m merger) title() string {
	words := "Keep " + m.name(m.keep)
	if title := m.pass.title(m.keep); title != "" {
		words += " as " + title
	}
	if boss := m.manager(m.keep); boss >= 0 && boss != m.drop {
		words += " under " + m.name(boss)
	}
	if above := m.manager(m.drop); above >= 0 && m.newLine(above) {
		words += ", with a dotted line to " + m.name(above)
	}
	return words
}

// newLine tells whether a dotted line to somebody says anything new of the
// card that stays.
func (m merger) newLine(to int) bool {
	boss := m.tree.Parent[m.keep]
	if boss == m.drop {
		boss = m.tree.Parent[m.drop]
	}
	return to != m.drop && to != boss && !m.tree.Leads(m.keep, to)
}

// takeOver gives the card that stays the lines of the other, and what only
// that one says.
func (m merger) takeOver() chart.Edit {
	gone := m.tree.People[m.drop]
	lines := gone.DottedTo
	if above := m.manager(m.drop); above >= 0 {
		lines = append([]chart.ID{m.id(above)}, lines...)
	}
	return chart.Set("", m.id(m.keep), func(p *chart.Person) {
		p.FillIn(gone)
		if p.Mentor == "" && gone.Mentor != p.ID {
			p.Mentor = gone.Mentor
		}
		for _, id := range lines {
			if to := m.tree.Index(id); to >= 0 && m.newLine(to) && !slices.Contains(p.DottedTo, id) {
				p.DottedTo = append(p.DottedTo, id)
			}
		}
	})
}

// renameMentions lets those who name the card that goes, as mentor or by a
// dotted line, name the other.
func (m merger) renameMentions() chart.Edit {
	was, now := m.id(m.drop), m.id(m.keep)
	return chart.Edit{Do: func(tx *chart.Tx) error {
		for _, person := range m.tree.People {
			q := tx.Person(person.ID)
			if q == nil || q.ID == now || q.Mentor != was && !slices.Contains(q.DottedTo, was) {
				continue
			}
			if err := chart.Set("", q.ID, func(q *chart.Person) { rename(q, was, now) }).Do(tx); err != nil {
				return err
			}
		}
		return nil
	}}
}

func rename(p *chart.Person, was, now chart.ID) {
	if p.Mentor == was {
		p.Mentor = now
	}
	if at := slices.Index(p.DottedTo, was); at >= 0 && !slices.Contains(p.DottedTo, now) {
		p.DottedTo[at] = now
	}
}
