package board

import (
	"time"

	"fyne.io/fyne/v2"
)

// FocusGained is for Fyne.
func (b *Board) FocusGained() {}

// FocusLost is for Fyne.
func (b *Board) FocusLost() { b.space = false }

// TypedRune is for Fyne; letters do nothing on the board.
func (b *Board) TypedRune(rune) {}

// KeyDown is for Fyne.
func (b *Board) KeyDown(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		b.space = true
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
		b.space = false
	}
	b.heldNow()
}

// TypedKey is for Fyne. Esc cancels a drag, or else leaves the chart of a day,
// or else ends a comparison, or else the selection; that of nobody and all other keys are
// somebody else's business.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	switch {
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
