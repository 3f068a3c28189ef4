package layout

import (
	"math"
	"slices"
)

// plan finds the sizes the team of a manager can take on, when those of the
// reports' teams are known.
func (f *fitter) plan(i int) {
	var plans []plan
	try := func(w manner) { plans = append(plans, f.compose(i, w)) }
	f.gather(i)
	if len(f.body.kids) == 0 {
		try(manner{pattern: alone})
	} else {
		f.tryHeights(i, try)
		f.tryWidths(i, try)
		f.tryFlow(i, try)
	}
	f.front[i] = pruned(plans, f.effort.sizes)
}

// fewLeaves is how many reports who lead nobody may stand in a row.
const fewLeaves = 6

// tryHeights tries rows and shelves.
func (f *fitter) tryHeights(i int, try func(manner)) {
	b := &f.body
	blocked := len(f.block) > 0
	items, leaves := len(b.kids), inOrder
	if blocked {
		items, leaves = len(b.teams)+1, inBlock
	}
	counts := f.counts(items)
	plain := i == len(f.in.Size) || len(b.loose) <= fewLeaves && !f.lone(i)
	for _, h := range f.limits(i, heightOf) {
		if plain {
			try(manner{row, h, 1, inOrder})
		}
		if blocked {
			try(manner{row, h, 1, inBlock})
		}
		for _, n := range counts {
			if n > 1 && len(b.teams) > 0 {
				try(manner{shelves, h, n, leaves})
			}
			if n < items && blocked {
				try(manner{shelves, h, n, onTop})
			}
		}
	}
}

func heightOf(s Size) float64 { return s.H }
func widthOf(s Size) float64  { return s.W }

// lone tells whether i leads one who leads nobody, and has colleagues: then
// that one hangs from a spine, as the colleagues' reports mostly do.
func (f *fitter) lone(i int) bool {
	b := &f.body
	return len(b.kids) == 1 && len(b.loose) == 1 && !f.assisted(i) && !f.isTop(i) && len(f.kids(f.in.Parent[i])) > 1
}

// tryWidths tries spines and columns.
func (f *fitter) tryWidths(i int, try func(manner)) {
	b := &f.body
	root := i == len(f.in.Size)
	for _, w := range f.limits(i, widthOf) {
		if !root && !f.assisted(i) {
			try(manner{spine, w, 1, inOrder})
		}
		for _, n := range f.counts(len(b.kids)) {
			if n > 1 || root {
				try(manner{columns, w, n, inOrder})
			}
			if len(f.block) > 0 && n <= len(b.teams) {
				try(manner{columns, w, n, inBlock})
			}
		}
	}
}

// limits are what to limit the reports' height or width to: what they can have.
func (f *fitter) limits(i int, of func(Size) float64) []float64 {
	all, least := f.limit[:0], 0.0
	for _, k := range f.body.kids {
		low := of(f.front[k][0].Size)
		for _, p := range f.front[k] {
			low = min(low, of(p.Size))
			all = append(all, of(p.Size))
		}
		least = max(least, low)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	first, _ := slices.BinarySearch(all, least)
	all = all[first:]
	f.limit = all
	if n := f.tries(i); len(all) > n {
		for k := range n {
			all[k] = all[k*(len(all)-1)/(n-1)]
		}
		all = all[:n]
	}
	return all
}

// counts are numbers of columns or shelves to try for so many items: the small
// ones, and then fewer and fewer.
func (f *fitter) counts(items int) []int {
	var all []int
	for n := 1; n <= items; {
		all = append(all, n)
		if n < f.effort.counts {
			n++
		} else {
			n += max(1, n/5)
		}
	}
	return all
}

// planBlock finds the sizes of the reports who lead nobody, in columns.
func (f *fitter) planBlock() {
	b := &f.body
	widest := 0.0
	for _, k := range b.loose {
		widest = max(widest, f.in.Size[k].W)
	}
	var plans []plan
	for _, n := range f.counts(len(b.loose)) {
		b.seats = b.seats[:0]
		w := manner{columns, widest, n, inOrder}
		s := f.hang(b.loose, w, Point{}, hook{})
		plans = append(plans, plan{s, s.W / 2, 1, w})
	}
	f.block = pruned(plans, f.effort.sizes)
}

// mostFlowing is how many reports are cut into parts in the best way.
const mostFlowing = 40

// tryFlow tries columns and shelves of different sizes.
func (f *fitter) tryFlow(i int, try func(manner)) {
	b := &f.body
	if n := len(b.kids); n < 3 || n > mostFlowing || len(b.teams) == 0 {
		return
	}
	leaves := []leaves{inOrder}
	if len(f.block) > 0 {
		leaves = append(leaves, inBlock)
	}
	narrow, low := f.extremes()
	for _, h := range f.between(i, low.H, narrow.H) {
		for _, l := range leaves {
			try(manner{columns, h, flowing, l})
		}
	}
	for _, w := range f.between(i, narrow.W, low.W) {
		try(manner{shelves, w, flowing, leaves[len(leaves)-1]})
	}
}

// extremes is about the room of the reports' teams below each other, all as
// narrow as can be, and beside each other, all as low as can be.
func (f *fitter) extremes() (narrow, low Size) {
	for _, k := range f.body.kids {
		plans := f.front[k]
		first, last := plans[0], plans[len(plans)-1]
		narrow = Size{max(narrow.W, first.W), narrow.H + first.H + f.g.Team}
		low = Size{low.W + last.W + f.g.Team, max(low.H, last.H)}
	}
	return narrow, low
}

// isTop tells whether i is not below anybody.
func (f *fitter) isTop(i int) bool { return i == len(f.in.Size) || f.in.Parent[i] < 0 }

// tries is how many limits to try: more where the whole chart's size is decided.
func (f *fitter) tries(i int) int {
	if f.isTop(i) && len(f.body.kids) <= mostFlowing {
		return 4 * f.effort.limits
	}
	return f.effort.limits
}

// between are lengths from one to another, each larger by the same factor.
func (f *fitter) between(i int, low, high float64) []float64 {
	n := 2 * f.tries(i)
	factor := math.Pow(high/low, 1/float64(n))
	all := []float64{low}
	for range n - 1 {
		low *= factor
		all = append(all, low)
	}
	return all
}
