package layout

import "math"

// Simple drops points that repeat or lie on the line between their
// neighbours, where what differs by rounding alone counts as the same.
// It writes over the line.
func Simple(path []Point) []Point {
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
