package board

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"cadre/chart/scene"
)

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
