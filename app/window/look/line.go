package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Line makes an entry one of a single line, without the bar that Fyne draws over
// the lower edge of a text that is longer than the entry. It scrolls all the
// same.
//
// Fyne gives a direction its bar and scrolls in both. A theme without bars would
// do, too, but Fyne parses all fonts anew for each theme that an entry has of
// its own: 70 ms and 10 MB for each entry.
func Line(e *widget.Entry) {
	e.Wrapping, e.Scroll = fyne.TextWrapOff, fyne.ScrollVerticalOnly
}
