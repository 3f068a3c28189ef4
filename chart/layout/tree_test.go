package layout_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// forest is an arranged forest with what the aesthetics of trees ask about.
type forest struct {
	layout.Input
	layout.Result
	gaps  layout.Gaps
	kids  map[int][]int // of -1: the tops
	layer []int
}

func grow(in layout.Input, g layout.Gaps, r layout.Result) forest {
	f := forest{in, r, g, map[int][]int{}, make([]int, len(in.Parent))}
	for i, p := range in.Parent {
		f.kids[p] = append(f.kids[p], i)
		if p >= 0 {
			f.layer[i] = f.layer[p] + 1
		}
	}
	return f
}

// gap is what neighbours in a row keep.
func (f forest) gap(a, b int) float64 {
	if f.Parent[a] == f.Parent[b] && f.Parent[a] >= 0 {
		return f.gaps.Sibling
	}
	return f.gaps.Team
}

// TestTreeIsTidy holds random trees against the aesthetics of tidy trees.
func TestTreeIsTidy(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 2000), randomGaps(t)
		f := grow(in, g, layout.Tree(in, g))
		f.checkCentred(t)
		f.checkRows(t)
		f.checkNeighbours(t)
		f.checkTrunks(t)
	})
}

// TestLeftRightIsTidy turns the picture back into a tree.
func TestLeftRightIsTidy(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 2000), randomGaps(t)
		r := layout.LeftRight(in, g)
		for i, b := range r.Box {
			r.Box[i] = layout.Rect{X: b.Y, Y: b.X, W: b.H, H: b.W}
			for k, p := range r.Link[i] {
				r.Link[i][k] = layout.Point{X: p.Y, Y: p.X}
			}
		}
		f := grow(in, layout.Gaps{Sibling: g.Stack, Team: g.Sibling, Level: g.Level}, r)
		f.checkCentred(t)
		f.checkRows(t)
		f.checkNeighbours(t)
		f.checkTrunks(t)
	})
}

// checkCentred wants managers over the middle of the first and last report.
func (f forest) checkCentred(t *rapid.T) {
	for p, kids := range f.kids {
		if p < 0 {
			continue
		}
		first, last := f.Box[kids[0]].Centre().X, f.Box[kids[len(kids)-1]].Centre().X
		if c := f.Box[p].Centre().X; !near(c, (first+last)/2) {
			t.Fatalf("manager %d stands at %v, the middle of the reports is %v", p, c, (first+last)/2)
		}
	}
}

// checkRows wants a layer's cards to begin where the one above leaves room.
func (f forest) checkRows(t *rapid.T) {
	begins := map[int]float64{0: 0}
	for i, b := range f.Box {
		l := f.layer[i]
		begins[l+1] = max(begins[l+1], b.Bottom()+f.gaps.Level)
	}
	for i, b := range f.Box {
		if !near(b.Y, begins[f.layer[i]]) {
			t.Fatalf("card %d of layer %d is at %v; the layer begins at %v", i, f.layer[i], b.Y, begins[f.layer[i]])
		}
	}
}

// checkNeighbours wants siblings in order and everybody in a row apart, those
// of different managers further, where gaps ask for it.
func (f forest) checkNeighbours(t *rapid.T) {
	rightmost := map[int]int{}
	f.walk(func(i int) {
		if before, ok := rightmost[f.layer[i]]; ok && f.Box[before].Right()+f.gap(before, i) > f.Box[i].X+1e-4 {
			t.Fatalf("%d at %v and %d at %v are out of order or too close", before, f.Box[before], i, f.Box[i])
		}
		rightmost[f.layer[i]] = i
	})
}

// walk visits everybody, each team in one go.
func (f forest) walk(visit func(int)) {
	stack := []int{-1}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if i >= 0 {
			visit(i)
		}
		for k := len(f.kids[i]) - 1; k >= 0; k-- {
			stack = append(stack, f.kids[i][k])
		}
	}
}

// checkTrunks wants the lines of siblings to share a trunk halfway between the
// rows, and lines straight where they all but are.
func (f forest) checkTrunks(t *rapid.T) {
	for i, path := range f.Link {
		switch {
		case len(path) == 4 && !near(path[1].Y, f.Box[i].Y-f.gaps.Level/2):
			t.Fatalf("line %v has its trunk in the wrong place", path)
		case len(path) == 4 && math.Abs(path[0].X-path[3].X) < 0.5:
			t.Fatalf("line %v could be straight", path)
		}
	}
}

// TestTeamsAreClose moves no team closer: where a manager has two reports,
// their teams stand exactly a gap apart in some layer.
func TestTeamsAreClose(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		in, g := randomForest(t, 60), randomGaps(t)
		f := grow(in, g, layout.Tree(in, g))
		for p, kids := range f.kids {
			if len(kids) == 2 {
				if room := f.room(kids[0], kids[1]); !near(room, 0) {
					t.Fatalf("the two teams below %d could be %v closer", p, room)
				}
			}
		}
	})
}

// room is how much closer the teams of two siblings could be.
func (f forest) room(a, b int) float64 {
	right, left := map[int]int{}, map[int]int{} // the last of a and the first of b in each layer
	f.walk(func(i int) {
		switch f.above(i, f.layer[a]) {
		case a:
			right[f.layer[i]] = i
		case b:
			if _, ok := left[f.layer[i]]; !ok {
				left[f.layer[i]] = i
			}
		}
	})
	room := math.Inf(1)
	for l, i := range right {
		if j, ok := left[l]; ok {
			room = min(room, f.Box[j].X-f.Box[i].Right()-f.gap(i, j))
		}
	}
	return room
}

// above is who leads i in a layer, perhaps i; -1 where i is not that deep.
func (f forest) above(i, layer int) int {
	for i >= 0 && f.layer[i] > layer {
		i = f.Parent[i]
	}
	if i >= 0 && f.layer[i] == layer {
		return i
	}
	return -1
}
