package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// ghost draws a preview: over the scene, which it hides but for a trace, and
// faint itself.
type ghost struct {
	brush       *brush
	below, over *canvas.Rectangle
}

func newGhost() *ghost {
	g := &ghost{brush: newBrush(), below: canvas.NewRectangle(color.Transparent), over: canvas.NewRectangle(color.Transparent)}
	g.below.Hide()
	g.over.Hide()
	return g
}

func (g *ghost) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(g.brush.objects(append(list, g.below)), g.over)
}

// preview is the preview that is shown; nil where there is none.
func (b *Board) preview() *preview {
	c, is := b.gesture.state.(carrying)
	if !is || b.editor.View().Zoom < readable {
		return nil
	}
	return c.preview
}

// drawPreview draws the preview, if there is one.
func (b *Board) drawPreview() {
	g, p := b.ghost, b.preview()
	widgets.SetVisible(g.below, p != nil)
	widgets.SetVisible(g.over, p != nil)
	if p != nil {
		g.below.FillColor, g.over.FillColor = faint(p.scene.Background, 0xE0), faint(p.scene.Background, 0x50)
		g.below.Resize(b.Size())
		g.over.Resize(b.Size())
		b.drawTried(p)
	}
	g.brush.finish()
}

// drawTried draws the cards where they are on their way, and once they are
// there the lines between them.
func (b *Board) drawTried(p *preview) {
	brush, v := b.ghost.brush, b.editor.View()
	at := func(offset layout.Point) {
		brush.view = v
		brush.view.Origin = layout.Point{X: v.Origin.X - offset.X, Y: v.Origin.Y - offset.Y}
	}
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
