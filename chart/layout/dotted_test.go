package layout_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestDotted wants a line from card to card that is the same each time. In
// trees it can always get around the cards, if only by the outside.
func TestDotted(t *testing.T) {
	for _, a := range layout.All {
		t.Run(a.ID, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				in, g := randomForest(t, 200), randomGaps(t)
				g.Level = max(g.Level, 20)
				if len(in.Parent) < 2 {
					return
				}
				r := a.Arrange(in, g)
				from := rapid.IntRange(0, len(r.Box)-1).Draw(t, "from")
				to := (from + rapid.IntRange(1, len(r.Box)-1).Draw(t, "on")) % len(r.Box)
				path := layout.Dotted(r, from, to)
				checkTurns(t, path)
				if !onEdge(r.Box[from], path[0]) || !onEdge(r.Box[to], path[len(path)-1]) {
					t.Fatalf("%v does not lead from %v to %v", path, r.Box[from], r.Box[to])
				}
				if !slices.Equal(path, layout.Dotted(r, from, to)) {
					t.Fatal("the same ends give two lines")
				}
				if i := through(path, r.Box); i >= 0 && a.ID != "compact" && a.ID != "fit" {
					t.Fatalf("%v runs through card %d at %v", path, i, r.Box[i])
				}
			})
		})
	}
}

// TestDottedKeepsOff draws dotted lines by the shortest way, which is no good.
func TestDottedKeepsOff(t *testing.T) {
	row := []layout.Rect{{X: 0, W: 100, H: 50}, {X: 120, W: 100, H: 50}, {X: 240, W: 100, H: 50}}
	hidden := layout.Result{Box: row, Link: [][]layout.Point{{{X: 0, Y: 59}, {X: 340, Y: 59}}}}
	for name, r := range map[string]layout.Result{"cards": {Box: row}, "lines": hidden} {
		t.Run(name, func(t *testing.T) {
			path := layout.Dotted(r, 0, 2)
			if i := through(path, row); i >= 0 {
				t.Errorf("%v runs through card %d", path, i)
			}
			for _, p := range path {
				if name == "lines" && p.Y > 50 {
					t.Errorf("%v runs along the line below the cards", path)
				}
			}
		})
	}
}

// TestDirectJoinsTheCards and bends four times at most.
func TestDirectJoinsTheCards(t *testing.T) {
	r := layout.Result{Box: []layout.Rect{{X: 0, Y: 0, W: 100, H: 40}, {X: 300, Y: 200, W: 100, H: 40}, {X: 150, Y: 90, W: 100, H: 40}}}
	path := layout.Direct(r, 0, 1)
	onEdge := func(p layout.Point, b layout.Rect) bool {
		return b.X <= p.X && p.X <= b.Right() && b.Y <= p.Y && p.Y <= b.Bottom()
	}
	if len(path) < 2 || len(path) > 6 || !onEdge(path[0], r.Box[0]) || !onEdge(path[len(path)-1], r.Box[1]) {
		t.Errorf("the line is %v", path)
	}
	for i := 1; i < len(path); i++ {
		if path[i].X != path[i-1].X && path[i].Y != path[i-1].Y {
			t.Errorf("a piece runs askew: %v", path)
		}
	}
}
