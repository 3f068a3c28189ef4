package layout

// tidy places the cards of a forest along one axis in linear time, as close
// together as they can stand: A. van der Ploeg, "Drawing non-layered tidy
// trees in linear time", Software: Practice and Experience 44(12), 2014. The
// names below are the paper's where it has them.
//
// The axis is called x and the other one y, whatever the picture makes of
// them. Instead of recursing it runs over the indices, which list parents
// before children: a chart from a file may be a chain of any length.
type tidy struct {
	kids   [][]int   // the children of each card, and of the forest's root last
	parent []int     // as in Input, but the root where that has -1
	w      []float64 // extent along the axis
	bottom []float64 // where the card ends across it

	mid []float64 // how far from a card's start the manager's line arrives

	gap func(a, b int) float64 // between neighbours

	prelim, mod   []float64 // place before shifts, and the shift of the whole team
	shift, change []float64 // extra space to spread over siblings
	left, right   []thread  // what follows below the ends of a contour
	lowLeft       []end     // the lowest card on a team's left contour
	lowRight      []end
}

// thread leads from the lowest card of a contour to the next below it in a
// neighbouring team; -1 where there is none.
type thread = int

// end is the lowest card on one side of a team, with the sum of shifts down
// to it.
type end struct {
	card int
	mods float64
}

func newTidy(parent []int, w, bottom []float64, gap func(a, b int) float64) *tidy {
	n := len(parent)
	t := &tidy{
		kids: make([][]int, n+1), parent: make([]int, n), w: w, bottom: bottom, gap: gap,
		prelim: make([]float64, n+1), mod: make([]float64, n+1), shift: make([]float64, n+1), change: make([]float64, n+1),
		left: make([]thread, n+1), right: make([]thread, n+1), lowLeft: make([]end, n+1), lowRight: make([]end, n+1),
	}
	t.adopt(parent)
	t.mid = make([]float64, n)
	for i := range t.mid {
		t.mid[i] = w[i] / 2
	}
	for i := range t.left {
		t.left[i], t.right[i] = -1, -1
	}
	return t
}

// adopt lists everybody's children, in one slice cut into pieces.
func (t *tidy) adopt(parent []int) {
	n := len(parent)
	count := make([]int, n+1)
	for i, p := range parent {
		if p < 0 {
			p = n
		}
		t.parent[i] = p
		count[p]++
	}
	all := make([]int, n)
	for i, k := range count {
		t.kids[i], all = all[:0:k], all[k:]
	}
	for i, p := range t.parent {
		t.kids[p] = append(t.kids[p], i)
	}
}

// run gives the place of each card along the axis.
func (t *tidy) run() []float64 {
	n := len(t.parent)
	for i := n - 1; i >= 0; i-- {
		t.settle(i)
	}
	t.join(n)
	x := make([]float64, n)
	sum := make([]float64, n+1)
	t.spread(n)
	for i, p := range t.parent {
		sum[i] = sum[p] + t.mod[i]
		x[i] = t.prelim[i] + sum[i]
		t.spread(i)
	}
	return x
}

// settle finishes a team whose members' teams are finished.
func (t *tidy) settle(i int) {
	kids := t.kids[i]
	if len(kids) == 0 {
		t.lowLeft[i], t.lowRight[i] = end{card: i}, end{card: i}
		return
	}
	t.join(i)
	first, last := kids[0], kids[len(kids)-1]
	t.prelim[i] = (t.arrival(first)+t.arrival(last))/2 - t.w[i]/2
	t.lowLeft[i], t.lowRight[i] = t.lowLeft[first], t.lowRight[last]
}

// arrival is where the manager's line meets i.
func (t *tidy) arrival(i int) float64 { return t.prelim[i] + t.mod[i] + t.mid[i] }

// join pushes the teams below i apart, from left to right.
func (t *tidy) join(i int) {
	kids := t.kids[i]
	if len(kids) == 0 {
		return
	}
	low := (*lowest)(nil).push(t.bottom[t.lowLeft[kids[0]].card], 0)
	for k := 1; k < len(kids); k++ {
		reach := t.bottom[t.lowRight[kids[k]].card]
		t.separate(kids, k, low)
		low = low.push(reach, k)
	}
}

// lowest lists which sibling reaches lowest, from the highest reach down.
type lowest struct {
	y    float64
	kid  int
	next *lowest
}

func (l *lowest) push(y float64, kid int) *lowest {
	for l != nil && y >= l.y {
		l = l.next
	}
	return &lowest{y, kid, l}
}

// separate moves the k-th team right until it is clear of those before it,
// going down the right contour of those and the left contour of it.
func (t *tidy) separate(kids []int, k int, low *lowest) {
	a, b := kids[k-1], kids[k]
	modsA, modsB := t.mod[a], t.mod[b]
	for a >= 0 && b >= 0 {
		if t.bottom[a] > low.y {
			low = low.next
		}
		if d := modsA + t.prelim[a] + t.w[a] + t.gap(a, b) - modsB - t.prelim[b]; d > 0 {
			modsB += d
			t.push(kids, k, low.kid, d)
		}
		endA, endB := t.bottom[a], t.bottom[b]
		if endA <= endB {
			if a = t.below(a, t.right, true); a >= 0 {
				modsA += t.mod[a]
			}
		}
		if endA >= endB {
			if b = t.below(b, t.left, false); b >= 0 {
				modsB += t.mod[b]
			}
		}
	}
	switch {
	case a < 0 && b >= 0:
		t.follow(t.left, &t.lowLeft[kids[0]], t.lowLeft[kids[k]], b, modsB)
	case a >= 0 && b < 0:
		t.follow(t.right, &t.lowRight[kids[k]], t.lowRight[kids[k-1]], a, modsA)
	}
}

// below is the next card down a contour.
func (t *tidy) below(i int, threads []thread, last bool) int {
	kids := t.kids[i]
	switch {
	case len(kids) == 0:
		return threads[i]
	case last:
		return kids[len(kids)-1]
	}
	return kids[0]
}

// follow threads a contour that has ended on to the deeper one beside it.
func (t *tidy) follow(threads []thread, from *end, to end, next int, mods float64) {
	threads[from.card] = next
	d := mods - t.mod[next] - from.mods
	t.mod[from.card] += d
	t.prelim[from.card] -= d
	*from = to
}

// push moves the k-th team by d and notes that the teams between it and the
// one it would touch are to share the space.
func (t *tidy) push(kids []int, k, touched int, d float64) {
	b := kids[k]
	t.mod[b] += d
	t.lowLeft[b].mods += d
	t.lowRight[b].mods += d
	if touched < k-1 {
		part := d / float64(k-touched)
		t.shift[kids[touched+1]] += part
		t.shift[b] -= part
		t.change[b] -= d - part
	}
}

// spread gives the children of i the space noted by push.
func (t *tidy) spread(i int) {
	d, sum := 0.0, 0.0
	for _, k := range t.kids[i] {
		d += t.shift[k]
		sum += d + t.change[k]
		t.mod[k] += sum
	}
}
