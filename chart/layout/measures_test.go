package layout_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"cadre/chart/layout"
)

// TestMeasures takes the measure of many arrangements: how large each comes
// out, where its cards stand on the whole, how long its lines are, and those
// of dotted lines, with how many cards they run through. What changes any of
// them was meant, and -update writes it down.
func TestMeasures(t *testing.T) {
	const file = "testdata/measures.txt"
	var b strings.Builder
	for seed := range uint32(24) {
		in := measured(seed)
		fmt.Fprintf(&b, "forest %d, %d cards\n", seed, len(in.Parent))
		for _, a := range layout.All {
			b.WriteString(measure(a, in, gapsOf(seed)))
		}
	}
	for _, n := range []int{60, 200, 600} {
		fmt.Fprintf(&b, "company of %d\n%s", n, measure(arrangement(t, "fit"), company(n), layout.DefaultGaps))
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(want), "\n")
	wrong := 0
	for i, line := range strings.Split(b.String(), "\n") {
		if i < len(before) && before[i] == line {
			continue
		}
		if wrong++; wrong <= 10 {
			t.Errorf("line %d: %s", i+1, line)
		}
	}
	if wrong > 0 {
		t.Errorf("%d lines differ", wrong)
	}
}

// measured is a forest of a seed: flat and deep ones, with assistants and
// levels every other time, for pages of several proportions.
func measured(seed uint32) layout.Input {
	in := forestOf(seed*7919, []int{12, 40, 90, 160}[seed%4], []int{1, 3, 8, 60}[seed/4%4])
	if seed%2 == 1 {
		for i := range in.Parent {
			in.Assistant = append(in.Assistant, i%5 == 3)
			in.Level = append(in.Level, max(0, 9-i/3-i%3))
		}
	}
	in.Frame = []layout.Size{{}, {W: 16, H: 9}, {W: 210, H: 297}, {W: 1, H: 1}, {W: 4, H: 1}}[seed%5]
	return in
}

func gapsOf(seed uint32) layout.Gaps {
	if seed%3 == 0 {
		return layout.DefaultGaps
	}
	return layout.Gaps{Sibling: float64(seed), Team: float64(2 * seed), Level: 20 + float64(seed), Stack: float64(seed % 7), Indent: 4 + float64(seed%11)}
}

func measure(a layout.Arrangement, in layout.Input, g layout.Gaps) string {
	r := a.Arrange(in, g)
	var x, y, lines float64
	for i, b := range r.Box {
		weight := float64(i%7 + 1) // who changes places is seen
		x, y = x+weight*b.X, y+weight*b.Y
	}
	for _, path := range r.Link {
		lines += length(path)
	}
	s := fmt.Sprintf("  %s: %.1f by %.1f, cards at %.0f %.0f, lines %.0f\n", a.ID, r.Width, r.Height, x, y, lines)
	if n := len(r.Box); n > 3 {
		for k := range 4 {
			from, to := k*n/5, n-1-k
			if from != to {
				path := dotted(r, from, to)
				s += fmt.Sprintf("    dotted %d to %d: %d bends, %.0f long, through %d\n", from, to, len(path)-2, length(path), crossed(path, r.Box))
			}
		}
	}
	return s
}

func length(path []layout.Point) float64 {
	sum := 0.0
	for i := 1; i < len(path); i++ {
		sum += math.Abs(path[i].X-path[i-1].X) + math.Abs(path[i].Y-path[i-1].Y)
	}
	return sum
}

// crossed is how many cards a line runs through.
func crossed(path []layout.Point, boxes []layout.Rect) int {
	n := 0
	for _, b := range boxes {
		if through(path, []layout.Rect{b}) >= 0 {
			n++
		}
	}
	return n
}

// TestCardsThatTouchDoNotOverlap, on any side.
func TestCardsThatTouchDoNotOverlap(t *testing.T) {
	r := layout.Rect{X: 10, Y: 10, W: 20, H: 20}
	for _, tt := range []struct {
		dx, dy float64
		want   bool
	}{{0, 0, true}, {20, 0, false}, {-20, 0, false}, {0, 20, false}, {0, -20, false}, {19, 0, true}, {-19, 0, true}, {0, 19, true}, {0, -19, true}, {19, 19, true}, {20, 20, false}, {19.9999999, 0, false}, {0, -19.9999999, false}} {
		s := layout.Rect{X: r.X + tt.dx, Y: r.Y + tt.dy, W: r.W, H: r.H}
		if r.Overlaps(s) != tt.want || s.Overlaps(r) != tt.want {
			t.Errorf("moved by %v, %v they overlap: %t", tt.dx, tt.dy, !tt.want)
		}
	}
	for p, want := range map[layout.Point]bool{{X: 10, Y: 10}: true, {X: 30, Y: 30}: true, {X: 20, Y: 20}: true, {X: 9, Y: 20}: false, {X: 31, Y: 20}: false, {X: 20, Y: 9}: false, {X: 20, Y: 31}: false} {
		if r.Contains(p) != want {
			t.Errorf("%v is in it: %t", p, !want)
		}
	}
}
