package layout_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/layout"
)

var gaps = layout.DefaultGaps

// TestRandomForests checks what holds for every arrangement.
func TestRandomForests(t *testing.T) {
	for _, a := range layout.All {
		t.Run(a.ID, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				in := randomForest(t)
				r := a.Arrange(in, gaps)
				if d := cmp.Diff(r, a.Arrange(in, gaps)); d != "" {
					t.Fatalf("the same forest gives two arrangements:\n%s", d)
				}
				checkBoxes(t, in, r)
				checkLinks(t, in, r)
			})
		})
	}
}

// randomForest has up to 2,000 cards, of which most forests have few.
func randomForest(t *rapid.T) layout.Input {
	n := rapid.OneOf(rapid.IntRange(0, 40), rapid.IntRange(41, 400), rapid.IntRange(401, 2000)).Draw(t, "cards")
	// How far back a manager is at most decides between chains and stars.
	back := rapid.IntRange(1, max(1, n)).Draw(t, "back")
	seed := rapid.Uint32().Draw(t, "seed")
	next := func(n int) int { // a small generator, so that rapid need not draw thousands of numbers
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	in := layout.Input{}
	for i := range n {
		parent := i - 1 - next(min(back, i+1))
		in.Parent = append(in.Parent, max(parent, -1))
		in.Size = append(in.Size, layout.Size{W: 20 + float64(next(200)), H: 10 + float64(next(90))})
	}
	return in
}

func checkBoxes(t *rapid.T, in layout.Input, r layout.Result) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), 0.0, 0.0
	for i, b := range r.Box {
		if b.W != in.Size[i].W || b.H != in.Size[i].H {
			t.Fatalf("card %d is %v, want %v", i, b, in.Size[i])
		}
		left, top = min(left, b.X), min(top, b.Y)
		right, bottom = max(right, b.Right()), max(bottom, b.Bottom())
	}
	if len(r.Box) > 0 && (!near(left, 0) || !near(top, 0) || !near(right, r.Width) || !near(bottom, r.Height)) {
		t.Fatalf("cards fill %v,%v to %v,%v; the result says %v by %v", left, top, right, bottom, r.Width, r.Height)
	}
	if a, b, found := overlapping(r.Box); found {
		t.Fatalf("cards %d %v and %d %v overlap", a, r.Box[a], b, r.Box[b])
	}
}

// overlapping finds two cards that overlap, by way of a grid.
func overlapping(boxes []layout.Rect) (a, b int, found bool) {
	const cell = 250
	grid := map[[2]int][]int{}
	for i, r := range boxes {
		for x := int(r.X / cell); x <= int(r.Right()/cell); x++ {
			for y := int(r.Y / cell); y <= int(r.Bottom()/cell); y++ {
				for _, j := range grid[[2]int{x, y}] {
					if r.Overlaps(boxes[j]) {
						return j, i, true
					}
				}
				grid[[2]int{x, y}] = append(grid[[2]int{x, y}], i)
			}
		}
	}
	return 0, 0, false
}

func checkLinks(t *rapid.T, in layout.Input, r layout.Result) {
	for i, p := range in.Parent {
		path := r.Link[i]
		if p < 0 {
			if path != nil {
				t.Fatalf("the top %d has a line", i)
			}
			continue
		}
		if len(path) < 2 || !onEdge(r.Box[p], path[0]) || !onEdge(r.Box[i], path[len(path)-1]) {
			t.Fatalf("line %v does not lead from %v to %v", path, r.Box[p], r.Box[i])
		}
		for k := 1; k < len(path); k++ {
			a, b := path[k-1], path[k]
			if !near(a.X, b.X) && !near(a.Y, b.Y) || a == b {
				t.Fatalf("line %v is not orthogonal or repeats a point", path)
			}
		}
	}
	if len(in.Parent) <= 400 {
		checkLinksAvoidCards(t, r)
	}
}

func checkLinksAvoidCards(t *rapid.T, r layout.Result) {
	const e = 1e-6
	for i, path := range r.Link {
		for k := 1; k < len(path); k++ {
			a, b := path[k-1], path[k]
			for j, c := range r.Box {
				if min(a.X, b.X) < c.Right()-e && max(a.X, b.X) > c.X+e && min(a.Y, b.Y) < c.Bottom()-e && max(a.Y, b.Y) > c.Y+e {
					t.Fatalf("the line %v to card %d runs through card %d at %v", path, i, j, c)
				}
			}
		}
	}
}

func onEdge(r layout.Rect, p layout.Point) bool {
	const e = 0.51 // a line that is all but straight is made straight
	inX, inY := r.X-e <= p.X && p.X <= r.Right()+e, r.Y-e <= p.Y && p.Y <= r.Bottom()+e
	return inX && inY && (near(p.X, r.X) || near(p.X, r.Right()) || near(p.Y, r.Y) || near(p.Y, r.Bottom()))
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6*(1+math.Abs(a)) }

// TestTreeIsTidy holds random trees against the aesthetics of tidy trees.
func TestTreeIsTidy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := randomForest(t)
		r := layout.Tree(in, gaps)
		first, last := map[int]int{}, map[int]int{}
		for i, p := range in.Parent {
			if p < 0 {
				continue
			}
			if before, ok := last[p]; ok && r.Box[before].Right()+gaps.Sibling > r.Box[i].X+1e-6 {
				t.Fatalf("siblings %d and %d are out of order or too close", before, i)
			}
			if _, ok := first[p]; !ok {
				first[p] = i
			}
			last[p] = i
		}
		for p := range first {
			middle := (r.Box[first[p]].Centre().X + r.Box[last[p]].Centre().X) / 2
			if !near(r.Box[p].Centre().X, middle) {
				t.Fatalf("manager %d stands at %v, the middle of the reports is %v", p, r.Box[p].Centre().X, middle)
			}
		}
	})
}

func TestExtremeForests(t *testing.T) {
	const n = 100_000
	chain, star := layout.Input{}, layout.Input{}
	for i := range n {
		chain.Parent = append(chain.Parent, i-1)
		star.Parent = append(star.Parent, min(0, i-1))
		chain.Size = append(chain.Size, layout.Size{W: 100, H: 50})
	}
	star.Size = chain.Size
	for _, a := range layout.All {
		for name, in := range map[string]layout.Input{"chain": chain, "star": star, "nobody": {}} {
			r := a.Arrange(in, gaps)
			if len(r.Box) != len(in.Parent) {
				t.Errorf("%s of a %s has %d cards", a.ID, name, len(r.Box))
			}
			if x, y, found := overlapping(r.Box); found {
				t.Errorf("%s of a %s: cards %d and %d overlap", a.ID, name, x, y)
			}
		}
	}
}

func TestDottedAvoidsCardsInARow(t *testing.T) {
	// Three cards in a row: the line from first to last goes around the middle.
	row := []layout.Rect{{X: 0, Y: 0, W: 100, H: 50}, {X: 120, Y: 0, W: 100, H: 50}, {X: 240, Y: 0, W: 100, H: 50}}
	path := layout.Dotted(layout.Result{Box: row}, 0, 2)
	for i := 1; i < len(path); i++ {
		if path[i-1].Y > 0 && path[i-1].Y < 50 && path[i].X > 125 && path[i-1].X < 215 {
			t.Errorf("the line %v runs through the middle card", path)
		}
		if path[i-1].X != path[i].X && path[i-1].Y != path[i].Y {
			t.Errorf("the line %v is not orthogonal", path)
		}
	}
}

func benchmark(b *testing.B, arrange func(layout.Input, layout.Gaps) layout.Result) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		in := layout.Input{}
		for i := range n {
			in.Parent = append(in.Parent, (i+5)/6-1)
			in.Size = append(in.Size, layout.Size{W: 192, H: 62 + float64(i%3)*13})
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				arrange(in, gaps)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "cards/s")
		})
	}
}

func BenchmarkTree(b *testing.B)    { benchmark(b, layout.Tree) }
func BenchmarkCompact(b *testing.B) { benchmark(b, layout.Compact) }
