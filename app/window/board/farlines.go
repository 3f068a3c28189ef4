package board

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

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

// bend paints a curve as a band of a width in pixels.
func (p *far) bend(c scene.Curve, colour color.NRGBA, width int) {
	from := p.at(c[0])
	shape := bend{width: width}
	for i := range shape.to {
		shape.to[i] = p.at(c[i+1]).Sub(from) // whole pixels, as the straight pieces beside it
	}
	mask := p.bends.of(shape)
	draw.DrawMask(p.img, mask.Rect.Add(from), image.NewUniform(colour), image.Point{}, mask, mask.Rect.Min, draw.Over)
}

// bend is a curve from the origin, by its other points.
type bend struct {
	to    [3]image.Point
	width int
}

// bends are how far curves cover the pixels around them.
type bends map[bend]*image.Alpha

// mostBends are kept; beyond that all are made anew.
const mostBends = 1000

func (k bends) of(b bend) *image.Alpha {
	if mask, known := k[b]; known {
		return mask
	}
	if len(k) >= mostBends {
		clear(k)
	}
	mask := image.NewAlpha(image.Rectangle{Max: b.to[2]}.Canon().Inset(-b.width - 1))
	z := vector.NewRasterizer(mask.Rect.Dx(), mask.Rect.Dy())
	const steps = 6
	for i := range 2 * (steps + 1) { // there on one side, back on the other
		t, by := float64(i)/steps, float64(b.width)/2
		if i > steps {
			t, by = float64(2*steps+1-i)/steps, -by
		}
		x, y := b.beside(t, by)
		middle := float64(b.width%2) / 2 // of the pixels that a straight piece fills
		x, y = x+middle-float64(mask.Rect.Min.X), y+middle-float64(mask.Rect.Min.Y)
		if i == 0 {
			z.MoveTo(float32(x), float32(y))
		} else {
			z.LineTo(float32(x), float32(y))
		}
	}
	z.ClosePath()
	z.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	k[b] = mask
	return mask
}

// beside is a point at a distance from the curve at t, from 0 to 1.
func (b *bend) beside(t, by float64) (x, y float64) {
	u := 1 - t
	at := func(c func(image.Point) int) (v, slope float64) {
		p, q, r := float64(c(b.to[0])), float64(c(b.to[1])), float64(c(b.to[2]))
		return 3*u*u*t*p + 3*u*t*t*q + t*t*t*r, u*u*p + 2*u*t*(q-p) + t*t*(r-q)
	}
	x, dx := at(func(p image.Point) int { return p.X })
	y, dy := at(func(p image.Point) int { return p.Y })
	if length := math.Hypot(dx, dy); length > 0 {
		x, y = x-dy/length*by, y+dx/length*by
	}
	return x, y
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

// discs are how far a disc covers the pixels of its square, by its radius. A
// quarter of one is a round corner.
type discs map[int]*image.Alpha

func (k discs) of(radius int) *image.Alpha {
	if disc, known := k[radius]; known {
		return disc
	}
	const handle = 0.5523 // for a quarter of a circle
	z := vector.NewRasterizer(2*radius, 2*radius)
	r := float32(radius)
	h := r * handle
	z.MoveTo(0, r)
	z.CubeTo(0, r-h, r-h, 0, r, 0)
	z.CubeTo(r+h, 0, 2*r, r-h, 2*r, r)
	z.CubeTo(2*r, r+h, r+h, 2*r, r, 2*r)
	z.CubeTo(r-h, 2*r, 0, r+h, 0, r)
	z.ClosePath()
	disc := image.NewAlpha(image.Rect(0, 0, 2*radius, 2*radius))
	z.Draw(disc, disc.Rect, image.Opaque, image.Point{})
	k[radius] = disc
	return disc
}

// round fills a rectangle with round corners.
func (p *far) round(r image.Rectangle, radius int, c color.NRGBA) {
	if r.Overlaps(p.img.Rect) {
		p.masked(r, radius, image.NewUniform(c))
	}
}

// masked paints a rectangle with round corners from a picture.
func (p *far) masked(r image.Rectangle, radius int, from image.Image) {
	radius = min(radius, r.Dx()/2, r.Dy()/2)
	paint := func(part image.Rectangle, mask image.Image, at image.Point) {
		draw.DrawMask(p.img, part, from, part.Min.Sub(r.Min), mask, at, draw.Over)
	}
	if radius < 1 {
		paint(r, nil, image.Point{})
		return
	}
	paint(image.Rect(r.Min.X+radius, r.Min.Y, r.Max.X-radius, r.Min.Y+radius), nil, image.Point{})
	paint(image.Rect(r.Min.X, r.Min.Y+radius, r.Max.X, r.Max.Y-radius), nil, image.Point{})
	paint(image.Rect(r.Min.X+radius, r.Max.Y-radius, r.Max.X-radius, r.Max.Y), nil, image.Point{})
	disc := p.discs.of(radius)
	for i := range 4 {
		turn := image.Pt(i%2, i/2)
		at := r.Min.Add(image.Pt(turn.X*(r.Dx()-radius), turn.Y*(r.Dy()-radius)))
		paint(image.Rectangle{at, at.Add(image.Pt(radius, radius))}, disc, turn.Mul(radius))
	}
}
