package widgets

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/chart/scene"
)

// MarkColours are offered for cards and roles.
var MarkColours = []string{"#B0325F", "#C2410C", "#A16207", "#3F7D20", "#0F766E", "#2F6FB5", "#6A4BB0", "#56616F"}

// Swatches are colours to choose one of, or none.
type Swatches struct {
	Content *fyne.Container // what to show

	all []*swatch
}

// NewSwatches calls choose with "#rrggbb", or with nothing: a click
// on the one that is chosen. More colours stand before MarkColours.
func NewSwatches(choose func(string), more ...string) *Swatches {
	s := &Swatches{Content: container.New(layout.NewRowWrapLayout())}
	for _, hex := range slices.Concat(more, MarkColours) {
		w := newSwatch(hex, choose)
		s.all = append(s.all, w)
		s.Content.Add(w)
	}
	return s
}

// Show marks the colour that is chosen.
func (s *Swatches) Show(hex string) {
	for _, w := range s.all {
		if on := strings.EqualFold(w.hex, hex); on != w.chosen {
			w.chosen = on
			w.Refresh()
		}
	}
}

// swatch is one colour to click.
type swatch struct {
	widget.BaseWidget
	hex    string
	chosen bool
	choose func(string)
	dot    *canvas.Rectangle
	stop   *Stop
}

var (
	_ fyne.Tappable      = (*swatch)(nil)
	_ desktop.Cursorable = (*swatch)(nil)
)

func newSwatch(hex string, choose func(string)) *swatch {
	const side, radius = 22, 6
	s := &swatch{hex: hex, choose: choose, dot: canvas.NewRectangle(color.Transparent)}
	s.dot.FillColor, _ = scene.ParseColour(hex)
	s.dot.CornerRadius = radius
	s.dot.SetMinSize(fyne.NewSquareSize(side))
	s.stop = NewStop(radius, func() { s.Tapped(nil) })
	s.ExtendBaseWidget(s)
	return s
}

// Tapped chooses the colour, or none where it is chosen.
func (s *swatch) Tapped(*fyne.PointEvent) {
	if s.chosen {
		s.choose("")
	} else {
		s.choose(s.hex)
	}
}

// Held is for Reveal.
func (s *swatch) Held() fyne.CanvasObject { return s.stop }

// Cursor is a hand.
func (s *swatch) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (s *swatch) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	return widget.NewSimpleRenderer(container.NewStack(s.dot, s.stop))
}

// Refresh is for Fyne.
func (s *swatch) Refresh() {
	s.paint()
	s.BaseWidget.Refresh()
}

// paint rings the colour that is chosen.
func (s *swatch) paint() {
	s.dot.StrokeWidth = 0
	if s.chosen {
		s.dot.StrokeWidth = 3
		s.dot.StrokeColor = s.Theme().Color(theme.ColorNameForeground, fyne.CurrentApp().Settings().ThemeVariant())
	}
	s.dot.Refresh()
}
