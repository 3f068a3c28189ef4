package layout

// Tree arranges a forest from the top down: everybody of a layer in one row,
// managers centred over their reports, teams as close as the gaps allow.
//
// Cards of a layer share the row's upper edge even where their heights differ.
// Letting each hang right below its own manager would save a little height,
// but readers take one row for one level of the organisation.
func Tree(in Input, g Gaps) Result { return withAssistants(in, g, tree) }

func tree(in Input, g Gaps, _ []bool) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	rows := layers(in, g.Level)
	x := newTidy(in.Parent, widths(in.Size), rows.bottoms(), g).run()
	r := Result{Box: make([]Rect, len(x)), Link: make([][]Point, len(x))}
	for i, s := range in.Size {
		r.Box[i] = Rect{x[i], rows.start[rows.of[i]], s.W, s.H}
	}
	l := lines{make([]Point, 0, 4*len(x))}
	for i, p := range in.Parent {
		if p >= 0 {
			r.Link[i] = l.elbow(bottomOf(r.Box[p]), topOf(r.Box[i]), r.Box[i].Y-g.Level/2)
		}
	}
	return r.normalised()
}

// LeftRight arranges a forest from left to right: the tree on its side.
// Everybody of a layer stands in one column, as wide as the widest card of
// the layer, managers level with the middle of their reports. Cards above
// each other keep the gaps Stack and, of different managers, Sibling.
func LeftRight(in Input, g Gaps) Result {
	turned := Input{Parent: in.Parent, Size: make([]Size, len(in.Size)), Assistant: in.Assistant}
	for i, s := range in.Size {
		turned.Size[i] = Size{s.H, s.W}
	}
	r := Tree(turned, Gaps{Sibling: g.Stack, Team: g.Sibling, Level: g.Level, Stack: g.Sibling, Indent: g.Indent})
	r.Width, r.Height = r.Height, r.Width
	for i, b := range r.Box {
		r.Box[i] = Rect{b.Y, b.X, b.H, b.W}
	}
	for _, path := range r.Link {
		for i, p := range path {
			path[i] = Point{p.Y, p.X}
		}
	}
	return r
}

func widths(sizes []Size) []float64 {
	w := make([]float64, len(sizes))
	for i, s := range sizes {
		w[i] = s.W
	}
	return w
}

// rows is where the layers of a forest lie.
type rows struct {
	of    []int     // the layer of each card
	start []float64 // of each layer, and of one more
}

// layers stacks the layers of a forest, each as high as its highest card.
func layers(in Input, gap float64) rows {
	r := rows{of: make([]int, len(in.Parent)), start: []float64{0}}
	for i, p := range in.Parent {
		if p >= 0 {
			r.of[i] = r.of[p] + 1
		}
		l := r.of[i]
		if l+1 == len(r.start) {
			r.start = append(r.start, 0)
		}
		r.start[l+1] = max(r.start[l+1], in.Size[i].H+gap)
	}
	for l := range r.start[1:] {
		r.start[l+1] += r.start[l]
	}
	return r
}

// bottoms is where each card's row ends and the next begins.
func (r rows) bottoms() []float64 {
	b := make([]float64, len(r.of))
	for i, l := range r.of {
		b[i] = r.start[l+1]
	}
	return b
}
