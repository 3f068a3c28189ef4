package layout_test

import (
	"cmp"
	"slices"

	"pgregory.net/rapid"

	"cadre/chart/layout"
)

var stands = []layout.Stand{layout.InRow, layout.InColumn, layout.InColumns, layout.FromSpine, layout.Beside}

// withStands lets some teams stand in some way, and makes lists of some, whose
// rows are equally wide.
func withStands(t *rapid.T, in layout.Input) layout.Input {
	seed := rapid.Uint32().Draw(t, "stands")
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	few := 1 + rapid.IntRange(0, 5).Draw(t, "teams as the arrangement chooses")
	in.Stand, in.Row = make([]layout.Stand, len(in.Parent)), make([]bool, len(in.Parent))
	leads, listed := make([]bool, len(in.Parent)), make([]bool, len(in.Parent))
	for i, p := range in.Parent {
		listed[i] = next(3) == 0
		if k := next(len(stands) + few); k < len(stands) {
			in.Stand[i] = stands[k]
		}
		if p >= 0 {
			leads[p] = true
		}
	}
	for i, p := range in.Parent {
		if in.Row[i] = p >= 0 && listed[p] && !leads[i] && (in.Assistant == nil || !in.Assistant[i]); in.Row[i] {
			in.Size[i].W = in.Size[p].W
		}
	}
	return in
}

func isRow(in layout.Input, i int) bool { return i < len(in.Row) && in.Row[i] }

// lists are the rows of each list, in order.
func lists(in layout.Input) [][]int {
	byManager := map[int][]int{}
	for i := range in.Row {
		if in.Row[i] {
			byManager[in.Parent[i]] = append(byManager[in.Parent[i]], i)
		}
	}
	var all [][]int
	for _, rows := range byManager {
		all = append(all, rows)
	}
	slices.SortFunc(all, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return all
}

// withFrames is an arrangement with the frame of a list in place of its rows.
func withFrames(in layout.Input, g layout.Gaps, r layout.Result) layout.Result {
	framed := layout.Result{Link: r.Link, Width: r.Width, Height: r.Height}
	for i, b := range r.Box {
		if !isRow(in, i) {
			framed.Box = append(framed.Box, b)
		}
	}
	for _, rows := range lists(in) {
		first, last := r.Box[rows[0]], r.Box[rows[len(rows)-1]]
		right := 0.0
		for _, i := range rows {
			right = max(right, r.Box[i].Right())
		}
		framed.Box = append(framed.Box, layout.Rect{X: first.X - g.List, Y: first.Y - g.List, W: right - first.X + 2*g.List, H: last.Bottom() - first.Y + 2*g.List})
	}
	return framed
}

// checkLists wants the rows of a list right below each other, and one line to
// one of them.
func checkLists(t *rapid.T, in layout.Input, r layout.Result) {
	for _, rows := range lists(in) {
		lines := 0
		for k, i := range rows {
			if r.Link[i] != nil {
				lines++
			}
			if k > 0 && (!near(r.Box[i].X, r.Box[rows[k-1]].X) || !near(r.Box[i].Y, r.Box[rows[k-1]].Bottom())) {
				t.Fatalf("row %d at %v does not follow the one at %v", i, r.Box[i], r.Box[rows[k-1]])
			}
		}
		if lines != 1 {
			t.Fatalf("%d lines lead to the list of %v", lines, rows)
		}
	}
}
