package rule

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// merge is the edit that makes cards of somebody dotted lines of the one that
// stays.
func (f *fixes) merge(keep int, drop []int) chart.Edit {
	var edits []chart.Edit
	for _, gone := range drop {
		edits = append(edits, merger{f, keep, gone}.edit())
	}
	name := merger{f, keep, drop[0]}.title()
	if len(drop) > 1 {
		name += ", and remove " + phrase.Count(len(drop), "card", "cards")
	}
	return chart.Sequence(name, edits...)
}

// merger is two cards of somebody.
type merger struct {
	*fixes
	keep, drop int
}

// edit takes one card away. Its reports go to the card that stays, or where
// their levels forbid it to the manager.
func (m merger) edit() chart.Edit {
	var edits []chart.Edit
	for _, r := range m.below(m.drop) {
		if r != m.keep && m.mayReport(r, m.keep) && !m.Tree.Leads(r, m.keep) {
			edits = append(edits, chart.Move(m.id(r), m.id(m.keep), chart.End))
		}
	}
	return chart.Sequence("", append(edits, m.takeOver(), m.renameMentions(), chart.Remove(m.id(m.drop)))...)
}

// title says which card stays: "Keep Bo as Head of Product under Ada, with a
// dotted line to Kim".
func (m merger) title() string {
	words := "Keep " + m.name(m.keep)
	if title := m.Index.title(m.keep); title != "" {
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
	boss := m.Tree.Parent[m.keep]
	if boss == m.drop {
		boss = m.Tree.Parent[m.drop]
	}
	return to != m.drop && to != boss && !m.Tree.Leads(m.keep, to)
}

// takeOver gives the card that stays the lines of the other, and what only
// that one says.
func (m merger) takeOver() chart.Edit {
	gone := m.Tree.People[m.drop]
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
			if to := m.Tree.Index(id); to >= 0 && m.newLine(to) && !slices.Contains(p.DottedTo, id) {
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
		for _, person := range m.Tree.People {
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
