package editor_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

// again is an editor that has opened a document of 60 people in a view, in a
// window that finds its size step by step.
func again(t *testing.T, state editor.ViewState) *editor.Editor {
	t.Helper()
	e := editor.New(disk{"a.cadre": charttest.Company(60)}, measurer{})
	e.Resize(layout.Size{W: 100, H: 50})
	o, err := e.Reader()("a.cadre", state)
	if err != nil {
		t.Fatal(err)
	}
	e.Take(o)
	e.Resize(layout.Size{W: 300, H: 200})
	e.Resize(layout.Size{W: 900, H: 600})
	return e
}

// TestAViewComesBack looks at a document in several ways, and opens it again.
func TestAViewComesBack(t *testing.T) {
	for name, look := range map[string]func(e *editor.Editor){
		"untouched": func(*editor.Editor) {},
		"all":       (*editor.Editor).Fit,
		"moved": func(e *editor.Editor) {
			e.ZoomTo(0.8)
			e.SetView(e.View().Panned(-333, -111))
		},
		"arranged": func(e *editor.Editor) { e.Arrange(layout.All[2]) },
		"arranged and moved": func(e *editor.Editor) {
			e.Arrange(layout.All[1])
			e.ZoomTo(1.5)
			e.Show("p40")
		},
		"folded": func(e *editor.Editor) {
			e.Fold(true, "p2", "p3")
			e.Fit()
		},
		"focused and folded": func(e *editor.Editor) {
			e.FocusOn("p2")
			e.FoldBelow(true, "p2")
			e.Fit()
		},
		"selected": func(e *editor.Editor) { e.Select("p9", "p3", "p5") },
	} {
		first := again(t, editor.ViewState{})
		look(first)
		second := again(t, first.ViewState())
		if d := cmp.Diff(first.ViewState(), second.ViewState()); d != "" {
			t.Errorf("%s: kept once and kept twice differ:\n%s", name, d)
		}
		if first.View() != second.View() || first.Arrangement() != second.Arrangement() {
			t.Errorf("%s: %v in %s became %v in %s", name, first.View(), first.Arrangement(), second.View(), second.Arrangement())
		}
		if got, want := second.Selection(), first.Selection(); got.Lead() != want.Lead() || !cmp.Equal(got.IDs(), want.IDs()) {
			t.Errorf("%s: selected are %q", name, got.IDs())
		}
		if second.Dirty() || second.UndoName() != "" {
			t.Errorf("%s: there is something to save: %s", name, second.UndoName())
		}
	}
}

// TestAViewThatDoesNotFitIsMadeToFit takes views of another version, or of
// another state of the document.
func TestAViewThatDoesNotFitIsMadeToFit(t *testing.T) {
	usual := again(t, editor.ViewState{})
	for name, state := range map[string]editor.ViewState{
		"an unknown arrangement": {Arrangement: "spiral"},
		"nobody that is there":   {Selected: []chart.ID{"gone", "left"}},
		"a zoom below nothing":   {Zoom: -2, X: 5},
	} {
		e := again(t, state)
		if e.View() != usual.View() || e.Arrangement() != usual.Arrangement() || e.Selection().Len() > 0 {
			t.Errorf("%s: %v in %s, selected %q", name, e.View(), e.Arrangement(), e.Selection().IDs())
		}
	}
	e := again(t, editor.ViewState{Zoom: 1e9, X: -1e12, Y: 1e300, Selected: []chart.ID{"gone", "p2"}})
	all := layout.Rect{W: e.Scene().Width, H: e.Scene().Height}
	if e.Selected() != "p2" || e.View().Zoom > 4 || !e.View().Visible().Overlaps(all) {
		t.Errorf("selected %q, view %v", e.Selected(), e.View())
	}
}
