package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestSuggestionsHangOverWhatStandsBelow, are marked in a ring, and a click
// takes one.
func TestSuggestionsHangOverWhatStandsBelow(t *testing.T) {
	test.NewTempApp(t)
	s := NewSuggestions(widget.NewLabel("below"))
	w := test.NewTempWindow(t, s.Content())
	w.Resize(fyne.NewSize(300, 200))
	taken := -1
	s.OnTake = func(i int) { taken = i }
	if s.Move(1); s.Shown() || s.Marked() != -1 {
		t.Error("there is a list before there is anything in it")
	}
	titles := make([]string, 30)
	s.Show(titles, titles)
	if size := s.hanging.Size(); !s.Shown() || size.Height > 200 || size.Width > 300 {
		t.Errorf("the list is %v large", size)
	}
	s.Move(-1)
	if s.Marked() != 29 || s.scroll.Offset.Y == 0 {
		t.Errorf("up from nowhere is %d, scrolled by %v", s.Marked(), s.scroll.Offset.Y)
	}
	s.Move(1)
	if s.Marked() != 0 || s.scroll.Offset.Y != 0 {
		t.Errorf("down from the last is %d, scrolled by %v", s.Marked(), s.scroll.Offset.Y)
	}
	s.lines[3].MouseIn(nil)
	if s.Marked() != 3 || !s.Over() {
		t.Errorf("under the pointer is 3, marked %d", s.Marked())
	}
	if test.Tap(s.lines[3]); taken != 3 {
		t.Errorf("taken is %d", taken)
	}
	s.lines[3].MouseOut()
	if s.Hide(); s.Shown() || s.Over() {
		t.Error("the list stays")
	}
}
