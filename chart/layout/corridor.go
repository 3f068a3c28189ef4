package layout

import (
	"cmp"
	"math"
	"slices"
)

// span is a stretch of an axis.
type span struct{ from, to float64 }

// hull is the span from the beginning of one to the end of the other.
func (s span) hull(t span) span { return span{min(s.from, t.from), max(s.to, t.to)} }

// between is what lies between two spans that do not meet; else it is empty.
func (s span) between(t span) span { return span{min(s.to, t.to), max(s.from, t.from)} }

// has tells whether x lies in a span, ends included.
func (s span) has(x float64) bool { return s.from <= x && x <= s.to }

// meets tells whether two spans share more than an end.
func (s span) meets(t span) bool {
	const touch = 1e-6
	return s.from+touch < t.to && t.from+touch < s.to
}

// rowOf is the height that a card takes, and for which stretch of the width it
// takes it.
func rowOf(r Rect) (takes, along span) { return span{r.Y, r.Bottom()}, span{r.X, r.Right()} }

// corridors are the lanes free of cards along all the way from a to b, and
// along what lies between them: a few near each of the two, and the outermost.
func corridors(boxes []Rect, a, b Rect) []float64 {
	takesA, alongA := rowOf(a)
	takesB, alongB := rowOf(b)
	var lanes []float64
	for _, way := range []span{alongA.hull(alongB), alongA.between(alongB)} {
		if way.from >= way.to {
			continue
		}
		free := freeLanes(boxes, way)
		if len(free) > 0 {
			lanes = append(lanes, free[0], free[len(free)-1])
		}
		lanes = append(lanes, nearest(free, takesA)...)
		lanes = append(lanes, nearest(free, takesB)...)
	}
	slices.Sort(lanes)
	return slices.Clip(slices.Compact(lanes))
}

// nearest are the few lanes closest to the middle of a span.
func nearest(lanes []float64, s span) []float64 {
	const few = 4
	middle := (s.from + s.to) / 2
	sorted := slices.SortedStableFunc(slices.Values(lanes), func(p, q float64) int {
		return cmp.Compare(math.Abs(p-middle), math.Abs(q-middle))
	})
	return sorted[:min(few, len(sorted))]
}

// freeLanes lists, in order, the lanes on both sides of everything that stands
// in the way. A gap too narrow for two has one in its middle.
func freeLanes(boxes []Rect, way span) []float64 {
	var taken []span
	for _, r := range boxes {
		if takes, along := rowOf(r); along.meets(way) {
			taken = append(taken, takes)
		}
	}
	if len(taken) == 0 {
		return nil
	}
	slices.SortFunc(taken, func(s, t span) int { return cmp.Compare(s.from, t.from) })
	end := taken[0].to
	lanes := []float64{taken[0].from - lane}
	for _, t := range taken[1:] {
		switch gap := t.from - end; {
		case gap >= 2*lane:
			lanes = append(lanes, end+lane, t.from-lane)
		case gap > 1:
			lanes = append(lanes, end+gap/2)
		}
		end = max(end, t.to)
	}
	return append(lanes, end+lane)
}
