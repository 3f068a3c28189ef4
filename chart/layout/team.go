package layout

import "math"

// teamLayout is one manager's reports and their places below the manager. It
// is used again for each variant that is tried, which saves allocations.
type teamLayout struct {
	manager               int
	kids, leaves, leaders []int // the reports; who lead nobody; the others
	column                []int // the reports of one column
	placements            []placement
	items                 []item
	flowing               variant // whose flow is prepared
	lengths               []float64
	given                 []int // where parts are to end, such as columns; nil: where the variant says
	ends                  []int // where the parts end, if there are several
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
	left   bool    // from the left of the manager's card, not from its middle
	beside bool    // from a spine right of the manager
	spine  float64 // the x of the column's spine, where the line comes from the side
	trunk  float64 // the y of the trunk below the manager
	shelf  float64 // the y of the trunk above the report: the same, or of a later shelf
	bus    float64 // the x of the spine that joins the shelves
}

// item is what is placed as one: a report's team.
type item struct {
	card  int
	shape int
	Size
	axis float64 // where a line from above arrives
}

// collectReports finds the reports of a manager.
func (f *fitter) collectReports(i int) {
	t := &f.team
	t.manager, t.kids, t.leaves, t.leaders, t.flowing, t.given = i, f.kids(i), t.leaves[:0], t.leaders[:0], variant{}, f.partEnds[i]
	for _, k := range t.kids {
		if f.leads(k) {
			t.leaders = append(t.leaders, k)
		} else {
			t.leaves = append(t.leaves, k)
		}
	}
}

// compose puts the reports of the manager collected last in place, below the
// manager, and measures the team.
func (f *fitter) compose(i int, v variant) shape {
	t := &f.team
	t.placements, t.items, t.ends, t.Size, t.axis = t.placements[:0], t.items[:0], t.ends[:0], Size{}, 0
	head := f.head(i)
	f.arrange(v, head, f.top(i))
	size, axis := Size{max(t.W, head.W), max(t.H, head.H)}, head.W/2
	if v.pattern != spine && v.pattern != beside && v.pattern != under {
		left := max(0, axis-t.axis)
		f.shift(left)
		size.W = max(left+t.W, t.axis+axis)
		axis = t.axis
	}
	return shape{Size: size, axis: axis, penalty: f.penalty(i, v), variant: v}
}

// arrange puts the reports in place.
func (f *fitter) arrange(v variant, head Size, top float64) {
	switch {
	case v.pattern == row || v.pattern == under:
		f.row(v, top)
	case v.pattern == spine:
		f.spine(v, head.H)
	case v.pattern == beside:
		f.beside(v, head)
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

// shift moves everything below a wider head.
func (f *fitter) shift(d float64) {
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

// middle is where a manager stands above reports who are joined from above: in
// the middle of the team, but within the middle third of the reports, and right
// above one who is near.
func (f *fitter) middle() float64 {
	first, last := math.Inf(1), math.Inf(-1)
	for _, s := range f.team.placements {
		x := s.X + f.front[s.card][s.shape].axis
		first, last = min(first, x), max(last, x)
	}
	third := (last - first) / 3
	middle := max(first+third, min(last-third, f.team.W/2))
	near, found := f.g.Level, middle
	for _, s := range f.team.placements {
		x := s.X + f.front[s.card][s.shape].axis
		if d := math.Abs(x - middle); d < near && first+third <= x && x <= last-third {
			near, found = d, x
		}
	}
	return found
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
