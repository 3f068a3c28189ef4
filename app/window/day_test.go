package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"cadre/chart"
)

// TestTheChartOfADay is asked for by key, entered, and left with Esc.
func TestTheChartOfADay(t *testing.T) {
	u := newUser(t, "cpo Ada [until=2999-03-31]\n  pm Bo\n  pm Cy [start=2999-06-01]")
	u.press("Ctrl+T")
	entry, ok := u.window.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		t.Fatalf("%T has the focus", u.window.Canvas().Focused())
	}
	entry.SetText("2999-04-01")
	u.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := chart.WriteDay(u.editor.Day()); got != "2999-04-01" || !u.editor.Chart().Person("ada").Open || u.editor.Chart().Has("cy") {
		t.Errorf("on %s the chart has %d cards", got, u.editor.Chart().Len())
	}
	if !u.says("The chart of 1 April 2999") {
		t.Error("nothing says which chart is shown")
	}
	u.editor.Select("bo")
	u.press("Delete")
	if !u.editor.Written().Has("bo") || !u.says("The chart of 1 April 2999 is shown; press Esc") {
		t.Error("somebody was removed, or it is not said why not")
	}
	u.window.Canvas().Focus(u.board)
	u.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !u.editor.Day().IsZero() || u.editor.Selected() != "bo" {
		t.Errorf("Esc leads to %v, %q is selected", u.editor.Day(), u.editor.Selected())
	}
}
