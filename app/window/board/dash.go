package board

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// A dash and the gap after it, in pixels.
const (
	dash    = 6
	dashGap = 4
)

func line(in *pool[*canvas.Line], from, to fyne.Position, c color.Color, width float32) {
	l := in.next()
	l.StrokeColor, l.StrokeWidth = c, width
	l.Position1, l.Position2 = from, to
}

// dashes draws a broken line between two points of the scene, as far as it
// is in view: there is no broken line in Fyne.
func (b *brush) dashes(in *pool[*canvas.Line], p, q layout.Point, c color.Color, width float32) {
	if from, to, ok := b.clip(p, q); ok {
		broken(in, from, to, c, width)
	}
}

// broken draws a broken line.
func broken(in *pool[*canvas.Line], from, to fyne.Position, c color.Color, width float32) {
	length := math.Hypot(float64(to.X-from.X), float64(to.Y-from.Y))
	if length == 0 {
		return
	}
	along := func(d float64) fyne.Position {
		t := float32(min(d, length) / length)
		return fyne.NewPos(from.X+(to.X-from.X)*t, from.Y+(to.Y-from.Y)*t)
	}
	for d := 0.0; d < length; d += dash + dashGap {
		line(in, along(d), along(d+dash), c, width)
	}
}

// clip cuts a straight piece, level or upright, to the view.
func (b *brush) clip(p, q layout.Point) (from, to fyne.Position, ok bool) {
	v := b.view.Visible()
	if !touches(v, spanned(p, q)) {
		return from, to, false
	}
	in := func(p layout.Point) layout.Point {
		return layout.Point{X: max(v.X, min(p.X, v.Right())), Y: max(v.Y, min(p.Y, v.Bottom()))}
	}
	return b.at(in(p)), b.at(in(q)), true
}

// dashedBorder draws the broken edge of an open post's card, but for its left
// side. A shape without such an edge has none drawn.
func (b *brush) dashedBorder(s scene.Shape) {
	if !s.Dashed || s.Stroke.A == 0 {
		return
	}
	r, box := s.Radius, s.Box
	b.dashedEdge(s, box.X+r, box.Y, box.Right()-r, box.Y)
	b.dashedEdge(s, box.Right(), box.Y+r, box.Right(), box.Bottom()-r)
	b.dashedEdge(s, box.X+r, box.Bottom(), box.Right()-r, box.Bottom())
	b.arc(s, box.Right()-r, box.Y+r, 1, -1)
	b.arc(s, box.Right()-r, box.Bottom()-r, 1, 1)
}

// dashedLeft draws the side that dashedBorder leaves out.
func (b *brush) dashedLeft(s scene.Shape) {
	if !s.Dashed || s.Stroke.A == 0 {
		return
	}
	r, box := s.Radius, s.Box
	b.dashedEdge(s, box.X, box.Y+r, box.X, box.Bottom()-r)
	b.arc(s, box.X+r, box.Y+r, -1, -1)
	b.arc(s, box.X+r, box.Bottom()-r, -1, 1)
}

func (b *brush) dashedEdge(s scene.Shape, x0, y0, x1, y1 float64) {
	b.dashes(&b.edges, layout.Point{X: x0, Y: y0}, layout.Point{X: x1, Y: y1}, s.Stroke.NRGBA, b.width(s.Weight))
}

// width is how wide a line is drawn.
func (b *brush) width(weight float64) float32 { return max(1, float32(weight)*b.zoom()) }

// arc draws a corner, a quarter of a circle in three straight pieces, towards
// dx and dy.
func (b *brush) arc(s scene.Shape, x, y, dx, dy float64) {
	const pieces = 3
	at := func(i int) fyne.Position {
		a := float64(i) / pieces * math.Pi / 2
		p := b.view.ToView(layout.Point{X: x + s.Radius*dx*math.Cos(a), Y: y + s.Radius*dy*math.Sin(a)})
		return fyne.NewPos(float32(p.X), float32(p.Y))
	}
	for i := range pieces {
		line(&b.edges, at(i), at(i+1), s.Stroke.NRGBA, b.width(s.Weight))
	}
}
