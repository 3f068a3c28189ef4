package board

import (
	"image/color"
	"math"
	"slices"
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
	view    editor.View
	grounds pool[*canvas.Rectangle] // of teams, below the connectors
	lines   pool[*canvas.Line]      // of connectors, below the cards
	rects   pool[*canvas.Rectangle]
	rounds  pool[*canvas.Circle] // over the cards
	images  pool[*canvas.Image]
	edges   pool[*canvas.Line] // broken edges of cards
	texts   pool[*canvas.Text]
	photos  photos

	// measure is the size of a text, and how far below its top it stands.
	measure func(s string, size float32, style fyne.TextStyle) (fyne.Size, float32)
}

func newBrush() *brush {
	return &brush{grounds: rectangles(), lines: lines(), rects: rectangles(), rounds: circles(), images: images(), edges: lines(),
		texts: texts(), photos: photos{}, measure: func(s string, size float32, style fyne.TextStyle) (fyne.Size, float32) {
			return fyne.CurrentApp().Driver().RenderedTextSize(s, size, style, nil)
		}}
}

func (b *brush) finish() {
	b.grounds.finish()
	b.lines.finish()
	b.rects.finish()
	b.rounds.finish()
	b.images.finish()
	b.edges.finish()
	b.texts.finish()
}

// objects lists everything, back to front.
func (b *brush) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	list = b.rects.objects(b.lines.objects(b.grounds.objects(list)))
	return b.texts.objects(b.edges.objects(b.images.objects(b.rounds.objects(list))))
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
	return from, fyne.NewSize(max(1, to.X-from.X), max(1, to.Y-from.Y)) // the dashes of a legend are thin
}

func (b *brush) zoom() float32 { return float32(b.view.Zoom) }

// card draws a card's shapes, and the first texts of it.
func (b *brush) card(c scene.Card, texts int) {
	for _, s := range c.Shapes {
		switch {
		case b.blank(s, c.Texts):
		case s.Box == c.Box: // its left edge is the strip
			b.rectangle(&b.rects, s)
			b.dashedBorder(s)
		default:
			b.shape(s)
		}
	}
	for _, t := range c.Texts[:texts] {
		b.text(t)
	}
}

// blank tells whether a shape is the ground of a text that is too small to be
// drawn: a badge without its word is a spot that says nothing.
func (b *brush) blank(s scene.Shape, texts []scene.Text) bool {
	for _, t := range texts {
		if float32(t.Size)*b.zoom() < smallest && s.Box.H < 2*t.Size && s.Box.Contains(t.At) {
			return true
		}
	}
	return false
}

// panel draws the ground of a team, and its name.
func (b *brush) panel(p scene.Panel) {
	b.rectangle(&b.grounds, p.Shape)
	b.text(p.Label)
}

// nameAt is which of a card's texts is the name.
func nameAt(c scene.Card) int {
	return max(0, slices.IndexFunc(c.Texts, func(t scene.Text) bool { return t.Part == scene.PartName }))
}

func (b *brush) shape(s scene.Shape) {
	switch {
	case s.Image != nil:
		b.image(s)
	case s.Round:
		b.ellipse(s)
	default:
		b.rectangle(&b.rects, s)
		b.dashedBorder(s)
		b.dashedLeft(s)
	}
}

func (b *brush) rectangle(in *pool[*canvas.Rectangle], s scene.Shape) {
	r := in.next()
	if s.Stroke.A > 0 { // a scene's border is centred on the edge, Fyne's lies within
		s.Box = grown(s.Box, s.Weight/2)
	}
	pos, size := b.box(s.Box)
	r.FillColor, r.CornerRadius = s.Fill.NRGBA, float32(s.Radius)*b.zoom()
	r.StrokeColor, r.StrokeWidth = s.Stroke.NRGBA, 0
	if s.Stroke.A > 0 && !s.Dashed {
		r.StrokeWidth = b.width(s.Weight)
	}
	put(r, pos, size)
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
	o.Text, o.Color = t.S, t.Colour.NRGBA
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
	width := b.width(c.Weight)
	for _, piece := range c.Pieces {
		for _, p := range piece {
			switch {
			case !p.Straight():
				b.bend(p, c.Colour.NRGBA, width)
			case c.Dashed:
				b.dashes(&b.lines, p[0], p[3], c.Colour.NRGBA, width)
			default:
				line(&b.lines, b.at(p[0]), b.at(p[3]), c.Colour.NRGBA, width)
			}
		}
	}
}

// bend draws a curve in a few straight pieces, the more the larger it is.
func (b *brush) bend(c scene.Curve, colour color.Color, width float32) {
	p := [4]fyne.Position{b.at(c[0]), b.at(c[1]), b.at(c[2]), b.at(c[3])}
	const length = 4 // pixels of a piece, about
	far := p[3].Subtract(p[0])
	n := max(1, min(8, int((max(far.X, -far.X)+max(far.Y, -far.Y))/length)))
	from := p[0]
	for i := 1; i <= n; i++ {
		to := along(p, float32(i)/float32(n))
		line(&b.lines, from, to, colour, width)
		from = to
	}
}

// along is the point of a Bézier curve at t, from 0 to 1.
func along(p [4]fyne.Position, t float32) fyne.Position {
	u := 1 - t
	a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return fyne.NewPos(a*p[0].X+b*p[1].X+c*p[2].X+d*p[3].X, a*p[0].Y+b*p[1].Y+c*p[2].Y+d*p[3].Y)
}
