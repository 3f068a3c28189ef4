package look

import (
	"sort"

	"fyne.io/fyne/v2"
	"github.com/rivo/uniseg"
)

// Fit shortens a text with an ellipsis so that it is no wider than width, in
// pixels. Canvas texts need that; labels do it themselves.
func Fit(s string, width, size float32, style fyne.TextStyle) string {
	fits := func(s string) bool { return fyne.MeasureText(s, size, style).Width <= width }
	if fits(s) {
		return s
	}
	var ends []int // of the characters as they are read, in bytes
	for g := uniseg.NewGraphemes(s); g.Next(); {
		_, end := g.Positions()
		ends = append(ends, end)
	}
	n := sort.Search(len(ends), func(i int) bool { return !fits(s[:ends[i]] + "…") })
	if n == 0 {
		return "…"
	}
	return s[:ends[n-1]] + "…"
}
