package editor

import (
	"slices"

	"cadre/chart"
)

// Copied are those who are copied: who is selected, or of one person alone the
// whole team, as when their card is dragged.
func (e *Editor) Copied() []chart.ID {
	t := e.Chart().Tree()
	i := t.Index(e.Selected())
	if i < 0 {
		return slices.Clone(e.selection.ids)
	}
	var team []chart.ID
	for _, p := range t.People[i:t.End[i]] {
		team = append(team, p.ID)
	}
	return team
}

// SelectAlike adds all of whom a field says the same as of somebody selected;
// who leads goes on to. They are like nobody of whom it says nothing.
func (e *Editor) SelectAlike(f *chart.Field) {
	said := map[string]bool{}
	for _, id := range e.selection.ids {
		said[likeness(f, e.Chart().Person(id))] = true
	}
	delete(said, "")
	var alike []chart.ID
	for _, p := range e.Chart().Tree().People {
		if said[likeness(f, p)] {
			alike = append(alike, p.ID)
		}
	}
	e.SelectAlso(append(alike, e.selection.lead)...)
}

// likeness is the same for people of whom a field says the same; empty where it
// says nothing.
func likeness(f *chart.Field, p *chart.Person) string { return chart.SameName(f.Text(p)) }
