package graphviz

import (
	"math"

	"cadre/chart/layout"
)

// stroke draws the line of a path: every straight piece as a rectangle, made
// longer at the corners so that they are filled. All rectangles turn the same
// way round, so where they overlap nothing is cut out.
func (p pen) stroke(m Mark) {
	weight := m.Weight * p.scale
	for _, points := range p.flatten(m) {
		if len(m.Dash) == 0 {
			p.bars(points, weight)
			continue
		}
		for _, dash := range dashes(points, m.Dash, p.scale) {
			p.bars(dash, weight)
		}
	}
}

// bars draws a rectangle for every straight piece of a line.
func (p pen) bars(points []layout.Point, weight float64) {
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		before, after := points[max(0, i-2)], points[min(i+1, len(points)-1)]
		p.bar(a, b, weight, corner(before, a, b, weight), corner(a, b, after, weight))
	}
}

// flatten makes a path's parts of straight pieces, in the picture's pixels.
// Straight lines that run along the pixels are moved onto them, to be sharp.
func (p pen) flatten(m Mark) [][]layout.Point {
	var parts [][]layout.Point
	var points []layout.Point
	add := func(q layout.Point) {
		q = layout.Point{X: q.X * p.scale, Y: q.Y * p.scale}
		if n := len(points); n == 0 || points[n-1] != q {
			points = append(points, q)
		}
	}
	for i, c := range m.Path {
		if i > 0 && c[0] != m.Path[i-1][3] {
			parts, points = append(parts, points), nil
		}
		add(c[0])
		if !c.Straight() {
			const steps = 8
			for k := 1; k < steps; k++ {
				add(at(c, float64(k)/steps))
			}
		}
		add(c[3])
	}
	parts = append(parts, points)
	if !m.Closed {
		for _, points := range parts {
			sharpen(points, m.Weight*p.scale)
		}
	}
	return parts
}

// at is a place on a Bézier curve; t runs from 0 to 1.
func at(c Curve, t float64) layout.Point {
	u := 1 - t
	k := [4]float64{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t}
	var q layout.Point
	for i, w := range k {
		q.X += w * c[i].X
		q.Y += w * c[i].Y
	}
	return q
}

// sharpen moves upright and level pieces so that their edges lie between
// pixels.
func sharpen(points []layout.Point, weight float64) {
	half := math.Mod(max(1, math.Round(weight)), 2) / 2
	snap := func(v float64) float64 { return math.Round(v-half) + half }
	for i := 1; i < len(points); i++ {
		a, b := &points[i-1], &points[i]
		switch {
		case a.X == b.X:
			a.X, b.X = snap(a.X), snap(b.X)
		case a.Y == b.Y:
			a.Y, b.Y = snap(a.Y), snap(b.Y)
		}
	}
}

// corner is how much longer a line of that weight must be at b to fill the
// corner a-b-c: nothing where there is none.
func corner(a, b, c layout.Point, weight float64) float64 {
	if a == b || b == c {
		return 0
	}
	// The tangent of half the turn, from its sine and cosine; at most that of a
	// right angle.
	x, y, u, v := b.X-a.X, b.Y-a.Y, c.X-b.X, c.Y-b.Y
	lengths := math.Hypot(x, y) * math.Hypot(u, v)
	sine, cosine := math.Abs(x*v-y*u)/lengths, (x*u+y*v)/lengths
	if cosine <= 0 {
		return weight / 2
	}
	return weight / 2 * sine / (1 + cosine)
}

// bar draws a rectangle from a to b, longer at either end.
func (p pen) bar(a, b layout.Point, weight, more, evenMore float64) {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return
	}
	dx, dy := (b.X-a.X)/length, (b.Y-a.Y)/length
	a = layout.Point{X: a.X - dx*more, Y: a.Y - dy*more}
	b = layout.Point{X: b.X + dx*evenMore, Y: b.Y + dy*evenMore}
	nx, ny := -dy*weight/2, dx*weight/2
	xy := func(q layout.Point, side float64) (x, y float32) {
		return float32(q.X + side*nx - p.x), float32(q.Y + side*ny - p.y)
	}
	p.MoveTo(xy(a, 1))
	p.LineTo(xy(b, 1))
	p.LineTo(xy(b, -1))
	p.LineTo(xy(a, -1))
	p.ClosePath()
}

// dashes cuts a line into the pieces that are drawn.
func dashes(points []layout.Point, pattern []float64, scale float64) [][]layout.Point {
	var pieces [][]layout.Point
	k, left, drawn := 0, pattern[0]*scale, true
	var piece []layout.Point
	for i, b := range points {
		if i == 0 {
			piece = []layout.Point{b}
			continue
		}
		a := points[i-1]
		for length := math.Hypot(b.X-a.X, b.Y-a.Y); length > left; length = math.Hypot(b.X-a.X, b.Y-a.Y) {
			t := left / length
			a = layout.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)}
			if drawn {
				pieces = append(pieces, append(piece, a))
			}
			piece, drawn, k = []layout.Point{a}, !drawn, (k+1)%len(pattern)
			left = max(pattern[k]*scale, 1e-3)
		}
		left -= math.Hypot(b.X-a.X, b.Y-a.Y)
		piece = append(piece, b)
	}
	if drawn && len(piece) > 1 {
		pieces = append(pieces, piece)
	}
	return pieces
}
