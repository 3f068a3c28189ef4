package slides

import (
	"math"

	"cadre/chart/scene"
)

// curve is a Bézier curve by its four points, as in a scene.
type curve [4]spot

func (c curve) straight() bool { return c[0] == c[1] && c[2] == c[3] }

// trace is the form of a line: pieces of curves in a rectangle, which may be
// mirrored.
type trace struct {
	box          box
	flipH, flipV bool
	pieces       [][]curve
}

// traced is the form of pieces within their own extent.
func (d *drawing) traced(pieces [][]scene.Curve) trace {
	t := trace{}
	low, high := spot{math.MaxInt, math.MaxInt}, spot{math.MinInt, math.MinInt}
	for _, piece := range pieces {
		curves := make([]curve, len(piece))
		for i, c := range piece {
			for k, p := range c {
				at := d.fit.point(p)
				low, high = spot{min(low.x, at.x), min(low.y, at.y)}, spot{max(high.x, at.x), max(high.y, at.y)}
				curves[i][k] = at
			}
		}
		t.pieces = append(t.pieces, curves)
	}
	t.box = box{low.x, low.y, high.x - low.x, high.y - low.y}
	return t
}

// between is a trace in the rectangle from its beginning to its end, mirrored
// where it does not run rightwards and down: by these corners PowerPoint knows
// where a connector's ends are, and stretches it when they move. A side that
// would have no length stays as long as the whole.
func (t trace) between() trace {
	last := t.pieces[len(t.pieces)-1]
	a, b := t.pieces[0][0][0], last[len(last)-1][3]
	t.flipH, t.flipV = b.x < a.x, b.y < a.y
	if w := abs(b.x - a.x); w >= perPoint {
		t.box.x, t.box.w = min(a.x, b.x), w
	}
	if h := abs(b.y - a.y); h >= perPoint {
		t.box.y, t.box.h = min(a.y, b.y), h
	}
	return t
}

// level tells whether a trace is a straight line along one of the sides of the
// slide, which has no area to draw a form in.
func (t trace) level() bool { return t.box.w == 0 || t.box.h == 0 }

// form writes the geometry of a trace; a level one is the line that a preset
// form draws.
func (d *drawing) form(t trace, preset string) {
	d.put(`<a:xfrm`)
	if t.flipH {
		d.put(` flipH="1"`)
	}
	if t.flipV {
		d.put(` flipV="1"`)
	}
	d.put(`><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, t.box.x, t.box.y, t.box.w, t.box.h)
	if t.level() {
		d.put(`<a:prstGeom prst="%s"><a:avLst/></a:prstGeom>`, preset)
		return
	}
	d.put(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="%d" h="%d" fill="none">`, t.box.w, t.box.h)
	for _, piece := range t.pieces {
		d.path(t, piece)
	}
	d.put(`</a:path></a:pathLst></a:custGeom><a:noFill/>`)
}

func (d *drawing) path(t trace, piece []curve) {
	point := func(p spot) {
		at := t.within(p)
		d.put(`<a:pt x="%d" y="%d"/>`, at.x, at.y)
	}
	d.put(`<a:moveTo>`)
	point(piece[0][0])
	d.put(`</a:moveTo>`)
	for _, c := range piece {
		if c.straight() {
			d.put(`<a:lnTo>`)
			point(c[3])
			d.put(`</a:lnTo>`)
			continue
		}
		d.put(`<a:cubicBezTo>`)
		for _, p := range c[1:] {
			point(p)
		}
		d.put(`</a:cubicBezTo>`)
	}
}

// within is a place in the rectangle before that is mirrored.
func (t trace) within(p spot) spot {
	at := spot{p.x - t.box.x, p.y - t.box.y}
	if t.flipH {
		at.x = t.box.w - at.x
	}
	if t.flipV {
		at.y = t.box.h - at.y
	}
	return at
}

func abs(v int) int { return max(v, -v) }
