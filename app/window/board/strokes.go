package board

import (
	"image"
	"image/color"

	"cadre/app/window/board/distance"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// connector paints a reporting line: round at the corners where that can be
// seen.
func (p *far) connector(c scene.Connector) {
	if p.said.Level == distance.Names && !c.Dashed {
		p.pieces(c)
		return
	}
	for i := 1; i < len(c.Path); i++ {
		r := p.stroke(c.Path[i-1], c.Path[i], c.Weight)
		if c.Dashed {
			p.dashes(r, c.Colour.NRGBA)
		} else {
			p.fill(r, c.Colour.NRGBA)
		}
	}
}

// stroke is a straight line as a rectangle, level or upright, from the middle
// of one end to that of the other.
func (p *far) stroke(a, b layout.Point, weight float64) image.Rectangle {
	w := max(1, p.pixels(weight))
	r := p.box(spanned(a, b))
	if a.Y == b.Y {
		r.Min.Y -= w / 2
		r.Max.Y = r.Min.Y + w
	} else {
		r.Min.X -= w / 2
		r.Max.X = r.Min.X + w
	}
	return r
}

func (p *far) pieces(c scene.Connector) {
	for _, piece := range c.Pieces {
		for _, q := range piece {
			if q.Straight() {
				p.fill(p.stroke(q[0], q[3], c.Weight), c.Colour.NRGBA)
			} else {
				p.bend(q, c.Colour.NRGBA, max(1, p.pixels(c.Weight)))
			}
		}
	}
}

// dashes paints a broken line, level or upright.
func (p *far) dashes(r image.Rectangle, c color.NRGBA) {
	on := max(2, int(3*p.scale)) // pixels, and as many between two
	level := r.Dx() > r.Dy()
	seen := r.Intersect(p.img.Rect) // a line may be very long
	for i := 0; i < max(seen.Dx(), seen.Dy()); i += 2 * on {
		d := seen
		if level {
			d.Min.X, d.Max.X = seen.Min.X+i, min(seen.Min.X+i+on, seen.Max.X)
		} else {
			d.Min.Y, d.Max.Y = seen.Min.Y+i, min(seen.Min.Y+i+on, seen.Max.Y)
		}
		p.fill(d, c)
	}
}

// dashedBorder paints the broken edge of an open role, but for its corners.
func (p *far) dashedBorder(r image.Rectangle, radius, w int, c color.NRGBA) {
	for _, edge := range []image.Rectangle{
		image.Rect(r.Min.X+radius, r.Min.Y, r.Max.X-radius, r.Min.Y+w), image.Rect(r.Min.X+radius, r.Max.Y-w, r.Max.X-radius, r.Max.Y),
		image.Rect(r.Min.X, r.Min.Y+radius, r.Min.X+w, r.Max.Y-radius), image.Rect(r.Max.X-w, r.Min.Y+radius, r.Max.X, r.Max.Y-radius),
	} {
		p.dashes(edge, c)
	}
}
