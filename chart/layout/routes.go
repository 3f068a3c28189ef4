package layout

import (
	"math"
	"slices"
)

// lane is how far from a card a dotted line runs along it, in points.
const lane = 9

// routes lists lines from one card to another: from every side of the one to
// every side of the other, by way of what is free between.
func routes(boxes []Rect, from, to int) []route {
	a, b := boxes[from], boxes[to]
	return routesBy(a, b, corridors(boxes, a, b, columnOf), corridors(boxes, a, b, rowOf))
}

// routesBy lists lines by way of corridors.
func routesBy(a, b Rect, upright, across []float64) []route {
	var all []route
	for _, out := range ports(a) {
		for _, in := range ports(b) {
			for _, corners := range bends(out, in, upright, across) {
				path := slices.Concat([]Point{out.at, out.lane}, corners, []Point{in.lane, in.at})
				all = append(all, newRoute(simple(path)))
			}
		}
	}
	return all
}

// port is where a line leaves a card and the lane it then is in.
type port struct {
	at, lane Point
	upright  bool // leaves upwards or downwards
}

// ports keep clear of the middle of a card's edges, where reporting lines are.
func ports(r Rect) []port {
	q, c := r.W/4, r.Centre()
	return []port{
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
func bends(a, b port, upright, across []float64) [][]Point {
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
// neighbours, where what differs by rounding alone counts as the same.
func simple(path []Point) []Point {
	kept := path[:0]
	for i, p := range path {
		if i > 0 {
			p = snapped(p, kept[len(kept)-1])
		}
		for n := len(kept); n > 1 && inLine(kept[n-2], kept[n-1], p); n-- {
			kept = kept[:n-1]
		}
		if n := len(kept); n == 0 || kept[n-1] != p {
			kept = append(kept, p)
		}
	}
	return kept
}

// snapped is p with the coordinates of q that it all but has.
func snapped(p, q Point) Point {
	const rounding = 1e-6
	if math.Abs(p.X-q.X) < rounding {
		p.X = q.X
	}
	if math.Abs(p.Y-q.Y) < rounding {
		p.Y = q.Y
	}
	return p
}

func inLine(a, b, c Point) bool { return a.X == b.X && b.X == c.X || a.Y == b.Y && b.Y == c.Y }
