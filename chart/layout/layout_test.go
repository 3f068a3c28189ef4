package layout_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestRandomForests checks what holds for every arrangement.
func TestRandomForests(t *testing.T) {
	for _, a := range layout.All {
		t.Run(a.ID, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				in, g := randomForest(t, 2000), randomGaps(t)
				if rapid.Bool().Draw(t, "roles") {
					in = withRoles(t, in)
				}
				if rapid.Bool().Draw(t, "stands") {
					in = withStands(t, in)
				}
				r := a.Arrange(in, g)
				if d := cmp.Diff(r, a.Arrange(in, g)); d != "" {
					t.Fatalf("the same forest gives two arrangements:\n%s", d)
				}
				checkSizes(t, in, r)
				whole := withFrames(in, g, r)
				checkFit(t, whole)
				checkApart(t, whole, min(g.Sibling, g.Team, g.Level/4, g.Stack))
				checkLists(t, in, r)
				checkLinks(t, in, r)
				if len(r.Box) <= 600 {
					checkLinksAvoidCards(t, r)
				}
			})
		})
	}
}

func checkSizes(t *rapid.T, in layout.Input, r layout.Result) {
	if len(r.Box) != len(in.Size) || len(r.Link) != len(in.Size) {
		t.Fatalf("%d cards got %d places and %d lines", len(in.Size), len(r.Box), len(r.Link))
	}
	for i, b := range r.Box {
		if b.W != in.Size[i].W || b.H != in.Size[i].H {
			t.Fatalf("card %d is %v, want %v", i, b, in.Size[i])
		}
	}
}

// checkFit wants everything to fill the width and height it says it has.
func checkFit(t *rapid.T, r layout.Result) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), 0.0, 0.0
	hold := func(b layout.Rect) {
		left, top = min(left, b.X), min(top, b.Y)
		right, bottom = max(right, b.Right()), max(bottom, b.Bottom())
	}
	for _, b := range r.Box {
		hold(b)
	}
	for _, path := range r.Link {
		for _, p := range path {
			hold(layout.Rect{X: p.X, Y: p.Y})
		}
	}
	if len(r.Box) > 0 && (!near(left, 0) || !near(top, 0)) || !near(right, r.Width) || !near(bottom, r.Height) {
		t.Fatalf("it fills %v,%v to %v,%v; the result says %v by %v", left, top, right, bottom, r.Width, r.Height)
	}
}

// checkApart wants the smallest of the gaps between all cards.
func checkApart(t *rapid.T, r layout.Result, gap float64) {
	const slack = 1e-4
	grown := make([]layout.Rect, len(r.Box))
	for i, b := range r.Box {
		grown[i] = layout.Rect{X: b.X, Y: b.Y, W: b.W + gap - slack, H: b.H + gap - slack}
	}
	if a, b, found := overlapping(grown); found {
		t.Fatalf("cards %d %v and %d %v overlap or are closer than %v", a, r.Box[a], b, r.Box[b], gap)
	}
}

// checkLinks wants a line for everybody with a manager, from the edge of the
// manager's card to the edge of their own, turning at every point.
func checkLinks(t *rapid.T, in layout.Input, r layout.Result) {
	for i, p := range in.Parent {
		path := r.Link[i]
		if p < 0 || isRow(in, i) && path == nil {
			if path != nil {
				t.Fatalf("the top %d has a line", i)
			}
			continue
		}
		if len(path) < 2 || !onEdge(r.Box[p], path[0]) || !onEdge(r.Box[i], path[len(path)-1]) {
			t.Fatalf("line %v does not lead from %v to %v", path, r.Box[p], r.Box[i])
		}
		checkTurns(t, path)
	}
}

// checkTurns wants pieces that are by turns upright and level.
func checkTurns(t *rapid.T, path []layout.Point) {
	before := ' '
	for k := 1; k < len(path); k++ {
		a, b := path[k-1], path[k]
		way := '?'
		switch {
		case a.X == b.X && a.Y != b.Y:
			way = '|'
		case a.Y == b.Y && a.X != b.X:
			way = '-'
		}
		if way == '?' || way == before {
			t.Fatalf("line %v does not turn at %v", path, a)
		}
		before = way
	}
}

func checkLinksAvoidCards(t *rapid.T, r layout.Result) {
	for i, path := range r.Link {
		if j := through(path, r.Box); j >= 0 {
			t.Fatalf("the line %v to card %d runs through card %d at %v", path, i, j, r.Box[j])
		}
	}
}

// through finds a card that a path runs through, or gives -1.
func through(path []layout.Point, boxes []layout.Rect) int {
	const e = 1e-6
	for k := 1; k < len(path); k++ {
		a, b := path[k-1], path[k]
		for j, c := range boxes {
			if min(a.X, b.X) < c.Right()-e && max(a.X, b.X) > c.X+e && min(a.Y, b.Y) < c.Bottom()-e && max(a.Y, b.Y) > c.Y+e {
				return j
			}
		}
	}
	return -1
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

func onEdge(r layout.Rect, p layout.Point) bool {
	const e = 0.51 // a line that is all but straight is made straight
	inX, inY := r.X-e <= p.X && p.X <= r.Right()+e, r.Y-e <= p.Y && p.Y <= r.Bottom()+e
	return inX && inY && (near(p.X, r.X) || near(p.X, r.Right()) || near(p.Y, r.Y) || near(p.Y, r.Bottom()))
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6*(1+math.Abs(a)) }

// TestSameTeamsLookTheSame doubles a team: both are drawn alike, wherever they
// stand.
func TestSameTeamsLookTheSame(t *testing.T) {
	for _, a := range layout.All {
		t.Run(a.ID, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				team := withStands(t, withRoles(t, randomForest(t, 300)))
				n := len(team.Parent)
				boxes := a.Arrange(twins(team), randomGaps(t)).Box[1:]
				for i := range n {
					dx, dy := boxes[n].X-boxes[0].X, boxes[n].Y-boxes[0].Y
					if one, other := boxes[i], boxes[n+i]; !near(one.X+dx, other.X) || !near(one.Y+dy, other.Y) {
						t.Fatalf("card %d is at %v in one team and at %v in the other, %v,%v further", i, one, other, dx, dy)
					}
				}
			})
		})
	}
}

// TestExtremeForests has one chain and one star, as files may.
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
		for name, in := range map[string]layout.Input{"chain": chain, "star": star} {
			r := a.Arrange(in, layout.DefaultGaps)
			if len(r.Box) != n {
				t.Errorf("%s of a %s has %d cards", a.ID, name, len(r.Box))
			}
			if x, y, found := overlapping(r.Box); found {
				t.Errorf("%s of a %s: cards %d and %d overlap", a.ID, name, x, y)
			}
		}
	}
}

func TestNobody(t *testing.T) {
	for _, a := range layout.All {
		if d := cmp.Diff(layout.Result{}, a.Arrange(layout.Input{}, layout.DefaultGaps)); d != "" {
			t.Errorf("%s of nobody (-want +got):\n%s", a.ID, d)
		}
	}
}
