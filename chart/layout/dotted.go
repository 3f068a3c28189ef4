package layout

import (
	"cmp"
	"math"
	"slices"
)

// lane is how far from a card a dotted line runs along it, in points.
const lane = 9

// Dotted finds a line from one card to another, both of r, that runs through
// as few cards and along as few reporting lines as it can, then is as short as
// it can. It chooses among a few orthogonal ways, and asks every card about
// each of them.
func Dotted(r Result, from, to int) []Point {
	best, bestCost := []Point(nil), math.Inf(1)
	channels := channels(r.Box, from, to)
	for _, out := range exits(r.Box[from]) {
		for _, in := range exits(r.Box[to]) {
			for _, path := range join(out, in, channels) {
				if c := cost(r, path); c < bestCost {
					best, bestCost = path, c
				}
			}
		}
	}
	return best
}

// channels are the upright lanes beside the cards between two cards, those
// nearest to the second one.
func channels(boxes []Rect, from, to int) []float64 {
	const enough = 6
	a, b := boxes[from], boxes[to]
	top, bottom := min(a.Y, b.Y), max(a.Bottom(), b.Bottom())
	var xs []float64
	for _, r := range boxes {
		if r.Bottom() > top && r.Y < bottom {
			xs = append(xs, r.X-lane, r.Right()+lane)
		}
	}
	x := b.Centre().X
	slices.SortFunc(xs, func(p, q float64) int {
		return cmp.Or(cmp.Compare(math.Abs(p-x), math.Abs(q-x)), cmp.Compare(p, q))
	})
	xs = slices.Compact(xs)
	return xs[:min(enough, len(xs))]
}

// exit is where a line leaves a card and the lane it then is in.
type exit struct {
	at, lane Point
	across   bool // leaves upwards or downwards
}

func exits(r Rect) []exit {
	q, c := r.W/4, r.Centre()
	return []exit{
		{Point{c.X + q, r.Y}, Point{c.X + q, r.Y - lane}, true},
		{Point{c.X - q, r.Y}, Point{c.X - q, r.Y - lane}, true},
		{Point{c.X + q, r.Bottom()}, Point{c.X + q, r.Bottom() + lane}, true},
		{Point{c.X - q, r.Bottom()}, Point{c.X - q, r.Bottom() + lane}, true},
		{Point{r.Right(), c.Y}, Point{r.Right() + lane, c.Y}, false},
		{Point{r.X, c.Y}, Point{r.X - lane, c.Y}, false},
	}
}

// join connects two lanes by one bend, either way round, by two in the middle
// between them, and by way of each channel.
func join(a, b exit, channels []float64) [][]Point {
	p, q := a.lane, b.lane
	corners := [][]Point{{{p.X, q.Y}}, {{q.X, p.Y}}}
	if a.across == b.across {
		middle := Point{(p.X + q.X) / 2, (p.Y + q.Y) / 2}
		corners = append(corners,
			[]Point{{p.X, middle.Y}, {q.X, middle.Y}}, []Point{{middle.X, p.Y}, {middle.X, q.Y}})
	}
	for _, x := range channels {
		corners = append(corners, []Point{{x, p.Y}, {x, q.Y}})
	}
	all := make([][]Point, len(corners))
	for i, c := range corners {
		all[i] = simple(slices.Concat([]Point{a.at, p}, c, []Point{q, b.at}))
	}
	return all
}

// simple drops points that repeat or lie on the line between their
// neighbours.
func simple(path []Point) []Point {
	kept := path[:0:0]
	for _, p := range path {
		if n := len(kept); n > 0 && kept[n-1] == p {
			continue
		}
		if n := len(kept); n > 1 && inLine(kept[n-2], kept[n-1], p) {
			kept[n-1] = p
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

func inLine(a, b, c Point) bool { return a.X == b.X && b.X == c.X || a.Y == b.Y && b.Y == c.Y }

// cost counts the cards a path runs through, how far it runs along reporting
// lines, then bends, then length.
func cost(r Result, path []Point) float64 {
	const throughCard, alongLine, bend = 1e6, 50, 40
	c := float64(len(path)) * bend
	for i := 1; i < len(path); i++ {
		s := segment(path[i-1], path[i])
		c += s.W + s.H
		for _, box := range r.Box {
			if crosses(s, box) {
				c += throughCard
			}
		}
		for _, link := range r.Link {
			for k := 1; k < len(link); k++ {
				c += alongLine * shared(s, segment(link[k-1], link[k]))
			}
		}
	}
	return c
}

// segment is a straight piece as a rectangle without width or height.
func segment(a, b Point) Rect {
	return Rect{min(a.X, b.X), min(a.Y, b.Y), math.Abs(a.X - b.X), math.Abs(a.Y - b.Y)}
}

// crosses tells whether a segment runs through the inside of a card.
func crosses(s, r Rect) bool {
	const touch = 1e-6
	return s.X < r.Right()-touch && s.Right() > r.X+touch && s.Y < r.Bottom()-touch && s.Bottom() > r.Y+touch
}

// shared is how far two segments run beside each other, too close to tell
// them apart.
func shared(s, t Rect) float64 {
	const tooNear = 6
	switch {
	case s.W == 0 && t.W == 0 && math.Abs(s.X-t.X) < tooNear:
		return max(0, min(s.Bottom(), t.Bottom())-max(s.Y, t.Y))
	case s.H == 0 && t.H == 0 && math.Abs(s.Y-t.Y) < tooNear:
		return max(0, min(s.Right(), t.Right())-max(s.X, t.X))
	}
	return 0
}
