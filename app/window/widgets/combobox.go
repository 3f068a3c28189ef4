package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ComboBox is a field whose value is chosen from a list, with a field to type
// in on top of it: a company has more people than a menu can hold. The list
// is made when it is opened.
type ComboBox struct {
	widget.BaseWidget
	Choices func() []Choice // what there is to choose now

	hint    string // what to say while there is no value
	ground  *canvas.Rectangle
	value   *widget.Label
	content fyne.CanvasObject
	lit     bool // hovered or focused
}

var (
	_ fyne.Tappable      = (*ComboBox)(nil)
	_ fyne.Focusable     = (*ComboBox)(nil)
	_ desktop.Hoverable  = (*ComboBox)(nil)
	_ desktop.Cursorable = (*ComboBox)(nil)
)

// NewComboBox makes one; hint is what it says while there is no value.
func NewComboBox(hint string, choices func() []Choice) *ComboBox {
	p := &ComboBox{hint: hint, Choices: choices, ground: &canvas.Rectangle{}, value: widget.NewLabel("")}
	p.value.Truncation = fyne.TextTruncateEllipsis
	caret := widget.NewIcon(theme.MenuDropDownIcon())
	p.content = container.NewStack(p.ground, container.NewBorder(nil, nil, nil, container.NewPadded(caret), p.value))
	p.Say("")
	p.ExtendBaseWidget(p)
	return p
}

// Say says what is chosen; empty for nothing.
func (p *ComboBox) Say(value string) {
	importance := widget.MediumImportance
	if value == "" {
		value, importance = p.hint, widget.LowImportance
	}
	if p.value.Text != value || p.value.Importance != importance {
		p.value.Importance = importance
		p.value.SetText(value)
	}
}

// SayNothing says why there is no value to say.
func (p *ComboBox) SayNothing(why string) {
	p.Say(why)
	p.value.Importance = widget.LowImportance
	p.value.Refresh()
}

// Tapped opens the list.
func (p *ComboBox) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		ShowChoices(c, p, "Type to search", p.Choices())
	}
}

// TypedKey opens the list, as keys do with menus elsewhere.
func (p *ComboBox) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		p.Tapped(nil)
	default:
		Escaped(p, e)
	}
}

// TypedRune is for Fyne.
func (p *ComboBox) TypedRune(rune) {}

// FocusGained lights the field up.
func (p *ComboBox) FocusGained() {
	p.light(true)
	Reveal(p)
}

// FocusLost ends it.
func (p *ComboBox) FocusLost() { p.light(false) }

// MouseIn lights the field up.
func (p *ComboBox) MouseIn(*desktop.MouseEvent) { p.light(true) }

// MouseMoved is of no interest.
func (p *ComboBox) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends it.
func (p *ComboBox) MouseOut() { p.light(false) }

func (p *ComboBox) light(on bool) {
	p.lit = on
	p.Refresh()
}

// Cursor is a hand.
func (p *ComboBox) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for Fyne.
func (p *ComboBox) CreateRenderer() fyne.WidgetRenderer {
	p.paint()
	return widget.NewSimpleRenderer(p.content)
}

// Refresh is for Fyne.
func (p *ComboBox) Refresh() {
	p.paint()
	p.BaseWidget.Refresh()
}

func (p *ComboBox) paint() {
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
