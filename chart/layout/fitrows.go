package layout

// row puts the reports side by side.
func (f *fitter) row(w manner, top float64) {
	f.list(w)
	b := &f.body
	right, bottom, first, last := f.shelve(b.items, Point{0, top}, f.under(top))
	b.W, b.H, b.axis = right, bottom, (first+last)/2
}

// list makes the items of a row or shelves, each the narrowest that is low
// enough.
func (f *fitter) list(w manner) {
	b := &f.body
	blocked := false
	for _, k := range b.kids {
		if w.leaves != inOrder && !f.leads(k) && len(f.block) > 0 {
			if !blocked && w.leaves == inBlock {
				b.items = append(b.items, f.narrowItem(theBlock, w.limit))
			}
			blocked = true
			continue
		}
		b.items = append(b.items, f.narrowItem(k, w.limit))
	}
}

// shelve puts items side by side and tells where they end, and where the first
// and the last line arrive.
func (f *fitter) shelve(items []item, at Point, h hook) (right, bottom, first, last float64) {
	for k, it := range items {
		if k > 0 {
			at.X += f.gap(items[k-1], it)
		}
		if k == 0 {
			first = at.X + it.axis
		}
		last = at.X + it.axis
		if it.card < 0 {
			f.hang(f.body.loose, f.block[it.plan].how, at, h)
		} else {
			f.body.seats = append(f.body.seats, seat{at, it.card, it.plan, h})
		}
		at.X += it.W
		bottom = max(bottom, at.Y+it.H)
	}
	return at.X, bottom, first, last
}

// shelves puts the reports in several rows. The block of those who lead nobody
// may have a row of its own above the others, as low as these are wide.
func (f *fitter) shelves(w manner, top float64) {
	f.list(w)
	b := &f.body
	left := f.indent(b.kids)
	b.lengths = b.lengths[:0]
	for k := range b.items {
		b.lengths = append(b.lengths, f.stride(k))
	}
	ends := split(b.ends[:0], b.lengths, w.count)
	b.ends = ends[len(ends):] // the block's columns need their own
	h := hook{trunk: top - f.g.Level/2, bus: left / 2}
	if w.leaves == onTop {
		top = f.putAbove(ends, left, top, h)
	}
	from := 0
	for _, end := range ends {
		h.shelf = top - f.g.Level/2
		right, bottom, _, _ := f.shelve(b.items[from:end], Point{left, top}, h)
		b.W, b.H = max(b.W, right), bottom
		top = bottom + f.shelfGap()
		from = end
	}
	b.axis = b.W / 2
}

// stride is the width of the k-th item with the gap before it.
func (f *fitter) stride(k int) float64 {
	items := f.body.items
	if k == 0 {
		return items[0].W
	}
	return f.gap(items[k-1], items[k]) + items[k].W
}

// putAbove puts the block on a shelf of its own and tells where the next one
// begins.
func (f *fitter) putAbove(ends []int, left, top float64, h hook) float64 {
	widest, from := 0.0, 0
	for _, end := range ends {
		w := f.body.items[from].W
		for k := from + 1; k < end; k++ {
			w += f.stride(k)
		}
		widest = max(widest, w)
		from = end
	}
	h.shelf = top - f.g.Level/2
	right, bottom, _, _ := f.shelve([]item{f.lowItem(theBlock, widest)}, Point{left, top}, h)
	f.body.W = right
	return bottom + f.shelfGap()
}

// flowShelves puts the reports in shelves of different heights, as few as a
// width allows.
func (f *fitter) flowShelves(w manner, top float64) {
	b := &f.body
	items := f.flowItems(w)
	left := f.indent(b.kids)
	h := hook{trunk: top - f.g.Level/2, bus: left / 2}
	for _, part := range f.shelfFlow(items).cut(w.limit) {
		shelf := items[part.from:part.to]
		for k, it := range shelf {
			shelf[k] = f.narrowItem(it.card, part.limit)
		}
		h.shelf = top - f.g.Level/2
		right, bottom, _, _ := f.shelve(shelf, Point{left, top}, h)
		b.W, b.H = max(b.W, right), bottom
		top = bottom + f.shelfGap()
	}
	b.axis = b.W / 2
}

// shelfFlow prepares items to be cut into shelves.
func (f *fitter) shelfFlow(items []item) *flow {
	fl := &f.flow
	fl.reset(len(items), f.limits(f.body.manager, heightOf))
	fl.apart, fl.margin = f.shelfGap(), 0
	for k, it := range items {
		gap := 0.0
		if k > 0 {
			gap = f.gap(items[k-1], it)
		}
		plans := f.plansOf(it.card)
		fl.add(gap, false, func(limit float64) (length, across float64) {
			p := plans[narrowWithin(plans, limit)]
			return p.W, p.H
		})
	}
	return fl
}
