package editor

import (
	"maps"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Selection is some people of a chart, in reading order. One of them leads:
// the one added last. The zero value is nobody. It never changes.
type Selection struct {
	ids   []chart.ID       // in reading order
	added map[chart.ID]int // when each came in; the lead last
	lead  chart.ID
}

// newSelection is those of a chart's people with the given IDs. The last ID
// leads, and an ID that stands twice counts where it stands last.
func newSelection(t *chart.Tree, ids []chart.ID) Selection {
	s := Selection{added: make(map[chart.ID]int, len(ids))}
	for k, id := range ids {
		if t.Index(id) >= 0 {
			s.added[id], s.lead = k, id
		}
	}
	s.ids = slices.SortedFunc(maps.Keys(s.added), func(a, b chart.ID) int { return t.Index(a) - t.Index(b) })
	return s
}

// Len is how many are selected.
func (s Selection) Len() int { return len(s.ids) }

// Has tells whether somebody is selected.
func (s Selection) Has(id chart.ID) bool {
	_, is := s.added[id]
	return is
}

// Lead is the one added last, from whom the arrow keys go on; empty where
// nobody is selected.
func (s Selection) Lead() chart.ID { return s.lead }

// IDs are all who are selected, in reading order. Not to be changed.
func (s Selection) IDs() []chart.ID { return s.ids }

// inTurn are all who are selected in the order they were added, the lead
// last.
func (s Selection) inTurn() []chart.ID {
	return slices.SortedFunc(maps.Keys(s.added), func(a, b chart.ID) int { return s.added[a] - s.added[b] })
}

func (s Selection) equal(t Selection) bool { return s.lead == t.lead && slices.Equal(s.ids, t.ids) }

// Selection is who is selected.
func (e *Editor) Selection() Selection { return e.selection }

// Selected is the one person selected; empty where nobody is, or several.
func (e *Editor) Selected() chart.ID {
	if e.selection.Len() != 1 {
		return ""
	}
	return e.selection.lead
}

// SelectedPerson is the one person selected; nil where nobody is, or several.
// Not to be changed.
func (e *Editor) SelectedPerson() *chart.Person { return e.Chart().Person(e.Selected()) }

// SelectedTeams are those selected who are in no team of somebody else who is
// selected, in reading order.
func (e *Editor) SelectedTeams() []chart.ID {
	t, end := e.Chart().Tree(), -1
	var ids []chart.ID
	for _, id := range e.Selection().IDs() {
		if i := t.Index(id); i >= end {
			ids, end = append(ids, id), t.End[i]
		}
	}
	return ids
}

// SelectionInWords counts who is selected: "2 people and 1 open role".
func (e *Editor) SelectionInWords() string {
	open := 0
	for _, id := range e.selection.ids {
		if e.Chart().Person(id).Open {
			open++
		}
	}
	var words []string
	if n := e.selection.Len() - open; n > 0 || open == 0 {
		words = append(words, phrase.Count(n, "person", "people"))
	}
	if open > 0 {
		words = append(words, phrase.Count(open, "open role", "open roles"))
	}
	return phrase.List(words)
}

// Select selects these people and nobody else; the last leads. An ID of
// nobody is passed over. A post that is being added goes where it is not among
// them.
func (e *Editor) Select(ids ...chart.ID) {
	if e.draft.id != "" && !slices.Contains(ids, e.draft.id) {
		e.withdraw(ids)
		return
	}
	s := newSelection(e.Chart().Tree(), ids)
	if s.equal(e.selection) {
		return
	}
	before, told := e.snapshot(), e.begin()
	e.selection = s
	e.tellSince(told, SelectionChanged|e.uncovered(before, s.ids))
}

// SelectAlso adds people to the selection.
func (e *Editor) SelectAlso(ids ...chart.ID) { e.Select(slices.Concat(e.selection.inTurn(), ids)...) }

// Toggle adds somebody to the selection, or takes them away.
func (e *Editor) Toggle(id chart.ID) {
	if !e.selection.Has(id) {
		e.SelectAlso(id)
		return
	}
	e.Select(slices.DeleteFunc(e.selection.inTurn(), func(other chart.ID) bool { return other == id })...)
}

// SelectAll selects everybody on the canvas; who leads goes on to.
func (e *Editor) SelectAll() {
	t := e.Chart().Tree()
	var all []chart.ID
	for i := range e.part.In(t) {
		all = append(all, t.People[i].ID)
	}
	e.Select(append(all, e.selection.lead)...)
}

// SelectTeams adds everybody below those who are selected.
func (e *Editor) SelectTeams() {
	t := e.Chart().Tree()
	var all []chart.ID
	for _, id := range e.selection.ids {
		i := t.Index(id)
		for _, p := range t.People[i:t.End[i]] {
			all = append(all, p.ID)
		}
	}
	e.Select(append(all, e.selection.lead)...)
}

// follow is the selection after an edit: those who are still in the chart, or
// who takes over from the lead.
func (s Selection) follow(before, after *chart.Chart) Selection {
	left := newSelection(after.Tree(), s.inTurn())
	if left.Len() == 0 && s.lead != "" {
		return newSelection(after.Tree(), []chart.ID{successor(before, after, s.lead)})
	}
	return left
}

// successor is who takes over the selection: the same person while they are
// in the chart, then the next sibling, the one before, the manager above.
func successor(before, after *chart.Chart, id chart.ID) chart.ID {
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
