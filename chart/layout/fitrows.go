package layout

// row puts the reports side by side.
func (f *fitter) row(v variant, top float64) {
	f.list(v)
	t := &f.team
	t.W, t.H = f.shelve(t.items, Point{0, top}, f.under(top))
	t.axis = f.middle()
}

// list makes the items of a row or shelves, each the narrowest that is low
// enough.
func (f *fitter) list(v variant) {
	for _, k := range f.team.kids {
		f.team.items = append(f.team.items, f.narrowItem(k, v.limit))
	}
}

// shelve puts items side by side and tells where they end.
func (f *fitter) shelve(items []item, at Point, h approach) (right, bottom float64) {
	for k, it := range items {
		if k > 0 {
			at.X += f.between()
		}
		f.team.placements = append(f.team.placements, placement{at, it.card, it.shape, h})
		at.X += it.W
		bottom = max(bottom, at.Y+it.H)
	}
	return at.X, bottom
}

// shelves puts the reports in several rows.
func (f *fitter) shelves(v variant, top float64) {
	f.list(v)
	t := &f.team
	left := f.indent(t.kids)
	t.lengths = t.lengths[:0]
	for k := range t.items {
		t.lengths = append(t.lengths, f.stride(k))
	}
	t.divide(v.count)
	h := approach{trunk: top - f.g.Level/2, bus: left / 2}
	from := 0
	for _, end := range t.ends {
		h.shelf = top - f.g.Level/2
		right, bottom := f.shelve(t.items[from:end], Point{left, top}, h)
		t.W, t.H = max(t.W, right), bottom
		top = bottom + f.shelfGap()
		from = end
	}
	t.axis = f.middle()
}

// stride is the width of the k-th item with the gap before it.
func (f *fitter) stride(k int) float64 {
	items := f.team.items
	if k == 0 {
		return items[0].W
	}
	return f.between() + items[k].W
}

// flowShelves puts the reports in shelves of different heights, as few as a
// width allows.
func (f *fitter) flowShelves(v variant, top float64) {
	t := &f.team
	items := f.flowItems(v)
	left := f.indent(t.kids)
	h := approach{trunk: top - f.g.Level/2, bus: left / 2}
	for _, part := range f.cut(items, v, f.shelfFlow) {
		shelf := items[part.from:part.to]
		for k, it := range shelf {
			shelf[k] = f.narrowItem(it.card, part.limit)
		}
		h.shelf = top - f.g.Level/2
		right, bottom := f.shelve(shelf, Point{left, top}, h)
		t.W, t.H = max(t.W, right), bottom
		top = bottom + f.shelfGap()
	}
	t.axis = f.middle()
}

// shelfFlow prepares items to be cut into shelves.
func (f *fitter) shelfFlow(items []item, v variant) *flow {
	f.prepare(items, v, heightOf, f.between(), f.shelfGap(), func(shapes []shape, limit float64) (length, across float64) {
		p := shapes[narrowestWithin(shapes, limit)]
		return p.W, p.H
	})
	return &f.flow
}
