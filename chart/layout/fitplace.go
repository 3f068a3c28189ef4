package layout

// place puts every card in its place, managers before their reports, and notes
// where the teams are.
func (f *fitter) place() Result {
	n := len(f.in.Parent)
	r := newResult(n)
	f.spots = make([]position, n+1)
	f.spots[n].shape = f.best()
	l := lines{make([]Point, 0, 5*n)}
	f.placeTeam(n, &r, f.spots, &l)
	for i := range n {
		f.placeTeam(i, &r, f.spots, &l)
	}
	return r
}

// placed is the variant in which the team of i was placed.
func (f *fitter) placed(i int) variant { return f.front[i][f.spots[i].shape].variant }

// position is where a team goes.
type position struct {
	Point
	shape int
	left  bool // the manager's card stands at the left, not over the middle of the reports
}

// placeTeam puts a manager's card in its place, and says where the teams of the
// reports go and how they are joined.
func (f *fitter) placeTeam(i int, r *Result, spots []position, l *lines) {
	at := spots[i]
	p := f.front[i][at.shape]
	head := f.head(i)
	axis := at.X + p.axis
	if at.left {
		axis = at.X + head.W/2
	}
	root := i == len(r.Box)
	if !root {
		r.Box[i] = Rect{axis - head.W/2, at.Y, head.W, head.H}
	}
	if p.variant.pattern == alone {
		return
	}
	f.collectReports(i)
	f.compose(i, p.variant)
	for _, s := range f.team.placements {
		to := Point{at.X + s.X, at.Y + s.Y}
		left := !root && (s.approach.side || at.left && len(f.team.placements) == 1)
		spots[s.card] = position{to, s.shape, left}
		if !root {
			r.Link[s.card] = f.link(l, r.Box[i], s, at.Point, left)
		}
	}
}

// link is the line from a manager's card to a report's, of a team at a place.
func (f *fitter) link(l *lines, from Rect, s placement, at Point, left bool) []Point {
	h, size := s.approach, f.in.Size[s.card]
	team := Point{at.X + s.X, at.Y + s.Y}
	axis, top := f.front[s.card][s.shape].axis, team.Y+f.front[s.card][s.shape].drop
	if left {
		axis = size.W / 2
	}
	if f.in.isList(s.card) && len(f.team.kids) == 1 && !h.side {
		x := max(team.X, min(from.Centre().X, team.X+size.W)) // straight down, wherever the list's middle is
		return l.path(Point{x, from.Bottom()}, Point{x, top})
	}
	const most = 8 // points of a line
	p := append(make(polyline, 0, most), bottomOf(from))
	below := h.left && h.spine < f.g.Indent // from a spine right below the manager
	switch {
	case h.left:
		p[0].X = from.X + min(f.g.Indent, from.W)/2
	case h.beside:
		out := f.besideOut(from, at)
		p = append(p[:0], out, Point{at.X + h.spine, out.Y})
	}
	if h.shelf > h.trunk { // by way of the spine that joins the shelves
		p.turn(at.Y+h.trunk, at.X+h.bus)
	}
	if f.front[f.in.Parent[s.card]][0].variant.pattern == under {
		p[0].X = from.X + min(from.W, size.W)/2
		axis = p[0].X - team.X
	}
	if h.side {
		if !below && !h.beside {
			p.turn(at.Y+h.shelf, at.X+h.spine)
		}
		card := f.in.cardOf(s.card)
		p.turn(top+card.H/2, team.X+axis-card.W/2)
		return l.straightened(p)
	}
	p.turn(at.Y+h.shelf, team.X+axis)
	return l.straightened(append(p, Point{team.X + axis, top}))
}

// polyline is a line under way.
type polyline []Point

// turn goes up or down to a y, and then across to an x.
func (p *polyline) turn(y, x float64) {
	last := (*p)[len(*p)-1]
	*p = append(*p, Point{last.X, y}, Point{x, y})
}
