package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CloseLabel is what the button says that closes a dialog and does no more.
const CloseLabel = "Close"

// Stops are the things that can have the keys now, in the order in which Tab comes
// to them: those of the dialog, where there is one. Fyne tells of them only by
// giving each of them the focus.
func Stops(c fyne.Canvas) []fyne.Focusable {
	counting = true
	defer func() { counting = false }()
	had := c.Focused()
	c.Unfocus()
	var all []fyne.Focusable
	for {
		c.FocusNext()
		f := c.Focused()
		if f == nil || slices.Contains(all, f) {
			break
		}
		all = append(all, f)
	}
	if c.Unfocus(); had != nil {
		c.Focus(had)
	}
	return all
}

// counting is set while the focus goes round only to tell where it can go: nothing
// is to scroll or to light up for that.
var counting bool

// PressMarked presses the button that is marked, or the only one where that just
// closes a dialog.
func PressMarked(c fyne.Canvas) {
	var marked, only *widget.Button
	buttons := 0
	for _, f := range Stops(c) {
		b := ButtonOf(f)
		if b == nil {
			continue
		}
		if only = b; b.Importance == widget.HighImportance {
			marked = b
		}
		buttons++
	}
	switch {
	case marked != nil:
		marked.OnTapped()
	case buttons == 1 && only.Text == CloseLabel:
		only.OnTapped()
	}
}

// ButtonOf is the button that something is, or embeds; nil: none.
func ButtonOf(f fyne.Focusable) *widget.Button {
	if b, is := f.(interface{ button() *widget.Button }); is {
		return b.button()
	}
	return nil
}
