package layout

// lines cuts paths from one slice, so that a forest's lines cost few
// allocations. The zero value is ready.
type lines struct{ points []Point }

// path copies a line.
func (l *lines) path(points ...Point) []Point {
	from := len(l.points)
	l.points = append(l.points, points...)
	return l.points[from:len(l.points):len(l.points)]
}

// elbow goes down from a to the height of the trunk, along it, down to b and
// on to the rest. Where a stands but a hair beside b it goes straight down.
func (l *lines) elbow(a, b Point, trunk float64, rest ...Point) []Point {
	const hair = 0.5
	from := len(l.points)
	if d := a.X - b.X; -hair < d && d < hair {
		l.points = append(l.points, Point{b.X, a.Y}, b)
	} else {
		l.points = append(l.points, a, Point{a.X, trunk}, Point{b.X, trunk}, b)
	}
	l.points = append(l.points, rest...)
	return l.points[from:len(l.points):len(l.points)]
}

func topOf(r Rect) Point    { return Point{r.X + r.W/2, r.Y} }
func bottomOf(r Rect) Point { return Point{r.X + r.W/2, r.Bottom()} }

// straightened copies a line without the points at which it does not turn.
func (l *lines) straightened(points []Point) []Point {
	from := len(l.points)
	for k, p := range points {
		if got := l.points[from:]; len(got) > 0 && p == got[len(got)-1] {
			continue
		} else if n := len(got); n > 1 && (got[n-2].X == p.X && got[n-1].X == p.X || got[n-2].Y == p.Y && got[n-1].Y == p.Y) {
			got[n-1] = p
			continue
		}
		l.points = append(l.points, points[k])
	}
	return l.points[from:len(l.points):len(l.points)]
}
