package layout

// spine puts the reports below each other.
func (f *fitter) spine(w manner, top float64) {
	b := &f.body
	h := hook{side: true, spined: true, spine: f.g.Indent / 2}
	b.Size = f.column(b.kids, w.limit, Point{f.g.Indent, top}, h)
	b.W += f.g.Indent
	b.H += top
}

// column puts reports below each other and gives the size they take.
func (f *fitter) column(kids []int, limit float64, at Point, h hook) Size {
	var s Size
	y := at.Y
	for k, kid := range kids {
		n := lowWithin(f.front[kid], limit)
		p := f.front[kid][n]
		if k > 0 {
			y += f.below(kids[k-1], kid)
		}
		f.body.seats = append(f.body.seats, seat{Point{at.X, y}, kid, n, h})
		y += p.H
		s.W = max(s.W, p.W)
	}
	s.H = y - at.Y
	return s
}

// columns hangs everybody from the spines of columns; the block of those who
// lead nobody stands to the left of them if there is one.
func (f *fitter) columns(w manner, top float64) {
	b := &f.body
	h := f.under(top)
	if w.leaves == inOrder {
		b.Size = f.hang(b.kids, w, Point{0, top}, h)
		b.H += top
		b.axis = b.W / 2
		return
	}
	s := f.hang(b.teams, w, Point{0, top}, h)
	teams := len(b.seats)
	p := f.block[narrowWithin(f.block, s.H)]
	left := p.W + f.g.Team
	for k := range teams {
		b.seats[k].X += left
		b.seats[k].hook.spine += left
	}
	f.hang(b.loose, p.how, Point{0, top}, h)
	b.W, b.H = left+s.W, top+max(s.H, p.H)
	b.axis = b.W / 2
}

// hang puts reports in columns and gives the size they take.
func (f *fitter) hang(kids []int, w manner, at Point, h hook) Size {
	b := &f.body
	b.lengths = b.lengths[:0]
	for k, kid := range kids {
		l := f.front[kid][lowWithin(f.front[kid], w.limit)].H
		if k > 0 {
			l += f.below(kids[k-1], kid)
		}
		b.lengths = append(b.lengths, l)
	}
	b.ends = split(b.ends[:0], b.lengths, w.count)
	var s Size
	from := 0
	h.side = true
	apart, indent := f.apart(kids), f.indent(kids)
	for k, end := range b.ends {
		if k > 0 {
			s.W += apart
		}
		s.W += indent
		h.spine = at.X + s.W - indent/2
		c := f.column(kids[from:end], w.limit, Point{at.X + s.W, at.Y}, h)
		s.W += c.W
		s.H = max(s.H, c.H)
		from = end
	}
	return s
}

// flowColumns puts the reports in columns of different widths, as few as a
// height allows. Who has a column alone stands below the trunk as in a row.
func (f *fitter) flowColumns(w manner, top float64) {
	b := &f.body
	items := f.flowItems(w)
	h := f.under(top)
	first := -1.0
	for _, part := range f.columnFlow(items).cut(w.limit) {
		if part.from > 0 {
			b.W += f.g.Team
		}
		s, arrives := f.flowColumn(items, part, Point{b.W, top}, h)
		if first < 0 {
			first = arrives
		}
		b.axis = (first + arrives) / 2
		b.W, b.H = b.W+s.W, max(b.H, top+s.H)
	}
}

// columnFlow prepares items to be cut into columns.
func (f *fitter) columnFlow(items []item) *flow {
	fl := &f.flow
	fl.reset(len(items), f.limits(f.body.manager, widthOf))
	fl.apart, fl.margin = f.g.Team, f.indent(f.body.kids)
	for k, it := range items {
		gap := 0.0
		if k > 0 && it.card >= 0 && items[k-1].card >= 0 {
			gap = f.below(items[k-1].card, it.card)
		}
		plans := f.plansOf(it.card)
		fl.add(gap, it.card < 0, func(limit float64) (length, across float64) {
			p := plans[lowWithin(plans, limit)]
			return p.H, p.W
		})
	}
	return fl
}

// flowColumn puts a column in place and tells where its line arrives.
func (f *fitter) flowColumn(items []item, p part, at Point, h hook) (s Size, arrives float64) {
	if p.to == p.from+1 {
		it := f.lowItem(items[p.from].card, p.limit)
		f.shelve([]item{it}, at, h)
		return it.Size, at.X + it.axis
	}
	indent := f.indent(f.body.kids)
	h.side, h.spine = true, at.X+indent/2
	s = f.column(f.body.kidsOf(items[p.from:p.to]), p.limit, Point{at.X + indent, at.Y}, h)
	s.W += indent
	return s, h.spine
}

// lowItem is the lowest form of an item that is narrow enough, narrowItem the
// narrowest that is low enough.
func (f *fitter) lowItem(card int, limit float64) item {
	return f.item(card, lowWithin(f.plansOf(card), limit))
}

func (f *fitter) narrowItem(card int, limit float64) item {
	return f.item(card, narrowWithin(f.plansOf(card), limit))
}

func (f *fitter) item(card, n int) item {
	p := f.plansOf(card)[n]
	return item{card, n, p.Size, p.axis}
}

// flowItems reads the items of a body: everybody, or the block and the teams.
func (f *fitter) flowItems(w manner) []item {
	b := &f.body
	blocked := false
	for _, k := range b.kids {
		switch {
		case w.leaves != inBlock || f.leads(k):
			b.items = append(b.items, item{card: k})
		case !blocked:
			b.items = append(b.items, item{card: theBlock})
			blocked = true
		}
	}
	return b.items
}

// plansOf are the sizes an item can take on.
func (f *fitter) plansOf(card int) []plan {
	if card < 0 {
		return f.block
	}
	return f.front[card]
}

// kidsOf are the cards of some items without the block.
func (b *body) kidsOf(items []item) []int {
	b.some = b.some[:0]
	for _, it := range items {
		b.some = append(b.some, it.card)
	}
	return b.some
}
