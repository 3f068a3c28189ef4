package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// divider is the edge between the canvas and a side: a drag moves it. It shows
// while the pointer is on it.
type divider struct {
	widget.BaseWidget
	line  *canvas.Rectangle
	moved func(x float32) // in the window
}

// dividerWidth is how near the edge the pointer has to be.
const dividerWidth = 8

var (
	_ fyne.Draggable     = (*divider)(nil)
	_ desktop.Hoverable  = (*divider)(nil)
	_ desktop.Cursorable = (*divider)(nil)
)

func newDivider(moved func(x float32)) *divider {
	d := &divider{line: canvas.NewRectangle(color.Transparent), moved: moved}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer is for Fyne.
func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(d.line)
}

// Dragged moves the edge to the pointer.
func (d *divider) Dragged(e *fyne.DragEvent) { d.moved(e.AbsolutePosition.X) }

// DragEnd is for Fyne.
func (d *divider) DragEnd() {}

// Cursor says that the edge can be moved.
func (d *divider) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn shows the edge.
func (d *divider) MouseIn(*desktop.MouseEvent) {
	d.paint(d.Theme().Color(theme.ColorNameHover, fyne.CurrentApp().Settings().ThemeVariant()))
}

// MouseMoved is for Fyne.
func (d *divider) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides it.
func (d *divider) MouseOut() { d.paint(color.Transparent) }

func (d *divider) paint(c color.Color) {
	d.line.FillColor = c
	d.line.Refresh()
}
