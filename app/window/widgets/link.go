package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Link is some words in a text that lead elsewhere. They stay on one line.
type Link struct {
	widget.BaseWidget
	words  *canvas.Text
	stop   *Stop
	tapped func()
}

var (
	_ fyne.Tappable      = (*Link)(nil)
	_ desktop.Hoverable  = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// NewLink makes a link.
func NewLink(words string, tapped func()) *Link {
	const corner = 3
	l := &Link{words: canvas.NewText(words, color.Transparent), stop: NewStop(corner, tapped), tapped: tapped}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	l.paint()
	return widget.NewSimpleRenderer(container.NewStack(l.words, l.stop))
}

// Held is for Reveal.
func (l *Link) Held() fyne.CanvasObject { return l.stop }

// Tapped is for Fyne.
func (l *Link) Tapped(*fyne.PointEvent) { l.tapped() }

// Cursor is a hand.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn underlines the words.
func (l *Link) MouseIn(*desktop.MouseEvent) { l.underline(true) }

// MouseMoved is of no interest.
func (l *Link) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (l *Link) MouseOut() { l.underline(false) }

func (l *Link) underline(on bool) {
	l.words.TextStyle.Underline = on
	l.Refresh()
}

// Refresh is for Fyne.
func (l *Link) Refresh() {
	l.paint()
	l.BaseWidget.Refresh()
}

func (l *Link) paint() {
	th := l.Theme()
	l.words.Color = th.Color(theme.ColorNameHyperlink, fyne.CurrentApp().Settings().ThemeVariant())
	l.words.TextSize = th.Size(theme.SizeNameText)
	l.words.Refresh()
}
