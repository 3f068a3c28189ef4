package layout_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// routerOf draws dotted lines into an arrangement and so far around it.
func routerOf(r layout.Result, around float64) *layout.Router {
	return layout.NewRouter(layout.Drawing{Cards: r.Box, Links: r.Link,
		Area: layout.Rect{X: -around, Y: -around, W: r.Width + 2*around, H: r.Height + 2*around}})
}

// dotted is the only dotted line of an arrangement.
func dotted(r layout.Result, manager, report int) []layout.Point {
	return routerOf(r, 20).Dotted(manager, report)
}

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
				path := dotted(r, from, to)
				checkTurns(t, path)
				if !onEdge(r.Box[from], path[0]) || !onEdge(r.Box[to], path[len(path)-1]) {
					t.Fatalf("%v does not lead from %v to %v", path, r.Box[from], r.Box[to])
				}
				if !slices.Equal(path, dotted(r, from, to)) {
					t.Fatal("the same ends give two lines")
				}
				if i := through(path, r.Box); i >= 0 {
					t.Fatalf("%v runs through card %d at %v", path, i, r.Box[i])
				}
			})
		})
	}
}

// pictureGaps are those that pictures come in, from airy to tight.
var pictureGaps = []layout.Gaps{layout.DefaultGaps,
	{Sibling: 14, Team: 26, Level: 32, Stack: 8, Indent: 14}, {Sibling: 10, Team: 18, Level: 26, Stack: 6, Indent: 12}}

// someCompany is a forest with cards as those of pictures.
func someCompany(t *rapid.T) layout.Input {
	in := randomForest(t, 100)
	for i, s := range in.Size {
		in.Size[i] = layout.Size{W: max(96, s.W), H: max(36, s.H)}
	}
	return in
}

// TestDottedLinesKeepApart draws several dotted lines at the distances of
// pictures: none runs along a reporting line or another dotted line, or through
// a card, and none ends where another line does.
func TestDottedLinesKeepApart(t *testing.T) {
	for _, a := range layout.All {
		t.Run(a.ID, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				in := someCompany(t)
				n := len(in.Parent)
				if n < 2 {
					return
				}
				r := a.Arrange(in, rapid.SampledFrom(pictureGaps).Draw(t, "gaps"))
				router := routerOf(r, 20)
				others := slices.DeleteFunc(slices.Clone(r.Link), func(l []layout.Point) bool { return l == nil })
				for range rapid.IntRange(1, 4).Draw(t, "lines") {
					manager := rapid.IntRange(0, n-1).Draw(t, "manager")
					report := (manager + rapid.IntRange(1, n-1).Draw(t, "on")) % n
					path := router.Dotted(manager, report)
					checkDotted(t, path, r, others)
					checkEnd(t, path[0], r.Box[manager], others)
					checkEnd(t, path[len(path)-1], r.Box[report], others)
					others = append(others, path)
				}
			})
		})
	}
}

// separation is that of lines which can be told apart, in points.
const separation = 6

func checkDotted(t *rapid.T, path []layout.Point, r layout.Result, others [][]layout.Point) {
	if i := through(path, r.Box); i >= 0 {
		t.Fatalf("%v runs through card %d at %v", path, i, r.Box[i])
	}
	const jog = 2 // points, where two lines cross in a narrow gap
	for _, l := range others {
		if far := beside(path, l, separation); far > jog {
			t.Fatalf("%v runs along %v for %.1f points", path, l, far)
		}
	}
}

// checkEnd wants no end of another line near, and not to be in the middle above
// or below.
func checkEnd(t *rapid.T, p layout.Point, card layout.Rect, others [][]layout.Point) {
	if x := card.Centre().X; p.X == x && (p.Y == card.Y || p.Y == card.Bottom()) {
		t.Fatalf("a line ends at %v, in the middle of %v", p, card)
	}
	for _, l := range others {
		for _, q := range []layout.Point{l[0], l[len(l)-1]} {
			if d := math.Hypot(p.X-q.X, p.Y-q.Y); d < separation-1e-6 {
				t.Fatalf("lines end at %v and %v", p, q)
			}
		}
	}
}

// beside is how far two lines run on or beside each other.
func beside(a, b []layout.Point, within float64) float64 {
	sum := 0.0
	for i := 1; i < len(a); i++ {
		for k := 1; k < len(b); k++ {
			p, q, r, s := a[i-1], a[i], b[k-1], b[k]
			switch {
			case p.X == q.X && r.X == s.X && p.X-r.X < within-1e-6 && r.X-p.X < within-1e-6:
				sum += max(0, min(max(p.Y, q.Y), max(r.Y, s.Y))-max(min(p.Y, q.Y), min(r.Y, s.Y)))
			case p.Y == q.Y && r.Y == s.Y && p.Y-r.Y < within-1e-6 && r.Y-p.Y < within-1e-6:
				sum += max(0, min(max(p.X, q.X), max(r.X, s.X))-max(min(p.X, q.X), min(r.X, s.X)))
			}
		}
	}
	return sum
}

// TestDottedBetweenRows goes around rows that touch, as those of a list do.
func TestDottedBetweenRows(t *testing.T) {
	d := layout.Drawing{Area: layout.Rect{X: -20, Y: -20, W: 140, H: 100}}
	for i := range 3 {
		d.Cards = append(d.Cards, layout.Rect{Y: 20 * float64(i), W: 100, H: 20})
	}
	for _, ends := range [][2]int{{0, 1}, {1, 0}, {0, 2}, {2, 1}} {
		path := layout.NewRouter(d).Dotted(ends[0], ends[1])
		if i := through(path, d.Cards); i >= 0 || len(path) < 4 {
			t.Errorf("%v from row %d to %d runs through row %d", path, ends[0], ends[1], i)
		}
	}
}

// TestDottedKeepsOff draws lines whose shortest way is no good.
func TestDottedKeepsOff(t *testing.T) {
	row := []layout.Rect{{X: 0, W: 100, H: 50}, {X: 120, W: 100, H: 50}, {X: 240, W: 100, H: 50}}
	below := []layout.Rect{{X: 0, W: 100, H: 50}, {X: 0, Y: 90, W: 100, H: 50}}
	area := layout.Rect{X: -100, Y: -100, W: 600, H: 400}
	for name, d := range map[string]layout.Drawing{
		"cards":   {Cards: row},
		"lines":   {Cards: row, Links: [][]layout.Point{{{X: 0, Y: 59}, {X: 340, Y: 59}}}},
		"names":   {Cards: below, Names: []layout.Rect{{X: 10, Y: 60, W: 80, H: 20}}},
		"heading": {Cards: row, Names: []layout.Rect{{X: 0, Y: -14, W: 340, H: 12}}},
	} {
		t.Run(name, func(t *testing.T) {
			d.Area = area
			path := layout.NewRouter(d).Dotted(0, len(d.Cards)-1)
			if i := through(path, d.Cards); i >= 0 {
				t.Errorf("%v runs through card %d", path, i)
			}
			if i := through(path, d.Names); i >= 0 {
				t.Errorf("%v runs through %v", path, d.Names[i])
			}
			for _, l := range d.Links {
				if far := beside(path, l, separation); far > 0 {
					t.Errorf("%v runs along %v", path, l)
				}
			}
		})
	}
}

// TestDottedPrefersTheGapBetweenGrounds to the edge of one.
func TestDottedPrefersTheGapBetweenGrounds(t *testing.T) {
	d := layout.Drawing{Area: layout.Rect{X: -50, Y: -50, W: 500, H: 400},
		Cards:   []layout.Rect{{X: 14, Y: 26, W: 100, H: 50}, {X: 172, Y: 26, W: 100, H: 50}, {X: 172, Y: 78, W: 100, H: 60}, {X: 14, Y: 78, W: 100, H: 60}},
		Grounds: []layout.Rect{{W: 128, H: 152}, {X: 158, W: 128, H: 152}}}
	path := layout.NewRouter(d).Dotted(0, 2)
	if x := path[1].X; len(path) != 4 || x < 128+separation || x > 158-separation {
		t.Errorf("the line is %v", path)
	}
}

// TestDottedLinesToOneManagerArriveApart, as far as its card has room.
func TestDottedLinesToOneManagerArriveApart(t *testing.T) {
	const reports = 10
	cards := []layout.Rect{{X: 500, W: 120, H: 50}}
	for i := range reports {
		cards = append(cards, layout.Rect{X: float64(i) * 140, Y: 300, W: 120, H: 50})
	}
	router := layout.NewRouter(layout.Drawing{Cards: cards, Area: layout.Rect{X: -100, Y: -100, W: 1700, H: 600}})
	taken := map[layout.Point]int{}
	for i := 1; i <= reports; i++ {
		at := router.Dotted(0, i)[0]
		if j := taken[at]; j > 0 {
			t.Errorf("the lines to %d and %d begin at %v", j, i, at)
		}
		taken[at] = i
	}
}

// TestVeryManyDottedLinesAreDirect: nobody could follow one, and a picture must
// not take minutes.
func TestVeryManyDottedLinesAreDirect(t *testing.T) {
	const n, lines = 60, 4000
	r := layout.Tree(company(n), layout.DefaultGaps)
	router := routerOf(r, 20)
	bends := 0
	for k := range lines {
		manager, report := k%n, (k*7+1)%n
		if manager == report {
			continue
		}
		path := router.Dotted(manager, report)
		if !onEdge(r.Box[manager], path[0]) || !onEdge(r.Box[report], path[len(path)-1]) {
			t.Fatalf("%v does not lead from %v to %v", path, r.Box[manager], r.Box[report])
		}
		bends = len(path) - 2
		for i := 1; i < len(path); i++ {
			if path[i].X != path[i-1].X && path[i].Y != path[i-1].Y {
				t.Fatalf("a piece runs askew: %v", path)
			}
		}
	}
	if bends > 3 {
		t.Errorf("the last line has %d bends", bends)
	}
}
