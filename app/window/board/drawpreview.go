package board

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/app/window/board/distance"
	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// ghost draws a preview: over the scene, which it hides but for a trace, and
// faint itself.
type ghost struct {
	brush       *brush
	far         *far
	speaker     *distance.Speaker
	afar        *canvas.Raster // in place of what the brush draws, seen from afar
	below, over *canvas.Rectangle
}

func newGhost() *ghost {
	brush := newBrush()
	g := &ghost{brush: brush, far: newFar(brush.photos), below: canvas.NewRectangle(color.Transparent), over: canvas.NewRectangle(color.Transparent)}
	g.below.Hide()
	g.over.Hide()
	return g
}

func (g *ghost) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(g.brush.objects(append(list, g.below, g.afar)), g.over)
}

// preview is the preview that is shown; nil where there is none.
func (b *Board) preview() *preview {
	c, is := b.gesture.state.(carrying)
	if !is || b.said().Level > distance.Names {
		return nil
	}
	return c.preview
}

// drawPreview draws the preview, if there is one.
func (b *Board) drawPreview() {
	g, p := b.ghost, b.preview()
	widgets.SetVisible(g.below, p != nil)
	widgets.SetVisible(g.over, p != nil)
	afar := b.said().Level != distance.Full
	widgets.SetVisible(g.afar, p != nil && afar)
	if p != nil {
		g.below.FillColor, g.over.FillColor = faint(p.scene.Background, 0xE0), faint(p.scene.Background, 0x50)
		g.below.Resize(b.Size())
		g.over.Resize(b.Size())
		g.afar.Resize(b.Size())
		if !afar {
			b.drawTried(p)
		}
	}
	g.brush.finish()
}

// drawTried draws the cards where they are on their way, and once they are
// there the lines between them.
func (b *Board) drawTried(p *preview) {
	brush, v := b.ghost.brush, b.editor.View()
	at := func(offset layout.Point) { brush.view = shifted(v, offset) }
	if p.done == 1 {
		at(p.shift)
		for _, panel := range p.scene.Panels {
			brush.panel(panel)
		}
		for _, c := range p.scene.Connectors {
			if spans(brush.view.Visible(), c.Path) {
				brush.connector(c)
			}
		}
	}
	for i, c := range p.scene.Cards {
		at(p.offset(i))
		if touches(brush.view.Visible(), c.Box) {
			brush.card(c, len(c.Texts))
		}
	}
}

// previewAfar paints the preview as it is seen from afar.
func (b *Board) previewAfar(w, h int) image.Image {
	g, p, v := b.ghost, b.preview(), b.editor.View()
	if p == nil || v.Size.W <= 0 {
		return image.NewRGBA(image.Rect(0, 0, w, h))
	}
	ix := newIndex(p.scene)
	g.far.start(image.Pt(w, h), ix, g.speaker.Picture(p.scene, p.tried, v.Zoom, ix.cardsIn), v)
	if p.done == 1 {
		g.far.view = shifted(v, p.shift)
		g.far.paint(ix)
		return g.far.img
	}
	for i, c := range p.scene.Cards {
		if g.far.view = shifted(v, p.offset(i)); touches(g.far.view.Visible(), c.Box) {
			g.far.card(i, &c)
		}
	}
	return g.far.img
}

// shifted shows a scene moved by an offset.
func shifted(v editor.View, offset layout.Point) editor.View {
	v.Origin = layout.Point{X: v.Origin.X - offset.X, Y: v.Origin.Y - offset.Y}
	return v
}

// spans tells whether a line touches a part of the scene.
func spans(part layout.Rect, path []layout.Point) bool {
	for k := 1; k < len(path); k++ {
		if touches(part, spanned(path[k-1], path[k])) {
			return true
		}
	}
	return false
}

func faint(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

// frameTried frames the cards in the preview that the drop brings.
func (b *Board) frameTried(p *preview, c *carrying, colour color.NRGBA) {
	for i, card := range p.scene.Cards {
		if !c.brings(card.Person) {
			continue
		}
		o := p.offset(i)
		box := card.Box
		box.X, box.Y = box.X+o.X, box.Y+o.Y
		b.frame(box, colour, 2)
	}
}
