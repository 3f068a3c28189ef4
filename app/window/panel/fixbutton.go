package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart"
)

// fixButton is a fix to click. Unlike Fyne's button it breaks a long name
// into lines: the panel is narrow, and people's names are not.
type fixButton struct {
	widget.BaseWidget
	edit    chart.Edit
	tapped  func()
	preview func(on bool)
	ground  *canvas.Rectangle
	stop    *widgets.Stop
	content fyne.CanvasObject
	hovered bool
}

var (
	_ fyne.Tappable      = (*fixButton)(nil)
	_ desktop.Hoverable  = (*fixButton)(nil)
	_ desktop.Cursorable = (*fixButton)(nil)
)

// newFixButton makes the button of an edit; preview is told of it while the
// pointer or the keys are on the button, and of nil after that.
func newFixButton(e chart.Edit, do func(chart.Edit), preview func(*chart.Edit)) *fixButton {
	b := &fixButton{edit: e, ground: &canvas.Rectangle{CornerRadius: 6}}
	b.tapped = func() { do(b.edit) }
	b.preview = func(on bool) {
		if on {
			preview(&b.edit)
		} else {
			preview(nil)
		}
	}
	b.stop = widgets.NewStop(b.ground.CornerRadius, func() { b.tapped() })
	b.stop.OnFocus = b.preview
	name := widget.NewLabel(e.Name)
	name.Wrapping = fyne.TextWrapWord
	arrow := widget.NewIcon(theme.NavigateNextIcon())
	b.content = container.NewBorder(nil, nil, container.NewCenter(arrow), nil, name)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for Fyne.
func (b *fixButton) CreateRenderer() fyne.WidgetRenderer {
	b.paint()
	return widget.NewSimpleRenderer(container.NewStack(b.ground, b.content, b.stop))
}

// Held is for widgets.Reveal.
func (b *fixButton) Held() fyne.CanvasObject { return b.stop }

// Tapped makes the fix.
func (b *fixButton) Tapped(*fyne.PointEvent) { b.tapped() }

// Cursor is a hand.
func (b *fixButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn lights the button up.
func (b *fixButton) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved is of no interest.
func (b *fixButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (b *fixButton) MouseOut() { b.hover(false) }

func (b *fixButton) hover(on bool) {
	b.hovered = on
	b.preview(on)
	b.Refresh()
}

// Refresh is for Fyne.
func (b *fixButton) Refresh() {
	b.paint()
	b.BaseWidget.Refresh()
}

func (b *fixButton) paint() {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	colour := theme.ColorNameButton
	if b.hovered {
		colour = theme.ColorNamePressed
	}
	b.ground.FillColor = b.Theme().Color(colour, v)
	b.ground.Refresh()
}
