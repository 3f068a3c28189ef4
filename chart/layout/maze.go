package layout

import (
	"container/heap"
	"slices"
)

// maze is the tracks that a line may take: it turns where a level one and an
// upright one cross. M. Wybrow, K. Marriott, P. J. Stuckey, "Orthogonal
// Connector Routing", Graph Drawing 2009.
type maze struct{ level, upright []*track }

// crossing is where two tracks cross, and how a line comes to it.
type crossing struct {
	level, upright int
	down           bool // along the upright one
}

// visit is a crossing that a line reaches at a cost, by way of the one before.
type visit struct {
	crossing
	before *visit
	cost   float64
	least  float64 // of the whole line
	end    bool    // it ends here
}

// point is where a crossing is.
func (m *maze) point(c crossing) Point { return Point{m.upright[c.upright].y, m.level[c.level].y} }

// cheapest is the line from one of some ports to one of a card's, nil where
// there is none or it takes more than so many steps to find; and how many it
// took. P. E. Hart, N. J. Nilsson, B. Raphael, "A Formal Basis for the Heuristic
// Determination of Minimum Cost Paths", 1968.
func (m *maze) cheapest(starts, ends []port, to Rect, most int) (path []Point, steps int) {
	var open visits
	for _, p := range starts {
		if c, free := m.at(p); free {
			heap.Push(&open, &visit{crossing: c, cost: p.cost, least: p.cost + m.ahead(c, to)})
		}
	}
	arrive := map[crossing]float64{}
	for _, p := range ends {
		if c, free := m.at(p); free {
			arrive[c] = p.cost
		}
	}
	best := map[crossing]float64{}
	for ; len(open) > 0 && steps < most; steps++ {
		v := heap.Pop(&open).(*visit)
		if v.end {
			return m.path(v), steps
		}
		if known, reached := best[v.crossing]; reached && known < v.cost {
			continue
		}
		if cost, is := arrive[v.crossing]; is {
			heap.Push(&open, &visit{crossing: v.crossing, before: v.before, cost: v.cost + cost, least: v.cost + cost, end: true})
		}
		for _, next := range m.onward(v) {
			if known, reached := best[next.crossing]; !reached || next.cost < known {
				best[next.crossing] = next.cost
				next.least = next.cost + m.ahead(next.crossing, to)
				heap.Push(&open, next)
			}
		}
	}
	return nil, steps
}

// onward are the next crossings in all directions.
func (m *maze) onward(v *visit) []*visit {
	var all []*visit
	level, upright := m.level[v.level], m.upright[v.upright]
	for _, ahead := range []int{-1, 1} {
		if k := level.next(m.upright, v.upright, ahead); k >= 0 {
			all = append(all, v.on(crossing{v.level, k, false}, level.cost(upright.y, m.upright[k].y)))
		}
		if k := upright.next(m.level, v.level, ahead); k >= 0 {
			all = append(all, v.on(crossing{k, v.upright, true}, upright.cost(level.y, m.level[k].y)))
		}
	}
	return all
}

// on goes on to another crossing.
func (v *visit) on(to crossing, cost float64) *visit {
	if to.down != v.down {
		cost += perBend
	}
	return &visit{crossing: to, before: v, cost: v.cost + cost}
}

// at is where a port's stub begins; false where another card is in the way.
func (m *maze) at(p port) (c crossing, free bool) {
	c = crossing{find(m.level, p.at.Y, p.at.X), find(m.upright, p.at.X, p.at.Y), p.upright}
	return c, m.point(c) == p.at && m.level[c.level].has(p.at.X) && m.upright[c.upright].has(p.at.Y)
}

func (m *maze) path(v *visit) []Point {
	var path []Point
	for ; v != nil; v = v.before {
		path = append(path, m.point(v.crossing))
	}
	slices.Reverse(path)
	return Simple(path)
}

// ahead is what a line costs at least from a crossing to a card: its length, and
// a bend where it does not lead there straight.
func (m *maze) ahead(c crossing, r Rect) float64 {
	p := m.point(c)
	dx, dy := max(0, r.X-p.X, p.X-r.Right()), max(0, r.Y-p.Y, p.Y-r.Bottom())
	if c.down && dx > 0 || !c.down && dy > 0 {
		return dx + dy + perBend
	}
	return dx + dy
}

// visits is a heap with the most promising on top.
type visits []*visit

func (v visits) Len() int           { return len(v) }
func (v visits) Less(i, j int) bool { return v[i].least < v[j].least }
func (v visits) Swap(i, j int)      { v[i], v[j] = v[j], v[i] }
func (v *visits) Push(x any)        { *v = append(*v, x.(*visit)) }
func (v *visits) Pop() any {
	last := (*v)[len(*v)-1]
	*v = (*v)[:len(*v)-1]
	return last
}
