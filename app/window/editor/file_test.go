package editor_test

import (
	"errors"
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

func TestSavingAndTitle(t *testing.T) {
	e := open(t, "set title=Acme\n"+company)
	step := func(want string, do func() error) {
		t.Helper()
		if err := do(); err != nil {
			t.Fatal(err)
		}
		if got := e.Title(); got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
	}
	step("Acme – Cadre", func() error { return nil })
	step("• Acme – Cadre", func() error { return e.Do(chart.Rename("bo", "B")) })
	step("team.cadre – Cadre", func() error { return e.SaveAs("dir/team") })
	step("• team.cadre – Cadre", func() error { return e.Do(chart.Rename("bo", "C")) })
	step("team.cadre – Cadre", func() error { e.Undo(); return nil })
	step("• team.cadre – Cadre", func() error { e.Redo(); return nil })
	step("team.cadre – Cadre", e.Save)
}

func TestSaveWithoutAFile(t *testing.T) {
	e := open(t, company)
	if err := e.Save(); !errors.Is(err, editor.ErrNoPath) {
		t.Errorf("Save says %v", err)
	}
}

func TestSaveThatFailsKeepsTheChangesUnsaved(t *testing.T) {
	e := open(t, company)
	if err := e.Do(chart.Rename("bo", "B")); err != nil {
		t.Fatal(err)
	}
	if e.SaveAs("full.cadre") == nil {
		t.Fatal("the disk is not full")
	}
	if !e.Dirty() || e.Path() != "" {
		t.Errorf("dirty: %t, path %q", e.Dirty(), e.Path())
	}
}

func TestATableIsANewDocument(t *testing.T) {
	store := disk{"dir/people.csv": charttest.Parse(t, company), "a.cadre": charttest.Parse(t, "pm Zoe")}
	e := editor.New(store, measurer{})
	if _, err := e.Open("dir/people.csv"); err != nil {
		t.Fatal(err)
	}
	if e.Path() != "" || e.Name() != "people" || e.Dirty() {
		t.Errorf("path %q, name %q, dirty: %t", e.Path(), e.Name(), e.Dirty())
	}
	e.Select("bo")
	if _, err := e.Open("a.cadre"); err != nil {
		t.Fatal(err)
	}
	if e.Path() != "a.cadre" || e.Selected() != "" || e.UndoName() != "" {
		t.Errorf("path %q, selected %q, undo %q", e.Path(), e.Selected(), e.UndoName())
	}
	if _, err := e.Open("missing.cadre"); err == nil || e.Path() != "a.cadre" {
		t.Errorf("a missing file: %v; path %q", err, e.Path())
	}
}

// TestArrangementsBySize opens tables of different sizes.
func TestArrangementsBySize(t *testing.T) {
	for _, tt := range []struct {
		people           int
		pictures, canvas string
	}{
		{5, "tree", "fit"}, {50, "compact", "fit"}, {6000, "compact", "fit"}, {6001, "compact", "compact"},
	} {
		e := editor.New(disk{"people.csv": charttest.Company(tt.people)}, measurer{})
		if _, err := e.Open("people.csv"); err != nil {
			t.Fatal(err)
		}
		if e.Layout() != tt.pictures || e.Arrangement() != tt.canvas {
			t.Errorf("%d people: pictures are arranged as %s, the canvas as %s; want %s and %s", tt.people, e.Layout(), e.Arrangement(), tt.pictures, tt.canvas)
		}
	}
}

func TestACopyAsATableIsNotTheDocument(t *testing.T) {
	e := open(t, company)
	if err := e.Do(chart.Rename("bo", "B")); err != nil {
		t.Fatal(err)
	}
	if err := e.SaveAs("copy.csv"); err != nil {
		t.Fatal(err)
	}
	if !e.Dirty() || e.Path() != "" {
		t.Errorf("dirty: %t, path %q", e.Dirty(), e.Path())
	}
}

// TestTheArrangementIsTheViews chooses one for the canvas, then uses it for
// pictures.
func TestTheArrangementIsTheViews(t *testing.T) {
	e := open(t, company)
	var heard editor.Change
	e.Listen(func(c editor.Change) { heard |= c })
	tree, other, fit := layout.All[0], layout.All[1], layout.All[3]
	wants := func(canvas, pictures layout.Arrangement, dirty bool) {
		t.Helper()
		if e.Arrangement() != canvas.ID || e.Layout() != pictures.ID || e.Dirty() != dirty {
			t.Errorf("the canvas has %q, pictures %q, dirty: %t", e.Arrangement(), e.Layout(), e.Dirty())
		}
	}
	wants(fit, tree, false)
	before := e.Scene()
	e.Arrange(other)
	wants(other, tree, false)
	if e.UndoName() != "" || !heard.Has(editor.ArrangementChanged) || heard.Has(editor.ChartChanged) {
		t.Errorf("undo would take back %q, heard %b", e.UndoName(), heard)
	}
	if e.Scene() == before || e.Scene().Cards[1].Box == before.Cards[1].Box {
		t.Error("the cards are where they were")
	}
	if err := e.UseForPictures(); err != nil {
		t.Fatal(err)
	}
	wants(other, other, true)
	if want := "Use “" + other.Title + "” for pictures"; e.UndoName() != want {
		t.Errorf("undo would take back %q, want %q", e.UndoName(), want)
	}
	e.Undo()
	wants(other, tree, false)
	e.NewFrom(e.Chart())
	wants(fit, tree, false)
}
