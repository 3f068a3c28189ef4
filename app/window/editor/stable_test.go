package editor_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/charttest/sample"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// onScreen is where everybody's card is drawn.
func onScreen(e *editor.Editor) map[chart.ID]layout.Point {
	at := map[chart.ID]layout.Point{}
	for _, c := range e.Scene().Cards {
		at[c.Person] = e.View().ToView(layout.Point{X: c.Box.X, Y: c.Box.Y})
	}
	return at
}

// movedShare is the share of cards that are more than 50 pixels from where they
// were.
func movedShare(before, after map[chart.ID]layout.Point) float64 {
	moved, all := 0, 0
	for id, a := range after {
		b, known := before[id]
		if !known {
			continue
		}
		all++
		if math.Hypot(a.X-b.X, a.Y-b.Y) > 50 {
			moved++
		}
	}
	return float64(moved) / float64(max(1, all))
}

// usualEdit is an edit such as people make, about somebody they have selected.
func usualEdit(c *chart.Chart, r *rand.Rand) (edit chart.Edit, about, at chart.ID) {
	people := c.Tree().People
	p, q := people[r.IntN(len(people))], people[r.IntN(len(people))]
	switch r.IntN(5) {
	case 0:
		return chart.Add(chart.Person{ID: "new", Name: "Nia New"}, p.ID, chart.End), "new", p.ID
	case 1:
		return chart.Move(p.ID, q.ID, chart.End), p.ID, q.ID
	case 2:
		return chart.Remove(p.ID), p.ID, p.ID
	case 3:
		return chart.MoveAlone(p.ID, q.ID, chart.End), p.ID, q.ID
	}
	return chart.Rename(p.ID, p.Name+" of the very long name that needs a line more"), p.ID, p.ID
}

// TestOneEditMovesFewCards makes edits in large charts, each in the chart as it
// was opened, with the card in view. To arrange a chart anew moves more than a
// third of its cards.
func TestOneEditMovesFewCards(t *testing.T) {
	for _, tt := range []struct {
		name string
		c    *chart.Chart
		most float64 // on average
	}{
		{"107 people", sample.HR(t), 0.06},
		{"616 people", charttest.Company(616), 0.06},
		{"1600 people", charttest.Company(1600), 0.1},
		{"3000 people", charttest.Company(3000), 0.1},
		{"6001 people", charttest.Company(6001), 0.5}, // compact, in one row of teams: each that grows pushes half of the others
	} {
		e := editor.New(disk{}, measurer{})
		e.Resize(canvas)
		r := rand.New(rand.NewPCG(1, 2))
		sum, worst, n := 0.0, 0.0, 0
		for range 60 {
			e.NewFrom(tt.c)
			edit, about, at := usualEdit(tt.c, r)
			if e.Select(about); !e.Fits() {
				e.Show(at)
				e.Select(about)
			}
			before := onScreen(e)
			if e.Do(edit) != nil || e.UndoName() == "" {
				continue
			}
			share := movedShare(before, onScreen(e))
			sum, worst, n = sum+share, max(worst, share), n+1
		}
		t.Logf("%s: %d edits move %.3f of the cards, one of them %.3f", tt.name, n, sum/float64(n), worst)
		if n < 40 || sum/float64(n) > tt.most {
			t.Errorf("%s: %d edits move %.3f of the cards, want %.3f at most", tt.name, n, sum/float64(n), tt.most)
		}
	}
}

// TestUndoBringsThePictureBack makes any edits and takes them back one by one:
// each picture is the one from before.
func TestUndoBringsThePictureBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		e := editor.New(disk{}, measurer{})
		e.Resize(layout.Size{W: 900, H: 700})
		e.NewFrom(charttest.Company(rapid.IntRange(1, 60).Draw(t, "people")))
		pictures := [][]scene.Card{e.Scene().Cards}
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			before := e.Chart()
			if e.Do(charttest.AnyEdit(t, before)) == nil && e.Chart() != before {
				pictures = append(pictures, e.Scene().Cards)
			}
		}
		for i := len(pictures) - 2; i >= 0; i-- {
			e.Undo()
			if d := cmp.Diff(pictures[i], e.Scene().Cards); d != "" {
				t.Fatalf("after undo the picture is another one (-before +after):\n%s", d)
			}
		}
	})
}
