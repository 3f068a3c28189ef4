package layout

import "slices"

// port is a place where a dotted line may leave or reach a card.
type port struct {
	at      Point
	upright bool    // it leaves upwards or downwards
	ahead   float64 // 1 downwards or to the right, -1 upwards or to the left
	cost    float64
}

// before is the place so far in front of the card.
func (p port) before(d float64) Point {
	if p.upright {
		return Point{p.at.X, p.at.Y + p.ahead*d}
	}
	return Point{p.at.X + p.ahead*d, p.at.Y}
}

// What it costs to take a port that is not among the first, and to reach a
// manager from above or a report from below.
const (
	secondPort = 30
	wrongSide  = 25
)

// firstPorts is how many are the best places.
const firstPorts = 6

// ports are the places on a card's edges, the best first: never the middle above
// and below, where reporting lines are, and clear of the round corners where
// there is room for that.
func ports(r Rect, manager bool) []port {
	const corner = 12
	aside := max(minSeparation, min(r.H/4, r.H/2-corner))
	var all []port
	all = append(all, aboveAndBelow(r, r.W/4, manager)...)
	all = append(all, leftAndRight(r, 0)...)
	for _, more := range [][]port{leftAndRight(r, -aside), leftAndRight(r, aside), aboveAndBelow(r, r.W*3/8, manager), aboveAndBelow(r, r.W/8, manager)} {
		for _, p := range more {
			p.cost += secondPort
			all = append(all, p)
		}
	}
	return all
}

// aboveAndBelow are four ports so far from the middle.
func aboveAndBelow(r Rect, off float64, manager bool) []port {
	above, below := 0.0, 0.0
	if manager {
		above = wrongSide
	} else {
		below = wrongSide
	}
	var all []port
	for _, x := range []float64{r.Centre().X + off, r.Centre().X - off} {
		all = append(all, port{Point{x, r.Bottom()}, true, 1, below}, port{Point{x, r.Y}, true, -1, above})
	}
	return all
}

// leftAndRight are two ports so far below the middle.
func leftAndRight(r Rect, off float64) []port {
	y := r.Centre().Y + off
	return []port{{Point{r.Right(), y}, false, 1, 0}, {Point{r.X, y}, false, -1, 0}}
}

// turnedPorts are ports with x for y.
func turnedPorts(ports []port) []port {
	all := slices.Clone(ports)
	for i, p := range all {
		all[i].at, all[i].upright = Point{p.at.Y, p.at.X}, !p.upright
	}
	return all
}
