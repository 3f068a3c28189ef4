package board

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// ghost is the card that follows the pointer, with a note of what letting go
// would do.
type ghost struct {
	card, strip, note *canvas.Rectangle
	name, says        *canvas.Text
}

// The ghost's measures, in pixels.
const (
	ghostHeight = 40
	ghostDrop   = 14 // below the pointer, which points at the target
	ghostPad    = 12
	ghostStrip  = 5
	noteGap     = 6
)

func newGhost() *ghost {
	g := &ghost{card: canvas.NewRectangle(color.Transparent), strip: canvas.NewRectangle(color.Transparent),
		note: canvas.NewRectangle(color.Transparent), name: canvas.NewText("", color.Transparent), says: canvas.NewText("", color.Transparent)}
	g.name.TextStyle.Bold = true
	g.card.CornerRadius, g.note.CornerRadius, g.strip.CornerRadius = 8, 6, 2
	for _, o := range g.objects(nil) {
		o.Hide()
	}
	return g
}

func (g *ghost) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(list, g.card, g.strip, g.name, g.note, g.says)
}

// drawGhost draws what is being carried, if anything is.
func (b *Board) drawGhost() {
	c, is := b.gesture.state.(carrying)
	for _, o := range b.ghost.objects(nil) {
		widgets.SetVisible(o, is)
	}
	if !is {
		return
	}
	name, colour := b.carried(c.what)
	g, t := b.ghost, b.editor.Theme()
	g.card.FillColor, g.card.StrokeColor, g.card.StrokeWidth = t.Card, b.colour(theme.ColorNamePrimary), 1
	g.strip.FillColor = colour
	g.name.Text, g.name.Color, g.name.TextSize = name, t.Text, 13
	text := g.name.MinSize()
	size := fyne.NewSize(text.Width+3*ghostPad, ghostHeight)
	at := b.beside(c, size)
	put(g.card, at, size)
	put(g.strip, at.AddXY(ghostPad/2, ghostPad), fyne.NewSize(ghostStrip, ghostHeight-2*ghostPad))
	put(g.name, at.AddXY(1.5*ghostPad, (ghostHeight-text.Height)/2), text)
	b.drawNote(c.drop, at.AddXY(0, ghostHeight+noteGap))
}

// beside is where the ghost stands: under the pointer, but clear of where it
// would go in, so that this can be seen; above it where there is no room.
func (b *Board) beside(c carrying, size fyne.Size) fyne.Position {
	at := fyne.NewPos(float32(c.at.X)-size.Width/2, float32(c.at.Y)+ghostDrop)
	top, bottom, is := b.target(c.drop)
	if !is {
		return at
	}
	const noteHeight = 24
	at.Y = max(at.Y, bottom+noteGap)
	if all := size.Height + noteGap + noteHeight; at.Y+all > b.Size().Height && top-noteGap-all >= 0 {
		at.Y = top - noteGap - all
	}
	return at
}

// target is the height at which a drop's target begins and ends on the board.
func (b *Board) target(d drop) (top, bottom float32, is bool) {
	if box, onto := b.editor.CardBox(d.onto); onto {
		from, size := b.brush.box(box)
		return from.Y, from.Y + size.Height, true
	}
	from, to := b.brush.at(d.mark[0]), b.brush.at(d.mark[1])
	return from.Y, to.Y, d.mark[0] != d.mark[1]
}

// carried is what to write on the ghost, and its role's colour.
func (b *Board) carried(what load) (name string, c color.NRGBA) {
	chart, t := b.editor.Chart(), b.editor.Theme()
	if what.id == "" {
		r, _ := chart.Settings().Role(what.role)
		return r.Title, t.RoleColour(r)
	}
	name = label(chart, what.id)
	if n := team(chart, what.id); n > 0 {
		name = fmt.Sprintf("%s + %d", name, n)
	}
	r, _ := chart.Role(chart.Person(what.id))
	return name, t.RoleColour(r)
}

// drawNote says what letting go would do, or why it cannot be.
func (b *Board) drawNote(d drop, at fyne.Position) {
	g := b.ghost
	words, ground := d.says, b.colour(theme.ColorNamePrimary)
	if d.refuse != "" {
		words, ground = d.refuse, b.colour(theme.ColorNameError)
	}
	widgets.SetVisible(g.note, words != "")
	widgets.SetVisible(g.says, words != "")
	g.note.FillColor = ground
	g.says.Text, g.says.Color, g.says.TextSize = words, b.colour(theme.ColorNameForegroundOnPrimary), 12
	text := g.says.MinSize()
	at = b.inside(at, text.AddWidthHeight(2*noteGap, noteGap))
	put(g.note, at, text.AddWidthHeight(2*noteGap, noteGap))
	put(g.says, at.AddXY(noteGap, noteGap/2), text)
}

// inside moves a box as little as needed to be on the board.
func (b *Board) inside(at fyne.Position, size fyne.Size) fyne.Position {
	room := b.Size().Subtract(size)
	return fyne.NewPos(max(0, min(at.X, room.Width)), max(0, min(at.Y, room.Height)))
}

// point is a position as a gesture knows it.
func point(p fyne.Position) layout.Point { return layout.Point{X: float64(p.X), Y: float64(p.Y)} }
