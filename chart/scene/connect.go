package scene

import "cadre/chart/layout"

// lineWeight is that of every connector, in points.
const lineWeight = 1.25

// connect says where the reporting lines run, one manager's after the other's.
func (s *Scene) connect(shown selection, placed layout.Result) {
	ink := s.Theme.Ink(SlotLine)
	s.Connectors = make([]Connector, 0, len(shown.people))
	var paths slab[layout.Point]
	for manager, reports := range shown.teams() {
		for _, i := range reports {
			if path := placed.Link[i]; path != nil { // else a row of a list, to which another's line leads
				s.Connectors = append(s.Connectors, Connector{From: shown.people[manager].ID, To: shown.people[i].ID,
					Path: paths.copy(path), Colour: ink, Weight: lineWeight})
			}
		}
	}
}

// drawLines finds out what there is to draw of the lines that run where they are to
// stay: what several of one manager's share is drawn by the first of them.
func (cp *composer) drawLines(s *Scene, shown selection) {
	d := drafter{cache: cp.cache, pad: cp.d.gaps.List}
	rest := s.Connectors
	var ends []*Card
	for manager, reports := range shown.teams() {
		ends = ends[:0]
		for _, i := range reports {
			if n := len(ends); n < len(rest) && rest[n].To == s.Cards[i].Person {
				ends = append(ends, &s.Cards[i])
			}
		}
		if n := len(ends); n > 0 {
			d.draw(s.Cards[manager].Box, rest[:n], ends)
			rest = rest[n:]
		}
	}
}

// branches is what there is to draw of one manager's lines, as seen from the
// manager's card, and where that stood in the last picture.
type branches struct {
	head  layout.Size
	pad   float64
	lines []branch
	at    layout.Point
}

// branch is what there is to draw of a line.
type branch struct {
	path          []layout.Point
	end           layout.Rect // the report's card
	row           bool        // of a list
	pieces, stood [][]Curve   // as seen from the manager's card, and where they stood
}

// drafter draws the lines of a picture, or takes them from the cache.
type drafter struct {
	cache  *Cache
	pad    float64 // from the edge of a list to its rows
	trunk  trunk
	points slab[layout.Point]
	curves slab[Curve]
	pieces slab[[]Curve]
}

// draw draws one manager's lines. Where nothing has changed but the place, they
// are those of the last picture, moved.
func (d *drafter) draw(head layout.Rect, lines []Connector, ends []*Card) {
	at := layout.Point{X: head.X, Y: head.Y}
	b := d.cache.lines[lines[0].From]
	if b == nil || !b.same(head, d.pad, lines, ends) {
		b = d.branches(head, lines, ends)
		d.cache.lines[lines[0].From] = b
	} else if b.at != at {
		d.stand(b, at)
	}
	for k := range lines {
		lines[k].Pieces = b.lines[k].stood
	}
}

// same tells whether lines are those of b, wherever the manager's card is.
func (b *branches) same(head layout.Rect, pad float64, lines []Connector, ends []*Card) bool {
	if len(b.lines) != len(lines) || b.head != (layout.Size{W: head.W, H: head.H}) || b.pad != pad {
		return false
	}
	for k := range lines {
		l, is := &lines[k], &b.lines[k]
		if is.row != ends[k].Row || is.end != seen(ends[k].Box, head) || len(is.path) != len(l.Path) {
			return false
		}
		for j, p := range l.Path {
			if is.path[j] != (layout.Point{X: p.X - head.X, Y: p.Y - head.Y}) {
				return false
			}
		}
	}
	return true
}

// seen is a card's place as seen from another one.
func seen(card, from layout.Rect) layout.Rect {
	return layout.Rect{X: card.X - from.X, Y: card.Y - from.Y, W: card.W, H: card.H}
}

// branches draws lines anew. One to a row leads to it over the edge of the list:
// what lies on the list's sheet is not drawn.
func (d *drafter) branches(head layout.Rect, lines []Connector, ends []*Card) *branches {
	b := &branches{head: layout.Size{W: head.W, H: head.H}, pad: d.pad, lines: make([]branch, len(lines))}
	d.trunk.clear()
	var drawn []layout.Point
	for k, l := range lines {
		is := branch{path: d.points.copy(l.Path), end: seen(ends[k].Box, head), row: ends[k].Row}
		for j := range is.path {
			is.path[j].X -= head.X
			is.path[j].Y -= head.Y
		}
		drawn = append(drawn[:0], is.path...)
		to := is.end
		if is.row {
			cutShort(drawn, d.pad)
			to = layout.Rect{X: to.X - d.pad, Y: to.Y - d.pad, W: to.W + 2*d.pad, H: to.H + 2*d.pad}
		}
		tuck(drawn, layout.Rect{W: head.W, H: head.H}, to)
		is.pieces = d.trunk.branch(drawn)
		b.lines[k] = is
	}
	d.stand(b, layout.Point{X: head.X, Y: head.Y})
	return b
}

// stand brings what there is to draw to where the manager's card is.
func (d *drafter) stand(b *branches, at layout.Point) {
	b.at = at
	for k := range b.lines {
		is := &b.lines[k]
		is.stood = d.pieces.copy(is.pieces)
		for i, piece := range is.stood {
			is.stood[i] = d.curves.copy(piece)
			for j := range is.stood[i] {
				is.stood[i][j].move(at.X, at.Y)
			}
		}
	}
}

// cutShort takes the last bit off a line.
func cutShort(path []layout.Point, by float64) {
	n := len(path)
	path[n-1] = towards(path[n-1], path[n-2], by)
}
