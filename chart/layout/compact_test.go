package layout_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// star is a manager and n reports with cards of the usual size.
func star(n int) layout.Input {
	in := layout.Input{Parent: []int{-1}}
	for range n {
		in.Parent = append(in.Parent, 0)
	}
	in.Size = slices.Repeat([]layout.Size{{W: 200, H: 64}}, n+1)
	return in
}

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		reports int
		want    []int // cards in each column
	}{
		{3, []int{1, 1, 1}}, // a row
		{4, []int{4}},
		{8, []int{8}},
		{9, []int{5, 4}},
		{13, []int{5, 4, 4}},
		{16, []int{6, 5, 5}},
		{40, []int{10, 10, 10, 10}},
	} {
		t.Run(fmt.Sprint(c.reports), func(t *testing.T) {
			got := columns(layout.Compact(star(c.reports), layout.DefaultGaps).Box[1:])
			if !slices.Equal(got, c.want) {
				t.Errorf("the columns have %v cards, want %v", got, c.want)
			}
		})
	}
}

// columns counts cards below each other, in reading order.
func columns(boxes []layout.Rect) []int {
	var counts []int
	for i, b := range boxes {
		if i > 0 && b.X == boxes[i-1].X && b.Y > boxes[i-1].Y {
			counts[len(counts)-1]++
			continue
		}
		counts = append(counts, 1)
	}
	return counts
}

// TestBigBlocksLookLikeSlides wants the cards of a big team to fill about the
// proportions of a slide, whatever their size.
func TestBigBlocksLookLikeSlides(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in := star(rapid.IntRange(60, 2000).Draw(t, "reports"))
		size := layout.Size{W: float64(rapid.IntRange(80, 240).Draw(t, "w")), H: float64(rapid.IntRange(40, 90).Draw(t, "h"))}
		in.Size = slices.Repeat([]layout.Size{size}, len(in.Parent))
		r := layout.Compact(in, layout.DefaultGaps)
		if ratio := r.Width / (r.Height - size.H - layout.DefaultGaps.Level); ratio < 1.1 || ratio > 2.1 {
			t.Fatalf("%d cards of %v fill %v by %v", len(in.Parent), size, r.Width, r.Height)
		}
	})
}

// TestCompactKeepsOrder wants the childless reports of a manager in reading
// order, down a column and on in the next, and those with teams in order from
// left to right.
func TestCompactKeepsOrder(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 600), randomGaps(t)
		f := grow(in, g, layout.Compact(in, g))
		lastLeaf, lastTeam := map[int]int{}, map[int]int{}
		for i, p := range in.Parent {
			if p < 0 {
				continue
			}
			last := lastLeaf
			if len(f.kids[i]) > 0 {
				last = lastTeam
			}
			if before, ok := last[p]; ok && !follows(f.Box[before], f.Box[i]) {
				t.Fatalf("%d at %v does not follow %d at %v", i, f.Box[i], before, f.Box[before])
			}
			last[p] = i
		}
	})
}

// follows tells whether b is right below a or further right.
func follows(a, b layout.Rect) bool { return near(a.X, b.X) && b.Y > a.Y || b.X >= a.Right() }

// TestCompactTeamsBesideTheirManagers stand in the row of those with teams, be
// they no higher than a card.
func TestCompactTeamsBesideTheirManagers(t *testing.T) {
	in := layout.Input{Parent: []int{-1, 0, 0, 0, 1}, Stand: []layout.Stand{"", layout.Beside, "", "", ""}}
	for range in.Parent {
		in.Size = append(in.Size, layout.Size{W: 100, H: 40})
	}
	r := layout.Compact(in, layout.DefaultGaps)
	for i, b := range r.Box {
		if b.W != in.Size[i].W || b.H != in.Size[i].H {
			t.Errorf("card %d is %v", i, b)
		}
	}
	if !fromAbove(r.Link[1]) || fromAbove(r.Link[2]) || r.Box[4].Y != r.Box[1].Y {
		t.Errorf("the team stands at %v and %v, those without at %v and %v", r.Box[1], r.Box[4], r.Box[2], r.Box[3])
	}
}
