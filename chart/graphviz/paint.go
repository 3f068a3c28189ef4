package graphviz

import (
	"image"
	"image/color"
	"math"
	"slices"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
	"golang.org/x/image/vector"

	"cadre/chart/layout"
	"cadre/chart/typeset"
)

// strip is some rows of a picture, painted by themselves so that a large
// picture is never in memory as a whole.
type strip struct {
	*image.RGBA // bounds in the picture's pixels
	scale       float64
	raster      *vector.Rasterizer
	mask        []uint8 // how far the mark being painted covers each pixel
	turns       turns   // of the mark being painted
}

func newStrip(scale float64) *strip {
	return &strip{scale: scale, raster: vector.NewRasterizer(1, 1)}
}

// begin makes it another strip, in the memory of the one before.
func (s *strip) begin(bounds image.Rectangle) {
	n := 4 * bounds.Dx() * bounds.Dy()
	if s.RGBA == nil || cap(s.Pix) < n {
		s.RGBA = image.NewRGBA(bounds)
	} else {
		s.RGBA = &image.RGBA{Pix: s.Pix[:n], Stride: 4 * bounds.Dx(), Rect: bounds}
	}
}

// ground leaves nothing on it but the ground, to the last pixel, however the
// picture's size was rounded.
func (s *strip) ground(c color.NRGBA) {
	draw.Draw(s.RGBA, s.Rect, image.NewUniform(c), image.Point{}, draw.Src)
}

// mark paints one mark, as far as it is on the strip.
func (s *strip) mark(m *placed) {
	if m.line != nil {
		s.text(m)
		return
	}
	if m.Fill.A > 0 {
		s.fill(m.extent, m.Fill, func(to pen) { to.path(m.Path) })
	}
	if m.image != nil {
		s.image(m)
	}
	if m.Stroke.A > 0 {
		s.fill(m.extent, m.Stroke, func(to pen) { to.stroke(m.Mark) })
	}
}

// image paints a picture over a mark.
func (s *strip) image(m *placed) {
	r := m.extent.Intersect(s.Bounds())
	if r.Empty() {
		return
	}
	mask := s.cover(r, func(to pen) { to.path(m.Path) })
	draw.DrawMask(s.RGBA, r, m.image, r.Min.Sub(m.at), mask, r.Min, draw.Over)
}

// fill paints what outline draws, within extent, in a colour. Rows that look
// the same are worked out once.
func (s *strip) fill(extent image.Rectangle, c color.NRGBA, outline func(pen)) {
	r := extent.Intersect(s.Bounds())
	if r.Dy() <= fewRows {
		s.paint(r, c, outline)
		return
	}
	s.turns.at = s.turns.at[:0]
	outline(pen{&s.turns, s.scale, 0, 0})
	from, to := s.turns.longestRepeat(r)
	if from == to {
		s.paint(r, c, outline)
		return
	}
	s.paint(image.Rect(r.Min.X, r.Min.Y, r.Max.X, from), c, outline)
	row := s.cover(image.Rect(r.Min.X, from, r.Max.X, from+1), outline)
	for y := from; y < to; y++ {
		row.Rect.Min.Y, row.Rect.Max.Y = y, y+1
		blend(s.RGBA, row, c)
	}
	s.paint(image.Rect(r.Min.X, to, r.Max.X, r.Max.Y), c, outline)
}

// paint paints what outline draws within r.
func (s *strip) paint(r image.Rectangle, c color.NRGBA, outline func(pen)) {
	if !r.Empty() {
		blend(s.RGBA, s.cover(r, outline), c)
	}
}

// cover is how far what outline draws covers each pixel of r; it holds until
// the next call.
func (s *strip) cover(r image.Rectangle, outline func(pen)) *image.Alpha {
	s.raster.Reset(r.Dx(), r.Dy())
	s.raster.DrawOp = draw.Src
	outline(pen{s.raster, s.scale, float64(r.Min.X), float64(r.Min.Y)})
	s.mask = slices.Grow(s.mask[:0], r.Dx()*r.Dy())[:r.Dx()*r.Dy()]
	mask := &image.Alpha{Pix: s.mask, Stride: r.Dx(), Rect: r}
	s.raster.Draw(mask, r, image.Opaque, image.Point{})
	return mask
}

func (s *strip) text(m *placed) {
	at := layout.Point{X: m.start * s.scale, Y: m.Text.At.Y * s.scale}
	s.paint(m.extent.Intersect(s.Bounds()), m.Text.Colour, func(to pen) {
		for _, g := range m.line.Glyphs {
			to.glyph(g, at, s.scale)
		}
	})
	for _, g := range m.line.Glyphs {
		if g.Shape.Picture != nil {
			s.picture(g, at)
		}
	}
}

// picture paints a glyph that is a picture, such as an emoji.
func (s *strip) picture(g typeset.Glyph, at layout.Point) {
	k, b, size := g.Scale*s.scale, g.Shape.Bounds, g.Shape.Picture.Bounds()
	x, y := at.X+g.X*s.scale+b.Left*k, at.Y+g.Y*s.scale-b.Top*k
	w, h := (b.Right-b.Left)*k, (b.Top-b.Bottom)*k
	m := f64.Aff3{w / float64(size.Dx()), 0, x, 0, h / float64(size.Dy()), y}
	draw.ApproxBiLinear.Transform(s.RGBA, m, g.Shape.Picture, size, draw.Over, nil)
}

// pen draws on a canvas whose corner lies at x, y of the picture.
type pen struct {
	canvas
	scale, x, y float64
}

func (p pen) at(q layout.Point) (x, y float32) {
	return float32(q.X*p.scale - p.x), float32(q.Y*p.scale - p.y)
}

func (p pen) path(path []Curve) {
	for i, c := range path {
		if i == 0 {
			p.MoveTo(p.at(c[0]))
		}
		x3, y3 := p.at(c[3])
		if c.Straight() {
			p.LineTo(x3, y3)
			continue
		}
		x1, y1 := p.at(c[1])
		x2, y2 := p.at(c[2])
		p.CubeTo(x1, y1, x2, y2, x3, y3)
	}
	p.ClosePath()
}

// glyph draws an outline; at is the line's start in the picture's pixels.
func (p pen) glyph(g typeset.Glyph, at layout.Point, scale float64) {
	g.Shape.Trace(p, float32(at.X+g.X*scale-p.x), float32(at.Y+g.Y*scale-p.y), float32(g.Scale*scale))
}

// placed is a mark with what painting needs to know beforehand.
type placed struct {
	Mark
	extent image.Rectangle // in pixels; nothing of the mark lies outside
	line   *typeset.Line
	start  float64     // of the line, in points
	image  *image.RGBA // of the size it is painted in; nil: none
	at     image.Point // where its upper left corner comes to lie
}

// placeAll finds the extents of marks.
func placeAll(marks []Mark, lines *shapedLines, scale float64) []placed {
	all := make([]placed, len(marks))
	for i, m := range marks {
		if m.Text == nil {
			all[i] = placed{Mark: m, extent: extentOf(m, scale)}
			all[i].image, all[i].at = scaled(m, scale)
			continue
		}
		all[i] = placeText(m, lines.line(m.Text.S, m.Text.Size, m.Text.Weight), scale)
	}
	return all
}

func placeText(m Mark, line *typeset.Line, scale float64) placed {
	t := m.Text
	start := t.At.X - line.Width*[]float64{0, 0.5, 1}[t.Anchor]
	room := t.Size // accents and flourishes reach beyond a glyph's advance
	extent := pixels(start-room, t.At.Y-1.5*room, start+line.Width+room, t.At.Y+room, scale)
	return placed{Mark: m, extent: extent, line: line, start: start}
}

func extentOf(m Mark, scale float64) image.Rectangle {
	if m.Path == nil {
		return image.Rectangle{}
	}
	b := boundsOf(m.Path)
	edge := m.Weight + 1/scale
	return pixels(b.X-edge, b.Y-edge, b.Right()+edge, b.Bottom()+edge, scale)
}

func pixels(left, top, right, bottom, scale float64) image.Rectangle {
	return image.Rect(int(math.Floor(left*scale)), int(math.Floor(top*scale)), int(math.Ceil(right*scale)), int(math.Ceil(bottom*scale)))
}
