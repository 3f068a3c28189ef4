package layout

import (
	"math"
	"slices"
)

// lane is how far from a card a dotted line runs along it, in points.
const lane = 9

// Dotted finds a line from one card to another that keeps off the reporting
// lines' places and runs through as few cards as it can, then is as short as
// it can. It chooses among a few orthogonal ways and asks every card about
// each of them.
func Dotted(boxes []Rect, from, to int) []Point {
	best, bestCost := []Point(nil), math.Inf(1)
	for _, path := range ways(boxes[from], boxes[to]) {
		if c := cost(boxes, path); c < bestCost {
			best, bestCost = path, c
		}
	}
	return best
}

// ways are the candidates: out of a card's lower or upper edge, a quarter
// off its middle, or out of its sides, by way of the gaps beside either card.
func ways(a, b Rect) [][]Point {
	var all [][]Point
	for _, out := range exits(a) {
		for _, in := range exits(b) {
			all = append(all, join(out, in)...)
		}
	}
	return all
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

// join connects two lanes by one bend, either way round, and by a second
// one where one is not enough.
func join(a, b exit) [][]Point {
	p, q := a.lane, b.lane
	corners := [][]Point{{{p.X, q.Y}}, {{q.X, p.Y}}}
	if a.across == b.across {
		middle := Point{(p.X + q.X) / 2, (p.Y + q.Y) / 2}
		corners = append(corners,
			[]Point{{p.X, middle.Y}, {q.X, middle.Y}}, []Point{{middle.X, p.Y}, {middle.X, q.Y}})
	}
	var all [][]Point
	for _, c := range corners {
		all = append(all, simple(slices.Concat([]Point{a.at, p}, c, []Point{q, b.at})))
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

// cost counts the cards a path runs through, then bends, then length.
func cost(boxes []Rect, path []Point) float64 {
	const throughCard, bend = 1e6, 40
	c := float64(len(path)) * bend
	for i := 1; i < len(path); i++ {
		a, b := path[i-1], path[i]
		c += math.Abs(a.X-b.X) + math.Abs(a.Y-b.Y)
		s := Rect{min(a.X, b.X), min(a.Y, b.Y), math.Abs(a.X - b.X), math.Abs(a.Y - b.Y)}
		for _, r := range boxes {
			if crosses(s, r) {
				c += throughCard
			}
		}
	}
	return c
}

// crosses tells whether a line, as a rectangle without width or height, runs
// through the inside of a card.
func crosses(line, r Rect) bool {
	const touch = 1e-6
	return line.X < r.Right()-touch && line.Right() > r.X+touch && line.Y < r.Bottom()-touch && line.Bottom() > r.Y+touch
}
