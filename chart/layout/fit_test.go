package layout_test

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// hrSample is the organisation of a well known sample database: 107 people,
// most of them in teams of five to eight.
func hrSample(t testing.TB) layout.Input {
	data, err := os.ReadFile("testdata/hr-sample.parents")
	if err != nil {
		t.Fatal(err)
	}
	in := layout.Input{}
	for _, word := range strings.Fields(string(data)) {
		parent := 0
		if _, err := fmt.Sscan(word, &parent); err != nil {
			t.Fatal(err)
		}
		in.Parent = append(in.Parent, parent)
	}
	in.Size = slices.Repeat([]layout.Size{{W: 192, H: 62}}, len(in.Parent))
	return in
}

// scale is how large an arrangement is on a page.
func scale(r layout.Result, page layout.Size) float64 {
	return min(page.W/r.Width, page.H/r.Height)
}

// fill is the share of a page that cards cover.
func fill(r layout.Result, page layout.Size) float64 {
	cards, k := 0.0, scale(r, page)
	for _, b := range r.Box {
		cards += b.W * b.H * k * k
	}
	return cards / (page.W * page.H)
}

var slide = layout.Size{W: 1920, H: 1080}

// TestFitIsLarge holds Fit against the compact pictures of other programs. The
// one most used for this sample, d3-org-chart 3.1.1, pairs the reports of a
// team. Its compact mode, with all people unfolded, nodes of 192 by 62 and its
// default margins, draws them within 8390 by 592 in Chromium; without compact
// mode within 19146 by 428.
func TestFitIsLarge(t *testing.T) {
	in := hrSample(t)
	other := layout.Result{Width: 8390, Height: 592}
	fit := layout.Fit(in, layout.DefaultGaps)
	if times := scale(fit, slide) / scale(other, slide); times < 3 {
		t.Errorf("cards are %.2f times as large, want 3", times)
	}
	if share := fill(fit, slide); share < 0.4 {
		t.Errorf("cards fill %.2f of the slide, want 0.4", share)
	}
	if times := scale(fit, slide) / scale(layout.Compact(in, layout.DefaultGaps), slide); times < 1.6 {
		t.Errorf("cards are %.2f times as large as in Compact, want 1.6", times)
	}
}

// TestFitFollowsTheFrame wants every page filled, not only slides.
func TestFitFollowsTheFrame(t *testing.T) {
	for _, page := range []layout.Size{{W: 16, H: 9}, {W: 4, H: 3}, {W: 1, H: 1}, {W: 210, H: 297}, {W: 297, H: 210}} {
		in := hrSample(t)
		in.Frame = page
		if share := fill(layout.Fit(in, layout.DefaultGaps), page); share < 0.36 {
			t.Errorf("cards fill %.2f of a page of %v", share, page)
		}
	}
}

// TestFitIsNeverSmaller wants no other arrangement that looks as orderly larger
// on a slide, but for what looks may cost: a top at the left most of all.
func TestFitIsNeverSmaller(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in := randomForest(t, 300)
		if len(in.Parent) == 0 {
			return
		}
		fit := scale(layout.Fit(in, layout.DefaultGaps), slide)
		for _, a := range layout.All {
			r := a.Arrange(in, layout.DefaultGaps)
			least := 1.2
			if a.ID == "left-right" {
				least = 1.46 // than a tree that was taken, being almost as large as what Fit shapes
			}
			if s := scale(r, slide); s > least*fit && len(faults(in, r)) == 0 {
				t.Fatalf("%s is %.3f times as large", a.ID, s/fit)
			}
		}
	})
}

// TestFitKeepsOrder wants those who lead nobody, and those who lead a team, in
// order: further down or further right.
func TestFitKeepsOrder(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 300), randomGaps(t)
		checkOrder(t, grow(in, g, layout.Fit(in, g)))
	})
}

func checkOrder(t *rapid.T, f forest) {
	l, last := &looks{forest: f}, map[[2]int]int{}
	for i, p := range f.Parent {
		if p >= 0 && !slices.Contains(l.reports(p), i) || isRow(f.Input, i) {
			continue // stands aside, or where the first row of the list does
		}
		kind := [2]int{p, min(1, len(l.reports(i)))}
		if before, ok := last[kind]; ok && !comesLater(f.Box[before], f.Box[i]) {
			t.Fatalf("%d at %v does not come after %d at %v", i, f.Box[i], before, f.Box[before])
		}
		last[kind] = i
	}
}

// comesLater allows for what sums of fractions lose.
func comesLater(a, b layout.Rect) bool {
	const blur = 1e-6
	return b.X >= a.Right()-blur || b.Y >= a.Bottom()-blur
}

// TestFitTeamsKeepTogether wants no card of another team within a team's
// bounds.
func TestFitTeamsKeepTogether(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in := randomForest(t, 120)
		r := layout.Fit(in, layout.DefaultGaps)
		for _, plain := range layout.All[:3] { // those have teams reach below others
			if cmp.Equal(r, plain.Arrange(in, layout.DefaultGaps)) {
				return
			}
		}
		for boss := range in.Parent {
			bounds, member := team(in, r, boss)
			for i, b := range r.Box {
				if !member[i] && bounds.Overlaps(b) {
					t.Fatalf("card %d stands in the team of %d", i, boss)
				}
			}
		}
	})
}

// team is a manager with everybody below.
func team(in layout.Input, r layout.Result, boss int) (bounds layout.Rect, member []bool) {
	member = make([]bool, len(in.Parent))
	left, top, right, bottom := math.Inf(1), math.Inf(1), 0.0, 0.0
	for i, p := range in.Parent {
		if i == boss || p >= 0 && member[p] {
			member[i] = true
			b := r.Box[i]
			left, top, right, bottom = min(left, b.X), min(top, b.Y), max(right, b.Right()), max(bottom, b.Bottom())
		}
	}
	return layout.Rect{X: left, Y: top, W: right - left, H: bottom - top}, member
}
