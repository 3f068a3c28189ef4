package layout

// teamLayout is one manager's reports and their places below the manager. It
// is used again for each variant that is tried, which saves allocations.
type teamLayout struct {
	manager               int
	kids, leaves, leaders []int // the reports; who lead nobody; the others
	column                []int // the reports of one column
	placements            []placement
	items                 []item
	lengths               []float64
	ends                  []int
	Size
	axis float64
}

// placement is a report's place in the manager's team.
type placement struct {
	Point
	card, shape int
	approach    approach
}

// approach is how a report's line reaches the card, from the upper left of the
// manager's team.
type approach struct {
	side   bool    // from the left, not from above
	spined bool    // from a spine right below the manager
	beside bool    // from a spine right of the manager
	spine  float64 // the x of the column's spine, where the line comes from the side
	trunk  float64 // the y of the trunk below the manager
	shelf  float64 // the y of the trunk above the report: the same, or of a later shelf
	bus    float64 // the x of the spine that joins the shelves
}

// item is what is placed as one: a report's team, or the block of those who
// lead nobody.
type item struct {
	card  int // or leafBlock
	shape int
	Size
	axis float64 // where a line from above arrives
}

// leafBlock stands for the card of the block of those who lead nobody.
const leafBlock = -1

// collectReports finds the reports of a manager, and the shapes that those who
// lead nobody can take on together.
func (f *fitter) collectReports(i int) {
	t := &f.team
	t.manager, t.kids, t.leaves, t.leaders = i, f.kids(i), t.leaves[:0], t.leaders[:0]
	for _, k := range t.kids {
		if f.leads(k) {
			t.leaders = append(t.leaders, k)
		} else {
			t.leaves = append(t.leaves, k)
		}
	}
	f.block = f.block[:0]
	if len(t.leaves) > 1 && len(t.leaders) > 0 && i < len(f.in.Size) {
		f.findBlockShapes()
	}
}

// compose puts the reports of the manager collected last in place, below the
// manager, and measures the team.
func (f *fitter) compose(i int, v variant) shape {
	t := &f.team
	t.placements, t.items, t.Size, t.axis = t.placements[:0], t.items[:0], Size{}, 0
	head := f.head(i)
	f.arrange(v, head, f.top(i))
	size := Size{max(t.W, head.W), max(t.H, head.H)}
	axis := head.W / 2
	if v.pattern != spine && v.pattern != beside {
		f.centre((size.W - t.W) / 2)
		axis = max(axis, min(size.W-axis, t.axis))
	}
	return shape{Size: size, axis: axis, penalty: f.penalty(i, v), variant: v}
}

// arrange puts the reports in place.
func (f *fitter) arrange(v variant, head Size, top float64) {
	switch {
	case v.pattern == row:
		f.row(v, top)
	case v.pattern == spine:
		f.spine(v, head.H+f.spineGap())
	case v.pattern == beside:
		f.beside(v, head)
	case v.pattern == columns && v.count == flowing:
		f.flowColumns(v, top)
	case v.pattern == columns:
		f.columns(v, top)
	case v.pattern == shelves && v.count == flowing:
		f.flowShelves(v, top)
	case v.pattern == shelves:
		f.shelves(v, top)
	}
}

// top is where the reports of i begin.
func (f *fitter) top(i int) float64 {
	if i == len(f.in.Size) {
		return 0
	}
	return f.in.Size[i].H + f.levelGap(i)
}

// under is how lines come from a trunk above the first reports.
func (f *fitter) under(top float64) approach {
	trunk := top - f.levelGap(f.team.manager)/2
	return approach{trunk: trunk, shelf: trunk}
}

// penalty says how unusual a team looks in a variant: not at all where nobody
// in it leads a team; where several teams stand together, as the worst of them.
func (f *fitter) penalty(i int, v variant) float64 {
	switch {
	case i == len(f.in.Size):
		return f.worstPenalty()
	case len(f.team.leaders) == 0 || f.in.stands(i, ""):
		return 1
	}
	return v.penalty()
}

// centre moves everything below a wider head.
func (f *fitter) centre(d float64) {
	t := &f.team
	t.axis += d
	if d == 0 {
		return
	}
	for k := range t.placements {
		t.placements[k].X += d
		t.placements[k].approach.spine += d
		t.placements[k].approach.bus += d
	}
}

// worstPenalty is that of the most unusual of the teams in their places.
func (f *fitter) worstPenalty() float64 {
	worst := 1.0
	for _, s := range f.team.placements {
		worst = max(worst, f.front[s.card][s.shape].penalty)
	}
	return worst
}

// head is the room a manager takes above the reports; the root takes none.
func (f *fitter) head(i int) Size {
	if i == len(f.in.Size) {
		return Size{}
	}
	return f.in.Size[i]
}
