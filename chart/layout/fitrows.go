package layout

// row puts the reports side by side.
func (f *fitter) row(v variant, top float64) {
	f.list(v)
	t := &f.team
	right, bottom, first, last := f.shelve(t.items, Point{0, top}, f.under(top))
	t.W, t.H, t.axis = right, bottom, (first+last)/2
}

// list makes the items of a row or shelves, each the narrowest that is low
// enough.
func (f *fitter) list(v variant) {
	t := &f.team
	blocked := false
	for _, k := range t.kids {
		if v.leaves != inOrder && !f.leads(k) && len(f.block) > 0 {
			if !blocked && v.leaves == inBlock {
				t.items = append(t.items, f.narrowItem(leafBlock, v.limit))
			}
			blocked = true
			continue
		}
		t.items = append(t.items, f.narrowItem(k, v.limit))
	}
}

// shelve puts items side by side and tells where they end, and where the first
// and the last line arrive.
func (f *fitter) shelve(items []item, at Point, h approach) (right, bottom, first, last float64) {
	for k, it := range items {
		if k > 0 {
			at.X += f.gap(items[k-1], it)
		}
		if k == 0 {
			first = at.X + it.axis
		}
		last = at.X + it.axis
		if it.card < 0 {
			f.hang(f.team.leaves, f.block[it.shape].variant, at, h)
		} else {
			f.team.placements = append(f.team.placements, placement{at, it.card, it.shape, h})
		}
		at.X += it.W
		bottom = max(bottom, at.Y+it.H)
	}
	return at.X, bottom, first, last
}

// shelves puts the reports in several rows. The block of those who lead nobody
// may have a row of its own above the others, as low as these are wide.
func (f *fitter) shelves(v variant, top float64) {
	f.list(v)
	t := &f.team
	left := f.indent(t.kids)
	t.lengths = t.lengths[:0]
	for k := range t.items {
		t.lengths = append(t.lengths, f.stride(k))
	}
	ends := split(t.ends[:0], t.lengths, v.count)
	t.ends = ends[len(ends):] // the block's columns need their own
	h := approach{trunk: top - f.g.Level/2, bus: left / 2}
	if v.leaves == onTop {
		top = f.putAbove(ends, left, top, h)
	}
	from := 0
	for _, end := range ends {
		h.shelf = top - f.g.Level/2
		right, bottom, _, _ := f.shelve(t.items[from:end], Point{left, top}, h)
		t.W, t.H = max(t.W, right), bottom
		top = bottom + f.shelfGap()
		from = end
	}
	t.axis = t.W / 2
}

// stride is the width of the k-th item with the gap before it.
func (f *fitter) stride(k int) float64 {
	items := f.team.items
	if k == 0 {
		return items[0].W
	}
	return f.gap(items[k-1], items[k]) + items[k].W
}

// putAbove puts the block on a shelf of its own and tells where the next one
// begins.
func (f *fitter) putAbove(ends []int, left, top float64, h approach) float64 {
	widest, from := 0.0, 0
	for _, end := range ends {
		v := f.team.items[from].W
		for k := from + 1; k < end; k++ {
			v += f.stride(k)
		}
		widest = max(widest, v)
		from = end
	}
	h.shelf = top - f.g.Level/2
	right, bottom, _, _ := f.shelve([]item{f.lowItem(leafBlock, widest)}, Point{left, top}, h)
	f.team.W = right
	return bottom + f.shelfGap()
}

// flowShelves puts the reports in shelves of different heights, as few as a
// width allows.
func (f *fitter) flowShelves(v variant, top float64) {
	t := &f.team
	items := f.flowItems(v)
	left := f.indent(t.kids)
	h := approach{trunk: top - f.g.Level/2, bus: left / 2}
	for _, part := range f.shelfFlow(items).cut(v.limit) {
		shelf := items[part.from:part.to]
		for k, it := range shelf {
			shelf[k] = f.narrowItem(it.card, part.limit)
		}
		h.shelf = top - f.g.Level/2
		right, bottom, _, _ := f.shelve(shelf, Point{left, top}, h)
		t.W, t.H = max(t.W, right), bottom
		top = bottom + f.shelfGap()
	}
	t.axis = t.W / 2
}

// shelfFlow prepares items to be cut into shelves.
func (f *fitter) shelfFlow(items []item) *flow {
	fl := &f.flow
	fl.reset(len(items), f.limits(f.team.manager, heightOf))
	fl.apart, fl.margin = f.shelfGap(), 0
	for k, it := range items {
		gap := 0.0
		if k > 0 {
			gap = f.gap(items[k-1], it)
		}
		shapes := f.plansOf(it.card)
		fl.add(gap, false, func(limit float64) (length, across float64) {
			p := shapes[narrowestWithin(shapes, limit)]
			return p.W, p.H
		})
	}
	return fl
}
