package editor

import (
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// snapshot is how things stood before an edit.
type snapshot struct {
	chart *chart.Chart
	scene *scene.Scene
	whole bool // all of it was in view
}

func (e *Editor) snapshot() snapshot { return snapshot{e.Chart(), e.Scene(), e.Fits()} }

// settle chooses what to show after an edit: the view moves along with a card,
// so that the picture does not jump under the eye; and what was shown as a
// whole still is. It tells whether the view changed.
func (e *Editor) settle(before snapshot) bool {
	if p := e.Chart().Person(e.selection.lead); p != nil {
		return e.settleAt(before, p.Manager, p.ID)
	}
	return e.settleAt(before)
}

// settleAt is settle with the first of these people whose card was in view
// staying where it is.
func (e *Editor) settleAt(before snapshot, candidates ...chart.ID) bool {
	v := e.view
	was, is, ok := e.anchor(before, candidates)
	if ok {
		v.Origin.X += is.X - was.X
		v.Origin.Y += is.Y - was.Y
	}
	switch {
	case before.whole:
		return e.place(e.stillWhole(v), wholeChart)
	case !ok:
		return false
	}
	return e.place(v, moved)
}

// stillWhole moves a view as little as needed to have all of the chart in it,
// and else zooms out.
func (e *Editor) stillWhole(v View) View {
	s, part := e.Scene(), v.Visible()
	if s.Width > part.W || s.Height > part.H {
		return e.fitted(v)
	}
	v.Origin.X = follow(part.X, part.W, 0, s.Width)
	v.Origin.Y = follow(part.Y, part.H, 0, s.Height)
	return v
}

// anchor is the card that stays where it is on the screen: that of a
// candidate, or the first in view.
func (e *Editor) anchor(before snapshot, candidates []chart.ID) (was, is layout.Rect, ok bool) {
	now := e.Chart()
	for _, id := range candidates {
		if was, is, ok := both(before, now, e.Scene(), id); ok && e.inView(was) {
			return was, is, true
		}
	}
	for _, c := range before.scene.Cards {
		if !e.inView(c.Box) {
			continue
		}
		if was, is, ok := both(before, now, e.Scene(), c.Person); ok {
			return was, is, true
		}
	}
	return was, is, false
}

func (e *Editor) inView(box layout.Rect) bool { return e.view.Visible().Overlaps(box) }

// both is where somebody's card was and is.
func both(before snapshot, now *chart.Chart, s *scene.Scene, id chart.ID) (was, is layout.Rect, ok bool) {
	i, j := before.scene.Card(before.chart.Tree(), id), s.Card(now.Tree(), id)
	if i < 0 || j < 0 {
		return was, is, false
	}
	return before.scene.Cards[i].Box, s.Cards[j].Box, true
}
