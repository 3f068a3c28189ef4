package editor_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// shownOn are whose cards are on the canvas.
func shownOn(e *editor.Editor) string {
	var all []string
	for _, c := range e.Scene().Cards {
		all = append(all, string(c.Person))
	}
	return strings.Join(all, " ")
}

// TestFolding goes on from step to step; * is who leads the selection.
func TestFolding(t *testing.T) {
	e := open(t, company)
	e.Resize(layout.Size{W: 900, H: 600})
	for _, tt := range []struct {
		name     string
		do       func()
		want     string
		selected string
	}{
		{"at first", func() {}, "ada bo cy dee eve post", ""},
		{"a team", func() { e.Fold(true, "bo") }, "ada bo eve post", ""},
		{"nobody's team", func() { e.Fold(true, "cy", "nobody") }, "ada bo eve post", ""},
		{"who is in another team", func() { e.Select("post") }, "ada bo eve post", "post*"},
		{"with the selected", func() { e.Fold(true, "eve") }, "ada bo eve", "eve*"},
		{"somebody folded is selected", func() { e.Select("dee") }, "ada bo cy dee eve", "dee*"},
		{"all below", func() { e.FoldBelow(true, "ada") }, "ada", "ada*"},
		{"only the first", func() { e.Fold(false, "ada") }, "ada bo eve", "ada*"},
		{"everybody", e.SelectAll, "ada bo eve", "ada* bo eve"},
		{"two of three", func() { e.Fold(true, "ada") }, "ada", "ada*"},
		{"shown again with all", func() { e.FoldBelow(false, "ada") }, "ada bo cy dee eve post", "ada*"},
		{"two layers", func() { e.ShowLayers(2) }, "ada bo eve", "ada*"},
		{"one layer", func() { e.ShowLayers(1) }, "ada", "ada*"},
		{"more than there are", func() { e.ShowLayers(9) }, "ada bo cy dee eve post", "ada*"},
		{"one layer again", func() { e.ShowLayers(1) }, "ada", "ada*"},
		{"the selected with their team", e.SelectTeams, "ada bo cy dee eve post", "ada* bo cy dee eve post"},
		{"one alone", func() { e.FocusOn("bo") }, "bo cy dee", "bo cy dee*"},
		{"its lead folded", func() { e.Fold(true, "bo") }, "bo", "bo*"},
		{"its layers", func() { e.ShowLayers(2) }, "bo cy dee", "bo*"},
		{"another alone", func() { e.FocusOn("eve") }, "eve post", "eve*"},
		{"somebody outside is selected", func() { e.Select("cy") }, "ada bo cy dee eve post", "cy*"},
		{"of nobody", func() { e.FocusOn("nobody") }, "ada bo cy dee eve post", "cy*"},
		{"alone, and back", func() { e.FocusOn("bo"); e.FocusOn("") }, "ada bo cy dee eve post", "cy*"},
	} {
		tt.do()
		if got := shownOn(e); got != tt.want {
			t.Errorf("%s: on the canvas are %q, want %q", tt.name, got, tt.want)
		}
		wantSelection(t, tt.name, e, tt.selected)
	}
	if e.Dirty() || e.UndoName() != "" {
		t.Errorf("folding is an edit: %s", e.UndoName())
	}
}

// TestEditsShowWhomTheyAreAbout below folded managers, and outside of the team
// that has the canvas.
func TestEditsShowWhomTheyAreAbout(t *testing.T) {
	for name, hide := range map[string]func(e *editor.Editor){
		"folded":  func(e *editor.Editor) { e.Fold(true, "bo", "ada") },
		"outside": func(e *editor.Editor) { e.FocusOn("eve") },
	} {
		for edit, do := range map[string]func(e *editor.Editor) error{
			"undo":   func(e *editor.Editor) error { e.Undo(); return nil },
			"reveal": func(e *editor.Editor) error { e.Show("cy"); return nil },
			"add": func(e *editor.Editor) error {
				return e.Add(chart.Add(chart.Person{ID: "max", Name: "Max"}, "cy", chart.End), "max")
			},
		} {
			e := open(t, company)
			if err := e.Do(chart.Rename("cy", "Cyrus")); err != nil {
				t.Fatal(err)
			}
			hide(e)
			if err := do(e); err != nil {
				t.Fatal(err)
			}
			if _, shown := e.CardBox("cy"); !shown || e.Focus() != "" {
				t.Errorf("%s, %s: on the canvas are %q", name, edit, shownOn(e))
			}
		}
	}
}

// TestAFocusEndsWithItsLead who is removed.
func TestAFocusEndsWithItsLead(t *testing.T) {
	e := open(t, company)
	e.FocusOn("bo")
	if way := e.Way(); !slices.Equal(way, []chart.ID{"ada", "bo"}) {
		t.Errorf("the way is %q", way)
	}
	if err := e.Do(chart.RemoveTeam("bo")); err != nil {
		t.Fatal(err)
	}
	if e.Focus() != "" || e.Way() != nil || shownOn(e) != "ada eve post" {
		t.Errorf("the focus is %q, on the canvas are %q", e.Focus(), shownOn(e))
	}
}

// TestFocusAndBackIsTheSameView: all of the chart stands and is seen as before.
func TestFocusAndBackIsTheSameView(t *testing.T) {
	e := editor.New(disk{}, measurer{})
	e.Resize(canvas)
	e.NewFrom(charttest.Company(120))
	e.ZoomTo(1)
	e.Show("p9")
	view, scene := e.View(), e.Scene()
	e.FocusOn("p4")
	if !e.Fits() || len(e.Scene().Cards) >= len(scene.Cards) {
		t.Errorf("the team of %d is seen from %v", len(e.Scene().Cards), e.View())
	}
	e.FocusOn("")
	for i, c := range e.Scene().Cards {
		if c.Box != scene.Cards[i].Box {
			t.Fatalf("%s stood at %v, and stands at %v", c.Person, scene.Cards[i].Box, c.Box)
		}
	}
	if box, _ := e.CardBox("p4"); !e.View().Visible().Overlaps(box) || e.View().Zoom != view.Zoom {
		t.Errorf("the view was %v and is %v", view, e.View())
	}
}

func TestBelow(t *testing.T) {
	e := open(t, company)
	if b := e.Below("ada"); b.People != 5 || b.Open != 1 {
		t.Errorf("below Ada are %+v", b)
	}
	if b := e.Below("nobody"); b != (editor.Below{}) {
		t.Errorf("below nobody are %+v", b)
	}
	e = open(t, "cpo Ada\n  vp Bo\n    head Cy\n      cpo Dee")
	b := e.Below("ada")
	for _, f := range e.Findings() {
		if f.Person != "ada" {
			b.Findings--
		}
	}
	if b.Findings != 0 || b.Gravest != rule.Error {
		t.Errorf("with the findings below taken away there are %+v", b)
	}
}

// TestFoldingShowsWhoHasNoFoldedManager folds, shows, focuses, edits and
// undoes at random.
func TestFoldingShowsWhoHasNoFoldedManager(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		e := editor.New(disk{}, measurer{})
		e.Resize(canvas)
		e.NewFrom(charttest.Company(20))
		someone := func() chart.ID {
			p := rapid.SampledFrom(e.Chart().Tree().People).Draw(t, "who")
			return p.ID
		}
		steps := map[string]func(){
			"fold":    func() { e.Fold(rapid.Bool().Draw(t, "fold"), someone(), someone()) },
			"below":   func() { e.FoldBelow(rapid.Bool().Draw(t, "fold"), someone()) },
			"layers":  func() { e.ShowLayers(rapid.IntRange(1, 5).Draw(t, "layers")) },
			"unfold":  e.Unfold,
			"focus":   func() { e.FocusOn(someone()) },
			"back":    func() { e.FocusOn("") },
			"select":  func() { e.Select(someone(), someone()) },
			"reveal":  func() { e.Reveal(someone()) },
			"move":    func() { _ = e.Do(chart.Move(someone(), someone(), 0)) }, // into the own team: no edit
			"undo":    e.Undo,
			"remove":  func() { _ = e.Do(chart.Remove(e.Selected())) }, // of nobody: no edit
			"resized": func() { e.Resize(layout.Size{W: rapid.Float64Range(300, 1200).Draw(t, "w"), H: 600}) },
		}
		var names []string
		for name := range steps {
			names = append(names, name)
		}
		slices.Sort(names)
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			steps[rapid.SampledFrom(names).Draw(t, "step")]()
			checkPart(t, e)
		}
	})
}

// checkPart looks at everybody's managers one by one.
func checkPart(t *rapid.T, e *editor.Editor) {
	var want []string
	for _, p := range e.Chart().Tree().People {
		shown, inside := true, e.Focus() == "" || p.ID == e.Focus()
		for q := p; q.ID != e.Focus() && e.Chart().Has(q.Manager); {
			q = e.Chart().Person(q.Manager)
			shown = shown && !e.Folded(q.ID)
			inside = inside || q.ID == e.Focus()
		}
		if shown && inside {
			want = append(want, string(p.ID))
		} else if e.Selection().Has(p.ID) {
			t.Fatalf("%s is selected and not on the canvas", p.ID)
		}
	}
	if got := shownOn(e); got != strings.Join(want, " ") {
		t.Fatalf("on the canvas are %q, want %q; folded: %v, focus: %q", got, want, e.ViewState().Folded, e.Focus())
	}
	for i, c := range e.Scene().Cards {
		if e.Card(c.Person) != i {
			t.Fatalf("card %d is found at %d", i, e.Card(c.Person))
		}
	}
}

// TestManyWhoComeOutAreArrangedForTheCanvas, as if they had been there; but where
// they were there before they stand as they stood.
func TestManyWhoComeOutAreArrangedForTheCanvas(t *testing.T) {
	for layers := 1; layers <= 4; layers++ {
		e := editor.New(disk{}, measurer{})
		e.Resize(canvas)
		e.NewFrom(charttest.Company(616))
		want := e.Extent()
		e.ShowLayers(layers)
		e.Unfold()
		if got := e.Extent(); got != want {
			t.Errorf("after %d layers all take %v, before %v", layers, got, want)
		}
		if err := e.Do(chart.Move("p600", "p1", 0)); err != nil {
			t.Fatal(err)
		}
		want = e.Extent()
		e.Fold(true, "p1")
		e.Fold(false, "p1")
		if got := e.Extent(); got != want {
			t.Errorf("a team that was folded away takes %v, before %v", got, want)
		}
	}
}
