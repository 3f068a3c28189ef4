package board

import (
	"slices"
	"time"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
)

// banding draws a rubber band over the ground, from a point of the scene to the
// pointer, and selects whose cards it touches when it is let go. A click leaves
// nobody selected, unless those it catches are to come to the others.
type banding struct {
	from    layout.Point // of the scene, which may scroll below the band
	pressed layout.Point // the same of the view
	at      layout.Point
	drawn   bool // it is no click
	adds    bool // to who is selected already
	edge    edge
}

func (s banding) move(_ *gesture, at layout.Point) state {
	s.at, s.drawn = at, s.drawn || moved(s.pressed, at)
	return s
}

func (s banding) release(g *gesture, at layout.Point) state {
	s.at = at
	switch caught := s.caught(g); {
	case s.drawn && s.adds:
		g.editor.SelectAlso(caught...)
	case s.drawn || !s.adds:
		g.editor.Select(caught...)
	}
	return idle{}
}

// beat scrolls at the edge of the view.
func (s banding) beat(g *gesture, passed time.Duration) (_ state, changed bool) {
	changed = s.drawn && s.edge.scroll(g, s.at, passed)
	return s, changed
}

func (s banding) cancel(*gesture) state { return idle{} }

// band is the rectangle of the view that the band goes around.
func (s banding) band(v editor.View) layout.Rect { return spanned(v.ToView(s.from), s.at) }

// caught are whose cards the band touches, in reading order; nobody while it is
// not drawn.
func (s banding) caught(g *gesture) []chart.ID {
	if !s.drawn {
		return nil
	}
	ix := g.index()
	cards := ix.cardsIn(spanned(s.from, g.scene(s.at)))
	slices.Sort(cards)
	ids := make([]chart.ID, len(cards))
	for k, i := range cards {
		ids[k] = ix.scene.Cards[i].Person
	}
	return ids
}
