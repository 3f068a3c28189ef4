package editor

import "cadre/chart"

// Selected is the person selected; empty where nobody is.
func (e *Editor) Selected() chart.ID { return e.selected }

// SelectedPerson is the person selected; nil where nobody is. Not to be
// changed.
func (e *Editor) SelectedPerson() *chart.Person { return e.Chart().Person(e.selected) }

// Select selects somebody; nobody where there is no such ID.
func (e *Editor) Select(id chart.ID) {
	if !e.Chart().Has(id) {
		id = ""
	}
	if id != e.selected {
		e.selected = id
		e.tell(SelectionChanged)
	}
}

// heir is who takes over the selection: the same person while they are in
// the chart, then the next sibling, the one before, the manager above.
func heir(before, after *chart.Chart, id chart.ID) chart.ID {
	if after.Has(id) {
		return id
	}
	t := before.Tree()
	i := t.Index(id)
	if i < 0 {
		return ""
	}
	var earlier chart.ID
	for _, s := range siblings(t, i) {
		switch other := t.People[s].ID; {
		case !after.Has(other):
		case s > i:
			return other
		default:
			earlier = other
		}
	}
	if earlier != "" {
		return earlier
	}
	for m := range t.Managers(i) {
		if id := t.People[m].ID; after.Has(id) {
			return id
		}
	}
	return ""
}

// siblings are the indices of all who stand under the same manager as i,
// in order, with i.
func siblings(t *chart.Tree, i int) []int {
	seq := t.Tops()
	if t.Parent[i] >= 0 {
		seq = t.Reports(t.Parent[i])
	}
	var all []int
	for s := range seq {
		all = append(all, s)
	}
	return all
}
