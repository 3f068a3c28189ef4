package board

import (
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
)

// pressing is a button held on a card, which may become a drag.
type pressing struct {
	card   chart.ID
	from   layout.Point
	dotted bool   // on the handle of dotted lines
	click  func() // what to do where it does not; nil: nothing
}

// slack is how far a click may wander before it is a drag, in pixels.
const slack = 5

func (s pressing) move(g *gesture, at layout.Point) state {
	if !moved(s.from, at) {
		return s
	}
	if s.dotted {
		return carrying{what: load{ids: []chart.ID{s.card}, dotted: true}}.move(g, at)
	}
	return carrying{what: carriedWith(g.editor, s.card)}.move(g, at)
}

func moved(p, q layout.Point) bool { return max(abs(p.X-q.X), abs(p.Y-q.Y)) >= slack }

func abs(v float64) float64 { return max(v, -v) }

func (s pressing) release(*gesture, layout.Point) state {
	if s.click != nil {
		s.click()
	}
	return idle{}
}

func (s pressing) cancel(*gesture) state { return idle{} }

// panning is the ground held.
type panning struct {
	start editor.View
	from  layout.Point
}

func (s panning) move(g *gesture, at layout.Point) state {
	g.editor.SetView(s.start.Panned(at.X-s.from.X, at.Y-s.from.Y))
	return s
}

func (s panning) release(*gesture, layout.Point) state { return idle{} }

func (s panning) cancel(g *gesture) state {
	g.editor.SetView(s.start)
	return idle{}
}
