package layout

import (
	"cmp"
	"math"
	"slices"
)

// plan is a size a team can take on, and how.
type plan struct {
	Size
	axis float64 // from the left to the middle of the manager's card, where the line comes from above
	odd  float64 // from 1: how much larger a usual plan may be and still be taken
	how  manner
}

// key is the plan's size made larger where its pattern is unusual.
func (p plan) key() Size { return Size{p.W * p.odd, p.H * p.odd} }

// lowWithin is the lowest of pruned plans no wider than a limit, or the
// narrowest.
func lowWithin(plans []plan, limit float64) int {
	for k := len(plans) - 1; k > 0; k-- {
		if plans[k].W <= limit+hairline {
			return k
		}
	}
	return 0
}

// narrowWithin is the narrowest of pruned plans no higher than a limit, or the
// lowest.
func narrowWithin(plans []plan, limit float64) int {
	for k := range plans {
		if plans[k].H <= limit+hairline {
			return k
		}
	}
	return len(plans) - 1
}

// hairline is less than anybody sees.
const hairline = 1e-6

// pruned sorts plans from narrow to wide, drops those that are no better in
// either way than another, and keeps about so many of different proportions.
func pruned(plans []plan, most int) []plan {
	slices.SortStableFunc(plans, func(a, b plan) int {
		p, q := a.key(), b.key()
		return cmp.Or(cmp.Compare(p.W, q.W), cmp.Compare(p.H, q.H), cmp.Compare(a.odd, b.odd))
	})
	kept := plans[:0]
	low := math.Inf(1)
	for _, p := range plans {
		if h := p.key().H; h < low-hairline {
			low = h
			kept = append(kept, p)
		}
	}
	return slices.Clone(spread(kept, most))
}

// spread keeps the narrowest, the lowest and, of those in between, the
// smallest of each proportion.
func spread(plans []plan, most int) []plan {
	if len(plans) <= most {
		return plans
	}
	const extreme = 10
	bucket := func(p plan) int {
		r := math.Log(p.W/p.H) / math.Log(extreme)
		return int((max(-1, min(1, r)) + 1) / 2 * float64(most-2))
	}
	area := func(p plan) float64 { return p.key().W * p.key().H }
	kept := []plan{plans[0]}
	last := len(plans) - 1
	for from := 1; from < last; {
		best, to := from, from
		for to < last && bucket(plans[to]) == bucket(plans[from]) {
			if area(plans[to]) < area(plans[best]) {
				best = to
			}
			to++
		}
		kept = append(kept, plans[best])
		from = to
	}
	return append(kept, plans[last])
}
