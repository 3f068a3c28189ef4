package editor_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// corner is about that of a minimap.
var corner = layout.Size{W: 200, H: 150}

// wantRead checks that somebody's card is in view as a whole, where nothing lies
// over it, and can be read.
func wantRead(t *rapid.T, e *editor.Editor, id chart.ID) {
	box, ok := e.CardBox(id)
	if !ok {
		t.Fatalf("%s has no card", id)
	}
	v := e.View()
	from, to := v.ToView(layout.Point{X: box.X, Y: box.Y}), v.ToView(layout.Point{X: box.Right(), Y: box.Bottom()})
	switch {
	case v.Zoom < 0.36:
		t.Fatalf("%s is seen at %v", id, v.Zoom)
	case from.X < 0 || from.Y < 0 || to.X > v.Size.W || to.Y > v.Size.H:
		t.Fatalf("%s is at %v to %v in a view of %v", id, from, to, v.Size)
	case to.X > v.Size.W-corner.W && to.Y > v.Size.H-corner.H:
		t.Fatalf("%s is at %v to %v, below what is in the corner", id, from, to)
	}
}

// people is how many the company has that is looked at.
const people = 616

// lookingAt is an editor with a company, seen in some way, and something in the
// corner.
func lookingAt(t *rapid.T, c *chart.Chart) *editor.Editor {
	e := editor.New(disk{}, measurer{})
	e.Resize(canvas)
	e.NewFrom(c)
	e.Cover(corner)
	lookedAt(t, e)
	return e
}

// lookedAt looks at a company in some way: all of it or a part, from anywhere,
// with teams folded away, and one of them alone.
func lookedAt(t *rapid.T, e *editor.Editor) {
	who := func(name string) chart.ID {
		return chart.ID(fmt.Sprintf("p%d", rapid.IntRange(1, people).Draw(t, name)))
	}
	if rapid.Bool().Draw(t, "focus") {
		e.FocusOn(who("whose team"))
	}
	for range rapid.IntRange(0, 3).Draw(t, "folds") {
		e.Fold(true, who("whose fold"))
	}
	if rapid.Bool().Draw(t, "all") {
		e.Fit()
	} else {
		e.ZoomTo(rapid.SampledFrom([]float64{0.02, 0.1, 0.3, 0.5, 1, 2}).Draw(t, "zoom"))
		e.SetView(e.View().Panned(rapid.Float64Range(-5000, 5000).Draw(t, "x"), rapid.Float64Range(-5000, 5000).Draw(t, "y")))
	}
	if rapid.Bool().Draw(t, "select") {
		e.Show(who("selected"))
	} else {
		e.Select()
	}
}

// TestWhatIsGoneToIsReadFromAnywhere: however one looks at a company of 616,
// who is found, undone or redone can be read afterwards.
func TestWhatIsGoneToIsReadFromAnywhere(t *testing.T) {
	c := charttest.Company(people)
	property.Check(t, func(t *rapid.T) {
		e := lookingAt(t, c)
		id := chart.ID(fmt.Sprintf("p%d", rapid.IntRange(1, people).Draw(t, "who")))
		switch rapid.IntRange(0, 2).Draw(t, "way") {
		case 0:
			e.Approach(id)
			wantRead(t, e, id)
		case 1:
			e.Find(e.Chart().Person(id).Name)
			e.GoToFound(+1)
			wantRead(t, e, e.Selection().Lead())
		default:
			edit := rapid.SampledFrom([]chart.Edit{chart.Rename(id, "Zoe"), chart.Move(id, "p1", 0), chart.Remove(id),
				chart.Add(chart.Person{ID: "new", Role: chart.PM}, id, 0)}).Draw(t, "edit")
			if err := e.Do(edit); err != nil {
				t.Skip(err)
			}
			if e.UndoName() == "" {
				t.Skip("nothing changes")
			}
			for _, travel := range []func(){e.Undo, e.Redo} {
				lookedAt(t, e)
				travel()
				wantRead(t, e, e.Selection().Lead())
			}
		}
	})
}

// TestUndoShowsWhatItIsAbout, and not who is selected, or whose place among the
// others has changed along with it.
func TestUndoShowsWhatItIsAbout(t *testing.T) {
	for _, tt := range []struct {
		name       string
		edit       chart.Edit
		selected   []chart.ID
		undo, redo chart.ID
	}{
		{"moved away from peers", chart.Move("p5-3", "head20", 0), []chart.ID{"p30-1"}, "p5-3", "p5-3"},
		{"removed", chart.Remove("p5-3"), []chart.ID{"p30-1"}, "p5-3", "p5-4"},
		{"added", chart.Add(chart.Person{ID: "new", Name: "Zoe"}, "p5-3", 0), []chart.ID{"p30-1"}, "p5-3", "new"},
		{"one of several selected", chart.Rename("p5-3", "Zoe"), []chart.ID{"p5-3", "p30-1"}, "p5-3", "p5-3"},
	} {
		e := open(t, crowd())
		e.Resize(layout.Size{W: 800, H: 600})
		if err := e.Do(tt.edit); err != nil {
			t.Fatal(err)
		}
		for _, step := range []struct {
			travel func()
			want   chart.ID
		}{{e.Undo, tt.undo}, {e.Redo, tt.redo}} {
			e.Select(tt.selected...)
			e.Fit()
			step.travel()
			if box, ok := e.CardBox(step.want); !ok || e.View().Zoom < 0.36 || !e.View().Visible().Contains(box.Centre()) {
				t.Errorf("%s: %s is at %v, the view %v at %v", tt.name, step.want, box, e.View().Visible(), e.View().Zoom)
			}
		}
	}
}

// TestUndoOfTheDocumentLeavesTheView: it is about nobody.
func TestUndoOfTheDocumentLeavesTheView(t *testing.T) {
	e := open(t, crowd())
	e.Resize(layout.Size{W: 800, H: 600})
	if err := e.Do(chart.Configure("Count in dollars", func(s *chart.Settings) { s.Currency = "$" })); err != nil {
		t.Fatal(err)
	}
	e.Select("p30-1")
	e.Fit()
	before := e.View()
	for _, travel := range []func(){e.Undo, e.Redo} {
		if travel(); e.View() != before {
			t.Errorf("the view went from %+v to %+v", before, e.View())
		}
	}
}

// TestNobodySelectedIsZoomedToBelowTheCorner: all of them are in view, and
// nothing lies over any.
func TestNobodySelectedIsZoomedToBelowTheCorner(t *testing.T) {
	c := charttest.Company(people)
	property.Check(t, func(t *rapid.T) {
		e := lookingAt(t, c)
		some := rapid.SliceOfN(rapid.IntRange(1, people), 1, 12).Draw(t, "who")
		var ids []chart.ID
		for _, i := range some {
			ids = append(ids, chart.ID(fmt.Sprintf("p%d", i)))
		}
		e.Select(ids...)
		e.ZoomToSelection()
		v := e.View()
		if v.Zoom > 1 {
			t.Fatalf("they are seen at %v", v.Zoom)
		}
		for _, id := range e.Selection().IDs() {
			box, _ := e.CardBox(id)
			from, to := v.ToView(layout.Point{X: box.X, Y: box.Y}), v.ToView(layout.Point{X: box.Right(), Y: box.Bottom()})
			if from.X < 0 || from.Y < 0 || to.X > v.Size.W || to.Y > v.Size.H {
				t.Fatalf("%s is at %v to %v in a view of %v", id, from, to, v.Size)
			}
			if to.X > v.Size.W-corner.W && to.Y > v.Size.H-corner.H && !e.ShowsAll(v) {
				t.Fatalf("%s is at %v to %v, below what is in the corner", id, from, to)
			}
		}
	})
}
