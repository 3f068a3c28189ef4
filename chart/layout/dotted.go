package layout

import (
	"cmp"
	"math"
	"slices"
)

// Dotted finds a line from one card to another, both of r, that runs through
// as few cards and along as few reporting lines as it can, then is as short as
// it can. It chooses among a few hundred orthogonal ways with at most four
// bends: straight across a gap, beside the cards, and around them. The line
// may pass a little outside the arrangement's width and height.
func Dotted(r Result, from, to int) []Point {
	ways := ways(r.Box, from, to)
	slices.SortStableFunc(ways, func(a, b way) int { return cmp.Compare(a.cost, b.cost) })
	near := r.near(ways)
	best, least := []Point(nil), math.Inf(1)
	for _, w := range ways {
		if w.cost >= least { // the others cost no less
			break
		}
		if c := w.cost + near.trouble(w.path, least-w.cost); c < least {
			best, least = w.path, c
		}
	}
	return best
}

// way is one line to choose from, and what its bends and its length cost.
type way struct {
	path []Point
	cost float64
}

func newWay(path []Point) way {
	const bend = 40
	w := way{path, float64(len(path)) * bend}
	for i := 1; i < len(path); i++ {
		w.cost += math.Abs(path[i].X-path[i-1].X) + math.Abs(path[i].Y-path[i-1].Y)
	}
	return w
}

// obstacles are the cards and pieces of reporting lines that ways may meet.
type obstacles struct{ cards, pieces []Rect }

// near collects the obstacles between the ends of ways.
func (r Result) near(ways []way) obstacles {
	var o obstacles
	area := Rect{X: math.Inf(1), Y: math.Inf(1)}
	right, bottom := math.Inf(-1), math.Inf(-1)
	for _, w := range ways {
		for _, p := range w.path {
			area.X, area.Y = min(area.X, p.X), min(area.Y, p.Y)
			right, bottom = max(right, p.X), max(bottom, p.Y)
		}
	}
	area.W, area.H = right-area.X, bottom-area.Y
	area = area.grown(tooNear)
	for _, box := range r.Box {
		if area.Overlaps(box) {
			o.cards = append(o.cards, box)
		}
	}
	for _, link := range r.Link {
		for k := 1; k < len(link); k++ {
			if s := segment(link[k-1], link[k]); crosses(s, area) {
				o.pieces = append(o.pieces, s)
			}
		}
	}
	return o
}

// trouble is what it costs a path to run through cards, and along reporting
// lines and the edges of cards; it may stop counting at enough.
func (o obstacles) trouble(path []Point, enough float64) float64 {
	const through, beside = 1e6, 50
	c := 0.0
	for i := 1; i < len(path); i++ {
		s := segment(path[i-1], path[i])
		for _, box := range o.cards {
			switch {
			case crosses(s, box):
				c += through
			case crosses(s, box.grown(tooNear)):
				c += beside * along(s, box)
			}
			if c >= enough {
				return c
			}
		}
	}
	for i := 1; i < len(path); i++ {
		s := segment(path[i-1], path[i])
		for _, piece := range o.pieces {
			c += beside * shared(s, piece)
		}
	}
	return c
}

// segment is a straight piece as a rectangle without width or height.
func segment(a, b Point) Rect {
	return Rect{min(a.X, b.X), min(a.Y, b.Y), math.Abs(a.X - b.X), math.Abs(a.Y - b.Y)}
}

// crosses tells whether a segment runs through the inside of a card.
func crosses(s, r Rect) bool {
	const touch = 1e-6
	return s.X < r.Right()-touch && s.Right() > r.X+touch && s.Y < r.Bottom()-touch && s.Bottom() > r.Y+touch
}

// grown is r with so much more on every side.
func (r Rect) grown(d float64) Rect { return Rect{r.X - d, r.Y - d, r.W + 2*d, r.H + 2*d} }

// along is how far a segment runs beside one of a card's edges.
func along(s, r Rect) float64 {
	return max(0, min(s.Right(), r.Right())-max(s.X, r.X)) + max(0, min(s.Bottom(), r.Bottom())-max(s.Y, r.Y))
}

// tooNear is where two parallel lines cannot be told apart, in points. Where
// cards hang in a column, a line between two of them is just far enough.
const tooNear = 6

// shared is how far two segments run beside each other, too close to tell
// them apart.
func shared(s, t Rect) float64 {
	switch {
	case s.W == 0 && t.W == 0 && math.Abs(s.X-t.X) < tooNear:
		return max(0, min(s.Bottom(), t.Bottom())-max(s.Y, t.Y))
	case s.H == 0 && t.H == 0 && math.Abs(s.Y-t.Y) < tooNear:
		return max(0, min(s.Right(), t.Right())-max(s.X, t.X))
	}
	return 0
}
