package scene_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestLinesAreDrawnOnce draws random charts: what a manager's lines share is
// drawn by one of them, and nothing of any line is missing.
func TestLinesAreDrawnOnce(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := someTeams(t)
		for _, a := range layout.All {
			s := build(c, scene.Options{Look: chart.Look{Layout: chart.LayoutID(a.ID)}})
			drawn := map[chart.ID][]scene.Curve{}
			for _, l := range s.Connectors {
				for _, piece := range l.Pieces {
					checkJoined(t, piece)
					for _, curve := range piece {
						for _, other := range drawn[l.From] {
							if curve.Straight() && overlap(curve, other) > 0.01 {
								t.Fatalf("%s: %v and %v of %s are drawn twice", a.ID, other, curve, l.From)
							}
						}
						drawn[l.From] = append(drawn[l.From], curve)
					}
				}
			}
			for _, l := range s.Connectors {
				for i := 1; i < len(l.Path); i++ {
					checkDrawn(t, drawn[l.From], l.Path[i-1], l.Path[i], a.ID)
				}
			}
		}
	})
}

func checkJoined(t *rapid.T, piece []scene.Curve) {
	for i := 1; i < len(piece); i++ {
		if piece[i-1][3] != piece[i][0] {
			t.Fatalf("a piece has a hole between %v and %v", piece[i-1], piece[i])
		}
	}
}

// overlap is how far two straight curves run on each other.
func overlap(a, b scene.Curve) float64 {
	const e = 1e-3
	if !b.Straight() {
		return 0
	}
	along := func(f func(layout.Point) float64) float64 {
		return min(max(f(a[0]), f(a[3])), max(f(b[0]), f(b[3]))) - max(min(f(a[0]), f(a[3])), min(f(b[0]), f(b[3])))
	}
	x, y := func(p layout.Point) float64 { return p.X }, func(p layout.Point) float64 { return p.Y }
	switch {
	case math.Abs(a[0].Y-a[3].Y) < e && math.Abs(b[0].Y-b[3].Y) < e && math.Abs(a[0].Y-b[0].Y) < e:
		return along(x)
	case math.Abs(a[0].X-a[3].X) < e && math.Abs(b[0].X-b[3].X) < e && math.Abs(a[0].X-b[0].X) < e:
		return along(y)
	}
	return 0
}

// checkDrawn looks for the middle of a straight piece, which no corner takes
// away, among what is drawn.
func checkDrawn(t *rapid.T, drawn []scene.Curve, a, b layout.Point, layoutID string) {
	m := layout.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
	for _, c := range drawn {
		left, right := min(c[0].X, c[3].X), max(c[0].X, c[3].X)
		top, bottom := min(c[0].Y, c[3].Y), max(c[0].Y, c[3].Y)
		if left-0.01 <= m.X && m.X <= right+0.01 && top-0.01 <= m.Y && m.Y <= bottom+0.01 {
			return
		}
	}
	t.Fatalf("%s: the line from %v to %v is not drawn", layoutID, a, b)
}
