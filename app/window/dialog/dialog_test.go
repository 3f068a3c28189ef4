package dialog

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/widgets"
	"cadre/app/window/windowtest"
	"cadre/chart/document"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/reading"
	"cadre/chart/typeset"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	uithreadtest.Begin()
	os.Exit(m.Run())
}

func TestAdvice(t *testing.T) {
	for s, want := range map[string][2]string{
		"there is nobody; add people first": {"There is nobody.", "Add people first."},
		"a.csv: row 3: no name; write one":  {"a.csv: row 3: no name.", "Write one."},
		"the disk is full":                  {"The disk is full.", ""},
		"a; b; try again":                   {"A; b.", "Try again."},
	} {
		if what, todo := advice(s); what != want[0] || todo != want[1] {
			t.Errorf("%q becomes %q and %q", s, what, todo)
		}
	}
}

func TestReportSaysWhereAndWhat(t *testing.T) {
	r := reading.Report{Notes: []reading.Note{
		{Row: 14, Field: "Reports to", Kind: reading.Unmatched, Text: "nobody is called “Ada”"},
		{Kind: reading.Damaged, Text: "the file ends within a quoted cell"},
		{Row: 15, Field: "Reports to", Kind: reading.Unmatched, Text: "nobody is called “Bo”"},
	}}
	if got, want := counts(r), "1 damaged and 2 unmatched"; got != want {
		t.Errorf("the head says %q, want %q", got, want)
	}
	l := newNoteLine()
	for i, want := range [][2]string{{"Row 14, Reports to  ·  unmatched", "Nobody is called “Ada”."}, {"The whole file  ·  damaged", "The file ends within a quoted cell."}} {
		l.show(r.Notes[i])
		if l.place.Text != want[0] || l.text.Text != want[1] {
			t.Errorf("note %d reads %q, %q", i, l.place.Text, l.text.Text)
		}
	}
	w := windowtest.Open(t)
	Report(w, "staff.csv", reading.Report{})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("an import without notes is reported")
	}
	Report(w, "staff.csv", r)
	w.Canvas().Capture()
	windowtest.Press(t, w, "Close")
}

func TestAskToSave(t *testing.T) {
	for button, want := range map[string]Answer{"Save": SaveFirst, "Don't save": Discard, "Cancel": Stay} {
		w := windowtest.Open(t)
		got := Answer(-1)
		AskToSave(w, "acme.cadre", func(a Answer) { got = a })
		windowtest.Press(t, w, button)
		if got != want || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s answers %d, want %d", button, got, want)
		}
	}
}

func TestSaveFormAsksBeforeReplacing(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "there.cadre")
	if err := os.WriteFile(there, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := windowtest.Open(t)
	var saved string
	s := newSaveForm(w, "Save as", there, []string{".cadre"}, func(path string) { saved = path })
	s.show()
	s.save()
	if saved != "" {
		t.Fatal("an existing file is replaced without a question")
	}
	windowtest.Press(t, w, "Replace")
	if saved != there {
		t.Errorf("saved as %q, want %q", saved, there)
	}
	saved = ""
	s = newSaveForm(w, "Save as", strings.TrimSuffix(there, ".cadre"), []string{".cadre"}, func(path string) { saved = path })
	s.show()
	s.save()
	if saved != "" {
		t.Fatalf("%s is replaced without a question where the name has no extension", saved)
	}
	windowtest.Press(t, w, "Replace")
	if saved != there {
		t.Errorf("saved as %q, want %q", saved, there)
	}
	for _, bad := range []struct{ folder, name string }{{filepath.Join(dir, "nowhere"), "a"}, {dir, ""}, {there, "a"}} {
		saved = ""
		s = newSaveForm(w, "Save as", there, []string{".cadre"}, func(path string) { saved = path })
		s.show()
		s.folder.SetText(bad.folder)
		s.name.SetText(bad.name)
		s.save()
		if saved != "" || s.fault.Hidden {
			t.Errorf("%v: saved as %q, fault %q", bad, saved, s.fault.Text)
		}
		s.dialog.Hide()
	}
}

// TestTypingReplacesTheSuggestedName, and leaves how it ends.
func TestTypingReplacesTheSuggestedName(t *testing.T) {
	for suggested, want := range map[string]string{"Untitled.png": "team.png", "Müller, Q3.cadre": "team.cadre", "no extension": "team.png"} {
		w := windowtest.Open(t)
		dir := t.TempDir()
		var saved string
		s := newSaveForm(w, "Export", filepath.Join(dir, suggested), []string{".png", ".cadre"}, func(path string) { saved = path })
		s.show()
		test.Type(w.Canvas().Focused(), "team")
		s.save()
		if saved != filepath.Join(dir, want) {
			t.Errorf("typing over %q saves %q, want %q", suggested, saved, want)
		}
	}
}

func TestTypingReplacesAVersionsName(t *testing.T) {
	w := windowtest.Open(t)
	var got string
	AskName(w, "Board, May", func(name string) { got = name })
	test.Type(w.Canvas().Focused(), "June")
	windowtest.Press(t, w, "Save the name")
	if got != "June" {
		t.Errorf("the name is %q", got)
	}
}

func TestPathOfWhatTheDesktopChose(t *testing.T) {
	for _, tt := range []struct {
		uris []string
		want string
	}{{[]string{"file:///home/ada/M%C3%BCller%20%26%20Co.csv"}, "/home/ada/Müller & Co.csv"}, {nil, ""}, {[]string{"https://example.com/a"}, ""}} {
		if got, _ := pathOf(tt.uris); got != tt.want {
			t.Errorf("%q gives %q, want %q", tt.uris, got, tt.want)
		}
	}
}

func TestWelcomeLeadsEverywhere(t *testing.T) {
	w := windowtest.Open(t)
	var went []string
	goes := func(where string) func() { return func() { went = append(went, where) } }
	screen := &Welcome{
		Templates: document.Templates(), Recent: []string{"/home/ada/acme.cadre"}, Measurer: typeset.Default(),
		OnTemplate: func(f document.Template) { went = append(went, f.ID) },
		OnRecent:   func(path string) { went = append(went, path) },
		OnEmpty:    goes("empty"), OnOpen: goes("open"), OnImportFile: goes("import"),
	}
	content := screen.Content()
	w.SetContent(content)
	windowtest.Visit(content, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *startTile:
			o.Tapped(nil)
		case *widgets.Button:
			test.Tap(o)
		}
	})
	want := "empty open import /home/ada/acme.cadre first-pm seed series-a growth enterprise sample"
	if got := strings.Join(went, " "); got != want {
		t.Errorf("the screen leads to %q, want %q", got, want)
	}
}

// TestWelcomeFitsASmallWindow has files with long names, and paints it all.
func TestWelcomeFitsASmallWindow(t *testing.T) {
	w := windowtest.Open(t)
	long := "/home/ada/" + strings.Repeat("a long name of a folder/", 12) + "acme.cadre"
	screen := &Welcome{Templates: document.Templates(), Recent: []string{long, long}, Measurer: typeset.Default()}
	w.SetContent(screen.Content())
	w.Canvas().Capture()
	if got := w.Content().MinSize().Width; got > 1000 {
		t.Errorf("the screen wants to be %v wide", got)
	}
}

func TestFynesOwnOpenDialogShows(t *testing.T) {
	w := windowtest.Open(t)
	fyneFiles{w}.Open("Open", []string{".cadre"}, func(string) {})
	if w.Canvas().Overlays().Top() == nil {
		t.Error("there is no dialog")
	}
}

func TestProgressIsShownWhenItLasts(t *testing.T) {
	w := windowtest.Open(t)
	Progress(w, "Quick", nil)()
	cancelled := false
	done := Progress(w, "Slow", func() { cancelled = true })
	uithreadtest.Until(t, func() bool { return w.Canvas().Overlays().Top() != nil })
	windowtest.Press(t, w, "Cancel")
	if !cancelled || w.Canvas().Overlays().Top() != nil {
		t.Error("it goes on")
	}
	done()
}
