package slides

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

func TestRouted(t *testing.T) {
	const pt = perPoint
	for _, tt := range []struct {
		name string
		path []spot
		want route
	}{
		{"straight down", []spot{{0, 0}, {0, 9 * pt}}, route{preset: "straightConnector1", box: box{0, 0, 0, 9 * pt}}},
		{"straight, in pieces", []spot{{0, 0}, {0, 4 * pt}, {0, 9 * pt}}, route{preset: "straightConnector1", box: box{0, 0, 0, 9 * pt}}},
		{"straight to the left", []spot{{9 * pt, 0}, {0, 0}}, route{preset: "straightConnector1", box: box{0, 0, 9 * pt, 0}, flipH: true}},
		{"slanting", []spot{{0, 9 * pt}, {5 * pt, 0}}, route{preset: "straightConnector1", box: box{0, 0, 5 * pt, 9 * pt}, flipV: true}},
		{"a corner", []spot{{0, 0}, {8 * pt, 0}, {8 * pt, 6 * pt}}, route{preset: "bentConnector2", box: box{0, 0, 8 * pt, 6 * pt}}},
		{"down, right, down", []spot{{0, 0}, {0, 2 * pt}, {6 * pt, 2 * pt}, {6 * pt, 8 * pt}},
			route{preset: "bentConnector3", box: box{-1 * pt, 1 * pt, 8 * pt, 6 * pt}, rot: 16200000, flipH: true, adjust: []int{25000}}},
		{"down, left, down", []spot{{6 * pt, 0}, {6 * pt, 2 * pt}, {0, 2 * pt}, {0, 8 * pt}},
			route{preset: "bentConnector3", box: box{-1 * pt, 1 * pt, 8 * pt, 6 * pt}, rot: 5400000, adjust: []int{25000}}},
		{"out and back", []spot{{0, 0}, {-4 * pt, 0}, {-4 * pt, 9 * pt}, {2 * pt, 9 * pt}},
			route{preset: "bentConnector3", box: box{0, 0, 2 * pt, 9 * pt}, adjust: []int{-200000}}},
		{"ends level, below", []spot{{0, 0}, {0, 3 * pt}, {7 * pt, 3 * pt}, {7 * pt, 0}},
			route{preset: "bentConnector3", box: box{3 * pt, -3 * pt, pt, 7 * pt}, rot: 16200000, flipH: true, adjust: []int{300000}}},
		{"four pieces", []spot{{0, 0}, {0, 2 * pt}, {6 * pt, 2 * pt}, {6 * pt, 8 * pt}, {8 * pt, 8 * pt}},
			route{preset: "bentConnector4", box: box{0, 0, 8 * pt, 8 * pt}, rot: 16200000, flipH: true, adjust: []int{25000, 75000}}},
		{"too many bends", []spot{{0, 0}, {0, 2 * pt}, {2 * pt, 2 * pt}, {2 * pt, 4 * pt}, {4 * pt, 4 * pt}, {4 * pt, 6 * pt}, {6 * pt, 6 * pt}, {6 * pt, 8 * pt}},
			route{preset: "bentConnector3", box: box{-1 * pt, 1 * pt, 8 * pt, 6 * pt}, rot: 16200000, flipH: true, adjust: []int{25000}}},
		{"nowhere", []spot{{5, 5}, {5, 5}}, route{preset: "straightConnector1", box: box{5, 5, 0, 0}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := routed(tt.path)
			if d := cmp.Diff(tt.want, got, cmp.AllowUnexported(route{}, box{})); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestRoutedRunsLikeThePath draws the connectors of random paths as the
// standard says.
func TestRoutedRunsLikeThePath(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		path := randomPath(t)
		got := drawn(routed(path))
		want := plain(path)
		if len(got) != len(want) {
			t.Fatalf("%v is drawn as %v", want, got)
		}
		for i := range got {
			if abs(got[i].x-want[i].x) > 300 || abs(got[i].y-want[i].y) > 300 { // shares are rounded
				t.Fatalf("%v is drawn as %v", want, got)
			}
		}
	})
}

// randomPath has two to six points, no two of them in one line.
func randomPath(t *rapid.T) []spot {
	n := rapid.IntRange(2, 6).Draw(t, "points")
	upright := rapid.Bool().Draw(t, "upright")
	path := []spot{{}}
	taken := map[spot]bool{{}: true}
	for i := 1; i < n; i++ {
		p := path[i-1]
		for p == path[i-1] || taken[spot{p.x, 1}] || taken[spot{1, p.y}] {
			p = path[i-1]
			step := rapid.IntRange(-90, 90).Filter(func(v int) bool { return v != 0 }).Draw(t, "step") * 3 * perPoint
			if upright == (i%2 == 1) {
				p.y += step
			} else {
				p.x += step
			}
			if p.x == 0 && i > 1 || p.y == 0 && i > 1 && (upright != (i%2 == 1)) {
				continue
			}
		}
		path = append(path, p)
	}
	last := path[len(path)-1]
	if len(path) > 3 && (last.x == 0 || last.y == 0) {
		t.Skip("the ends are level: see TestRouted")
	}
	return path
}

// drawn is where a connector runs, by the formulas of presetShapeDefinitions.
func drawn(r route) []spot {
	w, h := r.box.w, r.box.h
	at := func(i, of int) int { return of * r.adjust[i] / 100000 }
	var points []spot
	switch r.preset {
	case "straightConnector1":
		points = []spot{{0, 0}, {w, h}}
	case "bentConnector2":
		points = []spot{{0, 0}, {w, 0}, {w, h}}
	case "bentConnector3":
		points = []spot{{0, 0}, {at(0, w), 0}, {at(0, w), h}, {w, h}}
	case "bentConnector4":
		points = []spot{{0, 0}, {at(0, w), 0}, {at(0, w), at(1, h)}, {w, at(1, h)}, {w, h}}
	case "bentConnector5":
		points = []spot{{0, 0}, {at(0, w), 0}, {at(0, w), at(1, h)}, {at(2, w), at(1, h)}, {at(2, w), h}, {w, h}}
	}
	for i, p := range points {
		if r.flipH {
			p.x = w - p.x
		}
		if r.flipV {
			p.y = h - p.y
		}
		u, v := p.x-w/2, p.y-h/2
		for range r.rot / 5400000 {
			u, v = -v, u
		}
		points[i] = spot{r.box.x + w/2 + u, r.box.y + h/2 + v}
	}
	return points
}

func TestAttach(t *testing.T) {
	card := layout.Rect{X: 100, Y: 100, W: 200, H: 60}
	for _, tt := range []struct {
		name string
		path []layout.Point
		want []layout.Point
		side side
	}{
		{"from the middle below", []layout.Point{{X: 200, Y: 160}, {X: 200, Y: 180}}, []layout.Point{{X: 200, Y: 160}, {X: 200, Y: 180}}, bottom},
		{"from the right", []layout.Point{{X: 300, Y: 130.2}, {X: 350, Y: 130.2}}, []layout.Point{{X: 300, Y: 130}, {X: 350, Y: 130.2}}, right},
		{"a spine at the left", []layout.Point{{X: 109, Y: 160}, {X: 109, Y: 240}}, []layout.Point{{X: 100, Y: 130}, {X: 109, Y: 130}, {X: 109, Y: 240}}, left},
		{"a spine at the right", []layout.Point{{X: 291, Y: 160}, {X: 291, Y: 240}}, []layout.Point{{X: 300, Y: 130}, {X: 291, Y: 130}, {X: 291, Y: 240}}, right},
		{"high at the left", []layout.Point{{X: 100, Y: 110}, {X: 50, Y: 110}}, []layout.Point{{X: 200, Y: 100}, {X: 200, Y: 110}, {X: 50, Y: 110}}, top},
		{"low at the right", []layout.Point{{X: 300, Y: 150}, {X: 350, Y: 150}}, []layout.Point{{X: 200, Y: 160}, {X: 200, Y: 150}, {X: 350, Y: 150}}, bottom},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, side := attach(slices.Clone(tt.path), card)
			if side != tt.side || !slices.Equal(got, tt.want) {
				t.Errorf("attached to %d by %v, want %d by %v", side, got, tt.side, tt.want)
			}
		})
	}
}
