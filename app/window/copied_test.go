package window

import (
	"path/filepath"
	"strings"
	"testing"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/store"
)

const team = "cpo Ada\n  head Bo\n    pm Cy [email=cy@acme.example; cost=90; dotted=dee]\n    pm Dee\n  vp Eve"

// copier is a user whose copies are kept.
func copier(t *testing.T, outline string) *user {
	t.Helper()
	u := newUser(t, outline)
	u.copied = store.Copied{Folder: filepath.Join(u.dir, "copied")}
	return u
}

// TestPeopleAreCopiedAndPasted with all that is known of them, below whoever is
// selected, and again below the same.
func TestPeopleAreCopiedAndPasted(t *testing.T) {
	u := copier(t, team)
	u.editor.Select("bo")
	u.press("Ctrl+C")
	if got, want := u.app.Clipboard().Content(), "Bo, Head of Product\n\tCy, Product Manager\n\tDee, Product Manager\n"; got != want {
		t.Errorf("on the clipboard is %q, want %q", got, want)
	}
	u.editor.Select("eve")
	u.press("Ctrl+V")
	pasted := "    head Bo [id=p1]\n      pm Cy [id=p2; email=cy@acme.example; cost=90; dotted=p3]\n      pm Dee [id=p3]\n"
	u.wants(team + "\n" + pasted)
	u.press("Ctrl+V")
	u.wants(team + "\n" + pasted + strings.NewReplacer("p3", "p6", "p2", "p5", "p1", "p4").Replace(pasted))
	u.press("Ctrl+Z")
	u.press("Ctrl+Z")
	u.wants(team)
	u.editor.Select()
	u.press("Ctrl+V")
	if p := u.editor.Chart().Person("p1"); p == nil || p.Manager != "" || u.editor.Selection().Len() != 3 {
		t.Errorf("with nobody selected %v is pasted, and %v selected", p, u.editor.Selection().IDs())
	}
}

// TestPeopleArePastedIntoAnotherWindow, and into one that has just been opened.
func TestPeopleArePastedIntoAnotherWindow(t *testing.T) {
	u := copier(t, team)
	u.editor.Select("cy", "eve")
	u.press("Ctrl+C")
	text := u.app.Clipboard().Content()
	if text != "Cy, Product Manager\nEve, VP of Product\n" {
		t.Errorf("of two who are selected there is %q", text)
	}
	other := newUser(t, "")
	other.copied = u.copied
	other.app.Clipboard().SetContent(text)
	other.press("Ctrl+V")
	other.wants("pm Cy [id=p1; email=cy@acme.example; cost=90]\nvp Eve [id=p2]")
}

// TestPeopleAreCut as one edit, and pasted elsewhere.
func TestPeopleAreCut(t *testing.T) {
	u := copier(t, team)
	u.editor.Select("bo")
	u.press("Ctrl+X")
	u.wants("cpo Ada\n  vp Eve")
	if u.editor.UndoName() != "Cut Bo with a team of 2" {
		t.Errorf("undo is %q", u.editor.UndoName())
	}
	u.editor.Select("eve")
	u.press("Ctrl+V")
	u.wants("cpo Ada\n  vp Eve\n    head Bo [id=p1]\n      pm Cy [id=p2; email=cy@acme.example; cost=90; dotted=p3]\n      pm Dee [id=p3]")
	u.press("Ctrl+Z")
	u.press("Ctrl+Z")
	u.wants(team)
	u.editor.Select("bo", "dee")
	u.press("Ctrl+X")
	u.wants("cpo Ada\n  pm Cy [email=cy@acme.example; cost=90]\n  vp Eve")
}

// TestAnythingIsPastedBelowWhoeverIsSelected without a question where nothing
// is in doubt, as one edit.
func TestAnythingIsPastedBelowWhoeverIsSelected(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"a list":             {"Fay, Product Manager\nGus, Senior Product Manager\n", "  pm Fay [id=p1]\n  senior-pm Gus [id=p2]"},
		"names":              {"Fay Moss\nGus Li\n", "  - Fay Moss [id=p1]\n  - Gus Li [id=p2]"},
		"one":                {"Fay, Product Manager", "  pm Fay [id=p1]"},
		"an outline":         {"Fay, Head of Product\n  Gus, Senior Product Manager\n  Product Manager\n", "  head Fay [id=p1]\n    senior-pm Gus [id=p2]\n    pm [open; id=p3]"},
		"Markdown":           {"- **Fay**, Head of Product\n  - Gus, Product Manager\n- Hal, Product Manager\n", "  head Fay [id=p1]\n    pm Gus [id=p2]\n  pm Hal [id=p3]"},
		"rows":               {"Name\tTitle\tReports to\nFay\tHead of Product\t\nGus\tProduct Manager\tFay\n", "  head Fay [id=p1]\n    pm Gus [id=p2]"},
		"flat rows":          {"Name\tTitle\nFay\tProduct Manager\nGus\tProduct Manager\n", "  pm Fay [id=p1]\n  pm Gus [id=p2]"},
		"of one who is here": {"Name\tTitle\tReports to\nFay\tProduct Manager\tEve\n", ""},
	} {
		u := copier(t, "cpo Ada\n  vp Eve [id=eve]")
		u.editor.Select("ada")
		u.app.Clipboard().SetContent(tt.text)
		u.waitFor(func() { u.press("Ctrl+V") })
		if u.asked() {
			t.Errorf("%s: something is asked", name)
			continue
		}
		want := "cpo Ada\n  vp Eve [id=eve]\n" + tt.want
		if tt.want == "" {
			want = "cpo Ada\n  vp Eve [id=eve]\n    pm Fay [id=p1]"
		}
		u.wants(want)
		if !strings.HasPrefix(u.editor.UndoName(), "Paste below Ada") {
			t.Errorf("%s: undo is %q", name, u.editor.UndoName())
		}
		u.press("Ctrl+Z")
		u.wants("cpo Ada\n  vp Eve [id=eve]")
	}
}

// TestADoubtfulPasteIsAskedAbout, and goes below whoever was selected all the
// same.
func TestADoubtfulPasteIsAskedAbout(t *testing.T) {
	u := copier(t, "cpo Ada\n  vp Eve")
	u.editor.Select("eve")
	u.app.Clipboard().SetContent("Name\tTitle\tReports to\nFay\tProduct Manager\tZed\nGus\tProduct Manager\t\n")
	u.waitFor(func() { u.press("Ctrl+V") })
	if !u.asked() {
		t.Fatal("nothing is asked")
	}
	u.enter()
	uithreadtest.Until(t, func() bool { return u.editor.Chart().Len() > 2 })
	if p := u.editor.Chart().Person("p2"); p == nil || p.Manager != "eve" {
		t.Errorf("who has no manager is %v", p)
	}
	u = copier(t, "cpo Ada\n  vp Eve\n  pm Fay")
	u.editor.Select("eve")
	u.app.Clipboard().SetContent("Fay, Product Manager\nGus, Product Manager\n")
	u.waitFor(func() { u.press("Ctrl+V") })
	if !u.asked() || u.editor.Dirty() {
		t.Error("somebody who is in the chart already is not asked about")
	}
}

// TestThePasteOfNothing is told.
func TestThePasteOfNothing(t *testing.T) {
	u := copier(t, team)
	u.app.Clipboard().SetContent(" \n")
	u.press("Ctrl+V")
	u.wants(team)
	if chart.SameName(u.editor.UndoName()) != "" {
		t.Errorf("undo is %q", u.editor.UndoName())
	}
}
