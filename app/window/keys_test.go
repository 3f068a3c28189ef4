package window

import (
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
	"cadre/app/window/widgets"
	"cadre/chart"
)

// types gives a text to whatever has the keys.
func (u *user) types(text string) {
	u.t.Helper()
	for _, r := range text {
		u.focused().TypedRune(r)
	}
}

func (u *user) focused() fyne.Focusable {
	u.t.Helper()
	f := u.window.Canvas().Focused()
	if f == nil {
		u.t.Fatal("nothing has the keys")
	}
	return f
}

// plain presses a plain key on whatever has the keys, or on the window.
func (u *user) plain(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := u.window.Canvas().Focused(); f != nil && !u.asked() {
		f.TypedKey(e)
		return
	}
	u.loneKey(e)
}

// TestATeamByKeysAlone is typed from the welcome screen on.
func TestATeamByKeysAlone(t *testing.T) {
	u := newUser(t, "")
	u.plain(fyne.KeyReturn) // the button that is marked
	u.types("Ada Okafor, CPO")
	u.plain(fyne.KeyTab)
	u.types("Bo")
	u.plain(fyne.KeyTab)
	u.types("PM")
	u.plain(fyne.KeyReturn)
	u.types("Cy – Senior PM – Checkout")
	u.plain(fyne.KeyEscape)
	u.wants("cpo Ada Okafor [id=p1]\n  head Bo [id=p2]\n    pm [id=p3; open]\n    senior-pm Cy [id=p4; title=Senior PM; area=Checkout]")
	u.plain(fyne.KeyTab)
	u.types("?")
	u.plain(fyne.KeyEscape)
	u.plain(fyne.KeyUp)
	u.plain(fyne.KeyDelete)
	u.wants("cpo Ada Okafor [id=p1]\n  head Bo [id=p2]\n    pm [id=p3; open]\n    pm ? [id=p5]")
}

// TestTheKeysOfTheCanvasAreLettersInAnEntry, and do nothing else there.
func TestTheKeysOfTheCanvasAreLettersInAnEntry(t *testing.T) {
	u := newUser(t, "cpo Ada\n  head Bo")
	u.editor.Select("bo")
	u.ShowSide(command.DetailsSide, true)
	stops := widgets.Stops(u.window.Canvas())
	entry := stops[slices.IndexFunc(stops, func(f fyne.Focusable) bool { _, is := f.(interface{ SetPlaceHolder(string) }); return is })]
	u.window.Canvas().Focus(entry)
	for _, r := range "?1 +z" {
		u.focused().TypedRune(r)
	}
	for _, name := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyUp, fyne.KeyLeft, fyne.KeySpace, "1", "?", "Z"} {
		u.focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
	if u.asked() || u.focused() != entry {
		t.Error("a key of the canvas worked in an entry")
	}
	u.plain(fyne.KeyEscape)
	u.wants("cpo Ada\n  head Bo")
	if u.focused() != fyne.Focusable(u.board) {
		t.Error("Esc does not lead back to the canvas")
	}
}

// TestF6LeadsThroughTheWindow and back to where it began, and Esc to the canvas.
func TestF6LeadsThroughTheWindow(t *testing.T) {
	u := newUser(t, "cpo Ada\n  head Bo")
	u.editor.Select("bo")
	u.ShowSide(command.DetailsSide, true)
	visit := func(name string) (stops []fyne.Focusable) {
		for range u.parts() {
			u.press(name)
			stops = append(stops, u.focused())
		}
		return stops
	}
	there := visit("F6")
	if len(there) < 4 || there[len(there)-1] != fyne.Focusable(u.board) {
		t.Fatalf("F6 leads to %d parts: %T", len(there), there)
	}
	back := visit("Shift+F6")
	slices.Reverse(back[:len(back)-1])
	if !slices.Equal(there, append(back[:len(back)-1:len(back)-1], u.board)) {
		t.Errorf("there: %T\nback: %T", there, back)
	}
	for _, stop := range there {
		u.window.Canvas().Focus(stop)
		u.plain(fyne.KeyEscape)
		if u.focused() != fyne.Focusable(u.board) {
			t.Errorf("Esc does not lead from %T to the canvas", stop)
		}
	}
}

// TestEnterPressesTheMarkedButton of each dialog, and none where none is marked.
func TestEnterPressesTheMarkedButton(t *testing.T) {
	u := newUser(t, "cpo Ada")
	for _, id := range []string{"keys", "about"} {
		u.run(command.ByID(id))
		if !u.asked() {
			t.Fatalf("%s asks nothing", id)
		}
		u.plain(fyne.KeyReturn)
		if u.asked() {
			t.Errorf("Enter does not close %s", id)
		}
	}
	u.files.path = filepath.Join(u.dir, "team.cadre")
	u.editor.Select("ada")
	u.press("Delete")
	u.Quit()
	if !u.asked() {
		t.Fatal("nothing asks about the changes")
	}
	u.plain(fyne.KeyReturn)
	if u.asked() || u.editor.Path() != u.files.path {
		t.Errorf("the chart is in %q", u.editor.Path())
	}
}

// TestFromACardToNameAndRole by one key each, or along the details: F6 leads to the
// first part, and the name and the role are the next stops but one.
func TestFromACardToNameAndRole(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	u.editor.Select("bo")
	u.press("F2")
	u.types("Zoe")
	u.plain(fyne.KeyEscape)
	u.press("Shift+F2")
	u.types("Senior")
	u.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	u.wants("cpo Ada\n  senior-pm Bo")
	u.editor.Undo()
	u.editor.Select("ada", "bo")
	u.press("Shift+F2")
	u.types("Head")
	u.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := u.editor.UndoName(); got != "Make Head of Product: 2 people" {
		t.Errorf("the edit is called %q", got)
	}
}

// TestTheMenuOfACardOpensByKey, and that of the ground where nobody is selected.
func TestTheMenuOfACardOpensByKey(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	for _, selected := range []chart.ID{"bo", ""} {
		u.editor.Select(selected)
		u.press("Shift+F10")
		if !u.asked() {
			t.Fatalf("no menu opens for %q", selected)
		}
		u.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if u.asked() {
			t.Error("Esc does not close the menu")
		}
	}
}

// TestEveryCommandIsInTheMenu and in the palette, but for the palette itself.
func TestEveryCommandIsInTheMenu(t *testing.T) {
	u := newUser(t, "cpo Ada\n  pm Bo")
	main := &fyne.Menu{Items: mainItems(u)}
	listed := map[string]bool{}
	for _, c := range u.paletteChoices() {
		listed[c.Title] = true
	}
	for _, cmd := range command.All {
		if itemOf(main, cmd.Title) == nil {
			t.Errorf("%s is in no menu", cmd.ID)
		}
		if !listed[cmd.Title] && cmd.ID != "palette" {
			t.Errorf("%s is not in the palette", cmd.ID)
		}
	}
}
