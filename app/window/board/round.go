package board

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"
)

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
