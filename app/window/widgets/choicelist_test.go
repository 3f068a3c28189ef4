package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func window(t *testing.T) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("behind"))
	w.Resize(fyne.NewSize(1000, 700))
	return w
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
	for _, at := range []fyne.Position{{X: 10, Y: 10}, {X: 780, Y: 10}, {X: 10, Y: 640}, {X: 780, Y: 640}, {X: 10, Y: 340}} {
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

func TestPeopleAreFoundByAllThatIsSaidOfThem(t *testing.T) {
	said := func(texts ...string) func() []string { return func() []string { return texts } }
	p := newChoiceList("", []Choice{
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

// TestGroupsHaveNames which no key and no click chooses, and which are gone
// while somebody searches.
func TestGroupsHaveNames(t *testing.T) {
	w := window(t)
	var ran string
	var choices []Choice
	for _, c := range [][2]string{{"Yours", "Bo"}, {"Yours", "Cy"}, {"More", "Dee"}} {
		choices = append(choices, Choice{Group: c[0], Title: c[1], Run: func() { ran = c[1] }})
	}
	lines := func(p *ChoiceList) (all []string) {
		for i := range p.found {
			line := newChoiceLine()
			p.update(i, line)
			all = append(all, line.title.Text)
		}
		return all
	}
	p := ShowPalette(w, choices)
	if got := strings.Join(lines(p), " "); got != "Yours Bo Cy More Dee" {
		t.Errorf("the lines are %s", got)
	}
	for _, tt := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{nil, "Bo"},
		{[]fyne.KeyName{fyne.KeyUp}, "Bo"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "Dee"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, "Cy"},
		{[]fyne.KeyName{fyne.KeyPageDown}, "Dee"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp}, "Bo"},
	} {
		p := ShowPalette(w, choices)
		for _, k := range append(tt.keys, fyne.KeyReturn) {
			p.entry.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if ran != tt.want {
			t.Errorf("after %v %s ran, want %s", tt.keys, ran, tt.want)
		}
	}
	name := newChoiceLine()
	p = ShowPalette(w, choices)
	p.update(0, name)
	ran = ""
	test.Tap(name)
	if ran != "" || !p.popup.Visible() {
		t.Errorf("a click on the name of a group ran %q", ran)
	}
	p.filter("e")
	if got := strings.Join(lines(p), " "); got != "Dee" {
		t.Errorf("found are %s", got)
	}
}
