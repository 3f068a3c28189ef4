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
	from, starts := d.cards[c.From]
	to, ends := d.cards[c.To]
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
	d.name(d.next(), "Line", "", 0)
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

// of is where a side's middle is, and which way it looks.
func (s side) of(r layout.Rect) (at, out layout.Point) {
	c := r.Centre()
	switch s {
	case top:
		return layout.Point{X: c.X, Y: r.Y}, layout.Point{Y: -1}
	case left:
		return layout.Point{X: r.X, Y: c.Y}, layout.Point{X: -1}
	case bottom:
		return layout.Point{X: c.X, Y: r.Bottom()}, layout.Point{Y: 1}
	}
	return layout.Point{X: r.Right(), Y: c.Y}, layout.Point{X: 1}
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
// hang. One that leaves the side elsewhere, such as the spine of a hanging
// column, gets there by a detour just outside the card.
func attach(path []layout.Point, card layout.Rect) ([]layout.Point, side) {
	const hair, detour = 0.5, 22
	s := sideAt(path[0], card)
	at, out := s.of(card)
	aside := math.Abs(path[0].X-at.X)*math.Abs(out.Y) + math.Abs(path[0].Y-at.Y)*math.Abs(out.X)
	leg := (path[1].X-path[0].X)*out.X + (path[1].Y-path[0].Y)*out.Y
	if aside <= hair || leg <= 0 {
		path[0] = at
		return path, s
	}
	far := min(detour, leg/2)
	away := func(p layout.Point) layout.Point { return layout.Point{X: p.X + out.X*far, Y: p.Y + out.Y*far} }
	return append([]layout.Point{at, away(at), away(path[0])}, path[1:]...), s
}
