package layout

import "slices"

// Router finds the dotted lines of a drawing, one after the other, each clear
// of those before it.
type Router struct {
	level, upright obstacles // the same, seen both ways
	lanes          maze      // for all lines
	steps          int       // taken to find all lines
}

// Drawing is what dotted lines are drawn into.
type Drawing struct {
	Area    Rect // that lines stay in
	Cards   []Rect
	Links   [][]Point // reporting lines
	Names   []Rect    // texts that stand in the area, such as those of teams
	Grounds []Rect    // the shadings behind teams
}

// NewRouter begins with a drawing without dotted lines.
func NewRouter(d Drawing) *Router {
	o := obstacles{area: d.Area, cards: d.Cards, names: d.Names, grounds: d.Grounds}
	for _, link := range d.Links {
		o.solid = append(o.solid, segments(link)...)
	}
	r := &Router{level: o, upright: o.turned()}
	if !r.crowded() {
		r.lanes = maze{r.level.lanes(), r.upright.lanes()}
	}
	return r
}

// crowded tells whether there are so many cards that lines keep to corridors.
func (r *Router) crowded() bool { return len(r.level.cards) > 1000 }

// How many steps all lines of a drawing together take to find their ways, and of
// how many pieces they are. Where there are so many lines that it does not do,
// nobody could follow one.
const (
	mostSteps  = 600_000
	mostPieces = 300
)

// Dotted finds a line from a manager's card to another's. It leaves and arrives
// where no other line does, crosses no card, and runs along no reporting line,
// through no text and beside no dotted line, where there is such a way; then it
// turns and crosses little, and is short.
func (r *Router) Dotted(manager, report int) []Point {
	a, b := r.level.cards[manager], r.level.cards[report]
	if r.steps >= mostSteps || len(r.level.dotted) > mostPieces {
		return direct(a, b)
	}
	starts, ends := ports(a, true), ports(b, false)
	path, steps := r.maze(a, b, slices.Concat(starts, ends)).cheapest(starts, ends, b, mostSteps-r.steps)
	r.steps += steps
	if len(path) < 2 { // no way
		return direct(a, b)
	}
	r.add(segments(path))
	return path
}

// add makes later lines keep clear of a line, and run beside it.
func (r *Router) add(pieces []Rect) {
	r.level.dotted = append(r.level.dotted, pieces...)
	r.upright.dotted = append(r.upright.dotted, turned(pieces)...)
	r.lanes.level = append(r.lanes.level, r.level.beside(pieces)...)
	r.lanes.upright = append(r.lanes.upright, r.upright.beside(turned(pieces))...)
}

// maze is the tracks for a line between two cards.
func (r *Router) maze(a, b Rect, ports []port) *maze {
	level, upright := r.level.stubs(ports), r.upright.stubs(turnedPorts(ports))
	if r.crowded() {
		r.steps += len(r.level.cards)
		level = append(level, r.level.corridors(a, b)...)
		upright = append(upright, r.upright.corridors(a.turned(), b.turned())...)
	}
	return &maze{sortedTracks(append(level, r.lanes.level...)), sortedTracks(append(upright, r.lanes.upright...))}
}

// direct is the shortest line of few bends from one card to another, whatever
// is in its way.
func direct(a, b Rect) []Point {
	var best []Point
	for _, out := range ports(a, true)[:firstPorts] {
		for _, in := range ports(b, false)[:firstPorts] {
			if path := joined(out, in); out.at != in.at && (best == nil || length(path) < length(best)) {
				best = path
			}
		}
	}
	return Simple(best)
}

// joined leads from one port to another by way of what is before them.
func joined(out, in port) []Point {
	p, q := out.before(lane), in.before(lane)
	corner := Point{q.X, p.Y}
	if out.upright {
		corner = Point{p.X, q.Y}
	}
	return []Point{out.at, p, corner, q, in.at}
}
