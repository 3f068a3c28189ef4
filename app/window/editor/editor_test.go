package editor_test

import (
	"crypto/sha256"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// measurer knows no font: a letter is half as wide as its size.
type measurer struct{}

func (measurer) Width(s string, size float64, _ scene.Weight) float64 {
	return 0.5 * size * float64(len([]rune(s)))
}

// disk is a store in memory.
type disk map[string]*chart.Chart

// stateOf is what a file with a chart holds.
func stateOf(c *chart.Chart) store.State {
	return store.State{Hash: sha256.Sum256([]byte(charttest.Format(c)))}
}

func (d disk) Open(path string) (store.Content, error) {
	if c := d[path]; c != nil {
		return store.Content{Chart: c, State: stateOf(c)}, nil
	}
	return store.Content{}, errors.New(path + ": there is no such file")
}

func (d disk) Save(path string, c *chart.Chart) (store.State, error) {
	if path == "full.cadre" {
		return store.State{}, errors.New("full.cadre: the disk is full")
	}
	d[path] = c
	return stateOf(c), nil
}

func (d disk) Look(path string, _ store.State) (store.State, error) {
	if c := d[path]; c != nil {
		return stateOf(c), nil
	}
	return store.State{}, nil
}

const company = `
cpo Ada
  head Bo
    pm Cy
    pm Dee
  head Eve
    pm [open; id=post]
`

func open(t *testing.T, outline string) *editor.Editor {
	t.Helper()
	e := editor.New(disk{}, measurer{})
	e.NewFrom(charttest.Parse(t, outline))
	return e
}

func wants(t *testing.T, e *editor.Editor, outline string) {
	t.Helper()
	want := charttest.Format(charttest.Parse(t, outline))
	if d := cmp.Diff(want, charttest.Format(e.Chart())); d != "" {
		t.Errorf("the chart is not as wanted (-want +got):\n%s", d)
	}
}

func TestDoUndoRedo(t *testing.T) {
	e := open(t, company)
	if err := e.Do(chart.Rename("bo", "Bob")); err != nil {
		t.Fatal(err)
	}
	if e.Chart().Person("bo").Name != "Bob" || e.UndoName() != "Rename to “Bob”" {
		t.Errorf("the name is %q, undo would %q", e.Chart().Person("bo").Name, e.UndoName())
	}
	e.Undo()
	wants(t, e, company)
	e.Redo()
	if e.Chart().Person("bo").Name != "Bob" {
		t.Error("redo did not make the edit again")
	}
}

func TestAnEditThatFailsChangesNothing(t *testing.T) {
	e := open(t, company)
	calls := 0
	e.Listen(func(editor.Change) { calls++ })
	if e.Do(chart.Move("bo", "cy", chart.End)) == nil {
		t.Fatal("somebody reports to their own team")
	}
	if err := e.Do(chart.Rename("bo", "Bo")); err != nil {
		t.Fatal(err)
	}
	e.Undo()
	e.Redo()
	wants(t, e, company)
	if calls != 0 || e.Dirty() {
		t.Errorf("%d calls of the listener, dirty: %t", calls, e.Dirty())
	}
}

func TestSelectionStaysValid(t *testing.T) {
	for _, tt := range []struct {
		selected chart.ID
		edit     chart.Edit
		want     chart.ID
	}{
		{"cy", chart.Remove("cy"), "dee"},          // the next peer
		{"dee", chart.Remove("dee"), "cy"},         // the one before
		{"post", chart.Remove("post"), "eve"},      // the manager
		{"cy", chart.RemoveTeam("bo"), "ada"},      // who is left above
		{"bo", chart.RemoveTeam("ada"), ""},        // nobody
		{"dee", chart.Remove("cy"), "dee"},         // somebody else goes
		{"ada", chart.Move("bo", "eve", 0), "ada"}, // nobody goes
	} {
		e := open(t, company)
		e.Select(tt.selected)
		if err := e.Do(tt.edit); err != nil {
			t.Fatal(err)
		}
		if got := e.Selected(); got != tt.want {
			t.Errorf("%s selected, %s: %q is selected, want %q", tt.selected, tt.edit.Name, got, tt.want)
		}
	}
}

func TestUndoSelectsWhomItIsAbout(t *testing.T) {
	e := open(t, company)
	e.Select("eve")
	if err := e.Do(chart.Rename("cy", "Cyril")); err != nil {
		t.Fatal(err)
	}
	e.Undo()
	if got := e.Selected(); got != "cy" {
		t.Errorf("%q is selected, want cy", got)
	}
}

func TestAddSelectsTheNewcomer(t *testing.T) {
	e := open(t, company)
	id := e.Chart().NewID()
	if err := e.Add(chart.Add(chart.Person{ID: id, Name: "Flo"}, "bo", 0), id); err != nil {
		t.Fatal(err)
	}
	if e.SelectedPerson().Label() != "Flo" {
		t.Errorf("%q is selected", e.Selected())
	}
}

func TestSelectingNobody(t *testing.T) {
	e := open(t, company)
	e.Select("bo")
	e.Select("no such ID")
	if e.Selected() != "" || e.SelectedPerson() != nil {
		t.Errorf("%q is selected", e.Selected())
	}
}

func TestListenersHearWhatChanged(t *testing.T) {
	e := open(t, company)
	var heard editor.Change
	e.Listen(func(c editor.Change) { heard |= c })
	for _, tt := range []struct {
		name string
		do   func()
		want editor.Change
	}{
		{"select", func() { e.Select("bo") }, editor.SelectionChanged},
		{"select again", func() { e.Select("bo") }, 0},
		{"rename", func() { e.Do(chart.Rename("bo", "B")) }, editor.ChartChanged | editor.FileChanged | editor.FindingsChanged},
		{"remove", func() { e.Do(chart.Remove("bo")) }, editor.ChartChanged | editor.FileChanged | editor.FindingsChanged | editor.SelectionChanged},
		{"theme", func() { e.SetTheme(scene.Dark) }, editor.ThemeChanged},
		{"theme again", func() { e.SetTheme(scene.Dark) }, 0},
		{"save", func() { e.SaveAs("a.cadre") }, editor.FileChanged},
	} {
		heard = 0
		tt.do()
		if heard != tt.want {
			t.Errorf("%s: heard %b, want %b", tt.name, heard, tt.want)
		}
	}
}

// TestListenersSeeACompleteChange looks at the editor from a listener, also
// while the view follows an edit.
func TestListenersSeeACompleteChange(t *testing.T) {
	e := seen(t, company, 900, 700)
	calls := 0
	e.Listen(func(editor.Change) {
		calls++
		if e.Selected() != "" && e.SelectedPerson() == nil {
			t.Errorf("call %d: somebody is selected who is gone", calls)
		}
		if n := len(e.Scene().Cards); n != e.Chart().Len() || e.Status().People+e.Status().Open != n {
			t.Errorf("call %d: %d cards for %d people", calls, n, e.Chart().Len())
		}
	})
	e.Select("cy")
	for _, edit := range []chart.Edit{chart.RemoveTeam("bo"), chart.Remove("ada")} {
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
	}
	if calls != 3 {
		t.Errorf("%d calls for a selection and two edits", calls)
	}
	e.Undo()
	e.NewFrom(chart.Empty())
}

func TestFindingsFollowTheChart(t *testing.T) {
	e := open(t, company)
	if err := e.Do(chart.Move("bo", "cy", 0)); err == nil {
		t.Fatal("a ring was made")
	}
	if err := e.Do(chart.Move("eve", "dee", 0)); err != nil {
		t.Fatal(err)
	}
	upside := func(f rule.Finding) bool { return f.Rule == "reports-up" && f.Person == "eve" }
	if !slices.ContainsFunc(e.Findings(), upside) {
		t.Errorf("a Head under a PM is no finding: %v", e.Findings())
	}
	e.Undo()
	if slices.ContainsFunc(e.Findings(), upside) {
		t.Error("the finding stays after undo")
	}
}

func TestStatus(t *testing.T) {
	e := open(t, company)
	s := e.Status()
	if got, want := strings.Join(s.Words(), ", "), "5 people, 1 open role, 3 layers"; got != want || s.Widest != 2 || s.WidestOf != "ada" {
		t.Errorf("%s, widest %d of %s; want %s", got, s.Widest, s.WidestOf, want)
	}
	if empty := editor.New(disk{}, measurer{}).Status(); empty.People+empty.Open+empty.Layers != 0 || empty.Problems != (rule.Counts{}) {
		t.Errorf("the empty chart has %+v", empty)
	}
}

func TestTheSceneIsBuiltOnce(t *testing.T) {
	e := open(t, company)
	s := e.Scene()
	e.Select("bo")
	if e.Scene() != s {
		t.Error("selecting somebody built the scene anew")
	}
	e.SetTheme(scene.Dark)
	if e.Scene() == s || e.Scene().Background != scene.Dark.Background {
		t.Error("the theme has no effect on the scene")
	}
	dark := e.Scene()
	if err := e.Do(chart.Rename("bo", "B")); err != nil {
		t.Fatal(err)
	}
	if e.Scene() == dark {
		t.Error("an edit has no effect on the scene")
	}
}
