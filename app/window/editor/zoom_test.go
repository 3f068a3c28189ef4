package editor_test

import (
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

func TestAStepIsTheNextZoom(t *testing.T) {
	for _, tt := range []struct {
		from, want float64
		steps      int
	}{
		{1, 1.1, 1}, {1, 0.9, -1}, {1, 1.25, 2}, {1, 0.8, -2}, {1, 1, 0}, {0.97, 1, 1}, {0.97, 0.9, -1}, {3, 4, 1}, {4, 4, 1}, {0.03, 0.02, -1}, {0.02, 0.02, -1},
	} {
		if got := (editor.View{Zoom: tt.from}).Stepped(tt.steps); got != tt.want {
			t.Errorf("%d steps from %v is %v, want %v", tt.steps, tt.from, got, tt.want)
		}
	}
}

func TestPanningMovesThePictureAlong(t *testing.T) {
	v := editor.View{Origin: layout.Point{X: 30, Y: -20}, Zoom: 0.5, Size: layout.Size{W: 800, H: 600}}
	p := layout.Point{X: 100, Y: 200}
	if got := v.Panned(40, -10).ToView(v.ToScene(p)); !near(got.X, 140) || !near(got.Y, 190) {
		t.Errorf("what was at %v is at %v", p, got)
	}
}

func TestZoomingIsAboutTheMiddle(t *testing.T) {
	e := seen(t, company, 900, 700)
	middle := layout.Point{X: 450, Y: 350}
	for _, steps := range []int{1, 2, -1} {
		before := e.View()
		e.ZoomBy(steps)
		after := e.View()
		if after.Zoom != before.Stepped(steps) {
			t.Errorf("%d steps from %v is %v", steps, before.Zoom, after.Zoom)
		}
		if p, q := before.ToScene(middle), after.ToScene(middle); !near(p.X, q.X) || !near(p.Y, q.Y) {
			t.Errorf("%d steps: the middle went from %v to %v", steps, p, q)
		}
	}
	for asked, want := range map[float64]float64{100: 4, 0.001: 0.02} {
		if e.ZoomTo(asked); e.View().Zoom != want {
			t.Errorf("a zoom of %v is %v, want %v", asked, e.View().Zoom, want)
		}
	}
}

// TestShowingMovesNoMoreThanNeeded brings boxes into a view of 100 by 100.
func TestShowingMovesNoMoreThanNeeded(t *testing.T) {
	v := editor.View{Zoom: 2, Size: layout.Size{W: 200, H: 200}}
	for _, tt := range []struct {
		name string
		box  layout.Rect
		want layout.Point
	}{
		{"in view", layout.Rect{X: 30, Y: 30, W: 20, H: 20}, layout.Point{}},
		{"right", layout.Rect{X: 100, Y: 30, W: 20, H: 20}, layout.Point{X: 36}},
		{"left", layout.Rect{X: -50, Y: 30, W: 20, H: 20}, layout.Point{X: -66}},
		{"below", layout.Rect{X: 30, Y: 200, W: 20, H: 20}, layout.Point{Y: 136}},
		{"above", layout.Rect{X: 30, Y: -10, W: 20, H: 20}, layout.Point{Y: -26}},
		{"too wide", layout.Rect{X: 50, Y: 30, W: 400, H: 20}, layout.Point{X: 34}},
	} {
		if got := v.Showing(tt.box).Origin; got != tt.want {
			t.Errorf("%s: the view begins at %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestANewcomerIsNoAnchor adds people whose cards were nowhere before, in a
// view that shows a part of the chart: what was in view stays where it was.
func TestANewcomerIsNoAnchor(t *testing.T) {
	for name, manager := range map[string]chart.ID{"at the top": "", "below another newcomer": "gone"} {
		e := seen(t, company, 220, 100)
		e.ZoomTo(1)
		e.Show("ada")
		before, _ := e.CardBox("ada")
		from := e.View().ToView(before.Centre())
		if err := e.Do(chart.Sequence("Two at once",
			chart.Add(chart.Person{ID: "gone", Name: "Gus"}, "bo", 0),
			chart.Add(chart.Person{ID: "new", Name: "Nia"}, manager, 0))); err != nil {
			t.Fatal(err)
		}
		now, _ := e.CardBox("ada")
		if to := e.View().ToView(now.Centre()); !near(from.X, to.X) || !near(from.Y, to.Y) {
			t.Errorf("%s: Ada's card moved from %v to %v", name, from, to)
		}
	}
	e := seen(t, company, 220, 100)
	e.ZoomTo(1)
	e.Show("eve")
	if err := e.Add(chart.Add(chart.Person{ID: "new", Name: "Nia"}, "", 0), "new"); err != nil {
		t.Fatal(err)
	}
	box, _ := e.CardBox("new")
	if e.Selected() != "new" || !e.View().Visible().Contains(box.Centre()) {
		t.Errorf("%q is selected; the newcomer at %v is not in %v", e.Selected(), box, e.View().Visible())
	}
}

// TestTheFirstLookAtALargeChart has its top card whole and in the middle of
// the view's upper edge.
func TestTheFirstLookAtALargeChart(t *testing.T) {
	e := editor.New(disk{}, measurer{})
	e.Resize(layout.Size{W: 900, H: 700})
	e.NewFrom(charttest.Company(3000))
	v := e.View()
	top := e.Scene().Cards[0].Box
	if v.Zoom != 0.6 || v.Origin.Y > top.Y || !v.Visible().Contains(layout.Point{X: top.X, Y: top.Y}) || !v.Visible().Contains(layout.Point{X: top.Right(), Y: top.Bottom()}) {
		t.Errorf("the view is %+v, the top card is at %v", v, top)
	}
	if off := v.ToView(top.Centre()).X - v.Size.W/2; off > 1 || off < -1 {
		t.Errorf("the top card is %v pixels beside the middle", off)
	}
}
