package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Stop is where the keys come to something that the pointer presses and that is no
// button: it lies in the same place, and shows the ring while it has them. Enter and
// the space bar press, and arrows lead to what stands beside it. Fyne has the
// pointer find whatever can have the keys, so that a click comes to the stop, too.
type Stop struct {
	OnFocus func(on bool) // the keys have come, or are gone; may be nil

	widget.BaseWidget
	press   func()
	ring    *Ring
	corner  float32
	focused bool
}

// NewStop makes a stop whose ring has corners of a radius.
func NewStop(corner float32, press func()) *Stop {
	s := &Stop{press: press, corner: corner}
	s.ring = NewRing(func() bool { return s.focused })
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for Fyne.
func (s *Stop) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(s.ring.Rectangle)
}

// Refresh is for Fyne.
func (s *Stop) Refresh() {
	s.ring.Paint(s.Theme(), s.corner)
	s.BaseWidget.Refresh()
}

// FocusGained is for Fyne.
func (s *Stop) FocusGained() {
	s.focus(true)
	Reveal(s)
}

// FocusLost is for Fyne.
func (s *Stop) FocusLost() { s.focus(false) }

func (s *Stop) focus(on bool) {
	s.focused = on
	if s.OnFocus != nil && !counting {
		s.OnFocus(on)
	}
	s.Refresh()
}

// Tapped presses. As with Fyne's buttons a click leaves the keys with nobody.
func (s *Stop) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Unfocus()
	}
	s.press()
}

// TypedRune is for Fyne.
func (s *Stop) TypedRune(rune) {}

// TypedKey is for Fyne.
func (s *Stop) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.press()
	default:
		if !Escaped(s, k) {
			goBeside(s, k.Name)
		}
	}
}

// pressed is for arrows, which lead to buttons and to stops.
func (s *Stop) pressed() {}

// ringWidth is that of the line around what has the keys.
const ringWidth = 2

// Ring is the line around what has the keys, the same for all.
type Ring struct {
	*canvas.Rectangle
	On func() bool                // the keys are there
	In func() fyne.ThemeColorName // its colour; nil: the primary one
}

// NewRing makes a ring; on tells whether it shows.
func NewRing(on func() bool) *Ring {
	r := &Ring{Rectangle: canvas.NewRectangle(color.Transparent), On: on}
	r.Hide()
	return r
}

// Paint shows the ring where the keys are, in the colours of now, with corners of a
// radius.
func (r *Ring) Paint(th fyne.Theme, corner float32) {
	name := theme.ColorNamePrimary
	if r.In != nil {
		name = r.In()
	}
	r.StrokeColor = th.Color(name, fyne.CurrentApp().Settings().ThemeVariant())
	r.StrokeWidth, r.CornerRadius = ringWidth, corner
	r.Hidden = !r.On()
	r.Rectangle.Refresh()
}

// ringed is what Fyne draws of a widget, with the ring above it.
type ringed struct {
	fyne.WidgetRenderer
	ring  *Ring
	inset float32 // of the ring
}

// Layout is for Fyne.
func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewSquareOffsetPos(r.inset))
	r.ring.Resize(fyne.NewSize(max(0, size.Width-2*r.inset), max(0, size.Height-2*r.inset)))
}

// Objects is for Fyne.
func (r *ringed) Objects() []fyne.CanvasObject {
	return append(r.WidgetRenderer.Objects(), r.ring.Rectangle)
}

// Refresh is for Fyne.
func (r *ringed) Refresh() {
	r.WidgetRenderer.Refresh()
	th := theme.Current()
	r.ring.Paint(th, th.Size(theme.SizeNameInputRadius)-r.inset/2)
}
