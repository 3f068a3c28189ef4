package editor_test

import (
	"slices"
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
)

// drafting is an editor of a company in which a post below Bo is being added.
func drafting(t *testing.T) *editor.Editor {
	t.Helper()
	e := editor.New(nil, measurer{})
	e.NewFrom(charttest.Parse(t, "cpo Ada\n  head Bo"))
	e.Select("bo")
	if err := e.Draft(chart.Add(chart.Person{ID: "p1", Role: chart.PM, Open: true}, "bo", chart.End), "p1"); err != nil {
		t.Fatal(err)
	}
	return e
}

func wantsSettled(t *testing.T, e *editor.Editor, outline, undo string) {
	t.Helper()
	if got, want := charttest.Format(e.Written()), charttest.Format(charttest.Parse(t, outline)); got != want {
		t.Errorf("the chart is\n%swant\n%s", got, want)
	}
	if got := e.UndoName(); got != undo {
		t.Errorf("undo would take back %q, want %q", got, undo)
	}
	if e.Drafted() != "" || e.Chart() != e.Written() {
		t.Error("a post is still being added")
	}
}

func TestADraftIsShownAndNotWritten(t *testing.T) {
	e := drafting(t)
	if !e.Chart().Has("p1") || e.Written().Has("p1") || e.Dirty() || e.UndoName() != "" || e.Selected() != "p1" {
		t.Errorf("shown: %t, written: %t, dirty: %t, undo: %q, selected: %q", e.Chart().Has("p1"), e.Written().Has("p1"), e.Dirty(), e.UndoName(), e.Selected())
	}
}

// TestHowADraftEnds by whatever happens to it or beside it.
func TestHowADraftEnds(t *testing.T) {
	const without, with = "cpo Ada\n  head Bo", "cpo Ada\n  head Bo\n    pm Cy [id=p1]"
	for _, tt := range []struct {
		name                    string
		do                      func(*editor.Editor) error
		outline, undo, selected string
	}{
		{"settled", func(e *editor.Editor) error { return e.Settle(chart.Rename("p1", "Cy")) }, with, "Add “Cy”", "p1"},
		{"settled as it is", func(e *editor.Editor) error { return e.Settle(chart.Edit{}) }, "cpo Ada\n  head Bo\n    pm [id=p1; open]", "Add “Open role”", "p1"},
		{"withdrawn", func(e *editor.Editor) error { e.Withdraw(); return nil }, without, "", "bo"},
		{"edited", func(e *editor.Editor) error { return e.Do(chart.Rename("p1", "Cy")) }, with, "Rename to “Cy”", "p1"},
		{"another edited", func(e *editor.Editor) error { return e.Do(chart.Rename("bo", "Bob")) }, "cpo Ada\n  head Bob [id=bo]", "Rename to “Bob”", "bo"},
		{"another selected", func(e *editor.Editor) error { e.Select("ada"); return nil }, without, "", "ada"},
		{"undo", func(e *editor.Editor) error { e.Undo(); return nil }, without, "", "bo"},
		{"its manager edited away", func(e *editor.Editor) error { return e.Do(chart.Remove("bo")) }, "cpo Ada", "Remove", "ada"},
		{"another document", func(e *editor.Editor) error {
			e.NewFrom(charttest.Parse(t, "cpo Ada"))
			return nil
		}, "cpo Ada", "", ""},
	} {
		e := drafting(t)
		if err := tt.do(e); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		t.Run(tt.name, func(t *testing.T) { wantsSettled(t, e, tt.outline, tt.undo) })
		if got := string(e.Selected()); got != tt.selected {
			t.Errorf("%s: %q is selected, want %q", tt.name, got, tt.selected)
		}
	}
}

// TestASettledDraftIsOneStep, which one undo takes back.
func TestASettledDraftIsOneStep(t *testing.T) {
	e := drafting(t)
	if err := e.Settle(chart.Rename("p1", "Cy")); err != nil {
		t.Fatal(err)
	}
	done, _ := e.Steps()
	if !slices.Equal(done, []string{"Add “Cy”"}) {
		t.Errorf("the steps are %q", done)
	}
	e.Undo()
	wantsSettled(t, e, "cpo Ada\n  head Bo", "")
}

// TestADraftLeavesWhatCanBeDoneAgain as it was.
func TestADraftLeavesWhatCanBeDoneAgain(t *testing.T) {
	e := drafting(t)
	e.Withdraw()
	rename(t, e, "bo", "Bob")
	e.Undo()
	if err := e.Draft(chart.Add(chart.Person{ID: "p1"}, "bo", chart.End), "p1"); err != nil {
		t.Fatal(err)
	}
	e.Withdraw()
	if e.RedoName() == "" {
		t.Error("nothing can be done again")
	}
}
