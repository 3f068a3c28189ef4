package editor_test

import (
	"testing"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

// TestWhoStaysInPlace makes an edit in a view that somebody has moved, in
// which all cards are: that of the selected person's manager stays where it
// is, or their own where they have none, or else the first.
func TestWhoStaysInPlace(t *testing.T) {
	for _, arrangement := range []string{"tree", "left-right"} {
		for selected, stays := range map[chart.ID]chart.ID{"cy": "bo", "eve": "ada", "ada": "ada", "": "ada"} {
			e := seen(t, company, 2000, 1500)
			for _, a := range layout.All {
				if a.ID == arrangement {
					e.Arrange(a)
				}
			}
			e.SetView(e.View().Panned(5, 5))
			e.Select(selected)
			at := func(id chart.ID) layout.Point {
				box, _ := e.CardBox(id)
				return e.View().ToView(box.Centre())
			}
			before := map[chart.ID]layout.Point{"ada": at("ada"), "bo": at("bo")}
			for _, p := range []chart.Person{{ID: "x", Name: "Xi"}, {ID: "y", Name: "Yo"}} {
				if err := e.Do(chart.Add(p, "eve", chart.End)); err != nil {
					t.Fatal(err)
				}
			}
			for id, from := range before {
				to := at(id)
				if same := near(from.X, to.X) && near(from.Y, to.Y); same != (id == stays) {
					t.Errorf("%s, %q selected: %s went from %v to %v", arrangement, selected, id, from, to)
				}
			}
		}
	}
}

// TestATallChartStandsInTheMiddle opens one that is narrower than the view.
func TestATallChartStandsInTheMiddle(t *testing.T) {
	disk := disk{"tall.cadre": charttest.Company(120)}
	e := editor.New(disk, measurer{})
	e.Resize(layout.Size{W: 3000, H: 500})
	o, err := e.Reader()("tall.cadre", editor.ViewState{Arrangement: "left-right"})
	if err != nil {
		t.Fatal(err)
	}
	e.Take(o)
	v, s := e.View(), e.Scene()
	if v.Zoom != 0.6 || !near(v.ToView(layout.Point{X: s.Width / 2}).X, 1500) {
		t.Errorf("the view is %+v, the scene %v wide", v, s.Width)
	}
}

// TestWhoTakesOverTheSelection removes each of a company.
func TestWhoTakesOverTheSelection(t *testing.T) {
	for id, want := range map[chart.ID]chart.ID{"bo": "eve", "eve": "bo", "cy": "dee", "dee": "cy", "post": "eve", "ada": ""} {
		e := open(t, company)
		e.Select(id)
		if err := e.Do(chart.RemoveTeam(id)); err != nil {
			t.Fatal(err)
		}
		if got := e.Selected(); got != want {
			t.Errorf("%s is followed by %q, want %q", id, got, want)
		}
	}
}

// TestEveryArrangementIsKept opens a document in each of them.
func TestEveryArrangementIsKept(t *testing.T) {
	for _, a := range layout.All {
		if e := again(t, editor.ViewState{Arrangement: a.ID}); e.Arrangement() != a.ID {
			t.Errorf("%s: the canvas is arranged as %s", a.ID, e.Arrangement())
		}
	}
}
