package board

import (
	"math"

	"cadre/chart/layout"
)

// treeAt is which of the trees of a chart stands next to a point of the ground,
// counted among those that stand at the top, and on which side of it the point
// is; -1 where there is none.
func treeAt(ix *index, p layout.Point) (tree int, s side) {
	tree, least := -1, math.Inf(1)
	trees := ix.trees()
	for i, t := range trees {
		q := layout.Point{X: max(t.X, min(p.X, t.Right())), Y: max(t.Y, min(p.Y, t.Bottom()))}
		if d := math.Hypot(q.X-p.X, q.Y-p.Y); d < least {
			tree, least = i, d
		}
	}
	if tree < 0 {
		return tree, middle
	}
	at, from := p.X, trees[tree].X
	if stacked(trees) {
		at, from = p.Y, trees[tree].Y
	}
	if at < from {
		return tree, before
	}
	return tree, after
}

// trees are the boxes around all cards of each tree, in reading order.
func (ix *index) trees() []layout.Rect {
	var all []layout.Rect
	for _, c := range ix.scene.Cards {
		if c.Manager == "" {
			all = append(all, c.Box)
			continue
		}
		if n := len(all); n > 0 {
			all[n-1] = union(all[n-1], c.Box)
		}
	}
	return all
}

// stacked tells whether trees stand above each other, and not side by side.
func stacked(trees []layout.Rect) bool {
	return len(trees) > 1 && trees[1].Y >= trees[0].Bottom() && trees[1].X < trees[0].Right()
}

// union is the smallest rectangle with both in it.
func union(a, b layout.Rect) layout.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return layout.Rect{X: x, Y: y, W: max(a.Right(), b.Right()) - x, H: max(a.Bottom(), b.Bottom()) - y}
}
