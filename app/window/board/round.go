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

// ring is a disc without its middle.
func (k discs) ring(radius, width int) *image.Alpha {
	disc, hole := k.of(radius), k.of(max(0, radius-width))
	ring := image.NewAlpha(disc.Rect)
	for y := range disc.Rect.Dy() {
		for x := range disc.Rect.Dx() {
			a := disc.AlphaAt(x, y)
			a.A -= min(a.A, hole.AlphaAt(x-width, y-width).A)
			ring.SetAlpha(x, y, a)
		}
	}
	return ring
}

// round fills a rectangle with round corners.
func (p *far) round(r image.Rectangle, radius int, c color.NRGBA) {
	if r.Overlaps(p.img.Rect) {
		p.masked(r, radius, image.NewUniform(c))
	}
}

// border paints a frame with round corners, of a width, within a rectangle.
func (p *far) border(r image.Rectangle, radius, w int, c color.NRGBA) {
	if !r.Overlaps(p.img.Rect) {
		return
	}
	radius = min(radius, r.Dx()/2, r.Dy()/2)
	in := r.Inset(radius)
	for _, edge := range []image.Rectangle{
		image.Rect(in.Min.X, r.Min.Y, in.Max.X, r.Min.Y+w), image.Rect(in.Min.X, r.Max.Y-w, in.Max.X, r.Max.Y),
		image.Rect(r.Min.X, in.Min.Y, r.Min.X+w, in.Max.Y), image.Rect(r.Max.X-w, in.Min.Y, r.Max.X, in.Max.Y),
	} {
		p.fill(edge, c)
	}
	if radius > 0 {
		p.corners(r, radius, p.discs.ring(radius, w), image.NewUniform(c))
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
	p.corners(r, radius, p.discs.of(radius), from)
}

// corners paints the four corners of a rectangle with the quarters of a mask.
func (p *far) corners(r image.Rectangle, radius int, mask *image.Alpha, from image.Image) {
	for i := range 4 {
		turn := image.Pt(i%2, i/2)
		at := image.Pt(turn.X*(r.Dx()-radius), turn.Y*(r.Dy()-radius))
		part := image.Rectangle{Max: image.Pt(radius, radius)}.Add(r.Min).Add(at)
		draw.DrawMask(p.img, part, from, at, mask, turn.Mul(radius), draw.Over)
	}
}
