package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// plain measures every character alike.
type plain struct{}

func (plain) Width(s string, size float64, _ scene.Weight) float64 {
	return size * float64(len(s)) / 2
}

const team = `
set title=Northwind
cpo Ada
  head Bo [area=Growth]
    pm Cy [dotted=ada; cost=1000]
    apm Eve [mentor=cy]
`

func open(t *testing.T, outline string) *editor.Editor {
	t.Helper()
	test.NewTempApp(t)
	e := editor.New(nil, plain{})
	e.NewFrom(charttest.Parse(t, outline))
	return e
}

// TestTheWheelScrollsThePanel turns it over the entries, which would keep it.
func TestTheWheelScrollsThePanel(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	w := test.NewTempWindow(t, i.Content())
	w.Resize(fyne.NewSize(300, 300))
	e.Select("cy")
	var top fyne.Scrollable // the one that a driver finds: the last one drawn
	for _, o := range test.LaidOutObjects(i.person) {
		if s, is := o.(fyne.Scrollable); is {
			top = s
		}
	}
	top.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	if got := find[*wheelRelay](t, i.person).scroll.Offset.Y; got != 50 {
		t.Errorf("the panel has scrolled by %v, want 50", got)
	}
}

// find is the first object of a type inside another.
func find[T fyne.CanvasObject](t *testing.T, in fyne.CanvasObject) T {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if found, is := o.(T); is {
			return found
		}
	}
	var none T
	t.Fatalf("there is no %T", none)
	return none
}

func TestSelectingChangesNothing(t *testing.T) {
	e := open(t, team)
	NewInspector(e)
	NewProblems(e)
	NewStatus(e)
	for _, id := range []chart.ID{"ada", "bo", "cy", "eve", ""} {
		e.Select(id)
	}
	if e.Dirty() {
		t.Errorf("looking at people counts as %q", e.UndoName())
	}
}

func TestStatusCounts(t *testing.T) {
	e := open(t, "cpo Ada\n  pm Bo\n  pm [open]\n")
	s := NewStatus(e)
	if got, want := s.figures.Text, "2 people   ·   1 open role   ·   2 layers   ·   widest span 2 (Ada)"; got != want {
		t.Errorf("the line says %q, want %q", got, want)
	}
	if s.file.Text != "Not in a file yet" {
		t.Errorf("the file's state is %q", s.file.Text)
	}
	s.Say("Saved")
	if err := e.Do(chart.Remove("bo")); err != nil {
		t.Fatal(err)
	}
	if s.file.Text != "Unsaved changes" {
		t.Errorf("after an edit the file's state is %q", s.file.Text)
	}
	if s.message.Text != "" || !strings.HasPrefix(s.figures.Text, "1 person") {
		t.Errorf("after an edit: %q, %q", s.figures.Text, s.message.Text)
	}
}

// TestLongTextsStayInThePanel gives the panels names and titles of 60
// characters: none may ask for more room.
func TestLongTextsStayInThePanel(t *testing.T) {
	long := strings.Repeat("Wolfeschlegel", 5)
	e := open(t, "cpo "+long+" [title="+long+"]\n  apm "+long+"2 [area="+long+"; open]\n    pm "+long+"3")
	i, p, roles, s := NewInspector(e), shownProblems(t, e), NewPalette(e), NewStatus(e)
	person := e.Chart().Tree().People[1]
	e.Select(person.ID)
	for _, edit := range []chart.Edit{
		chart.Set("Fill", person.ID, func(p *chart.Person) {
			p.Extra = map[string]string{long: long}
			p.DottedTo = []chart.ID{e.Chart().Tree().People[2].ID}
		}),
		chart.Configure("Roles", func(s *chart.Settings) {
			s.Roles = []chart.Role{{ID: "own", Title: long, Short: long, Level: 3, Track: "own track"}}
		}),
	} {
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
	roles.explain(&chart.Role{Summary: long})
	for _, tt := range []struct {
		name  string
		panel fyne.CanvasObject
		width float32 // as little as the window gives it
	}{{"inspector", i.Content(), 256}, {"list of problems", p.Content(), 256}, {"palette", roles.Content(), 196}, {"status line", s.Content(), 1000}} {
		if got := tt.panel.MinSize().Width; got > tt.width {
			t.Errorf("the %s wants to be %v wide, has %v", tt.name, got, tt.width)
		}
	}
}

func TestUndoInAFieldWithoutTypingUndoesTheEdit(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	e.Select("cy")
	name := entryOf(t, i, "Name")
	enter(name, "Cyril")
	name.TypedShortcut(&fyne.ShortcutUndo{})
	if got := e.Chart().Person("cy").Name; got != "Cy" || name.Text != "Cy" {
		t.Errorf("after undo the chart says %q, the field %q", got, name.Text)
	}
	name.TypedShortcut(&fyne.ShortcutRedo{})
	if got := e.Chart().Person("cy").Name; got != "Cyril" {
		t.Errorf("after redo the chart says %q", got)
	}
	name.SetText("Cyrus")
	name.TypedShortcut(&fyne.ShortcutUndo{})
	if got := e.Chart().Person("cy").Name; got != "Cyril" {
		t.Errorf("undo of typing changed the chart to %q", got)
	}
}
