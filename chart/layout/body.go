package layout

// body is a manager's reports in their places, and scratch for them.
type body struct {
	manager            int
	kids, loose, teams []int // the reports; who lead nobody; the others
	some               []int // scratch of the reports in a column
	seats              []seat
	items              []item
	lengths            []float64
	ends               []int
	Size
	axis float64
}

// seat is a report's place in the manager's team.
type seat struct {
	Point
	card, plan int
	hook       hook
}

// hook is how a report's line reaches the card, from the upper left of the
// manager's team.
type hook struct {
	side   bool    // from the left, not from above
	spined bool    // from a spine right below the manager
	spine  float64 // the x of the column's spine, where the line comes from the side
	trunk  float64 // the y of the trunk below the manager
	shelf  float64 // the y of the trunk above the report: the same, or of a later shelf
	bus    float64 // the x of the spine that joins the shelves
}

// item is what is placed as one: a report's team, or the block of those who
// lead nobody.
type item struct {
	card int // or theBlock
	plan int
	Size
	axis float64 // where a line from above arrives
}

// theBlock stands for the card of the block of those who lead nobody.
const theBlock = -1

// gather reads the reports of a manager.
func (f *fitter) gather(i int) {
	b := &f.body
	b.manager, b.kids, b.loose, b.teams = i, f.kids(i), b.loose[:0], b.teams[:0]
	for _, k := range b.kids {
		if f.leads(k) {
			b.teams = append(b.teams, k)
		} else {
			b.loose = append(b.loose, k)
		}
	}
	f.block = f.block[:0]
	if len(b.loose) > 1 && len(b.teams) > 0 && i < len(f.in.Size) {
		f.planBlock()
	}
}

// compose puts the reports of the manager gathered last in place, below the
// manager, and measures the team.
func (f *fitter) compose(i int, w manner) plan {
	b := &f.body
	b.seats, b.items, b.Size, b.axis = b.seats[:0], b.items[:0], Size{}, 0
	head := f.head(i)
	f.lay(w, head, f.top(i))
	size := Size{max(b.W, head.W), max(b.H, head.H)}
	axis := head.W / 2
	if w.pattern != spine {
		f.centre((size.W - b.W) / 2)
		axis = max(axis, min(size.W-axis, b.axis))
	}
	return plan{size, axis, f.oddity(i, w), w}
}

// lay puts the reports in place.
func (f *fitter) lay(w manner, head Size, top float64) {
	switch {
	case w.pattern == row:
		f.row(w, top)
	case w.pattern == spine:
		f.spine(w, head.H+f.spineGap())
	case w.pattern == columns && w.count == flowing:
		f.flowColumns(w, top)
	case w.pattern == columns:
		f.columns(w, top)
	case w.pattern == shelves && w.count == flowing:
		f.flowShelves(w, top)
	case w.pattern == shelves:
		f.shelves(w, top)
	}
}

// top is where the reports of i begin.
func (f *fitter) top(i int) float64 {
	if i == len(f.in.Size) {
		return 0
	}
	return f.in.Size[i].H + f.g.Level
}

// under is how lines come from a trunk above the first reports.
func (f *fitter) under(top float64) hook {
	return hook{trunk: top - f.g.Level/2, shelf: top - f.g.Level/2}
}

// oddity is how unusual a team looks in some manner: not at all where nobody
// in it leads a team, as the team that is oddest where several stand together.
func (f *fitter) oddity(i int, w manner) float64 {
	switch {
	case i == len(f.in.Size):
		return f.oddest()
	case len(f.body.teams) == 0:
		return 1
	}
	return w.odd()
}

// centre moves everything below a wider head.
func (f *fitter) centre(d float64) {
	b := &f.body
	b.axis += d
	if d == 0 {
		return
	}
	for k := range b.seats {
		b.seats[k].X += d
		b.seats[k].hook.spine += d
		b.seats[k].hook.bus += d
	}
}

// oddest is how unusual the teams in their places are.
func (f *fitter) oddest() float64 {
	odd := 1.0
	for _, s := range f.body.seats {
		odd = max(odd, f.front[s.card][s.plan].odd)
	}
	return odd
}

// head is the room a manager takes above the reports; the root takes none.
func (f *fitter) head(i int) Size {
	if i == len(f.in.Size) {
		return Size{}
	}
	return f.in.Size[i]
}
