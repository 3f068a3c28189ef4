package scene

import (
	"math"

	"cadre/chart/layout"
)

// apart arranges a forest so that it fills the page: as layout.Fit does, or
// each tree in another arrangement, and the trees in rows.
func apart(a layout.Arrangement) func(layout.Input, layout.Gaps) layout.Result {
	if a.ID == FitPage {
		return layout.Fit
	}
	return func(in layout.Input, g layout.Gaps) layout.Result {
		trees := treesOf(in)
		if len(trees) < 2 {
			return a.Arrange(in, g)
		}
		for i := range trees {
			trees[i].Result = a.Arrange(trees[i].in, g)
		}
		return inRows(trees, in, g)
	}
}

// tree is a top with all below.
type tree struct {
	in   layout.Input
	card []int // where each stands in the forest
	layout.Result
}

// treesOf takes a forest apart.
func treesOf(in layout.Input) []tree {
	var trees []tree
	of, at := make([]int, len(in.Parent)), make([]int, len(in.Parent))
	for i, p := range in.Parent {
		if p < 0 {
			of[i] = len(trees)
			trees = append(trees, tree{in: layout.Input{Frame: in.Frame}})
		} else {
			of[i] = of[p]
			p = at[p]
		}
		t := &trees[of[i]]
		at[i] = len(t.card)
		t.card = append(t.card, i)
		t.in.Parent, t.in.Size = append(t.in.Parent, p), append(t.in.Size, in.Size[i])
		t.in.Level, t.in.Assistant = append(t.in.Level, in.Level[i]), append(t.in.Assistant, in.Assistant[i])
		t.in.Stand, t.in.Row = append(t.in.Stand, in.Stand[i]), append(t.in.Row, in.Row[i])
	}
	for _, d := range in.Dotted {
		if of[d[0]] == of[d[1]] {
			t := &trees[of[d[0]]]
			t.in.Dotted = append(t.in.Dotted, [2]int{at[d[0]], at[d[1]]})
		}
	}
	return trees
}

// inRows puts trees into the rows with which they come out largest on the page.
func inRows(trees []tree, in layout.Input, g layout.Gaps) layout.Result {
	var best []layout.Point
	var size layout.Size
	most := 0.0
	for n := range trees {
		width := -g.Team
		for _, t := range trees[:n+1] {
			width += t.Width + g.Team
		}
		at, s := rows(trees, width, g)
		if scale := math.Min(in.Frame.W/s.W, in.Frame.H/s.H); scale > most {
			best, size, most = at, s, scale
		}
	}
	r := layout.Result{Box: make([]layout.Rect, len(in.Parent)), Link: make([][]layout.Point, len(in.Parent)), Width: size.W, Height: size.H}
	for n, t := range trees {
		for k, i := range t.card {
			box := t.Box[k]
			r.Box[i] = layout.Rect{X: box.X + best[n].X, Y: box.Y + best[n].Y, W: box.W, H: box.H}
			r.Link[i] = moved(t.Link[k], best[n])
		}
	}
	return r
}

// rows puts trees side by side, as many as a width allows.
func rows(trees []tree, width float64, g layout.Gaps) (at []layout.Point, size layout.Size) {
	const rounding = 1e-6
	var next layout.Point
	for _, t := range trees {
		if next.X > 0 && next.X+t.Width > width+rounding {
			next = layout.Point{Y: size.H + g.Level}
		}
		at = append(at, next)
		next.X += t.Width + g.Team
		size.W, size.H = max(size.W, next.X-g.Team), max(size.H, next.Y+t.Height)
	}
	return at, size
}
