package layout

// place puts every card in its place, managers before their reports.
func (f *fitter) place() Result {
	n := len(f.in.Parent)
	r := Result{Box: make([]Rect, n), Link: make([][]Point, n)}
	spot := make([]spot, n+1)
	spot[n].plan = f.best()
	l := lines{make([]Point, 0, 5*n)}
	f.settle(n, &r, spot, &l)
	for i := range n {
		f.settle(i, &r, spot, &l)
	}
	return r
}

// spot is where a team goes.
type spot struct {
	Point
	plan int
	left bool // the manager's card stands at the left, not over the middle of the reports
}

// settle puts a manager's card in its place, and says where the teams of the
// reports go and how they are joined.
func (f *fitter) settle(i int, r *Result, spots []spot, l *lines) {
	at := spots[i]
	p := f.front[i][at.plan]
	head := f.head(i)
	axis := at.X + p.axis
	if at.left {
		axis = at.X + head.W/2
	}
	root := i == len(r.Box)
	if !root {
		r.Box[i] = Rect{axis - head.W/2, at.Y, head.W, head.H}
	}
	if p.how.pattern == alone {
		return
	}
	f.gather(i)
	f.compose(i, p.how)
	for _, s := range f.body.seats {
		to := Point{at.X + s.X, at.Y + s.Y}
		left := !root && (s.hook.side || at.left && len(f.body.seats) == 1)
		spots[s.card] = spot{to, s.plan, left}
		if !root {
			r.Link[s.card] = f.link(l, r.Box[i], s, at.Point, left)
		}
	}
}

// link is the line from a manager's card to a report's, of a team at a place.
func (f *fitter) link(l *lines, from Rect, s seat, at Point, left bool) []Point {
	h, size := s.hook, f.in.Size[s.card]
	team := Point{at.X + s.X, at.Y + s.Y}
	p := pen{bottomOf(from)}
	if h.spined {
		p[0].X = from.X + min(f.g.Indent, from.W)/2
	}
	if h.shelf > h.trunk { // by way of the spine that joins the shelves
		p.turn(at.Y+h.trunk, at.X+h.bus)
	}
	if h.side {
		if !h.spined {
			p.turn(at.Y+h.shelf, at.X+h.spine)
		}
		p.turn(team.Y+size.H/2, team.X)
		return l.straightened(p)
	}
	axis := f.front[s.card][s.plan].axis
	if left {
		axis = size.W / 2
	}
	p.turn(at.Y+h.shelf, team.X+axis)
	return l.straightened(append(p, Point{team.X + axis, team.Y}))
}

// pen is a line under way.
type pen []Point

// turn goes up or down to a y, and then across to an x.
func (p *pen) turn(y, x float64) {
	last := (*p)[len(*p)-1]
	*p = append(*p, Point{last.X, y}, Point{x, y})
}
