package layout

import (
	"cmp"
	"math"
	"slices"
)

// shape is a size a team can take on, and how.
type shape struct {
	Size
	axis    float64 // from the left to the middle of the manager's card, where the line comes from above
	drop    float64 // from the top to the manager's card; nothing in all that Fit makes
	penalty float64 // from 1: how much larger a usual shape may be and still be taken
	variant variant
}

// penalised is the size made larger where the pattern is unusual.
func (p shape) penalised() Size { return Size{p.W * p.penalty, p.H * p.penalty} }

// lowestWithin is the lowest of a front of shapes no wider than a limit, or the
// narrowest.
func lowestWithin(shapes []shape, limit float64) int {
	for k := len(shapes) - 1; k > 0; k-- {
		if shapes[k].W <= limit+hairline {
			return k
		}
	}
	return 0
}

// narrowestWithin is the narrowest of a front of shapes no higher than a limit,
// or the lowest.
func narrowestWithin(shapes []shape, limit float64) int {
	for k := range shapes {
		if shapes[k].H <= limit+hairline {
			return k
		}
	}
	return len(shapes) - 1
}

// hairline is less than anybody sees.
const hairline = 1e-6

// frontOf is the Pareto front of shapes, from narrow to wide: without those that
// are neither narrower nor lower than another. It keeps about so many, of
// different proportions.
func frontOf(shapes []shape, most int) []shape {
	slices.SortStableFunc(shapes, func(a, b shape) int {
		p, q := a.penalised(), b.penalised()
		return cmp.Or(cmp.Compare(p.W, q.W), cmp.Compare(p.H, q.H), cmp.Compare(a.penalty, b.penalty))
	})
	kept := shapes[:0]
	low := math.Inf(1)
	for _, p := range shapes {
		if h := p.penalised().H; h < low-hairline {
			low = h
			kept = append(kept, p)
		}
	}
	return slices.Clone(thinned(kept, most))
}

// thinned keeps the narrowest, the lowest and, of those in between, the
// smallest of each proportion.
func thinned(shapes []shape, most int) []shape {
	if len(shapes) <= most {
		return shapes
	}
	const extreme = 10
	bucket := func(p shape) int {
		r := math.Log(p.W/p.H) / math.Log(extreme)
		return int((max(-1, min(1, r)) + 1) / 2 * float64(most-2))
	}
	area := func(p shape) float64 { return p.penalised().W * p.penalised().H }
	kept := []shape{shapes[0]}
	last := len(shapes) - 1
	for from := 1; from < last; {
		best, to := from, from
		for to < last && bucket(shapes[to]) == bucket(shapes[from]) {
			if area(shapes[to]) < area(shapes[best]) {
				best = to
			}
			to++
		}
		kept = append(kept, shapes[best])
		from = to
	}
	return append(kept, shapes[last])
}
