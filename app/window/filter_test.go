package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
)

// TestEscOnTheCanvasEndsTheFilterLast: after the selection, a tool and a search;
// and a command ends it at once.
func TestEscOnTheCanvasEndsTheFilterLast(t *testing.T) {
	u := newUser(t, twoTeams)
	u.press("Ctrl+Shift+F")
	u.types("role:vp")
	u.plain(fyne.KeyEscape) // the list of what could be typed
	u.plain(fyne.KeyEscape)
	if f := u.editor.Filtered(); f == nil || len(f.IDs) == 0 || u.focused() != fyne.Focusable(u.board) {
		t.Fatal("Esc in the line does not leave the filter on and go to the canvas")
	}
	u.press("Ctrl+F")
	u.types("bo")
	u.window.Canvas().Focus(u.board)
	u.press("Ctrl+R")
	u.window.Canvas().Focus(u.board)
	u.editor.Select("bo")
	for _, left := range []struct {
		what string
		is   func() bool
	}{
		{"the selection", func() bool { return u.editor.Selection().Len() > 0 }},
		{"the tool", func() bool { return u.host.Docked() != nil }},
		{"the search", func() bool { return u.editor.Found() != nil }},
		{"the filter", func() bool { return u.editor.Filtered() != nil }},
	} {
		if !left.is() {
			t.Errorf("%s has ended too early", left.what)
		}
		if u.plain(fyne.KeyEscape); left.is() {
			t.Errorf("Esc does not end %s", left.what)
		}
	}
	u.press("Ctrl+Shift+F")
	u.types("role:pm")
	u.run(command.ByID("filter-end"))
	if u.editor.Filtered() != nil || u.filtering.Shown() {
		t.Error("the command does not end the filter")
	}
}

// TestF3GoesOn from one who is found to the next, from the canvas and from the
// line.
func TestF3GoesOn(t *testing.T) {
	u := newUser(t, twoTeams)
	u.press("Ctrl+F")
	u.types("vp")
	u.plain(fyne.KeyF3)
	first := u.editor.Selected()
	u.window.Canvas().Focus(u.board)
	u.plain(fyne.KeyF3)
	if second := u.editor.Selected(); first == "" || second == "" || first == second {
		t.Errorf("F3 goes to %q, then to %q", first, second)
	}
}
