package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

// tab is a title that brings to the front what is called so. That of what is
// in front is underlined.
type tab struct {
	widget.BaseWidget
	title  *widget.Label
	line   *canvas.Rectangle
	front  bool
	tapped func()
}

var (
	_ fyne.Tappable      = (*tab)(nil)
	_ desktop.Cursorable = (*tab)(nil)
)

func newTab(title string, tapped func()) *tab {
	t := &tab{title: widget.NewLabel(title), line: canvas.NewRectangle(color.Transparent), tapped: tapped}
	t.line.SetMinSize(fyne.NewSize(0, 2))
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer is for Fyne.
func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, look.Inset(look.Gap, t.line), nil, nil, t.title))
}

// Refresh is for Fyne.
func (t *tab) Refresh() {
	t.title.TextStyle.Bold, t.title.Importance, t.line.FillColor = t.front, widget.LowImportance, color.Transparent
	if t.front {
		t.title.Importance, t.line.FillColor = widget.MediumImportance, theme.Color(theme.ColorNamePrimary)
	}
	t.title.Refresh()
	t.line.Refresh()
}

// set says what the tab is called and whether it is in front.
func (t *tab) set(title string, front bool) {
	t.title.Text, t.front = title, front
	t.Refresh()
}

// Tapped is for Fyne.
func (t *tab) Tapped(*fyne.PointEvent) { t.tapped() }

// Cursor is a hand.
func (t *tab) Cursor() desktop.Cursor { return desktop.PointerCursor }
