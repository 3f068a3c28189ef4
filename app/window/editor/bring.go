package editor

import (
	"slices"

	"cadre/chart"
	"cadre/chart/compare"
)

// Bring makes an edit that comes from elsewhere, such as a table, and shows
// whom it is about: they are selected, and can be read.
func (e *Editor) Bring(edit chart.Edit) error {
	if err := e.mayEdit(); err != nil {
		return err
	}
	before := e.snapshot()
	diff, err := e.history.Do(edit)
	if err != nil || diff.Empty() {
		return err
	}
	about := e.selection.follow(before.chart, e.Chart())
	if told := newSelection(e.Chart().Tree(), foremost(compare.Of(diff))); told.Len() > 0 {
		about = newSelection(e.Chart().Tree(), append(slices.Clone(told.ids), told.ids[0])) // the first leads
	}
	e.changed(before, about)
	e.present()
	return nil
}

// foremost are all who came, else all who moved, else all who changed, else all
// who left, else those whose order is another.
func foremost(c compare.Changes) []chart.ID {
	var came, moved, edited, left, reordered []chart.ID
	for _, p := range c.Came {
		came = append(came, p.ID)
	}
	for _, p := range c.Left {
		left = append(left, p.ID)
	}
	for _, ch := range c.Changed {
		switch id := ch.Was.ID; {
		case compare.Moved.Of(ch):
			moved = append(moved, id)
		case compare.Edited.Of(ch):
			edited = append(edited, id)
		default:
			reordered = append(reordered, id)
		}
	}
	for _, ids := range [][]chart.ID{came, moved, edited, left} {
		if len(ids) > 0 {
			return ids
		}
	}
	return reordered
}

// present brings those who are selected into view, near enough to be read: all
// of them where there is room, else who leads.
func (e *Editor) present() {
	lead, ok := e.CardBox(e.selection.lead)
	if !ok {
		return
	}
	v := e.view
	if v.Zoom < readable {
		v = v.ZoomedAt(v.ToView(lead.Centre()), readable)
	}
	box, _ := e.boxAround(e.selection.ids)
	if part := v.Visible(); box.W > part.W || box.H > part.H {
		box = lead
	}
	if next := e.showing(v, box); next != e.view {
		e.SetView(next)
	}
}
