package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

// Fyne gives a key to what has the focus and to nobody else. So that Esc
// closes a dialog from any of its fields, these are Fyne's own but for Esc,
// which they hand on to the window, and for Enter where they have no use for it.

// escaped hands Esc on to the window; it tells whether the key was that.
func escaped(o fyne.CanvasObject, k *fyne.KeyEvent) bool { return handedOn(o, k, fyne.KeyEscape) }

// handedOn hands some keys on to the window; it tells whether the key was one of
// them.
func handedOn(o fyne.CanvasObject, k *fyne.KeyEvent, keys ...fyne.KeyName) bool {
	if !slices.Contains(keys, k.Name) {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
	return true
}

// Entry is a line of text.
type Entry struct{ widget.Entry }

// NewEntry makes a line that tells of every change.
func NewEntry(changed func()) *Entry {
	e := &Entry{}
	look.Line(&e.Entry)
	e.ExtendBaseWidget(e)
	e.OnChanged = func(string) { changed() }
	return e
}

// TypedKey is for Fyne.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if !escaped(e, k) {
		e.Entry.TypedKey(k)
	}
}

// SelectUpTo selects the beginning of what is in the line, so that typing
// replaces that much. Fyne's entries select by keys alone.
func (e *Entry) SelectUpTo(n int) {
	e.CursorRow, e.CursorColumn = 0, 0
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.KeyDown(shift)
	for range n {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(shift)
	e.Refresh()
}

// Check is a tick.
type Check struct{ widget.Check }

// NewCheck makes a tick that tells of every change.
func NewCheck(text string, changed func()) *Check {
	c := &Check{}
	c.Text, c.OnChanged = text, func(bool) { changed() }
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey is for Fyne.
func (c *Check) TypedKey(k *fyne.KeyEvent) {
	if !handedOn(c, k, fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter) {
		c.Check.TypedKey(k)
	}
}

// Button is a button.
type Button struct{ widget.Button }

// NewButton makes a button; without an icon where that is nil.
func NewButton(text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.ExtendBaseWidget(b)
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	return b
}

// TypedKey is for Fyne.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	if !escaped(b, k) {
		b.Button.TypedKey(k)
	}
}

// List is a list of lines.
type List struct{ widget.List }

// NewList makes a list of as many lines as length says, each made by create
// and filled by update.
func NewList(length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *List {
	l := &List{}
	l.ExtendBaseWidget(l)
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	return l
}

// TypedKey is for Fyne.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	if !handedOn(l, k, fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter) {
		l.List.TypedKey(k)
	}
}

// Slider chooses one of several steps.
type Slider struct{ widget.Slider }

// NewSlider makes a slider that tells of every change.
func NewSlider(changed func()) *Slider {
	s := &Slider{}
	s.ExtendBaseWidget(s)
	s.Max, s.Step, s.OnChanged = 1, 1, func(float64) { changed() }
	return s
}

// TypedKey is for Fyne.
func (s *Slider) TypedKey(k *fyne.KeyEvent) {
	if !escaped(s, k) {
		s.Slider.TypedKey(k)
	}
}
