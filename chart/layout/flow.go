package layout

import (
	"math"
	"slices"
)

// flow cuts items, in order, into parts: columns of at most a height, or
// shelves of at most a width. All items of a part get the same limit across
// it, the least with which the part is not too long; of all ways to cut, it
// takes the one whose parts take the least room side by side.
type flow struct {
	limits []float64
	ends   [][]float64 // at each limit, where the first k items end, gaps included
	across [][]float64 // at each limit, of each item across it
	gap    []float64   // before each item, if it is not the first of a part
	apart  float64     // between parts

	best []float64 // the room of the first k items, parts' gaps included
	last []part    // the last part of the first k items
}

// part is a run of items and the limit they get.
type part struct {
	from, to int
	limit    float64
}

// reset empties f.
func (f *flow) reset(limits []float64) {
	f.limits, f.gap = limits, f.gap[:0]
	for len(f.ends) < len(limits) {
		f.ends, f.across = append(f.ends, nil), append(f.across, nil)
	}
	for l := range limits {
		f.ends[l], f.across[l] = append(f.ends[l][:0], 0), f.across[l][:0]
	}
}

// add appends an item; size gives its length and what it takes across.
func (f *flow) add(gap float64, size func(limit float64) (length, across float64)) {
	f.gap = append(f.gap, gap)
	for l, limit := range f.limits {
		length, across := size(limit)
		ends := f.ends[l]
		f.ends[l], f.across[l] = append(ends, ends[len(ends)-1]+gap+length), append(f.across[l], across)
	}
}

// cut gives the parts, none longer than most where that can be.
func (f *flow) cut(most float64) []part {
	n := len(f.gap)
	f.best, f.last = append(f.best[:0], 0), append(f.last[:0], part{})
	for to := 1; to <= n; to++ {
		room, p := math.Inf(1), part{}
		for from := to - 1; from >= 0; from-- {
			across, l := f.least(from, to, most)
			if r := f.best[from] + across + f.apart; l >= 0 && r < room-hairline {
				room, p = r, part{from, to, f.limits[l]}
			}
			if l < 0 && from < to-1 {
				break
			}
		}
		f.best, f.last = append(f.best, room), append(f.last, p)
	}
	var parts []part
	for to := n; to > 0; to = f.last[to].from {
		parts = append(parts, f.last[to])
	}
	slices.Reverse(parts)
	return parts
}

// least is the room a part takes across with the least limit with which it is
// not too long; -1 where there is none. One item may always be a part.
func (f *flow) least(from, to int, most float64) (across float64, limit int) {
	for l := range f.limits {
		ends := f.ends[l]
		fits := ends[to]-ends[from]-f.gap[from] <= most+hairline
		if !fits && (to > from+1 || l < len(f.limits)-1) {
			continue
		}
		return slices.Max(f.across[l][from:to]), l
	}
	return 0, -1
}
