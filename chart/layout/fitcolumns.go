package layout

import "math"

// spine hangs the reports in columns, the first from a spine at the manager's
// left, further ones to the right of it.
func (f *fitter) spine(v variant, head float64) {
	h := approach{side: true, left: true}
	top := head + f.spineGap()
	if v.count != 1 {
		top = head + f.trunkGap()
		h.trunk, h.shelf = head+f.trunkGap()/2, head+f.trunkGap()/2
	}
	f.hangAll(v, top, h)
}

// columns hangs the reports in columns below the middle of the manager.
func (f *fitter) columns(v variant, top float64) {
	h := f.under(top)
	h.side = true
	f.hangAll(v, top, h)
	f.team.axis = f.team.W / 2
}

func (f *fitter) hangAll(v variant, top float64, h approach) {
	if v.count == flowing {
		f.flowColumns(v, top, h)
		return
	}
	f.team.Size = f.hang(f.team.kids, v, Point{0, top}, h)
	f.team.H += top
}

// beside puts the reports below each other to the right of the manager, the
// first one level with the manager.
func (f *fitter) beside(v variant, head Size) {
	t := &f.team
	gap := max(2*f.g.Indent, f.g.Sibling)
	h := approach{side: true, beside: true, spine: head.W + gap/2}
	at := Point{head.W + gap, 0}
	at.Y = max(0, (f.in.cardOf(t.manager).H-f.in.cardOf(t.kids[0]).H)/2)
	s := f.column(t.kids, v.limit, at, h)
	t.Size = Size{at.X + s.W, at.Y + s.H}
}

// besideOut is where lines leave a manager's card at the right: level with the
// first report where that is beside the card.
func (f *fitter) besideOut(head Rect, at Point) Point {
	const edge = 6
	from := f.in.cardOf(f.team.manager).moved(Point{head.X, head.Y})
	first := f.team.placements[0]
	y := at.Y + first.Y + f.front[first.card][first.shape].drop + f.in.cardOf(first.card).H/2
	if y < from.Y+edge || y > from.Bottom()-edge {
		y = from.Centre().Y
	}
	return Point{from.Right(), y}
}

// column puts reports below each other and gives the size they take.
func (f *fitter) column(kids []int, limit float64, at Point, h approach) Size {
	var s Size
	y := at.Y
	for k, kid := range kids {
		n := lowestWithin(f.front[kid], limit)
		p := f.front[kid][n]
		if k > 0 {
			y += f.below()
		}
		f.team.placements = append(f.team.placements, placement{Point{at.X, y}, kid, n, h})
		y += p.H
		s.W = max(s.W, p.W)
	}
	s.H = y - at.Y
	return s
}

// hang puts reports in columns and gives the size they take.
func (f *fitter) hang(kids []int, v variant, at Point, h approach) Size {
	t := &f.team
	t.lengths = t.lengths[:0]
	for k, kid := range kids {
		l := f.front[kid][lowestWithin(f.front[kid], v.limit)].H
		if k > 0 {
			l += f.below()
		}
		t.lengths = append(t.lengths, l)
	}
	t.divide(v.count)
	var s Size
	from := 0
	apart, indent := f.apart(kids), f.indent(kids)
	for k, end := range t.ends {
		if k > 0 {
			s.W += apart
		}
		s.W += indent
		h.spine = at.X + s.W - indent/2
		c := f.column(kids[from:end], v.limit, Point{at.X + s.W, at.Y}, h)
		s.W += c.W
		s.H = max(s.H, c.H)
		from = end
	}
	return s
}

// flowColumns puts the reports in columns of different widths, as few as a
// height allows.
func (f *fitter) flowColumns(v variant, top float64, h approach) {
	t := &f.team
	items := f.flowItems(v)
	indent := f.indent(t.kids)
	for _, part := range f.cut(items, v, f.columnFlow) {
		if part.from > 0 {
			t.W += f.apart(t.kids)
		}
		h.spine = t.W + indent/2
		s := f.column(t.kidsOf(items[part.from:part.to]), part.limit, Point{t.W + indent, top}, h)
		t.W, t.H = t.W+indent+s.W, max(t.H, top+s.H)
	}
}

// columnFlow prepares items to be cut into columns.
func (f *fitter) columnFlow(items []item, v variant) *flow {
	f.prepare(items, v, widthOf, f.below(), f.apart(f.team.kids)+f.indent(f.team.kids), func(shapes []shape, limit float64) (length, across float64) {
		p := shapes[lowestWithin(shapes, limit)]
		return p.H, p.W
	})
	return &f.flow
}

// prepare fills the flow with items that a measure is limited of, so far from
// each other, in parts so far apart; but not again for another length of parts.
func (f *fitter) prepare(items []item, v variant, of func(Size) float64, gap, apart float64, size func([]shape, float64) (length, across float64)) {
	fl := &f.flow
	v.limit = 0
	if f.team.flowing == v {
		return
	}
	f.team.flowing = v
	fl.reset(f.limits(f.team.manager, of))
	fl.apart = apart
	for k, it := range items {
		before := gap
		if k == 0 {
			before = 0
		}
		fl.add(before, func(limit float64) (length, across float64) { return size(f.front[it.card], limit) })
	}
}

// narrowItem is the narrowest form of a report's team that is low enough.
func (f *fitter) narrowItem(card int, limit float64) item {
	n := narrowestWithin(f.front[card], limit)
	p := f.front[card][n]
	return item{card, n, p.Size, p.axis}
}

// flowItems reads the items of a body.
func (f *fitter) flowItems(v variant) []item {
	t := &f.team
	for _, k := range t.ordered(v) {
		t.items = append(t.items, item{card: k})
	}
	return t.items
}

// ordered are the reports in the order in which they stand.
func (t *teamLayout) ordered(v variant) []int {
	if !v.sorted {
		return t.kids
	}
	t.column = append(append(t.column[:0], t.leaves...), t.leaders...)
	return t.column
}

// cut gives the parts of a body that flows, and notes where they end.
func (f *fitter) cut(items []item, v variant, prepare func([]item, variant) *flow) []part {
	t := &f.team
	var parts []part
	if t.given == nil {
		parts = prepare(items, v).cut(v.limit)
	}
	from := 0
	for _, end := range t.given {
		parts = append(parts, part{from, end, math.Inf(1)})
		from = end
	}
	for _, p := range parts {
		t.ends = append(t.ends, p.to)
	}
	return parts
}

// divide says where parts end that are about equally long, or are given.
func (t *teamLayout) divide(parts int) {
	if t.given != nil {
		t.ends = append(t.ends[:0], t.given...)
		return
	}
	t.ends = split(t.ends[:0], t.lengths, min(parts, len(t.lengths)))
}

// kidsOf are the cards of some items.
func (t *teamLayout) kidsOf(items []item) []int {
	t.column = t.column[:0]
	for _, it := range items {
		t.column = append(t.column, it.card)
	}
	return t.column
}
