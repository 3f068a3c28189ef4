package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
)

// Fyne gives a key to what has the focus and to nobody else. So that Esc
// closes a dialog from any of its fields, and F6 leads out of each panel, these
// are Fyne's own but for Esc and the function keys, which they hand on to the
// window, and for Enter, which presses the marked button of the dialog they are
// in. Each comes into view with the keys. Nothing else in the window makes one
// of Fyne's, as a test knows.

// Escaped hands Esc and the function keys on to the window; it tells whether the
// key was one of those.
func Escaped(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	return !IsEnter(k.Name) && handedOn(o, k)
}

// handedOn is Escaped, and hands Enter on where that can press a button of a
// dialog. Elsewhere Enter does what the space bar does: the window would take it
// for a key of the canvas.
func handedOn(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	c := canvasOf(o)
	enters := IsEnter(k.Name) && c != nil && c.Overlays().Top() != nil
	if k.Name != fyne.KeyEscape && !IsFunction(k.Name) && !enters {
		return false
	}
	if c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
	return true
}

// canvasOf is the canvas that something is on, or was on when it was given the
// keys: a button that is gone still has them.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range driver.AllWindows() {
		if f, is := w.Canvas().Focused().(fyne.CanvasObject); is && f == o {
			return w.Canvas()
		}
	}
	return nil
}

// IsEnter tells the two keys that are called so.
func IsEnter(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

// space is the key that presses, ticks and opens.
var space = &fyne.KeyEvent{Name: fyne.KeySpace}

// spaceFor is the space bar in place of Enter, and any other key as it is.
func spaceFor(k *fyne.KeyEvent) *fyne.KeyEvent {
	if IsEnter(k.Name) {
		return space
	}
	return k
}

// IsFunction tells F1 and so on, which no text has.
func IsFunction(name fyne.KeyName) bool { return len(name) > 1 && name[0] == 'F' && name[1] <= '9' }

// Entry is a line of text.
type Entry struct {
	widget.Entry
	whole fyne.Widget // the entry, or what embeds it
}

// NewEntry makes a line that tells of every change.
func NewEntry(changed func()) *Entry {
	e := &Entry{}
	look.Line(&e.Entry)
	e.ExtendBaseWidget(e)
	e.OnChanged = func(string) { changed() }
	return e
}

// ExtendBaseWidget is for Fyne.
func (e *Entry) ExtendBaseWidget(w fyne.Widget) {
	e.whole = w
	e.Entry.ExtendBaseWidget(w)
}

// FocusGained is for Fyne.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	Reveal(e.whole)
}

// TypedKey is for Fyne.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if !Escaped(e.whole, k) {
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
	switch {
	case handedOn(c, k):
	case IsEnter(k.Name):
		c.Check.TypedRune(' ') // the space bar comes as a rune, too
	default:
		c.Check.TypedKey(k)
	}
}

// FocusGained is for Fyne.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	Reveal(c)
}

// List is a list of lines.
type List struct {
	widget.List
	OnEnter func() // nil: Enter chooses as the space bar does
}

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
	switch {
	case IsEnter(k.Name) && l.OnEnter != nil:
		l.OnEnter()
	case !handedOn(l, k):
		l.List.TypedKey(spaceFor(k))
	}
}

// FocusGained is for Fyne.
func (l *List) FocusGained() {
	l.List.FocusGained()
	Reveal(l)
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
	if !Escaped(s, k) {
		s.Slider.TypedKey(k)
	}
}

// FocusGained is for Fyne.
func (s *Slider) FocusGained() {
	s.Slider.FocusGained()
	Reveal(s)
}
