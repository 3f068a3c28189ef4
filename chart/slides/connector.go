package slides

import (
	"math"
	"slices"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// connector draws a reporting line as one that hangs on its two cards.
func (d *drawing) connector(c scene.Connector) {
	if len(c.Path) < 2 || c.Colour.A == 0 {
		return
	}
	path := slices.Clone(c.Path)
	from, starts := d.posts[c.From]
	to, ends := d.posts[c.To]
	var start, end side
	if starts {
		path, start = attach(path, from.box)
	}
	if ends {
		slices.Reverse(path)
		path, end = attach(path, to.box)
		slices.Reverse(path)
	}
	d.put(`<p:cxnSp><p:nvCxnSpPr>`)
	d.name(d.next(), "Line", relation(from, to, c.Dashed), 0)
	d.put(`<p:cNvCxnSpPr>`)
	if starts {
		d.put(`<a:stCxn id="%d" idx="%d"/>`, from.id, start)
	}
	if ends {
		d.put(`<a:endCxn id="%d" idx="%d"/>`, to.id, end)
	}
	d.put(`</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>`)
	d.bent(routed(d.spots(path)))
	d.line(c.Colour, c.Weight, c.Dashed)
	d.put(`</p:spPr></p:cxnSp>` + "\n")
}

// relation says what a line means.
func relation(from, to post, dotted bool) string {
	switch {
	case from.name == "" || to.name == "":
		return ""
	case dotted:
		return to.name + " has a dotted line to " + from.name
	}
	return to.name + " reports to " + from.name
}

func (d *drawing) spots(path []layout.Point) []spot {
	spots := make([]spot, len(path))
	for i, p := range path {
		spots[i] = d.fit.point(p)
	}
	return spots
}

// side is a place where connectors hang on a card: the middle of one of its
// sides, as numbered for rectangles with and without round corners.
type side int

const (
	top side = iota
	left
	bottom
	right
)

// of is where a side's middle is.
func (s side) of(r layout.Rect) layout.Point {
	c := r.Centre()
	switch s {
	case top:
		c.Y = r.Y
	case left:
		c.X = r.X
	case bottom:
		c.Y = r.Bottom()
	case right:
		c.X = r.Right()
	}
	return c
}

// sideAt is the side that a point lies on, or next to.
func sideAt(p layout.Point, r layout.Rect) side {
	off := [...]float64{top: p.Y - r.Y, left: p.X - r.X, bottom: p.Y - r.Bottom(), right: p.X - r.Right()}
	best := bottom
	for _, s := range []side{top, left, right} {
		if math.Abs(off[s]) < math.Abs(off[best]) {
			best = s
		}
	}
	return best
}

// attach makes a line begin in the middle of a card's side, where connectors
// hang. One that leaves elsewhere, such as the spine of a hanging column, hangs
// on the nearest of the neighbouring sides: it gets to its place under the card.
func attach(path []layout.Point, card layout.Rect) ([]layout.Point, side) {
	const hair = 0.5
	start, s := path[0], sideAt(path[0], card)
	at := s.of(card)
	if math.Abs(start.X-at.X) <= hair && math.Abs(start.Y-at.Y) <= hair {
		path[0] = at
		return path, s
	}
	corner := card.Centre()
	switch {
	case s == top || s == bottom:
		corner.X = start.X
		s = nearer(start.X < at.X, left, right)
	default:
		corner.Y = start.Y
		s = nearer(start.Y < at.Y, top, bottom)
	}
	return append([]layout.Point{s.of(card), corner}, path[1:]...), s
}

func nearer(first bool, a, b side) side {
	if first {
		return a
	}
	return b
}
