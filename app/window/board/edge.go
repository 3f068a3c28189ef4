package board

import (
	"time"

	"cadre/chart/layout"
)

// edge scrolls the view while the pointer is at its edge and holds something.
type edge struct{ long time.Duration } // how long it has been there

// The edge of the view scrolls once the pointer has been there for a while, so
// that what comes in over it does not.
const (
	edgeWidth = 32 // pixels
	edgeWait  = 250 * time.Millisecond
	edgeSpeed = 900 // pixels a second, at the very edge
)

// scroll moves the view where the pointer is at its edge, and tells whether it
// has.
func (e *edge) scroll(g *gesture, at layout.Point, passed time.Duration) bool {
	v := g.editor.View()
	dx, dy := towardsEdge(at.X, v.Size.W), towardsEdge(at.Y, v.Size.H)
	if dx == 0 && dy == 0 {
		e.long = 0
		return false
	}
	if e.long += passed; e.long < edgeWait {
		return false
	}
	by := edgeSpeed * min(passed, 100*time.Millisecond).Seconds()
	g.editor.SetView(v.Panned(-dx*by, -dy*by))
	return g.editor.View() != v
}

// towardsEdge is how far a place is towards the beginning or the end of a
// length, as a share of the edge: -1 at the very beginning, 1 at the very end.
func towardsEdge(at, length float64) float64 {
	switch {
	case at < edgeWidth:
		return max(-1, (at-edgeWidth)/edgeWidth)
	case at > length-edgeWidth:
		return min(1, (at-length+edgeWidth)/edgeWidth)
	}
	return 0
}
