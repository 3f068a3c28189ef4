package compare

import (
	"fmt"

	"cadre/chart"
)

// Conflict is a change that was not made, because the chart is not the one it
// was made for.
type Conflict struct {
	ID   chart.ID // whom it is about; empty: the settings
	Part string   // empty: that they are there at all
	Text string   // a sentence for people
}

func (c Conflict) Error() string { return c.Text }

// On is what c changes in a chart, part by part, and what of it cannot be. What
// the chart has already counts as done.
func (c Changes) On(base *chart.Chart) (chart.Diff, []Conflict) {
	diff, conflicts := c.Exactly(base)
	_, diff, _ = chart.Make("", diff).On(base) // it numbers the reports of each manager anew, and cannot fail
	return diff, conflicts
}

// Records are what a chart says, by ID.
type Records interface {
	Person(chart.ID) *chart.Person // nil: there is no such person
	Settings() *chart.Settings
}

// Exactly is On for what is known to be as it was when the changes were made,
// so that nobody's place needs to be found anew.
func (c Changes) Exactly(base Records) (chart.Diff, []Conflict) {
	m := merge{base: base}
	for _, p := range c.Left {
		m.remove(p)
	}
	for _, ch := range c.Changed {
		m.change(ch)
	}
	for _, p := range c.Came {
		m.add(p)
	}
	m.configure(c.Settings)
	return m.diff, m.conflicts
}

// merge collects what changes in a chart.
type merge struct {
	base      Records
	diff      chart.Diff
	conflicts []Conflict
}

func (m *merge) conflict(p *chart.Person, part, format string, args ...any) {
	c := Conflict{Part: part}
	whom := "The document"
	if p != nil {
		c.ID, whom = p.ID, p.Label()
	}
	c.Text = whom + " " + fmt.Sprintf(format, args...)
	m.conflicts = append(m.conflicts, c)
}

func (m *merge) remove(p *chart.Person) {
	is := m.base.Person(p.ID)
	if is == nil {
		return
	}
	for _, part := range differing(personParts, p, is) {
		if part != Order {
			m.conflict(is, "", "stays: %s was changed meanwhile", label(part))
			return
		}
	}
	m.diff.People = append(m.diff.People, chart.Change{Before: is})
}

func (m *merge) add(p *chart.Person) {
	is := m.base.Person(p.ID)
	switch {
	case is == nil:
		m.diff.People = append(m.diff.People, chart.Change{After: p})
	case !is.Equal(p):
		m.conflict(is, "", "is there already, as somebody else; %s was not added", p.Label())
	}
}

func (m *merge) change(ch PersonChange) {
	is := m.base.Person(ch.Was.ID)
	if is == nil {
		m.conflict(ch.Was, "", "is not in the chart any more, and was not changed")
		return
	}
	next := *is
	for _, part := range stale(personParts, ch, is, &next) {
		m.conflict(is, part, "keeps %s: it was changed meanwhile", label(part))
	}
	if !next.Equal(is) {
		m.diff.People = append(m.diff.People, chart.Change{Before: is, After: &next})
	}
}

func (m *merge) configure(ch SettingsChange) {
	if len(ch.Parts) == 0 {
		return
	}
	is := m.base.Settings()
	next := *is
	for _, part := range stale(settingsParts, ch, is, &next) {
		m.conflict(nil, part, "keeps %s: it was changed meanwhile", label(part))
	}
	m.diff.Settings = &chart.SettingsChange{Before: is, After: &next}
}

// stale makes the changes to next, a copy of the record as it is, and names
// those parts that it keeps: they say neither what they said before the change
// nor what they say after it.
func stale[R any](t parts[R], ch Change[R], is, next *R) []string {
	var names []string
	for _, part := range ch.Parts {
		switch {
		case t.same(part, is, ch.Now):
		case t.same(part, is, ch.Was):
			t.put(part, next, ch.Now)
		case part != Order: // the place is found anew
			names = append(names, part)
		}
	}
	return names
}
