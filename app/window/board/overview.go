package board

import (
	"image"
	"image/color"
	"image/draw"

	"cadre/app/window/editor"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// readable is the least zoom at which names can be read. Further out the
// board is one picture.
const readable = 0.4

// overview paints the part of a scene in view as a picture of w by h pixels,
// for a view so far out that text is only a grey bar.
func overview(ix *index, v editor.View, w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	p := far{img, v, float64(w) / v.Size.W}
	p.fill(img.Rect, ix.scene.Background)
	part := v.Visible()
	for _, s := range ix.scene.Panels {
		if touches(part, s.Shape.Box) {
			p.shape(s.Shape)
		}
	}
	cards, connectors := ix.in(part)
	for _, i := range connectors {
		p.connector(ix.scene.Connectors[i])
	}
	for _, i := range cards {
		p.card(ix.scene.Cards[i])
	}
	for _, s := range ix.scene.Shapes {
		if touches(part, s.Box) {
			p.shape(s)
		}
	}
	for _, t := range ix.scene.Labels {
		p.bar(t, ix.scene.Background)
	}
	return img
}

// far paints what is far away.
type far struct {
	img   *image.RGBA
	view  editor.View
	scale float64 // pixels of the picture for one of the view
}

func (p far) at(q layout.Point) image.Point {
	q = p.view.ToView(q)
	return image.Pt(int(q.X*p.scale+0.5), int(q.Y*p.scale+0.5))
}

// box is where a rectangle of the scene is, at least one pixel either way.
func (p far) box(r layout.Rect) image.Rectangle {
	from, to := p.at(layout.Point{X: r.X, Y: r.Y}), p.at(layout.Point{X: r.Right(), Y: r.Bottom()})
	return image.Rect(from.X, from.Y, max(to.X, from.X+1), max(to.Y, from.Y+1))
}

func (p far) fill(r image.Rectangle, c color.NRGBA) {
	draw.Draw(p.img, r.Intersect(p.img.Rect), image.NewUniform(c), image.Point{}, draw.Over)
}

func (p far) connector(c scene.Connector) {
	for i := 1; i < len(c.Path); i++ {
		r := p.box(spanned(c.Path[i-1], c.Path[i]))
		if c.Dashed {
			p.dashes(r, c.Colour.NRGBA)
		} else {
			p.fill(r, c.Colour.NRGBA)
		}
	}
}

// dashes paints a broken line, level or upright.
func (p far) dashes(r image.Rectangle, c color.NRGBA) {
	const on, off = 3, 3 // pixels
	level := r.Dx() > r.Dy()
	seen := r.Intersect(p.img.Rect) // a line may be very long
	for i := 0; i < max(seen.Dx(), seen.Dy()); i += on + off {
		d := seen
		if level {
			d.Min.X, d.Max.X = seen.Min.X+i, min(seen.Min.X+i+on, seen.Max.X)
		} else {
			d.Min.Y, d.Max.Y = seen.Min.Y+i, min(seen.Min.Y+i+on, seen.Max.Y)
		}
		p.fill(d, c)
	}
}

// shape paints a shape by its fill, with the corners it would lack.
func (p far) shape(s scene.Shape) { p.within(p.box(s.Box), s) }

// within paints a shape in a rectangle of the picture.
func (p far) within(r image.Rectangle, s scene.Shape) {
	switch {
	case s.Stroke.A == 0:
		p.fill(r, s.Fill.NRGBA)
	case s.Fill.A == 0:
		for _, edge := range []image.Rectangle{
			{r.Min, image.Pt(r.Max.X, r.Min.Y+1)}, {image.Pt(r.Min.X, r.Max.Y-1), r.Max},
			{r.Min, image.Pt(r.Min.X+1, r.Max.Y)}, {image.Pt(r.Max.X-1, r.Min.Y), r.Max},
		} {
			p.fill(edge, s.Stroke.NRGBA)
		}
	default:
		p.fill(r, s.Stroke.NRGBA)
		p.fill(r.Inset(1), s.Fill.NRGBA)
	}
}

// card paints the shapes; the strip in the role's colour stays at least two
// pixels wide.
func (p far) card(c scene.Card) {
	var ground color.NRGBA
	for _, s := range c.Shapes {
		r := p.box(s.Box)
		switch s.Part {
		case scene.PartGround:
			ground = s.Fill.NRGBA
		case scene.PartStrip:
			r.Max.X = max(r.Max.X, r.Min.X+2)
		}
		p.within(r, s)
	}
	for _, t := range c.Texts {
		p.bar(t, ground)
	}
}

// bar stands for a text: a stroke half as strong as its colour.
func (p far) bar(t scene.Text, ground color.NRGBA) {
	left := t.At.X - t.Width*float64(anchors[t.Anchor])
	height := t.Size * 0.5
	if height*p.view.Zoom < 0.6 {
		return
	}
	p.fill(p.box(layout.Rect{X: left, Y: t.At.Y - height, W: t.Width, H: height}), half(t.Colour.NRGBA, ground))
}

// half is the colour between two.
func half(a, b color.NRGBA) color.NRGBA {
	mid := func(x, y uint8) uint8 { return uint8((int(x) + int(y)) / 2) }
	return color.NRGBA{mid(a.R, b.R), mid(a.G, b.G), mid(a.B, b.B), 255}
}
