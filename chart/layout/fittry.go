package layout

import (
	"math"
	"slices"
)

// findShapes finds the shapes the team of a manager can take on in the idiom at
// hand, when those of the reports' teams are known.
func (f *fitter) findShapes(i int) {
	if f.front[i] != nil && i < len(f.in.Parent) && !f.leads(i) {
		return
	}
	f.collectReports(i)
	shapes := f.shapes[:0]
	try := func(v variant) { shapes = append(shapes, f.compose(i, v)) }
	fixed, isFixed := f.fixedVariant(i)
	chosen, stands := f.in.standOf(i).variant(len(f.team.kids), f.assisted(i))
	switch {
	case isFixed:
		try(fixed)
	case len(f.team.kids) == 0:
		try(variant{pattern: alone})
	case stands:
		f.tryStand(i, chosen, try)
	case i == len(f.in.Parent):
		f.tryRows(i, try)
		f.tryColumns(i, try)
	case len(f.team.leaders) == 0:
		try(f.leafTeam(i))
	case f.depth[i] < f.idiom.turn:
		f.tryRows(i, try)
	default:
		f.tryColumns(i, try)
	}
	f.front[i] = frontOf(shapes, f.effort.sizes)
	f.shapes = shapes
}

// fixedVariant is the one that a team must have to look like its equals.
func (f *fitter) fixedVariant(i int) (variant, bool) {
	if f.fixed == nil || i == len(f.in.Parent) {
		return variant{}, false
	}
	v, ok := f.fixed[f.alike[i]]
	return v, ok
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

// leafTeam is how a team stands in which nobody leads: in the chart's idiom, a
// list right below the manager.
func (f *fitter) leafTeam(i int) variant {
	kids := f.team.kids
	if f.leadsList(i) {
		if f.assisted(i) || f.isTop(i) {
			return variant{row, math.Inf(1), 1, false}
		}
		return variant{under, math.Inf(1), 1, false}
	}
	return f.idiom.hanging(len(kids), f.assisted(i) || f.isTop(i) && len(kids) > f.idiom.inColumn)
}

// tryRows tries rows and shelves.
func (f *fitter) tryRows(i int, try func(variant)) {
	items := len(f.team.kids)
	most := items // shelves
	if i < len(f.in.Size) {
		most = ceil(items, 2) // else each has one team, as a column has
	}
	counts := []int{min(most, ceil(items, max(1, f.idiom.inRow)))}
	if f.isFree(i) {
		counts = f.counts(most)
	}
	for _, h := range f.limits(i, heightOf) {
		for _, n := range counts {
			if n == 1 {
				try(variant{row, h, 1, false})
			} else {
				try(variant{shelves, h, n, false})
			}
		}
	}
	if narrow, low, ok := f.flows(); ok && f.isFree(i) {
		for _, sorted := range []bool{false, true}[:1+min(1, len(f.team.leaves))] {
			for _, w := range f.lengthsBetween(i, min(2*narrow.W+f.g.Team, low.W), low.W) {
				try(variant{shelves, w, flowing, sorted})
			}
		}
	}
}

func heightOf(s Size) float64 { return s.H }
func widthOf(s Size) float64  { return s.W }

// tryColumns tries to hang the reports, from the manager's left, or from the
// middle where it stands above all or has assistants there.
func (f *fitter) tryColumns(i int, try func(variant)) {
	several := spine
	if f.isTop(i) || f.assisted(i) {
		several = columns
	}
	for _, w := range f.limits(i, widthOf) {
		for _, n := range f.counts(len(f.team.kids)) {
			switch {
			case n == 1 && i < len(f.in.Size) && !f.assisted(i):
				try(variant{spine, w, 1, false})
			case n == 1 || n < len(f.team.kids) || i == len(f.in.Size): // else each column has one team, as a row has
				try(variant{several, w, n, false})
			}
		}
	}
	if narrow, low, ok := f.flows(); ok {
		for _, h := range f.lengthsBetween(i, low.H, narrow.H) {
			try(variant{several, h, flowing, false})
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

// mostFlowing is how many reports are cut into parts in the best way.
const mostFlowing = 40

// flows tells whether the reports are tried in columns and shelves of
// different sizes, and between which sizes.
func (f *fitter) flows() (narrow, low Size, ok bool) {
	n := len(f.team.kids)
	if n < 3 || n > mostFlowing || len(f.team.leaders) == 0 {
		return Size{}, Size{}, false
	}
	narrow, low = f.extremes()
	return narrow, low, true
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

// findAllShapes finds the shapes of all teams, the innermost first.
func (f *fitter) findAllShapes() {
	for i := range slices.Backward(f.in.Parent) {
		f.findShapes(i)
	}
}
