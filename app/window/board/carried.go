package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// carried is the card that follows the pointer.
type carried struct {
	card, strip *canvas.Rectangle
	name        *canvas.Text
}

// The carried card's measures, in pixels.
const (
	carriedHeight = 40
	carriedDrop   = 14 // below the pointer, which points at the target
	carriedPad    = 12
	carriedStrip  = 5
	noteGap       = 6
)

func newCarried() *carried {
	c := &carried{card: canvas.NewRectangle(color.Transparent), strip: canvas.NewRectangle(color.Transparent), name: canvas.NewText("", color.Transparent)}
	c.name.TextStyle.Bold = true
	c.card.CornerRadius, c.strip.CornerRadius = 8, 2
	for _, o := range c.objects(nil) {
		o.Hide()
	}
	return c
}

func (c *carried) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(list, c.card, c.strip, c.name)
}

// drawCarried draws what is being carried, if anything is, and a note of what
// letting go would do.
func (b *Board) drawCarried() {
	c, is := b.gesture.state.(carrying)
	for _, o := range b.carried.objects(nil) {
		widgets.SetVisible(o, is && c.drop.mode != dottedLine)
	}
	says := is && c.words().title != ""
	widgets.SetVisible(b.note.content, says)
	if !is {
		return
	}
	var size fyne.Size
	if c.drop.mode == dottedLine {
		b.drawDotted(&c)
	} else {
		size = b.setCarried(c)
	}
	all := size
	if says {
		b.note.say(c.words())
		all = fyne.NewSize(max(size.Width, b.note.size.Width), size.Height+noteGap+b.note.size.Height)
	}
	at := b.beside(c, all)
	b.placeCarried(at, size)
	if says {
		b.drawNote(at.AddXY(0, size.Height+noteGap))
	}
}

// drawDotted draws the dotted lines that would be, as far as the pointer.
func (b *Board) drawDotted(c *carrying) {
	if b.preview() != nil { // which shows them
		return
	}
	for _, id := range c.what.ids {
		from, _ := b.controlPlace(id, handle)
		broken(&b.signs.strokes, from, fyne.NewPos(float32(c.at.X), float32(c.at.Y)), b.colour(tones[c.drop.tone()].colour), 2)
	}
}

// setCarried writes on the card what is carried, and tells its size.
func (b *Board) setCarried(c carrying) fyne.Size {
	g, t := b.carried, b.editor.Theme()
	g.card.FillColor, g.card.StrokeColor, g.card.StrokeWidth = t.Card, b.colour(tones[c.drop.tone()].colour), 1
	g.strip.FillColor = b.roleColour(c.what)
	g.name.Text, g.name.Color, g.name.TextSize = c.what.title(b.editor.Chart(), c.drop.mode), t.Text, 13
	return fyne.NewSize(g.name.MinSize().Width+3*carriedPad, carriedHeight)
}

func (b *Board) placeCarried(at fyne.Position, size fyne.Size) {
	g := b.carried
	text := g.name.MinSize()
	put(g.card, at, size)
	put(g.strip, at.AddXY(carriedPad/2, carriedPad), fyne.NewSize(carriedStrip, carriedHeight-2*carriedPad))
	put(g.name, at.AddXY(1.5*carriedPad, (carriedHeight-text.Height)/2), text)
}

// beside is where the card stands with its note: beside the card it is dropped
// on, below which the reports stand, or under the pointer, but clear of where it
// would go in; above that where there is no room, or beside the pointer.
func (b *Board) beside(c carrying, size fyne.Size) fyne.Position {
	if box, onto := b.editor.CardBox(c.drop.onto); onto {
		from, card := b.brush.box(box)
		for _, x := range []float32{from.X + card.Width + carriedPad, from.X - carriedPad - size.Width} {
			if x >= 0 && x+size.Width <= b.Size().Width {
				return b.inside(fyne.NewPos(x, from.Y), size)
			}
		}
	}
	at := fyne.NewPos(float32(c.at.X)-b.carried.name.MinSize().Width/2-1.5*carriedPad, float32(c.at.Y)+carriedDrop)
	top, bottom := b.targetHeight(&c)
	at.Y = max(at.Y, bottom+noteGap)
	if at.Y+size.Height > b.Size().Height {
		if above := top - noteGap - size.Height; above >= 0 {
			at.Y = above
		} else {
			at.X = float32(c.at.X) + 2*carriedDrop
		}
	}
	return b.inside(at, size)
}

// targetHeight is the height at which the target begins and ends on the board;
// that of the pointer where there is none.
func (b *Board) targetHeight(c *carrying) (top, bottom float32) {
	if box, onto := b.editor.CardBox(c.drop.onto); onto {
		from, size := b.brush.box(box)
		return from.Y, from.Y + size.Height
	}
	if from, to := b.brush.at(c.drop.mark[0]), b.brush.at(c.drop.mark[1]); from != to {
		return from.Y, to.Y
	}
	return float32(c.at.Y), float32(c.at.Y)
}

// roleColour is that of the role carried.
func (b *Board) roleColour(what load) color.NRGBA {
	c, t := b.editor.Chart(), b.editor.Theme()
	r, _ := c.Settings().Role(what.role)
	if len(what.ids) > 0 {
		r, _ = c.Role(c.Person(what.ids[0]))
	}
	return t.RoleColour(r)
}

// inside moves a box as little as needed to be on the board.
func (b *Board) inside(at fyne.Position, size fyne.Size) fyne.Position {
	room := b.Size().Subtract(size)
	return fyne.NewPos(max(0, min(at.X, room.Width)), max(0, min(at.Y, room.Height)))
}

// point is a position as a gesture knows it.
func point(p fyne.Position) layout.Point { return layout.Point{X: float64(p.X), Y: float64(p.Y)} }
