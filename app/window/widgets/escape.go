package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Fyne gives a key to what has the focus and to nobody else. So that Esc
// closes a dialog from any of its fields, these are Fyne's own but for Esc,
// which they hand on to the window.

// escaped hands Esc on to the window; it tells whether the key was that.
func escaped(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	if k.Name != fyne.KeyEscape {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
	return true
}

type Entry struct{ widget.Entry }

func NewEntry(changed func()) *Entry {
	e := &Entry{}
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

type Check struct{ widget.Check }

func NewCheck(text string, changed func()) *Check {
	c := &Check{}
	c.Text, c.OnChanged = text, func(bool) { changed() }
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey is for Fyne.
func (c *Check) TypedKey(k *fyne.KeyEvent) {
	if !escaped(c, k) {
		c.Check.TypedKey(k)
	}
}

type Button struct{ widget.Button }

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

type List struct{ widget.List }

func NewList(length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *List {
	l := &List{}
	l.ExtendBaseWidget(l)
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	return l
}

// TypedKey is for Fyne.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	if !escaped(l, k) {
		l.List.TypedKey(k)
	}
}
