package dialog

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/aside/asidetest"
	"cadre/chart/document"
	"cadre/chart/graphviz/graphviztest"
	"cadre/chart/reading"
	"cadre/chart/typeset"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	asidetest.Begin()
	os.Exit(m.Run())
}

func window(t *testing.T) fyne.Window {
	t.Helper()
	asidetest.Forget()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("behind"))
	w.Resize(fyne.NewSize(1000, 700))
	return w
}

// press taps the button with that text in whatever is on top.
func press(t *testing.T, w fyne.Window, text string) {
	t.Helper()
	var found fyne.Tappable
	each := func(o fyne.CanvasObject) {
		switch b := o.(type) {
		case *widget.Button:
			if b.Text == text && b.Visible() {
				found = b
			}
		case *button:
			if b.Text == text && b.Visible() {
				found = b
			}
		}
	}
	visit(w.Canvas().Overlays().Top(), each)
	if found == nil {
		t.Fatalf("there is no button %q", text)
	}
	test.Tap(found)
}

func visit(o fyne.CanvasObject, each func(fyne.CanvasObject)) {
	if o == nil {
		return
	}
	each(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			visit(c, each)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			visit(c, each)
		}
	}
}

func TestPaletteFindsAndRuns(t *testing.T) {
	w := window(t)
	var ran string
	choice := func(title, why string) Choice {
		return Choice{Title: title, Why: why, Run: func() { ran = title }}
	}
	p := ShowPalette(w, []Choice{choice("Undo", ""), choice("Export picture…", ""), choice("Save", "Everything is saved"), choice("Zoom in", "")})
	if len(p.found) != 4 {
		t.Errorf("%d choices before typing", len(p.found))
	}
	test.Type(p.entry, "save")
	p.entry.OnSubmitted("")
	if ran != "" || !p.popup.Visible() {
		t.Errorf("a choice that cannot run ran %q", ran)
	}
	p.entry.SetText("")
	test.Type(p.entry, "exp")
	p.entry.OnSubmitted("")
	if ran != "Export picture…" || p.popup.Visible() {
		t.Errorf("ran %q, still visible %v", ran, p.popup.Visible())
	}
}

func TestPaletteMovesByKeys(t *testing.T) {
	w := window(t)
	var ran int
	var choices []Choice
	for i := range 5 {
		choices = append(choices, Choice{Title: fmt.Sprint("Choice ", i), Run: func() { ran = i }})
	}
	p := ShowPalette(w, choices)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn} {
		p.entry.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if ran != 2 {
		t.Errorf("choice %d ran, want 2", ran)
	}
	p = ShowPalette(w, choices)
	p.entry.SetText("nothing like it at all")
	p.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // nothing to run
	p.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.popup.Visible() {
		t.Error("Esc does not close the palette")
	}
}

func TestPaletteFindsNamesWithoutTheirAccents(t *testing.T) {
	w := window(t)
	var choices []Choice
	for _, name := range []string{"Zoë Müller", "Zachary Mull", "王小明", "Łukasz"} {
		choices = append(choices, Choice{Title: name})
	}
	p := ShowPalette(w, choices)
	for text, want := range map[string]string{"zoe muller": "Zoë Müller", "Zoë": "Zoë Müller", "小明": "王小明"} {
		p.entry.SetText(text)
		if len(p.found) != 1 || choices[p.found[0].choice].Title != want {
			t.Errorf("%q finds %v", text, p.found)
		}
	}
}

// TestChoicesStandByTheirField opens the list at every corner of the window.
func TestChoicesStandByTheirField(t *testing.T) {
	var choices []Choice
	for i := range 30 {
		choices = append(choices, Choice{Title: fmt.Sprint("Person ", i)})
	}
	w := window(t)
	field := widget.NewEntry()
	w.SetContent(container.NewWithoutLayout(field))
	field.Resize(fyne.NewSize(200, 30))
	for _, at := range []fyne.Position{{X: 10, Y: 10}, {X: 780, Y: 10}, {X: 10, Y: 640}, {X: 780, Y: 640}} {
		field.Move(at)
		p := ShowChoices(w.Canvas(), field, "Type to search", choices)
		pos, size := p.popup.Position(), p.popup.Size()
		if pos.X < 0 || pos.Y < 0 || pos.X+size.Width > w.Canvas().Size().Width || pos.Y+size.Height > w.Canvas().Size().Height {
			t.Errorf("for a field at %v the list is at %v, %v large", at, pos, size)
		}
		const edge = 5 // pixels of the list that are its own border
		if above, below := pos.Y+size.Height <= at.Y+edge, pos.Y >= at.Y+field.Size().Height-edge; !above && !below {
			t.Errorf("for a field at %v the list at %v, %v large, covers it", at, pos, size)
		}
		p.popup.Hide()
	}
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
	if got, want := counts(r), "1 damaged, 2 unmatched"; got != want {
		t.Errorf("the head says %q, want %q", got, want)
	}
	l := newNoteLine()
	for i, want := range [][2]string{{"Row 14, Reports to  ·  unmatched", "Nobody is called “Ada”."}, {"The whole file  ·  damaged", "The file ends within a quoted cell."}} {
		l.show(r.Notes[i])
		if l.place.Text != want[0] || l.text.Text != want[1] {
			t.Errorf("note %d reads %q, %q", i, l.place.Text, l.text.Text)
		}
	}
	w := window(t)
	Report(w, "staff.csv", reading.Report{})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("an import without notes is reported")
	}
	Report(w, "staff.csv", r)
	w.Canvas().Capture()
	press(t, w, "Close")
}

func TestAskToSave(t *testing.T) {
	for button, want := range map[string]Answer{"Save": SaveFirst, "Don't save": Discard, "Cancel": Stay} {
		w := window(t)
		got := Answer(-1)
		AskToSave(w, "acme.cadre", func(a Answer) { got = a })
		press(t, w, button)
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
	w := window(t)
	var saved string
	s := newSaveForm(w, "Save as", there, []string{".cadre"}, func(path string) { saved = path })
	s.show()
	s.save()
	if saved != "" {
		t.Fatal("an existing file is replaced without a question")
	}
	press(t, w, "Yes")
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
	press(t, w, "Yes")
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
	w := window(t)
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
	visit(content, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *startTile:
			o.Tapped(nil)
		case *widget.Button:
			test.Tap(o)
		}
	})
	want := "first-pm seed series-a growth enterprise sample empty open import /home/ada/acme.cadre"
	if got := strings.Join(went, " "); got != want {
		t.Errorf("the screen leads to %q, want %q", got, want)
	}
}

// TestWelcomeFitsASmallWindow has files with long names, and paints it all.
func TestWelcomeFitsASmallWindow(t *testing.T) {
	w := window(t)
	long := "/home/ada/" + strings.Repeat("a long name of a folder/", 12) + "acme.cadre"
	screen := &Welcome{Templates: document.Templates(), Recent: []string{long, long}, Measurer: typeset.Default()}
	w.SetContent(screen.Content())
	w.Canvas().Capture()
	if got := w.Content().MinSize().Width; got > 1000 {
		t.Errorf("the screen wants to be %v wide", got)
	}
}

func TestSentence(t *testing.T) {
	for s, want := range map[string]string{
		"there is nobody": "There is nobody.", "acme.csv: row 3: no name": "acme.csv: row 3: no name.", "done.": "Done.", "": "",
	} {
		if got := sentence(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}

func TestFynesOwnOpenDialogShows(t *testing.T) {
	w := window(t)
	fyneFiles{w}.Open("Open", []string{".cadre"}, func(string) {})
	if w.Canvas().Overlays().Top() == nil {
		t.Error("there is no dialog")
	}
}

func TestPeopleAreFoundByAllThatIsSaidOfThem(t *testing.T) {
	said := func(texts ...string) func() []string { return func() []string { return texts } }
	p := newPalette("", []Choice{
		{Title: "Ada", Also: said("Zürich", "Search")}, {Title: "Bo", Also: said("Oslo")}, {Title: "Search the guide"},
	})
	for _, tt := range []struct{ text, found string }{
		{"zur", "Ada by Zürich"}, {"OSLO", "Bo by Oslo"}, {"search", "Search the guide by ; Ada by Search"}, {"x", ""}, {"lima", ""},
	} {
		p.filter(tt.text)
		var found []string
		for _, m := range p.found {
			found = append(found, p.choices[m.choice].Title+" by "+m.by)
		}
		if got := strings.Join(found, "; "); got != tt.found {
			t.Errorf("%q finds %q, want %q", tt.text, got, tt.found)
		}
	}
}
