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
	h, p := s.hook, f.front[s.card][s.plan]
	size := f.in.Size[s.card]
	start := bottomOf(from)
	path := make([]Point, 0, 8)
	if h.spined {
		start.X = from.X + min(f.g.Indent, from.W)/2
	}
	path = append(path, start)
	x := start.X
	turn := func(toX, y float64) {
		path = append(path, Point{x, y}, Point{toX, y})
		x = toX
	}
	if h.shelf > h.trunk { // by way of the spine of the shelves
		turn(at.X+h.bus, at.Y+h.trunk)
	}
	end := Point{at.X + s.X + p.axis, at.Y + s.Y}
	if left {
		end.X = at.X + s.X + size.W/2
	}
	if h.side {
		end = Point{at.X + s.X, at.Y + s.Y + size.H/2}
		if !h.spined {
			turn(at.X+h.spine, at.Y+h.shelf)
		}
		path = append(path, Point{x, end.Y})
	} else {
		turn(end.X, at.Y+h.shelf)
	}
	return l.straightened(append(path, end))
}
