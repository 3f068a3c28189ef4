package board

import (
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
)

// FocusGained is for Fyne.
func (b *Board) FocusGained() { b.focus(true) }

// FocusLost is for Fyne.
func (b *Board) FocusLost() {
	b.space = spaceBar{}
	b.focus(false)
}

// focus shows whether the keys are the board's.
func (b *Board) focus(on bool) {
	b.focused = on
	b.Refresh()
}

// AcceptsTab has Fyne hand Tab over, which otherwise moves the focus.
func (b *Board) AcceptsTab() bool { return true }

// TypedRune is for Fyne. A letter begins to name the selected card, or the first
// of an empty chart; “?” is a key. Of digits Fyne tells as keys, too.
func (b *Board) TypedRune(r rune) {
	switch {
	case r == '?':
		b.OnKey("?", false)
	case !unicode.IsLetter(r) || b.space.held || b.gesture.busy() || b.editor.WhyNotEdit() != "":
	case b.editor.Selected() != "":
		b.open(b.editor.Selected(), string(r))
	case b.editor.Chart().Len() == 0:
		b.draft("", command.Below)
		b.entry.TypedRune(r)
	}
}

// spaceBar is the space bar: held, it turns the pointer into a hand; pressed and
// let go, it is a key as others are.
type spaceBar struct {
	held bool
	used bool // it has moved the picture
	when time.Time
}

// tap is how long a key is held at most that is pressed and let go.
const tap = 500 * time.Millisecond

// KeyDown is for Fyne.
func (b *Board) KeyDown(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace && !b.space.held {
		b.space = spaceBar{held: true, when: b.now()}
	}
	b.heldNow()
}

// heldNow has a drag follow the keys held.
func (b *Board) heldNow() {
	if b.gesture.hold(keysOf(b.held())) {
		b.Refresh()
	}
}

// KeyUp is for Fyne.
func (b *Board) KeyUp(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		was := b.space
		b.space = spaceBar{}
		if was.held && !was.used && b.now().Sub(was.when) <= tap {
			b.OnKey(fyne.KeySpace, b.held()&fyne.KeyModifierShift != 0)
		}
	}
	b.heldNow()
}

// TypedKey is for Fyne. Esc cancels a drag, or else leaves the chart of a day,
// or else ends a comparison, or else the selection; that of nobody and all other keys are
// somebody else's business. The space bar counts when it is let go.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace:
	case e.Name != fyne.KeyEscape:
		b.OnKey(e.Name, b.held()&fyne.KeyModifierShift != 0)
	case b.gesture.busy():
		b.CancelDrag()
	case !b.editor.Day().IsZero():
		b.editor.ShowDay(time.Time{})
	case b.editor.ComparedWith() != "":
		b.editor.EndComparison()
	case b.editor.Selection().Len() == 0:
		b.OnKey(e.Name, false)
	default:
		b.editor.Select()
	}
}
