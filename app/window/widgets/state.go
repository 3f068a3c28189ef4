package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// SetEnabled lets something be used, or greys it out.
func SetEnabled(d fyne.Disableable, on bool) {
	if on {
		d.Enable()
	} else {
		d.Disable()
	}
}

// SetVisible shows something or hides it.
func SetVisible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// SetText shows a text where another one is shown; it tells whether that is so.
// Fyne would lay out the same text again.
func SetText(l *widget.Label, text string) (other bool) {
	if l.Text == text {
		return false
	}
	l.SetText(text)
	return true
}
