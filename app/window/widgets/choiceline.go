package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// choiceLine is one choice in the list; a click runs it.
type choiceLine struct {
	widget.BaseWidget
	title, hint *widget.Label
	run         func()
}

func newChoiceLine() *choiceLine {
	l := &choiceLine{title: widget.NewLabel(""), hint: widget.NewLabel("")}
	l.title.Truncation = fyne.TextTruncateEllipsis
	l.hint.Importance = widget.LowImportance
	l.ExtendBaseWidget(l)
	return l
}

// say shows a title, with a hint at the right.
func (l *choiceLine) say(title, hint string, i widget.Importance, size fyne.ThemeSizeName) {
	l.title.Importance, l.title.SizeName = i, size
	l.title.SetText(title)
	l.hint.SetText(hint)
}

// CreateRenderer is for Fyne.
func (l *choiceLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, nil, l.hint, l.title))
}

// Tapped runs the choice.
func (l *choiceLine) Tapped(*fyne.PointEvent) { l.run() }

// choiceEntry sends the keys that move about to the palette.
type choiceEntry struct {
	widget.Entry
	list *ChoiceList
}

func newChoiceEntry(p *ChoiceList, hint string) *choiceEntry {
	e := &choiceEntry{list: p}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = hint
	e.OnChanged = p.filter
	e.OnSubmitted = func(string) { p.run() }
	return e
}

// TypedKey is for Fyne.
func (e *choiceEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		e.list.move(1)
	case fyne.KeyUp:
		e.list.move(-1)
	case fyne.KeyPageDown:
		e.list.move(8)
	case fyne.KeyPageUp:
		e.list.move(-8)
	case fyne.KeyEscape:
		e.list.popup.Hide()
	default:
		e.Entry.TypedKey(k)
	}
}
