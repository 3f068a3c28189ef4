package layout

import (
	"cmp"
	"math"
	"slices"
)

// Dotted finds a line from one card to another, both of r, that runs through
// as few cards and along as few reporting lines as it can, then is as short as
// it can. It chooses among a few hundred orthogonal routes with at most four
// bends: straight across a gap, beside the cards, and around them. The line
// may pass a little outside the arrangement's width and height.
func Dotted(r Result, from, to int) []Point {
	candidates := routes(r.Box, from, to)
	slices.SortStableFunc(candidates, func(a, b route) int { return cmp.Compare(a.cost, b.cost) })
	obstacles := r.obstacles(candidates)
	best, least := []Point(nil), math.Inf(1)
	for _, w := range candidates {
		if w.cost >= least { // the others cost no less
			break
		}
		if c := w.cost + obstacles.penalty(w.path, least-w.cost); c < least {
			best, least = w.path, c
		}
	}
	return best
}

// Direct finds the shortest such line, whatever is in its way: for charts with
// so many dotted lines that nobody could follow one.
func Direct(r Result, from, to int) []Point {
	candidates := routesBy(r.Box[from], r.Box[to], nil, nil)
	return slices.MinFunc(candidates, func(a, b route) int { return cmp.Compare(a.cost, b.cost) }).path
}

// route is one line to choose from, and what its bends and its length cost.
type route struct {
	path []Point
	cost float64
}

func newRoute(path []Point) route {
	const bend = 40
	w := route{path, float64(len(path)) * bend}
	for i := 1; i < len(path); i++ {
		w.cost += math.Abs(path[i].X-path[i-1].X) + math.Abs(path[i].Y-path[i-1].Y)
	}
	return w
}

// obstacles are the cards and pieces of reporting lines that routes may meet.
type obstacles struct{ cards, pieces []Rect }

// obstacles collects what lies between the ends of routes.
func (r Result) obstacles(routes []route) obstacles {
	var o obstacles
	area := Rect{X: math.Inf(1), Y: math.Inf(1)}
	right, bottom := math.Inf(-1), math.Inf(-1)
	for _, w := range routes {
		for _, p := range w.path {
			area.X, area.Y = min(area.X, p.X), min(area.Y, p.Y)
			right, bottom = max(right, p.X), max(bottom, p.Y)
		}
	}
	area.W, area.H = right-area.X, bottom-area.Y
	area = area.grown(minSeparation)
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

// penalty is what it costs a path to run through cards, and along reporting
// lines and the edges of cards; it may stop counting at enough.
func (o obstacles) penalty(path []Point, enough float64) float64 {
	const through, beside = 1e6, 50
	c := 0.0
	for i := 1; i < len(path); i++ {
		s := segment(path[i-1], path[i])
		for _, box := range o.cards {
			switch {
			case crosses(s, box):
				c += through
			case crosses(s, box.grown(minSeparation)):
				c += beside * lengthBeside(s, box)
			}
			if c >= enough {
				return c
			}
		}
	}
	for i := 1; i < len(path); i++ {
		s := segment(path[i-1], path[i])
		for _, piece := range o.pieces {
			c += beside * overlap(s, piece)
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

// lengthBeside is how far a segment runs beside one of a card's edges.
func lengthBeside(s, r Rect) float64 {
	return max(0, min(s.Right(), r.Right())-max(s.X, r.X)) + max(0, min(s.Bottom(), r.Bottom())-max(s.Y, r.Y))
}

// minSeparation is where two parallel lines cannot be told apart, in points. Where
// cards hang in a column, a line between two of them is just far enough.
const minSeparation = 6

// overlap is how far two segments run beside each other, too close to tell
// them apart.
func overlap(s, t Rect) float64 {
	switch {
	case s.W == 0 && t.W == 0 && math.Abs(s.X-t.X) < minSeparation:
		return max(0, min(s.Bottom(), t.Bottom())-max(s.Y, t.Y))
	case s.H == 0 && t.H == 0 && math.Abs(s.Y-t.Y) < minSeparation:
		return max(0, min(s.Right(), t.Right())-max(s.X, t.X))
	}
	return 0
}
