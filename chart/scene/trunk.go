package scene

import (
	"cmp"
	"math"
	"slices"

	"cadre/chart/layout"
)

// BendRadius is how round the corners of lines are, in points.
const BendRadius = 8

// trunk is what is drawn of one manager's lines. What several reports' lines
// share is drawn once: drawn again it would look heavier. The lines of all
// managers are drawn with one trunk, which saves much of the work for a large
// chart: see clear.
type trunk struct {
	lines map[axis][]span // straight pieces
	bends map[bend]bool

	rounded     []Curve // the line that is being drawn
	fresh, left []span  // what of a stretch of it is new
	curves      []Curve // what of it is new
	ends        []int   // of the pieces in curves

	kept   slab[Curve] // of all lines
	pieces slab[[]Curve]
}

// axis is where a straight line runs, in units of grain.
type axis struct {
	upright bool
	at      int64
}

// span is a stretch of a straight line.
type span struct{ from, to float64 }

// bend is a round corner by its ends, in units of grain.
type bend struct{ fromX, fromY, toX, toY int64 }

// grain is what differs by rounding alone, in points.
const grain = 1e-4

func units(f float64) int64 { return int64(math.Round(f / grain)) }

// clear forgets what is drawn, for the lines of another manager.
func (t *trunk) clear() {
	const few = 64 // to clear a map takes as long as it was ever large
	if t.lines == nil || len(t.lines)+len(t.bends) > few {
		t.lines, t.bends = map[axis][]span{}, map[bend]bool{}
		return
	}
	clear(t.lines)
	clear(t.bends)
}

// branch is what there is to draw of a line, besides what is drawn already.
func (t *trunk) branch(path []layout.Point) [][]Curve {
	t.curves, t.ends = t.curves[:0], t.ends[:0]
	t.rounded = rounded(t.rounded[:0], path)
	for _, c := range t.rounded {
		t.add(c)
	}
	t.endPiece()
	pieces, from := t.pieces.room(len(t.ends)), 0
	for k, end := range t.ends {
		pieces[k], from = t.kept.copy(t.curves[from:end]), end
	}
	return pieces
}

// add draws the part of a curve that is new, in its direction.
func (t *trunk) add(c Curve) {
	a, b := c[0], c[3]
	switch {
	case !c.Straight():
		key := bend{units(a.X), units(a.Y), units(b.X), units(b.Y)}
		if !t.bends[key] {
			t.bends[key] = true
			t.draw(c)
		}
	case math.Abs(a.Y-b.Y) < grain:
		t.cut(axis{false, units(a.Y)}, a.X, b.X, func(x float64) layout.Point { return layout.Point{X: x, Y: a.Y} })
	default:
		t.cut(axis{true, units(a.X)}, a.Y, b.Y, func(y float64) layout.Point { return layout.Point{X: a.X, Y: y} })
	}
}

// cut draws what of the stretch between two places of a straight line is new.
func (t *trunk) cut(l axis, from, to float64, at func(float64) layout.Point) {
	drawn := t.lines[l]
	t.fresh = append(t.fresh[:0], span{min(from, to), max(from, to)})
	for _, old := range drawn {
		t.left = without(t.left[:0], t.fresh, old)
		t.fresh, t.left = t.left, t.fresh
	}
	for i := range t.fresh {
		p, q := at(t.fresh[i].from), at(t.fresh[i].to)
		if from > to {
			back := t.fresh[len(t.fresh)-1-i]
			p, q = at(back.to), at(back.from)
		}
		t.draw(Curve{p, p, q, q})
	}
	t.lines[l] = joined(append(drawn, t.fresh...))
}

// draw goes on with the piece that ends where the curve begins, or begins
// another one.
func (t *trunk) draw(c Curve) {
	if n := len(t.curves); n > 0 && t.curves[n-1][3] != c[0] {
		t.endPiece()
	}
	t.curves = append(t.curves, c)
}

func (t *trunk) endPiece() {
	n := len(t.curves)
	if len(t.ends) == 0 && n > 0 || len(t.ends) > 0 && n > t.ends[len(t.ends)-1] {
		t.ends = append(t.ends, n)
	}
}

// without adds to left what is left of some spans outside another.
func without(left, spans []span, cut span) []span {
	for _, s := range spans {
		for _, part := range [2]span{{s.from, min(s.to, cut.from)}, {max(s.from, cut.to), s.to}} {
			if part.to-part.from > grain {
				left = append(left, part)
			}
		}
	}
	return left
}

// joined puts spans in order and makes one of those that meet.
func joined(spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	kept := spans[:0]
	for _, s := range spans {
		if n := len(kept); n > 0 && s.from <= kept[n-1].to+grain {
			kept[n-1].to = max(kept[n-1].to, s.to)
		} else {
			kept = append(kept, s)
		}
	}
	return kept
}

// Curves are the whole line with round corners, for who draws each line by
// itself.
func (c *Connector) Curves() []Curve { return rounded(nil, c.Path) }

// tuck lets a line begin and end under the borders of its cards, so that no gap
// shows at any scale, nor where a corner is round.
func tuck(path []layout.Point, from, to layout.Rect) {
	n := len(path)
	path[0] = beyond(path[1], path[0], depth(from, path[0], path[1]))
	path[n-1] = beyond(path[n-2], path[n-1], depth(to, path[n-1], path[n-2]))
}

// beyond is the point so far behind b, seen from a.
func beyond(a, b layout.Point, d float64) layout.Point { return towards(b, a, -d) }

// depth is how far behind a card's straight edge the middle of its border is at
// p, where a line comes from another point.
func depth(card layout.Rect, p, from layout.Point) float64 {
	along := min(p.X-card.X, card.Right()-p.X) // from the corner
	if p.Y == from.Y {
		along = min(p.Y-card.Y, card.Bottom()-p.Y)
	}
	r := min(corner, min(card.W, card.H)/3)
	short := max(0, r-max(0, along))
	return r - math.Sqrt(r*r-short*short) + borderLine/2
}

// rounded adds to curves an orthogonal line with round corners: straight pieces
// and quarter circles in turn.
func rounded(curves []Curve, path []layout.Point) []Curve {
	at := layout.Point{}
	for k, p := range path {
		switch {
		case k == 0:
			at = p
		case k == len(path)-1:
			curves = appendLine(curves, at, p)
		default:
			r := radius(path, k)
			in, out := towards(p, path[k-1], r), towards(p, path[k+1], r)
			curves = appendLine(curves, at, in)
			if r > 0 {
				curves = append(curves, quarter(in, p, out))
			}
			at = out
		}
	}
	return curves
}

func appendLine(curves []Curve, a, b layout.Point) []Curve {
	if distance(a, b) < grain {
		return curves
	}
	return append(curves, Curve{a, a, b, b})
}

// radius is that of the corner at path[k]: at most half of the pieces beside
// it, which may have a corner at their other end too, or a whole last piece.
func radius(path []layout.Point, k int) float64 {
	share := func(j int, end bool) float64 {
		d := distance(path[k], path[j])
		if !end {
			d /= 2
		}
		return d
	}
	return min(BendRadius, share(k-1, k-1 == 0), share(k+1, k+1 == len(path)-1))
}

func distance(a, b layout.Point) float64 { return math.Abs(a.X-b.X) + math.Abs(a.Y-b.Y) }

// towards is the point so far from p on the way to q.
func towards(p, q layout.Point, d float64) layout.Point {
	n := distance(p, q)
	if n == 0 {
		return p
	}
	return layout.Point{X: p.X + (q.X-p.X)*d/n, Y: p.Y + (q.Y-p.Y)*d/n}
}

// quarter is a quarter of a circle from one point to another around a corner,
// but for three parts in ten thousand.
func quarter(from, corner, to layout.Point) Curve {
	const k = 0.5523
	control := func(p layout.Point) layout.Point {
		return layout.Point{X: p.X + k*(corner.X-p.X), Y: p.Y + k*(corner.Y-p.Y)}
	}
	return Curve{from, control(from), control(to), to}
}
