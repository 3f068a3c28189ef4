package layout

import "math"

// tidy places the cards of a forest along one axis in linear time, as close
// together as they can stand: A. van der Ploeg, "Drawing non-layered tidy
// trees in linear time", Software: Practice and Experience 44(12), 2014. Names
// such as contour, thread, prelim and mod are the paper's.
//
// The axis is called x and the other one y, whatever the picture makes of
// them. Instead of recursing it runs over the indices, which list parents
// before children: a chart from a file may be a chain of any length. The
// forest hangs from a root of its own, which has the last index.
type tidy struct {
	family
	parent []int // as in Input, but the root where that has -1

	w      []float64 // extent along the axis
	bottom []float64 // where the card ends across it, the gap below included
	mid    []float64 // the point of a card, from its start, that managers are centred by

	sibling, team float64 // gaps, as in Gaps

	prelim, mod   []float64 // place before shifts, and the shift of the whole team
	shift, change []float64 // extra space to spread over siblings
	left, right   []thread  // what follows below the ends of a contour
	extremeLeft   []extreme // the lowest card on a team's left contour
	extremeRight  []extreme

	lows []low // scratch of separateAll
}

// thread leads from the lowest card of a contour to the next below it in a
// neighbouring team; -1 where there is none.
type thread = int

// extreme is the lowest card on one side of a team, with the sum of shifts down
// to it.
type extreme struct {
	card int
	mods float64
}

// newTidy prepares a forest whose cards have the given extents. The caller may
// change mid, which is the middle of each card, before run.
func newTidy(parent []int, w, bottom []float64, g Gaps) *tidy {
	n := len(parent)
	t := &tidy{
		family: newFamily(parent), parent: make([]int, n),
		w: w, bottom: bottom, mid: make([]float64, n), sibling: g.Sibling, team: g.Team,
		prelim: make([]float64, n+1), mod: make([]float64, n+1), shift: make([]float64, n+1), change: make([]float64, n+1),
		left: make([]thread, n+1), right: make([]thread, n+1), extremeLeft: make([]extreme, n+1), extremeRight: make([]extreme, n+1),
	}
	for i := range t.mid {
		t.mid[i] = w[i] / 2
	}
	for i := range t.left {
		t.left[i], t.right[i] = -1, -1
	}
	for i, p := range parent {
		t.parent[i] = p
		if p < 0 {
			t.parent[i] = n
		}
	}
	return t
}

// run gives the place of each card along the axis.
func (t *tidy) run() []float64 {
	n := len(t.parent)
	for i := n - 1; i >= 0; i-- {
		t.firstWalk(i)
	}
	t.separateAll(t.kids(n))
	t.addChildSpacing(n)
	x, sum := make([]float64, n), make([]float64, n+1)
	for i, p := range t.parent {
		sum[i] = sum[p] + t.mod[i]
		x[i] = t.prelim[i] + sum[i]
		t.addChildSpacing(i)
	}
	return x
}

// firstWalk finishes a team whose members' teams are finished.
func (t *tidy) firstWalk(i int) {
	kids := t.kids(i)
	if len(kids) == 0 {
		t.extremeLeft[i], t.extremeRight[i] = extreme{card: i}, extreme{card: i}
		return
	}
	t.separateAll(kids)
	first, last := kids[0], kids[len(kids)-1]
	t.prelim[i] = (t.anchor(first)+t.anchor(last))/2 - t.w[i]/2
	t.extremeLeft[i], t.extremeRight[i] = t.extremeLeft[first], t.extremeRight[last]
}

// anchor is the point of i that the manager is centred by.
func (t *tidy) anchor(i int) float64 { return t.prelim[i] + t.mod[i] + t.mid[i] }

// low says how far down one of several siblings' teams reaches. A list of them
// goes from left to right and up: each hides all to its left that end above.
type low struct {
	y   float64
	kid int // its number among the siblings
}

// separateAll pushes the teams of siblings apart, from left to right.
func (t *tidy) separateAll(kids []int) {
	t.lows = t.lows[:0]
	for k, kid := range kids {
		// Read before separate, which may thread the contour further down.
		y := t.bottom[t.extremeRight[kid].card]
		if k > 0 {
			t.separate(kids, k)
		}
		for len(t.lows) > 0 && t.lows[len(t.lows)-1].y <= y {
			t.lows = t.lows[:len(t.lows)-1]
		}
		t.lows = append(t.lows, low{y, k})
	}
}

// separate moves the k-th team until it is clear of those before it, going
// down the right contour of those and the left contour of it. Unlike in the
// paper the first move may be to the left: a small card over a wide team would
// else stand apart from its neighbour for nothing.
func (t *tidy) separate(kids []int, k int) {
	a, b := kids[k-1], kids[k]
	modsA, modsB := t.mod[a], t.mod[b]
	touched, least := len(t.lows)-1, math.Inf(-1)
	for a >= 0 && b >= 0 {
		for t.bottom[a] > t.lows[touched].y {
			touched--
		}
		if d := modsA + t.prelim[a] + t.w[a] + t.gap(a, b) - modsB - t.prelim[b]; d > least {
			modsB += d
			t.moveSubtree(kids, k, t.lows[touched].kid, d)
		}
		least = 0
		endA, endB := t.bottom[a], t.bottom[b]
		if endA <= endB {
			if a = t.belowRight(a); a >= 0 {
				modsA += t.mod[a]
			}
		}
		if endA >= endB {
			if b = t.belowLeft(b); b >= 0 {
				modsB += t.mod[b]
			}
		}
	}
	switch {
	case a < 0 && b >= 0:
		t.setThread(t.left, &t.extremeLeft[kids[0]], t.extremeLeft[kids[k]], b, modsB)
	case a >= 0 && b < 0:
		t.setThread(t.right, &t.extremeRight[kids[k]], t.extremeRight[kids[k-1]], a, modsA)
	}
}

// gap is the space between neighbours.
func (t *tidy) gap(a, b int) float64 {
	if p := t.parent[a]; p == t.parent[b] && p < len(t.parent) {
		return t.sibling
	}
	return t.team
}

// belowLeft is the next card down a left contour, or -1.
func (t *tidy) belowLeft(i int) int {
	if kids := t.kids(i); len(kids) > 0 {
		return kids[0]
	}
	return t.left[i]
}

// belowRight is the next card down a right contour, or -1.
func (t *tidy) belowRight(i int) int {
	if kids := t.kids(i); len(kids) > 0 {
		return kids[len(kids)-1]
	}
	return t.right[i]
}

// setThread threads a contour that has ended on to the deeper one beside it.
func (t *tidy) setThread(threads []thread, from *extreme, to extreme, next int, mods float64) {
	threads[from.card] = next
	d := mods - t.mod[next] - from.mods
	t.mod[from.card] += d
	t.prelim[from.card] -= d
	*from = to
}

// moveSubtree moves the k-th team by d and notes that the teams between it and the
// one it would touch are to share the space.
func (t *tidy) moveSubtree(kids []int, k, touched int, d float64) {
	b := kids[k]
	t.mod[b] += d
	t.extremeLeft[b].mods += d
	t.extremeRight[b].mods += d
	if touched < k-1 {
		part := d / float64(k-touched)
		t.shift[kids[touched+1]] += part
		t.shift[b] -= part
		t.change[b] -= d - part
	}
}

// addChildSpacing gives the children of i the space noted by
// moveSubtree.
func (t *tidy) addChildSpacing(i int) {
	d, sum := 0.0, 0.0
	for _, k := range t.kids(i) {
		d += t.shift[k]
		sum += d + t.change[k]
		t.mod[k] += sum
	}
}
