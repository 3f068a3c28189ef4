package layout

import (
	"math"
	"slices"
)

// findShapes finds the shapes the team of a manager can take on, when those of
// the reports' teams are known.
func (f *fitter) findShapes(i int) {
	var shapes []shape
	try := func(v variant) { shapes = append(shapes, f.compose(i, v)) }
	f.collectReports(i)
	v, stands := f.in.standOf(i).variant(len(f.team.kids), f.assisted(i))
	switch {
	case len(f.team.kids) == 0:
		try(variant{pattern: alone})
	case stands:
		f.tryStand(i, v, try)
	default:
		f.tryHeights(i, try)
		f.tryWidths(i, try)
		f.tryFlow(i, try)
	}
	f.front[i] = frontOf(shapes, f.effort.sizes)
}

// tryStand tries the way in which people want a team to stand.
func (f *fitter) tryStand(i int, v variant, try func(variant)) {
	of := widthOf
	if v.pattern == row {
		of = heightOf
	}
	for _, limit := range f.limits(i, of) {
		v.limit = limit
		try(v)
	}
}

// fewLeaves is how many reports who lead nobody may stand in a row.
const fewLeaves = 6

// tryHeights tries rows and shelves.
func (f *fitter) tryHeights(i int, try func(variant)) {
	t := &f.team
	blocked := len(f.block) > 0
	items, leaves := len(t.kids), inOrder
	if blocked {
		items, leaves = len(t.leaders)+1, inBlock
	}
	counts := f.counts(items)
	plain := i == len(f.in.Size) || len(t.leaves) <= fewLeaves && !f.leadsOneLeaf(i)
	for _, h := range f.limits(i, heightOf) {
		if plain {
			try(variant{row, h, 1, inOrder})
		}
		if blocked {
			try(variant{row, h, 1, inBlock})
		}
		for _, n := range counts {
			if n > 1 && len(t.leaders) > 0 {
				try(variant{shelves, h, n, leaves})
			}
			if n < items && blocked {
				try(variant{shelves, h, n, onTop})
			}
		}
	}
}

func heightOf(s Size) float64 { return s.H }
func widthOf(s Size) float64  { return s.W }

// leadsOneLeaf tells whether i has a single report, who leads nobody, and has
// colleagues. That report hangs from a spine, as those of the colleagues mostly
// do.
func (f *fitter) leadsOneLeaf(i int) bool {
	t := &f.team
	return len(t.kids) == 1 && len(t.leaves) == 1 && !f.in.isList(t.kids[0]) && !f.assisted(i) && !f.isTop(i) && len(f.kids(f.in.Parent[i])) > 1
}

// tryWidths tries spines and columns.
func (f *fitter) tryWidths(i int, try func(variant)) {
	t := &f.team
	root := i == len(f.in.Size)
	for _, w := range f.limits(i, widthOf) {
		if !root && !f.assisted(i) {
			try(variant{spine, w, 1, inOrder})
		}
		for _, n := range f.counts(len(t.kids)) {
			if n > 1 || root {
				try(variant{columns, w, n, inOrder})
			}
			if len(f.block) > 0 && n <= len(t.leaders) {
				try(variant{columns, w, n, inBlock})
			}
		}
	}
}

// limits are the heights or widths to which the reports' teams are limited, one
// after the other: those that some team can have, from the least that all can
// keep.
func (f *fitter) limits(i int, of func(Size) float64) []float64 {
	all, least := f.limit[:0], 0.0
	for _, k := range f.team.kids {
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
	if n := f.limitCount(i); len(all) > n {
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

// findBlockShapes finds the sizes of the reports who lead nobody, in columns.
func (f *fitter) findBlockShapes() {
	t := &f.team
	widest := 0.0
	for _, k := range t.leaves {
		widest = max(widest, f.in.Size[k].W)
	}
	var shapes []shape
	for _, n := range f.counts(len(t.leaves)) {
		t.placements = t.placements[:0]
		v := variant{columns, widest, n, inOrder}
		s := f.hang(t.leaves, v, Point{}, approach{})
		shapes = append(shapes, shape{Size: s, axis: s.W / 2, penalty: 1, variant: v})
	}
	f.block = frontOf(shapes, f.effort.sizes)
}

// mostFlowing is how many reports are cut into parts in the best way.
const mostFlowing = 40

// tryFlow tries columns and shelves of different sizes.
func (f *fitter) tryFlow(i int, try func(variant)) {
	t := &f.team
	if n := len(t.kids); n < 3 || n > mostFlowing || len(t.leaders) == 0 {
		return
	}
	leaves := []leafPlace{inOrder}
	if len(f.block) > 0 {
		leaves = append(leaves, inBlock)
	}
	narrow, low := f.extremes()
	for _, h := range f.lengthsBetween(i, low.H, narrow.H) {
		for _, l := range leaves {
			try(variant{columns, h, flowing, l})
		}
	}
	for _, w := range f.lengthsBetween(i, narrow.W, low.W) {
		try(variant{shelves, w, flowing, leaves[len(leaves)-1]})
	}
}

// extremes is about the room of the reports' teams below each other, all as
// narrow as can be, and beside each other, all as low as can be.
func (f *fitter) extremes() (narrow, low Size) {
	for _, k := range f.team.kids {
		shapes := f.front[k]
		first, last := shapes[0], shapes[len(shapes)-1]
		narrow = Size{max(narrow.W, first.W), narrow.H + first.H + f.g.Team}
		low = Size{low.W + last.W + f.g.Team, max(low.H, last.H)}
	}
	return narrow, low
}

// isTop tells whether i is not below anybody.
func (f *fitter) isTop(i int) bool { return i == len(f.in.Size) || f.in.Parent[i] < 0 }

// limitCount is how many limits to try: more where the whole chart's size is decided.
func (f *fitter) limitCount(i int) int {
	if f.isTop(i) && len(f.team.kids) <= mostFlowing {
		return 4 * f.effort.limits
	}
	return f.effort.limits
}

// lengthsBetween are lengths from one to another, each larger by the same factor.
func (f *fitter) lengthsBetween(i int, low, high float64) []float64 {
	n := 2 * f.limitCount(i)
	factor := math.Pow(high/low, 1/float64(n))
	all := []float64{low}
	for range n - 1 {
		low *= factor
		all = append(all, low)
	}
	return all
}
