package layout

// spine puts the reports below each other.
func (f *fitter) spine(v variant, top float64) {
	t := &f.team
	h := approach{side: true, spined: true, spine: f.g.Indent / 2}
	t.Size = f.column(t.kids, v.limit, Point{f.g.Indent, top}, h)
	t.W += f.g.Indent
	t.H += top
}

// beside puts the reports below each other to the right of the manager, the
// first one level with the manager.
func (f *fitter) beside(v variant, head Size) {
	t := &f.team
	h := approach{side: true, beside: true, spine: head.W + f.g.Indent}
	at := Point{head.W + 2*f.g.Indent, 0}
	if !f.assisted(t.manager) {
		at.Y = max(0, (head.H-f.in.Size[t.kids[0]].H)/2)
	}
	s := f.column(t.kids, v.limit, at, h)
	t.Size = Size{at.X + s.W, at.Y + s.H}
}

// besideOut is where lines leave a manager's card at the right: level with the
// first report where that is beside the card.
func (f *fitter) besideOut(from Rect, at Point) Point {
	const edge = 6
	first := f.team.placements[0]
	y := at.Y + first.Y + f.front[first.card][first.shape].drop + f.in.Size[first.card].H/2
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
			y += f.below(kids[k-1], kid)
		}
		f.team.placements = append(f.team.placements, placement{Point{at.X, y}, kid, n, h})
		y += p.H
		s.W = max(s.W, p.W)
	}
	s.H = y - at.Y
	return s
}

// columns hangs everybody from the spines of columns; the block of those who
// lead nobody stands to the left of them if there is one.
func (f *fitter) columns(v variant, top float64) {
	t := &f.team
	h := f.under(top)
	if v.leaves == inOrder {
		t.Size = f.hang(t.kids, v, Point{0, top}, h)
		t.H += top
		t.axis = t.W / 2
		return
	}
	s := f.hang(t.leaders, v, Point{0, top}, h)
	teams := len(t.placements)
	p := f.block[narrowestWithin(f.block, s.H)]
	left := p.W + f.g.Team
	for k := range teams {
		t.placements[k].X += left
		t.placements[k].approach.spine += left
	}
	f.hang(t.leaves, p.variant, Point{0, top}, h)
	t.W, t.H = left+s.W, top+max(s.H, p.H)
	t.axis = t.W / 2
}

// hang puts reports in columns and gives the size they take.
func (f *fitter) hang(kids []int, v variant, at Point, h approach) Size {
	t := &f.team
	t.lengths = t.lengths[:0]
	for k, kid := range kids {
		l := f.front[kid][lowestWithin(f.front[kid], v.limit)].H
		if k > 0 {
			l += f.below(kids[k-1], kid)
		}
		t.lengths = append(t.lengths, l)
	}
	t.ends = split(t.ends[:0], t.lengths, v.count)
	var s Size
	from := 0
	h.side = true
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
// height allows. Who has a column alone stands below the trunk as in a row.
func (f *fitter) flowColumns(v variant, top float64) {
	t := &f.team
	items := f.flowItems(v)
	h := f.under(top)
	first := -1.0
	for _, part := range f.columnFlow(items).cut(v.limit) {
		if part.from > 0 {
			t.W += f.g.Team
		}
		s, arrives := f.flowColumn(items, part, Point{t.W, top}, h)
		if first < 0 {
			first = arrives
		}
		t.axis = (first + arrives) / 2
		t.W, t.H = t.W+s.W, max(t.H, top+s.H)
	}
}

// columnFlow prepares items to be cut into columns.
func (f *fitter) columnFlow(items []item) *flow {
	fl := &f.flow
	fl.reset(len(items), f.limits(f.team.manager, widthOf))
	fl.apart, fl.margin = f.g.Team, f.indent(f.team.kids)
	for k, it := range items {
		gap := 0.0
		if k > 0 && it.card >= 0 && items[k-1].card >= 0 {
			gap = f.below(items[k-1].card, it.card)
		}
		shapes := f.plansOf(it.card)
		fl.add(gap, it.card < 0, func(limit float64) (length, across float64) {
			p := shapes[lowestWithin(shapes, limit)]
			return p.H, p.W
		})
	}
	return fl
}

// flowColumn puts a column in place and tells where its line arrives.
func (f *fitter) flowColumn(items []item, p part, at Point, h approach) (s Size, arrives float64) {
	if p.to == p.from+1 {
		it := f.lowItem(items[p.from].card, p.limit)
		f.shelve([]item{it}, at, h)
		return it.Size, at.X + it.axis
	}
	indent := f.indent(f.team.kids)
	h.side, h.spine = true, at.X+indent/2
	s = f.column(f.team.kidsOf(items[p.from:p.to]), p.limit, Point{at.X + indent, at.Y}, h)
	s.W += indent
	return s, h.spine
}

// lowItem is the lowest form of an item that is narrow enough, narrowItem the
// narrowest that is low enough.
func (f *fitter) lowItem(card int, limit float64) item {
	return f.item(card, lowestWithin(f.plansOf(card), limit))
}

func (f *fitter) narrowItem(card int, limit float64) item {
	return f.item(card, narrowestWithin(f.plansOf(card), limit))
}

func (f *fitter) item(card, n int) item {
	p := f.plansOf(card)[n]
	return item{card, n, p.Size, p.axis}
}

// flowItems reads the items of a body: everybody, or the block and the teams.
func (f *fitter) flowItems(v variant) []item {
	t := &f.team
	blocked := false
	for _, k := range t.kids {
		switch {
		case v.leaves != inBlock || f.leads(k):
			t.items = append(t.items, item{card: k})
		case !blocked:
			t.items = append(t.items, item{card: leafBlock})
			blocked = true
		}
	}
	return t.items
}

// plansOf are the sizes an item can take on.
func (f *fitter) plansOf(card int) []shape {
	if card < 0 {
		return f.block
	}
	return f.front[card]
}

// kidsOf are the cards of some items without the block.
func (t *teamLayout) kidsOf(items []item) []int {
	t.column = t.column[:0]
	for _, it := range items {
		t.column = append(t.column, it.card)
	}
	return t.column
}
