package layout

import "slices"

// isList tells whether the card of i is a list of several.
func (in Input) isList(i int) bool { return i < len(in.list) && in.list[i] }

// withLists arranges a forest in which reports of one manager are rows of a
// list, below each other without a gap: to the arrangement each list is one
// card, where the first of its rows would be.
func withLists(in Input, g Gaps, arrange func(Input, Gaps) Result) Result {
	if !slices.Contains(in.Row, true) {
		return arrange(in, g)
	}
	l := newListed(in, g)
	placed := arrange(l.in, g)
	r := newResult(len(in.Parent))
	for i, at := range l.at {
		r.Box[i], r.Link[i] = placed.Box[at], placed.Link[at]
	}
	for at, rows := range l.rows {
		l.open(&r, placed.Box[at], rows)
	}
	r.Width, r.Height, r.Patterns = placed.Width, placed.Height, placed.Patterns
	return r
}

// listed is a forest with a card in place of each list.
type listed struct {
	all  Input
	g    Gaps
	in   Input
	at   []int // where each card is in this forest
	rows [][]int
}

func newListed(in Input, g Gaps) *listed {
	l := &listed{all: in, g: g, at: make([]int, len(in.Parent))}
	lists := map[int]int{} // by their managers
	for i, p := range in.Parent {
		if at, open := lists[p]; open && in.Row[i] {
			l.at[i] = at
			l.grow(at, i)
			continue
		}
		l.at[i] = len(l.rows)
		if p >= 0 {
			p = l.at[p]
		}
		l.in.Parent = append(l.in.Parent, p)
		l.in.take(in, i)
		l.rows = append(l.rows, nil)
		if in.Row[i] {
			lists[in.Parent[i]] = l.at[i]
			l.begin(l.at[i], i)
		}
	}
	l.in.Frame, l.in.Around, l.in.Layer = in.Frame, in.Around, in.Layer
	return l
}

// begin makes a list of one row.
func (l *listed) begin(at, row int) {
	s := l.all.Size[row]
	l.in.list[at], l.in.Size[at] = true, Size{s.W + 2*l.g.List, 2 * l.g.List}
	l.grow(at, row)
}

// grow adds a row at the end of a list.
func (l *listed) grow(at, row int) {
	size := &l.in.Size[at]
	size.W = max(size.W, l.all.Size[row].W+2*l.g.List)
	size.H += l.all.Size[row].H
	l.in.head[at] = Rect{W: size.W, H: size.H}
	l.in.card[at] = l.in.head[at]
	l.rows[at] = append(l.rows[at], row)
}

// open puts the rows of a list in place. The line leads to the row it meets.
func (l *listed) open(r *Result, list Rect, rows []int) {
	if len(rows) == 0 {
		return
	}
	path := r.Link[rows[0]]
	y := list.Y + l.g.List
	meets := rows[0]
	for _, i := range rows {
		r.Link[i] = nil
		r.Box[i] = Rect{list.X + l.g.List, y, l.all.Size[i].W, l.all.Size[i].H}
		if n := len(path); n > 0 && path[n-1].Y >= y {
			meets = i
		}
		y = r.Box[i].Bottom()
	}
	r.Link[meets] = l.reach(path)
}

// reach lengthens a line from the edge of a list to a row.
func (l *listed) reach(path []Point) []Point {
	if n := len(path); n > 0 && path[n-1].X == path[n-2].X {
		path[n-1].Y += l.g.List
	} else if n > 0 {
		path[n-1].X += l.g.List
	}
	return path
}
