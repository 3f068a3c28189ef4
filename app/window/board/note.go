package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

// note says at the pointer what letting go would do, and what the rules say of
// it.
type note struct {
	ground  *canvas.Rectangle
	lines   *fyne.Container
	content *fyne.Container
	said    words
	size    fyne.Size
}

func newNote() *note {
	n := &note{ground: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1.5}, lines: look.Stack(-look.Gap)}
	n.content = container.NewStack(n.ground, container.NewPadded(n.lines))
	n.content.Hide()
	return n
}

// The note's measures, in pixels.
const (
	noteWidth = 360
	signSize  = 8  // the radius of the sign
	signRoom  = 18 // for the sign, beside the title
)

// say sets the note in words, and finds out its size.
func (n *note) say(w words) {
	if n.said == w {
		return
	}
	n.said = w
	n.lines.RemoveAll()
	title := widget.NewLabelWithStyle(w.title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Wrapping = fyne.TextWrapWord
	head := fyne.CanvasObject(title)
	if tones[w.tone].strokes != nil {
		head = container.NewBorder(nil, nil, look.Wide(signRoom), nil, title)
	}
	n.lines.Add(head)
	wide := signRoom + fyne.MeasureText(w.title, theme.TextSize(), title.TextStyle).Width
	for _, s := range []string{w.more, w.verdict, w.cure, w.keys} {
		if s == "" {
			continue
		}
		line := noteLine(s)
		if s == w.keys {
			line.Importance = widget.LowImportance
		}
		n.lines.Add(line)
		wide = max(wide, fyne.MeasureText(s, theme.CaptionTextSize(), fyne.TextStyle{}).Width)
	}
	wide = min(noteWidth, wide+4*theme.InnerPadding())
	n.content.Resize(fyne.NewSize(wide, 0)) // lines break once the width is known
	n.size = fyne.NewSize(wide, n.content.MinSize().Height)
	n.content.Resize(n.size)
}

// drawNote draws the note at a place.
func (b *Board) drawNote(at fyne.Position) {
	n := b.note
	colour := b.colour(tones[n.said.tone].colour)
	n.ground.FillColor, n.ground.StrokeColor = b.colour(theme.ColorNameOverlayBackground), colour
	n.content.Show()
	put(n.content, at, n.size)
	b.signs.draw(n.said.tone, at.AddXY(look.Margin+signSize, look.Margin+signSize+1), signSize, colour, b.onColour())
}

// onColour is the colour of strokes on a coloured ground.
func (b *Board) onColour() color.Color { return b.colour(theme.ColorNameForegroundOnPrimary) }

func noteLine(text string) *widget.Label {
	line := widget.NewLabel(text)
	line.Wrapping, line.SizeName = fyne.TextWrapWord, theme.SizeNameCaptionText
	return line
}
