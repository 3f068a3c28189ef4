package layout

import (
	"math"
	"slices"
)

// idiom is how the teams of a chart stand, so that readers need to learn it
// but once: the reports of managers in the upper layers come side by side, in
// the lower layers they hang. A layer in which one manager alone leads others
// who lead has nobody to look like, and is free to have rows of any length.
type idiom struct {
	turn     int // the first layer whose managers' reports hang, if some of these lead
	inRow    int // at most so many reports in a row of a shelf
	inColumn int // at most so many in a column where nobody leads; 0: all such teams stand in rows
}

// hanging is how a team of so many stands in which nobody leads.
func (d idiom) hanging(reports int, centred bool) variant {
	v := variant{spine, math.Inf(1), 1, false}
	if d.inColumn == 0 {
		v.pattern = row
		return v
	}
	v.count = ceil(reports, d.inColumn)
	if centred {
		v.pattern = columns
	}
	return v
}

func ceil(n, by int) int { return (n + by - 1) / by }

// chooseIdiom finds the idiom with which the forest comes out largest, as far
// as little effort tells, and then its shapes.
func (f *fitter) chooseIdiom() {
	full := f.effort
	f.effort = full.little()
	best := chosen{scale: math.Inf(-1)}
	for _, inColumn := range f.columnLengths() {
		if inColumn == 0 {
			best = f.tryRowsOnly(best)
			continue
		}
		f.idiom = idiom{0, 0, inColumn}
		f.findAllShapes()
		best = f.tryIdiom(best)
		best = f.tryRowsAbove(best)
	}
	f.effort, f.idiom = full, best.idiom
	f.findAllShapes()
	f.findShapes(len(f.in.Parent))
}

// tryRowsOnly tries to have nobody hang.
func (f *fitter) tryRowsOnly(best chosen) chosen {
	for _, inRow := range f.rowLengths(len(f.in.Parent)) {
		f.idiom = idiom{len(f.in.Parent), inRow, 0}
		f.findAllShapes()
		best = f.tryIdiom(best)
	}
	return best
}

// tryRowsAbove tries how many of the upper layers are to stand in rows, from
// a forest that hangs altogether.
func (f *fitter) tryRowsAbove(best chosen) chosen {
	hanging := slices.Clone(f.front)
	for turn := 1; turn <= len(f.managers); turn++ {
		for _, inRow := range f.rowLengths(turn) {
			f.idiom.turn, f.idiom.inRow = turn, inRow
			copy(f.front, hanging)
			for layer := turn - 1; layer >= 0; layer-- {
				for _, i := range f.managers[layer] {
					f.findShapes(i)
				}
			}
			best = f.tryIdiom(best)
		}
	}
	return best
}

// chosen is an idiom and how large the forest comes out.
type chosen struct {
	idiom idiom
	scale float64
}

// tryIdiom gives the better of an idiom and the one at hand. Rows are more usual
// than what hangs.
func (f *fitter) tryIdiom(best chosen) chosen {
	const rows = 0.06 // how much larger a chart may be that has none
	f.findShapes(len(f.in.Parent))
	scale := f.scale()
	if layers := len(f.managers); layers > 0 {
		scale *= 1 + rows*float64(min(f.idiom.turn, layers))/float64(layers)
	}
	if scale <= best.scale {
		return best
	}
	return chosen{f.idiom, scale}
}

// columnLengths are the lengths of columns to try where nobody leads: the
// largest such team in one column, in two and so on; 0 for rows where none is
// large.
func (f *fitter) columnLengths() []int {
	largest, teams := 0, 0
	for i := range f.in.Parent {
		if kids := f.kids(i); len(kids) > 0 && !slices.ContainsFunc(kids, f.leads) {
			largest, teams = max(largest, len(kids)), teams+1
		}
	}
	if largest == 0 {
		return []int{1}
	}
	all := f.partsOf(largest, max(f.effort.idioms, fewTeams/teams))
	if largest <= fewInRow {
		all = append(all, 0)
	}
	return all
}

// fewInRow is how many reports who lead nobody may stand in a row.
const fewInRow = 6

// fewTeams is for how many teams together every length of their columns can be
// tried.
const fewTeams = 40

// rowLengths are the lengths of rows to try in layers where several lead.
func (f *fitter) rowLengths(layers int) []int {
	largest := 1
	for _, managers := range f.managers[:min(layers, len(f.managers))] {
		for _, i := range managers {
			if len(managers) > 1 {
				largest = max(largest, len(f.kids(i)))
			}
		}
	}
	return f.partsOf(largest, f.effort.idioms)
}

// partsOf is how many of so many there are in a part if there are one, two or
// more parts, up to a number of answers.
func (f *fitter) partsOf(all, answers int) []int {
	var lengths []int
	for _, parts := range f.counts(all) {
		if n := ceil(all, parts); n > 1 || all == 1 {
			lengths = append(lengths, n)
		}
	}
	lengths = slices.Compact(lengths)
	n := len(lengths)
	if n <= answers {
		return lengths
	}
	for k := range answers {
		lengths[k] = lengths[k*(n-1)/max(1, answers-1)]
	}
	return lengths[:answers]
}

// findManagers lists, layer by layer from the top, who leads somebody who
// leads, down to a layer below which all reports hang.
func (f *fitter) findManagers(layers int) {
	for i, d := range f.depth {
		if d >= layers || !slices.ContainsFunc(f.kids(i), f.leads) {
			continue
		}
		for d >= len(f.managers) {
			f.managers = append(f.managers, nil)
		}
		f.managers[d] = append(f.managers[d], i)
	}
	for _, managers := range f.managers {
		f.alone = append(f.alone, len(managers) == 1)
	}
}

// isFree tells whether i alone in its layer leads somebody who leads.
func (f *fitter) isFree(i int) bool {
	return i == len(f.in.Parent) || f.depth[i] < len(f.alone) && f.alone[f.depth[i]]
}
