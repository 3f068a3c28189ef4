package editor

import (
	"maps"
	"slices"

	"cadre/chart"
)

// This file is about what of the chart is on the canvas: teams are folded away,
// or one team stands alone. Everybody selected is on it.

// wide is how all of the chart stood and was seen while one team of it has the
// canvas; the zero value: nobody has.
type wide struct {
	stand   standing
	view    View
	framing framing
}

// Part is what of the chart is on the canvas. Not to be changed.
func (e *Editor) Part() chart.Part { return *e.part }

// Folded tells whether somebody's team is folded away.
func (e *Editor) Folded(id chart.ID) bool {
	t := e.Chart().Tree()
	i := t.Index(id)
	return e.part.Folded[id] && i >= 0 && t.End[i] > i+1
}

// folded are whose teams are folded away.
func (e *Editor) folded() []chart.ID { return slices.Sorted(maps.Keys(e.part.Folded)) }

// Fold folds the teams of people away, or shows them again.
func (e *Editor) Fold(fold bool, ids ...chart.ID) {
	next := e.unfolded()
	for _, id := range ids {
		if t := e.Chart().Tree(); fold && t.Index(id) >= 0 && t.Span(t.Index(id)) > 0 {
			next.Folded[id] = true
		} else {
			delete(next.Folded, id)
		}
	}
	e.show(next, ids...)
}

// FoldBelow folds somebody's team away with all teams in it, or shows all of
// them again.
func (e *Editor) FoldBelow(fold bool, id chart.ID) {
	t, next := e.Chart().Tree(), e.unfolded()
	i := t.Index(id)
	if i < 0 {
		return
	}
	for j := i; j < t.End[i]; j++ {
		if delete(next.Folded, t.People[j].ID); fold && t.End[j] > j+1 {
			next.Folded[t.People[j].ID] = true
		}
	}
	e.show(next, id)
}

// Unfold shows every team on the canvas.
func (e *Editor) Unfold() { e.show(chart.Part{Root: e.part.Root}, e.selection.lead) }

// ShowLayers shows so many layers, and arranges them for the canvas.
func (e *Editor) ShowLayers(layers int) {
	t, next := e.Chart().Tree(), chart.Part{Root: e.part.Root, Folded: map[chart.ID]bool{}}
	for i := range (chart.Part{Root: e.part.Root, Depth: layers}).In(t) {
		next.Folded[t.People[i].ID] = true
	}
	for i := range (chart.Part{Root: e.part.Root, Depth: layers - 1}).In(t) {
		if layers > 1 {
			delete(next.Folded, t.People[i].ID)
		}
	}
	maps.DeleteFunc(next.Folded, func(id chart.ID, _ bool) bool { return t.Span(t.Index(id)) == 0 })
	e.show(next)
	e.Fit()
}

// unfolded is the part on the canvas as one that may be changed.
func (e *Editor) unfolded() chart.Part {
	next := *e.part
	if next.Folded = maps.Clone(next.Folded); next.Folded == nil {
		next.Folded = map[chart.ID]bool{}
	}
	return next
}

// show puts another part of the chart on the canvas. The first of these people
// whose card was in view stays where they are.
func (e *Editor) show(p chart.Part, at ...chart.ID) {
	if p.Root == e.part.Root && maps.Equal(p.Folded, e.part.Folded) {
		return
	}
	before, told := e.snapshot(), e.begin()
	e.put(p)
	what := e.selectShown()
	e.tellSince(told, what|e.rearranged(before, at...))
}

// put changes the part, and how it stands where another team has the canvas.
func (e *Editor) put(p chart.Part) {
	was, before := e.part.Root, howMany(e.Chart(), *e.part)
	e.part = &p
	switch {
	case p.Root == was:
		if e.outgrown(before) {
			e.arrangeAnew()
		}
	case p.Root == "" && e.wide != (wide{}):
		e.stand, e.wide = e.wide.stand, wide{}
	default:
		if was == "" {
			e.wide = wide{e.stand, e.view, e.framing}
		}
		e.arrangeAnew()
	}
}

// outgrown tells whether so many more people have come onto the canvas, where
// so many were, that the patterns chosen for the few say nothing of the many: of a
// company of 616 folded to its top, each team stood in one row, 110,000 points
// wide in all.
func (e *Editor) outgrown(before int) bool {
	const times = 2
	return howMany(e.Chart(), *e.part) > times*max(before, e.stand.people)
}

// rearranged moves the view along with the cards, and tells what has changed.
func (e *Editor) rearranged(before snapshot, at ...chart.ID) Change {
	if e.settleAt(before, at...) {
		return ArrangementChanged | ViewChanged
	}
	return ArrangementChanged
}

// selectShown takes those out of the selection who are not on the canvas; where
// nobody is left, who hides them is selected.
func (e *Editor) selectShown() Change {
	t := e.Chart().Tree()
	hidden := func(id chart.ID) bool { return !e.part.Shows(t, t.Index(id)) }
	left := slices.DeleteFunc(e.selection.inTurn(), hidden)
	switch {
	case len(left) == e.selection.Len():
		return 0
	case len(left) == 0:
		left = []chart.ID{e.standIn(t, e.selection.lead)}
	}
	e.selection = newSelection(t, left)
	return SelectionChanged
}

// standIn is who is on the canvas in place of somebody: the next manager above
// who is, or whose team has it.
func (e *Editor) standIn(t *chart.Tree, id chart.ID) chart.ID {
	for m := range t.Managers(t.Index(id)) {
		if e.part.Shows(t, m) {
			return t.People[m].ID
		}
	}
	return e.part.Root
}

// uncover shows what these people need to be on the canvas, and those selected.
// It tells whether that was necessary.
func (e *Editor) uncover(ids []chart.ID) bool {
	if e.part.Whole() {
		return false
	}
	t, next := e.Chart().Tree(), e.unfolded()
	root := t.Index(next.Root)
	for _, id := range slices.Concat(ids, e.selection.ids) {
		i := t.Index(id)
		if i < 0 {
			continue
		}
		if root >= 0 && !t.Leads(root, i) {
			root = -1
		}
		for m := range t.Managers(i) {
			delete(next.Folded, t.People[m].ID)
		}
	}
	if root < 0 {
		next.Root = ""
	}
	if next.Root == e.part.Root && len(next.Folded) == len(e.part.Folded) {
		return false
	}
	e.put(next)
	return true
}

// uncovered is uncover, and tells what has changed by it since a snapshot.
func (e *Editor) uncovered(before snapshot, ids []chart.ID) Change {
	if !e.uncover(ids) {
		return 0
	}
	return e.rearranged(before, e.selection.lead)
}
