package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestLinesKeepApart wants no line to touch one of another manager.
func TestLinesKeepApart(t *testing.T) {
	for _, a := range layout.All {
		t.Run(a.ID, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				in, g := withRoles(t, randomForest(t, 100)), randomGaps(t)
				checkLinesApart(t, in, a.Arrange(in, g))
			})
		})
	}
}

func checkLinesApart(t *rapid.T, in layout.Input, r layout.Result) {
	for i, path := range r.Link {
		for j, other := range r.Link[:i] {
			if in.Parent[i] != in.Parent[j] && touch(path, other) {
				t.Fatalf("the line %v to card %d touches %v to card %d", path, i, other, j)
			}
		}
	}
}

// touch tells whether two orthogonal lines have a point in common.
func touch(a, b []layout.Point) bool {
	for k := 1; k < len(a); k++ {
		for l := 1; l < len(b); l++ {
			if meet(a[k-1].X, a[k].X, b[l-1].X, b[l].X) && meet(a[k-1].Y, a[k].Y, b[l-1].Y, b[l].Y) {
				return true
			}
		}
	}
	return false
}

func meet(a, b, c, d float64) bool { return min(a, b) <= max(c, d) && min(c, d) <= max(a, b) }
