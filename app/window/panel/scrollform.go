package panel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheelRelay lies over a form that scrolls and passes the mouse wheel on to it.
// Without it the first entry under the pointer would keep the wheel for
// itself: Fyne's entries scroll, even where there is nothing to scroll. It
// takes no other event, so that all those go to the fields below.
type wheelRelay struct {
	widget.BaseWidget
	scroll *container.Scroll
}

var _ fyne.Scrollable = (*wheelRelay)(nil)

// scrollForm lets a form scroll up and down, wherever the pointer is on it.
func scrollForm(form fyne.CanvasObject) *fyne.Container {
	w := &wheelRelay{scroll: container.NewVScroll(form)}
	w.ExtendBaseWidget(w)
	return container.NewStack(w.scroll, w)
}

// Scrolled passes the event on.
func (w *wheelRelay) Scrolled(e *fyne.ScrollEvent) { w.scroll.Scrolled(e) }

// CreateRenderer is for Fyne.
func (w *wheelRelay) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
