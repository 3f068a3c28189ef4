package layout

import (
	"cmp"
	"math"
	"slices"
)

// lane is how far from a card a dotted line runs along it, in points.
const lane = 9

// ways lists lines from one card to another: from every side of the one to
// every side of the other, by way of what is free between.
func ways(boxes []Rect, from, to int) []way {
	a, b := boxes[from], boxes[to]
	upright, across := corridors(boxes, a, b)
	var all []way
	for _, out := range exits(a) {
		for _, in := range exits(b) {
			for _, corners := range bends(out, in, upright, across) {
				path := slices.Concat([]Point{out.at, out.lane}, corners, []Point{in.lane, in.at})
				all = append(all, newWay(simple(path)))
			}
		}
	}
	return all
}

// exit is where a line leaves a card and the lane it then is in.
type exit struct {
	at, lane Point
	upright  bool // leaves upwards or downwards
}

// exits keep clear of the middle of a card's edges, where reporting lines are.
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

// bends connects two lanes by one bend, either way round, by two in the middle
// between them, and by way of each corridor.
func bends(a, b exit, upright, across []float64) [][]Point {
	p, q := a.lane, b.lane
	corners := [][]Point{{{p.X, q.Y}}, {{q.X, p.Y}}}
	middle := Point{(p.X + q.X) / 2, (p.Y + q.Y) / 2}
	if a.upright && b.upright {
		across = append(across, middle.Y)
	}
	if !a.upright && !b.upright {
		upright = append(upright, middle.X)
	}
	for _, x := range upright {
		corners = append(corners, []Point{{x, p.Y}, {x, q.Y}})
	}
	for _, y := range across {
		corners = append(corners, []Point{{p.X, y}, {q.X, y}})
	}
	return corners
}

// simple drops points that repeat or lie on the line between their
// neighbours.
func simple(path []Point) []Point {
	kept := path[:0]
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

// span is a stretch of an axis.
type span struct{ from, to float64 }

// corridors are the upright and the level lanes free of cards along all the
// way from a to b, or along all of what lies between them.
func corridors(boxes []Rect, a, b Rect) (upright, across []float64) {
	high := []span{{min(a.Y, b.Y), max(a.Bottom(), b.Bottom())}}
	if between := (span{min(a.Bottom(), b.Bottom()), max(a.Y, b.Y)}); between.from < between.to {
		high = append(high, between)
	}
	for _, s := range high {
		taken := taken(boxes, func(r Rect) (across, along span) { return span{r.Y, r.Bottom()}, span{r.X, r.Right()} }, s)
		upright = append(upright, lanes(taken, a.Centre().X, b.Centre().X)...)
	}
	wide := []span{{min(a.X, b.X), max(a.Right(), b.Right())}}
	if between := (span{min(a.Right(), b.Right()), max(a.X, b.X)}); between.from < between.to {
		wide = append(wide, between)
	}
	for _, s := range wide {
		taken := taken(boxes, func(r Rect) (across, along span) { return span{r.X, r.Right()}, span{r.Y, r.Bottom()} }, s)
		across = append(across, lanes(taken, a.Centre().Y, b.Centre().Y)...)
	}
	return upright, across
}
