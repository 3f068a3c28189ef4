package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
)

// echo says below the entry what the typed line says beside the name.
type echo struct {
	ground  *canvas.Rectangle
	text    *canvas.Text
	content *fyne.Container
	words   string
}

func newEcho() *echo {
	e := &echo{ground: &canvas.Rectangle{CornerRadius: 5, StrokeWidth: 1}, text: &canvas.Text{}}
	e.text.TextStyle.Bold = true
	e.content = container.NewStack(e.ground, container.NewPadded(e.text))
	e.content.Hide()
	return e
}

func (e *echo) say(words string) { e.words = words }

// placeEcho puts the words at a place, as wide as the entry or wider.
func (b *Board) placeEcho(at fyne.Position, width float32) {
	e := b.echo
	widgets.SetVisible(e.content, e.words != "")
	if e.words == "" {
		return
	}
	e.ground.FillColor, e.ground.StrokeColor = b.colour(theme.ColorNameOverlayBackground), b.colour(theme.ColorNamePrimary)
	e.text.Color, e.text.TextSize = b.colour(theme.ColorNameForeground), theme.CaptionTextSize()
	const most = 420
	e.text.Text = look.Fit(e.words, most, e.text.TextSize, e.text.TextStyle)
	size := e.content.MinSize()
	size.Width = max(width, size.Width)
	put(e.content, b.inside(at.AddXY(0, look.Close), size), size)
}
