package editor_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6*(1+math.Abs(a)) }

// TestZoomKeepsThePointUnderThePointer zooms random views at random pixels.
func TestZoomKeepsThePointUnderThePointer(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		f := func(name string, from, to float64) float64 { return rapid.Float64Range(from, to).Draw(t, name) }
		v := editor.View{Origin: layout.Point{X: f("x", -1e4, 1e4), Y: f("y", -1e4, 1e4)}, Zoom: f("zoom", 0.02, 4)}
		p := layout.Point{X: f("px", 0, 2000), Y: f("py", 0, 2000)}
		before := v.ToScene(p)
		w := v.ZoomedAt(p, v.Stepped(rapid.IntRange(-30, 30).Draw(t, "steps")))
		if after := w.ToScene(p); !near(before.X, after.X) || !near(before.Y, after.Y) {
			t.Fatalf("%v became %v", before, after)
		}
		if q := w.ToView(w.ToScene(p)); !near(p.X, q.X) || !near(p.Y, q.Y) {
			t.Fatalf("%v and back is %v", p, q)
		}
	})
}

func TestSteps(t *testing.T) {
	v := editor.View{Zoom: 1}
	if in, out := v.Stepped(1), v.Stepped(-1); in <= 1 || out >= 1 {
		t.Errorf("a step in is %v, a step out %v", in, out)
	}
	if in, out := v.Stepped(100), v.Stepped(-100); in != 4 || out != 0.02 {
		t.Errorf("the ends are %v and %v", in, out)
	}
}

func seen(t *testing.T, outline string, w, h float64) *editor.Editor {
	t.Helper()
	e := open(t, outline)
	e.Resize(layout.Size{W: w, H: h})
	e.Fit()
	return e
}

func TestFitShowsEverything(t *testing.T) {
	for _, size := range []layout.Size{{W: 1200, H: 900}, {W: 300, H: 900}, {W: 1200, H: 150}} {
		e := seen(t, company, size.W, size.H)
		part := e.View().Visible()
		for _, c := range e.Scene().Cards {
			if !part.Contains(layout.Point{X: c.Box.X, Y: c.Box.Y}) || !part.Contains(layout.Point{X: c.Box.Right(), Y: c.Box.Bottom()}) {
				t.Errorf("%v: %s is not in view", size, c.Person)
			}
		}
		if z := e.View().Zoom; z > 1 {
			t.Errorf("%v: the zoom is %v", size, z)
		}
	}
}

func TestAViewNobodyMovedFollowsTheWindow(t *testing.T) {
	e := seen(t, company, 300, 200)
	e.Resize(layout.Size{W: 1200, H: 900})
	if !e.Fits() || e.View().Zoom != 1 {
		t.Errorf("the zoom is %v", e.View().Zoom)
	}
	e.SetView(e.View().Panned(5, 5))
	before := e.View()
	e.Resize(layout.Size{W: 1000, H: 900})
	if v := e.View(); v.Origin != before.Origin || v.Zoom != before.Zoom {
		t.Errorf("a view that was moved went from %v to %v", before, v)
	}
}

// TestALargeChartOpensWhole opens one that fills the canvas, and one that would
// be but dust there: that begins at its top.
func TestALargeChartOpensWhole(t *testing.T) {
	e := editor.New(disk{}, measurer{})
	e.Resize(layout.Size{W: 100, H: 50}) // as windows do before they know better
	e.NewFrom(charttest.Company(400))
	e.Resize(layout.Size{W: 900, H: 700})
	if !e.Fits() || e.View().Zoom < 0.2 {
		t.Errorf("the zoom is %v", e.View().Zoom)
	}
	e.NewFrom(charttest.Company(3000))
	top, _ := e.CardBox("p1")
	part := e.View().Visible()
	if e.View().Zoom < 0.5 || !part.Contains(top.Centre()) {
		t.Errorf("the zoom is %v, the top at %v is not in %v", e.View().Zoom, top, part)
	}
	e.Fit()
	if !e.Fits() {
		t.Error("Fit does not show the whole")
	}
}

func TestShowBringsTheCardIntoView(t *testing.T) {
	e := seen(t, company, 260, 160)
	e.ZoomTo(1)
	for _, p := range e.Chart().Tree().People {
		e.Show(p.ID)
		box, _ := e.CardBox(p.ID)
		if part := e.View().Visible(); !part.Contains(box.Centre()) {
			t.Errorf("%s at %v is not in %v", p.ID, box, part)
		}
	}
}

func TestPanningKeepsSomethingInView(t *testing.T) {
	e := seen(t, company, 800, 600)
	for _, d := range [][2]float64{{1e6, 0}, {-1e6, 0}, {0, 1e6}, {0, -1e6}} {
		e.SetView(e.View().Panned(d[0], d[1]))
		s := e.Scene()
		if !e.View().Visible().Overlaps(layout.Rect{W: s.Width, H: s.Height}) {
			t.Errorf("after %v nothing is in view", d)
		}
	}
}

// TestNobodyGetsLost pans far away in every direction, by the steps of a wheel, to the end.
func TestNobodyGetsLost(t *testing.T) {
	e := editor.New(disk{}, measurer{})
	e.Resize(layout.Size{W: 900, H: 600})
	e.NewFrom(charttest.Company(300))
	for _, zoom := range []float64{0.3, 0.6, 1} {
		for _, way := range [][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}} {
			e.Fit()
			e.ZoomTo(zoom)
			for range 3000 {
				e.SetView(e.View().Panned(way[0]*48, way[1]*48))
			}
			part := e.View().Visible()
			if !slices.ContainsFunc(e.Scene().Cards, func(c scene.Card) bool { return c.Box.Overlaps(part) }) {
				t.Errorf("at %v, towards %v: no card is in %v", zoom, way, part)
			}
		}
	}
}

func TestASmallChartStaysInViewAsItGrows(t *testing.T) {
	e := seen(t, "cpo Ada", 900, 700)
	for range 3 {
		if err := e.Do(chart.Add(chart.Person{Role: chart.Head, Name: "N"}, "ada", chart.End)); err != nil {
			t.Fatal(err)
		}
		if !e.Fits() {
			t.Fatal("the chart is not shown as a whole any more")
		}
	}
}

func TestALargeChartDoesNotJump(t *testing.T) {
	e := seen(t, company, 220, 100) // room for one card
	e.ZoomTo(1)
	e.Show("eve")
	before, _ := e.CardBox("eve")
	from := e.View().ToView(before.Centre())
	if err := e.Do(chart.Add(chart.Person{Name: "N"}, "bo", 0)); err != nil {
		t.Fatal(err)
	}
	now, _ := e.CardBox("eve")
	if now == before {
		t.Fatal("the edit moves nothing: the test shows nothing")
	}
	if to := e.View().ToView(now.Centre()); !near(from.X, to.X) || !near(from.Y, to.Y) {
		t.Errorf("Eve's card moved from %v to %v", from, to)
	}
}

func TestNeighbours(t *testing.T) {
	for _, arrangement := range []struct {
		id                    string
		down, right, up, left chart.ID // from Bo
	}{
		{"tree", "cy", "eve", "ada", ""},
		{"left-right", "eve", "cy", "", "ada"},
	} {
		e := seen(t, company, 1000, 800)
		for _, a := range layout.All {
			if a.ID == arrangement.id {
				e.Arrange(a)
			}
		}
		for name, tt := range map[string]struct {
			d    editor.Direction
			want chart.ID
		}{
			"down": {editor.Down, arrangement.down}, "right": {editor.Right, arrangement.right},
			"up": {editor.Up, arrangement.up}, "left": {editor.Left, arrangement.left},
		} {
			e.Select("bo")
			if got := e.Neighbour(tt.d); got != tt.want {
				t.Errorf("%s: %s of Bo is %q, want %q", arrangement.id, name, got, tt.want)
			}
		}
	}
}

// TestNeighboursInAList goes from row to row, which adjoin.
func TestNeighboursInAList(t *testing.T) {
	e := seen(t, "cpo Ada [list]\n  pm Bo\n  pm Cy\n  pm Dee", 1000, 800)
	e.Select("ada")
	for _, want := range []chart.ID{"bo", "cy", "dee", ""} {
		got := e.Neighbour(editor.Down)
		if got != want {
			t.Fatalf("below %s is %q, want %q", e.Selected(), got, want)
		}
		if got != "" {
			e.Select(got)
		}
	}
	for _, want := range []chart.ID{"cy", "bo", "ada"} {
		if got := e.Neighbour(editor.Up); got != want {
			t.Errorf("above %s is %q, want %q", e.Selected(), got, want)
		}
		e.Select(want)
	}
}

// TestArrowsReachEverybody walks a company with the arrow keys.
func TestArrowsReachEverybody(t *testing.T) {
	e := editor.New(disk{}, measurer{})
	e.NewFrom(charttest.Company(60))
	reached := map[chart.ID]bool{}
	for walk := []chart.ID{e.Neighbour(editor.Down)}; len(walk) > 0; walk = walk[1:] {
		if walk[0] == "" || reached[walk[0]] {
			continue
		}
		reached[walk[0]] = true
		for _, d := range []editor.Direction{editor.Up, editor.Down, editor.Left, editor.Right} {
			e.Select(walk[0])
			walk = append(walk, e.Neighbour(d))
		}
	}
	if len(reached) != 60 {
		t.Errorf("the arrows reach %d of 60", len(reached))
	}
}
