package layout

import "math"

// obstacles are what lines may meet.
type obstacles struct {
	area    Rect   // that they stay in
	cards   []Rect // that they do not cross
	names   []Rect // and other texts
	grounds []Rect // of teams
	solid   []Rect // pieces of reporting lines, and
	dotted  []Rect // of dotted ones, without width or height
}

// turned is everything with x for y.
func (o *obstacles) turned() obstacles {
	return obstacles{o.area.turned(), turned(o.cards), turned(o.names), turned(o.grounds), turned(o.solid), turned(o.dotted)}
}

func turned(rects []Rect) []Rect {
	all := make([]Rect, len(rects))
	for i, r := range rects {
		all[i] = r.turned()
	}
	return all
}

func (r Rect) turned() Rect { return Rect{r.Y, r.X, r.H, r.W} }

// within is what there is of them in an area.
func (o *obstacles) within(area Rect) obstacles {
	return obstacles{area, touching(o.cards, area), touching(o.names, area), touching(o.grounds, area), touching(o.solid, area), touching(o.dotted, area)}
}

// touching are the rectangles that have to do with another.
func touching(rects []Rect, area Rect) []Rect {
	var some []Rect
	for _, r := range rects {
		if r.X <= area.Right() && area.X <= r.Right() && r.Y <= area.Bottom() && area.Y <= r.Bottom() {
			some = append(some, r)
		}
	}
	return some
}

// minSeparation is where two parallel lines can just be told apart, in points.
const minSeparation = 6

// What a line costs, in points of length.
const (
	perBend        = 40
	perCrossing    = 120 // of a reporting line
	perDotted      = 40  // crossing of a dotted line
	perName        = 900 // that it runs through, and for each point of that
	perPointAlong  = 100 // on a line, or too close beside it
	perPointBeside = 2   // close beside a card, a text or the edge of a ground
)

// cost is that of a level piece of a line.
func (o *obstacles) cost(s Rect) float64 {
	c := s.W
	for _, p := range o.solid {
		c += perPointAlong*overlap(s, p) + perCrossing*crossings(s, p)
	}
	for _, p := range o.dotted {
		c += perPointAlong*overlap(s, p) + perDotted*crossings(s, p)
	}
	for _, r := range o.names {
		if crosses(s, r) {
			c += perName * (1 + common(s, r))
		}
	}
	for _, list := range [][]Rect{o.cards, o.names} {
		for _, r := range list {
			if crosses(s, r.grown(minSeparation)) {
				c += perPointBeside * common(s, r)
			}
		}
	}
	for _, r := range o.grounds {
		if min(math.Abs(s.Y-r.Y), math.Abs(s.Y-r.Bottom())) < minSeparation {
			c += perPointBeside * common(s, r)
		}
	}
	return c
}

// segments are the straight pieces of a line, as rectangles without width or
// height.
func segments(path []Point) []Rect {
	var all []Rect
	for k := 1; k < len(path); k++ {
		a, b := path[k-1], path[k]
		all = append(all, Rect{min(a.X, b.X), min(a.Y, b.Y), math.Abs(a.X - b.X), math.Abs(a.Y - b.Y)})
	}
	return all
}

func length(path []Point) float64 {
	sum := 0.0
	for _, s := range segments(path) {
		sum += s.W + s.H
	}
	return sum
}

// crosses tells whether a segment runs through the inside of a rectangle.
func crosses(s, r Rect) bool {
	return s.X < r.Right()-hairline && s.Right() > r.X+hairline && s.Y < r.Bottom()-hairline && s.Bottom() > r.Y+hairline
}

// crossings counts where a level segment meets an upright one; what meets it
// at its right end counts with the next segment.
func crossings(s, upright Rect) float64 {
	if upright.W == 0 && s.X <= upright.X && upright.X < s.Right() && upright.Y <= s.Y && s.Y <= upright.Bottom() {
		return 1
	}
	return 0
}

// overlap is how far two level segments run beside each other, too close to
// tell them apart.
func overlap(s, t Rect) float64 {
	if t.H > 0 || math.Abs(s.Y-t.Y) > minSeparation-hairline {
		return 0
	}
	return common(s, t)
}

// common is how far two rectangles stand above each other.
func common(s, t Rect) float64 { return max(0, min(s.Right(), t.Right())-max(s.X, t.X)) }

// grown is r with so much more on every side.
func (r Rect) grown(d float64) Rect { return Rect{r.X - d, r.Y - d, r.W + 2*d, r.H + 2*d} }
