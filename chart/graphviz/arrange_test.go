package graphviz_test

import (
	"errors"
	"testing"

	"cadre/chart/graphviz"
	"cadre/chart/layout"
)

func evenCards(n int) []layout.Size {
	all := make([]layout.Size, n)
	for i := range all {
		all[i] = layout.Size{W: 100, H: 40}
	}
	return all
}

func arrange(t *testing.T, in layout.Input) layout.Result {
	t.Helper()
	r, err := graphviz.Arrange(t.Context(), &shared, in, layout.DefaultGaps)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestDottedLinesBringCardsTogether joins the first and the last of a row by a
// line that would cross those of the two between.
func TestDottedLinesBringCardsTogether(t *testing.T) {
	in := layout.Input{Parent: []int{-1, 0, 0, 0, 0, 1, 2, 3, 4, 6, 7}, Size: evenCards(11)}
	apart := func(r layout.Result) float64 { return max(r.Box[5].X, r.Box[8].X) - min(r.Box[5].X, r.Box[8].X) }
	before := apart(arrange(t, in))
	in.Dotted = [][2]int{{5, 8}}
	if after := apart(arrange(t, in)); after >= before {
		t.Errorf("joined by a dotted line the two are %g apart, without it %g", after, before)
	}
}

func TestRankedCardsAndLines(t *testing.T) {
	in := layout.Input{Parent: []int{-1, 0, 0, 1, 1, 2, 2, -1, 7, 7, 5}, Size: evenCards(11),
		Dotted: [][2]int{{3, 9}, {8, 4}, {6, 8}, {9, 5}}}
	r := arrange(t, in)
	for i, a := range r.Box {
		if a.X < 0 || a.Y < 0 || a.Right() > r.Width+1e-6 || a.Bottom() > r.Height+1e-6 {
			t.Errorf("card %d at %v is outside %g by %g", i, a, r.Width, r.Height)
		}
		for j, b := range r.Box[:i] {
			if a.Overlaps(b) {
				t.Errorf("cards %d and %d overlap", i, j)
			}
		}
	}
	for i, p := range in.Parent {
		if p < 0 {
			if r.Link[i] != nil {
				t.Errorf("top %d has a line", i)
			}
			continue
		}
		path := r.Link[i]
		if path[0].Y != r.Box[p].Bottom() || path[len(path)-1].Y != r.Box[i].Y {
			t.Errorf("the line to %d is %v, between %v and %v", i, path, r.Box[p], r.Box[i])
		}
		for j, q := range in.Parent {
			if q >= 0 && q != p && levelOverlap(path, r.Link[j]) {
				t.Errorf("the lines to %d and %d run into each other", i, j)
			}
		}
	}
}

// levelOverlap tells whether level pieces of two lines share a stretch.
func levelOverlap(a, b []layout.Point) bool {
	for i := 1; i < len(a); i++ {
		for j := 1; j < len(b); j++ {
			if a[i].Y == a[i-1].Y && b[j].Y == b[j-1].Y && a[i].Y == b[j].Y &&
				max(min(a[i].X, a[i-1].X), min(b[j].X, b[j-1].X)) < min(max(a[i].X, a[i-1].X), max(b[j].X, b[j-1].X)) {
				return true
			}
		}
	}
	return false
}

func TestTooLargeForDot(t *testing.T) {
	parent := make([]int, 1001)
	parent[0] = -1
	_, err := graphviz.Arrange(t.Context(), &shared, layout.Input{Parent: parent, Size: evenCards(len(parent))}, layout.DefaultGaps)
	var large *graphviz.TooLargeError
	if !errors.As(err, &large) || large.Cards != 1001 {
		t.Errorf("the error is %v", err)
	}
	if r := arrange(t, layout.Input{}); len(r.Box) > 0 {
		t.Errorf("nobody is arranged as %v", r)
	}
}
