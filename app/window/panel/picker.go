package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
)

// picker is a field whose value is chosen from a list, with a field to type
// in on top of it: a company has more people than a menu can hold. The list
// is made when it is opened.
type picker struct {
	widget.BaseWidget
	hint    string // what to say while there is no value
	choices func() []widgets.Choice

	ground  *canvas.Rectangle
	value   *widget.Label
	content fyne.CanvasObject
	lit     bool // hovered or focused
}

var (
	_ fyne.Tappable      = (*picker)(nil)
	_ fyne.Focusable     = (*picker)(nil)
	_ desktop.Hoverable  = (*picker)(nil)
	_ desktop.Cursorable = (*picker)(nil)
)

func newPicker(hint string, choices func() []widgets.Choice) *picker {
	p := &picker{hint: hint, choices: choices, ground: &canvas.Rectangle{}, value: widget.NewLabel("")}
	p.value.Truncation = fyne.TextTruncateEllipsis
	caret := widget.NewIcon(theme.MenuDropDownIcon())
	p.content = container.NewStack(p.ground, container.NewBorder(nil, nil, nil, container.NewPadded(caret), p.value))
	p.show("")
	p.ExtendBaseWidget(p)
	return p
}

// show says what is chosen; empty for nothing.
func (p *picker) show(value string) {
	p.value.Importance = widget.MediumImportance
	if value == "" {
		value, p.value.Importance = p.hint, widget.LowImportance
	}
	p.value.SetText(value)
}

// Tapped opens the list.
func (p *picker) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		widgets.ShowChoices(c, p, "Type to search", p.choices())
	}
}

// TypedKey opens the list, as keys do with menus elsewhere.
func (p *picker) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		p.Tapped(nil)
	}
}

// TypedRune is for Fyne.
func (p *picker) TypedRune(rune) {}

// FocusGained lights the field up.
func (p *picker) FocusGained() { p.light(true) }

// FocusLost ends it.
func (p *picker) FocusLost() { p.light(false) }

// MouseIn lights the field up.
func (p *picker) MouseIn(*desktop.MouseEvent) { p.light(true) }

// MouseMoved is of no interest.
func (p *picker) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (p *picker) MouseOut() { p.light(false) }

func (p *picker) light(on bool) {
	p.lit = on
	p.Refresh()
}

// Cursor is a hand.
func (p *picker) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	p.paint()
	return widget.NewSimpleRenderer(p.content)
}

// Refresh is for Fyne.
func (p *picker) Refresh() {
	p.paint()
	p.BaseWidget.Refresh()
}

func (p *picker) paint() {
	th, v := p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	border := theme.ColorNameInputBorder
	if p.lit {
		border = theme.ColorNamePrimary
	}
	p.ground.FillColor = th.Color(theme.ColorNameInputBackground, v)
	p.ground.StrokeColor = th.Color(border, v)
	p.ground.StrokeWidth, p.ground.CornerRadius = th.Size(theme.SizeNameInputBorder), th.Size(theme.SizeNameInputRadius)
	p.ground.Refresh()
}
