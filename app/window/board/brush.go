package board

import (
	"math"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/app/window/editor"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// brush draws the pieces of a scene with pooled canvas objects, in the place
// where a view shows them.
type brush struct {
	view  editor.View
	lines pool[*canvas.Line] // of connectors, below the cards
	rects pool[*canvas.Rectangle]
	edges pool[*canvas.Line] // broken edges of cards
	texts pool[*canvas.Text]

	// measure is the size of a text, and how far below its top it stands.
	measure func(s string, size float32, style fyne.TextStyle) (fyne.Size, float32)
}

func newBrush() *brush {
	return &brush{lines: lines(), rects: rectangles(), edges: lines(), texts: texts(),
		measure: func(s string, size float32, style fyne.TextStyle) (fyne.Size, float32) {
			return fyne.CurrentApp().Driver().RenderedTextSize(s, size, style, nil)
		}}
}

func (b *brush) finish() {
	b.lines.finish()
	b.rects.finish()
	b.edges.finish()
	b.texts.finish()
}

// objects lists everything, back to front.
func (b *brush) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return b.texts.objects(b.edges.objects(b.rects.objects(b.lines.objects(list))))
}

// at is where a point of the scene is drawn, on a whole pixel so that edges
// are sharp.
func (b *brush) at(p layout.Point) fyne.Position {
	p = b.view.ToView(p)
	return fyne.NewPos(float32(math.Round(p.X)), float32(math.Round(p.Y)))
}

// box is where a rectangle of the scene is drawn.
func (b *brush) box(r layout.Rect) (fyne.Position, fyne.Size) {
	from, to := b.at(layout.Point{X: r.X, Y: r.Y}), b.at(layout.Point{X: r.Right(), Y: r.Bottom()})
	return from, fyne.NewSize(to.X-from.X, to.Y-from.Y)
}

func (b *brush) zoom() float32 { return float32(b.view.Zoom) }

// card draws a card's shapes, and the first texts of it.
func (b *brush) card(c scene.Card, texts int) {
	for _, s := range c.Shapes {
		b.shape(s)
	}
	for _, t := range c.Texts[:texts] {
		b.text(t)
	}
}

// nameAt is which of a card's texts is the name: the largest.
func nameAt(c scene.Card) int {
	at := 0
	for i, t := range c.Texts {
		if t.Size > c.Texts[at].Size {
			at = i
		}
	}
	return at
}

func (b *brush) shape(s scene.Shape) {
	r := b.rects.next()
	if s.Stroke.A > 0 { // a scene's border is centred on the edge, Fyne's lies within
		s.Box = grown(s.Box, s.Weight/2)
	}
	pos, size := b.box(s.Box)
	r.FillColor, r.CornerRadius = s.Fill, float32(s.Radius)*b.zoom()
	r.StrokeColor, r.StrokeWidth = s.Stroke, 0
	if s.Stroke.A > 0 && !s.Dashed {
		r.StrokeWidth = max(1, float32(s.Weight)*b.zoom())
	}
	put(r, pos, size)
	if s.Dashed && s.Stroke.A > 0 {
		b.dashedBorder(s)
	}
}

func grown(r layout.Rect, by float64) layout.Rect {
	return layout.Rect{X: r.X - by, Y: r.Y - by, W: r.W + 2*by, H: r.H + 2*by}
}

func put(o fyne.CanvasObject, pos fyne.Position, size fyne.Size) {
	o.Move(pos)
	o.Resize(size)
}

// smallest is the size of a text that can just be read, in pixels. Lesser
// ones are left out.
const smallest = 4.5

func (b *brush) text(t scene.Text) {
	size := float32(t.Size) * b.zoom()
	if size < smallest {
		return
	}
	o := b.texts.next()
	o.Text, o.Color = t.S, t.Colour
	o.TextStyle = fyne.TextStyle{Bold: t.Weight == scene.SemiBold}
	o.TextSize = size
	wide := float32(t.Width) * b.zoom()
	drawn, baseline := b.measure(t.S, size, o.TextStyle)
	if drawn.Width > wide+2 { // another font than the picture's stands in here
		o.TextSize *= wide / drawn.Width
		drawn, baseline = b.measure(t.S, o.TextSize, o.TextStyle)
	}
	at := b.view.ToView(t.At)
	x := float32(at.X) - drawn.Width*anchors[t.Anchor]
	put(o, fyne.NewPos(x, float32(at.Y)-baseline-sunk(t.S)*o.TextSize), drawn)
}

// sunk is how much lower than it says Fyne draws a text, as a share of its
// size: its baseline is that of the theme's font, but the tallest font among
// those that stand in decides. The usual fonts of East Asia reach 1.16 above
// the line, Inter 0.97.
func sunk(s string) float32 {
	tall := func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	}
	if strings.ContainsFunc(s, tall) {
		return 0.19
	}
	return 0
}

// anchors is how much of a text stands left of its place.
var anchors = map[scene.Anchor]float32{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}

func (b *brush) connector(c scene.Connector) {
	width := max(1, float32(c.Weight)*b.zoom())
	for i := 1; i < len(c.Path); i++ {
		if c.Dashed {
			b.dashes(&b.lines, c.Path[i-1], c.Path[i], c.Colour, width)
		} else {
			line(&b.lines, b.at(c.Path[i-1]), b.at(c.Path[i]), c.Colour, width)
		}
	}
}
