package layout

// Tree arranges a forest from the top down: everybody of a layer in one row,
// managers centred over their reports, teams as close as the gaps allow.
func Tree(in Input, g Gaps) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	rows := layers(in, func(s Size) float64 { return s.H }, g.Level)
	x := newTidy(in.Parent, widths(in.Size), rows.bottoms(), g.between(in.Parent)).run()
	r := Result{Box: make([]Rect, len(x)), Link: make([][]Point, len(x))}
	for i, s := range in.Size {
		r.Box[i] = Rect{x[i], rows.start[rows.of[i]], s.W, s.H}
	}
	for i, p := range in.Parent {
		if p >= 0 {
			trunk := r.Box[i].Y - g.Level/2
			r.Link[i] = elbow(bottomOf(r.Box[p]), topOf(r.Box[i]), trunk)
		}
	}
	return r.fitted()
}

// LeftRight arranges a forest from left to right: everybody of a layer in one
// column, managers level with the middle of their reports.
func LeftRight(in Input, g Gaps) Result {
	turned := Input{Parent: in.Parent, Size: make([]Size, len(in.Size))}
	for i, s := range in.Size {
		turned.Size[i] = Size{s.H, s.W}
	}
	r := Tree(turned, Gaps{Sibling: g.Stack, Team: g.Sibling, Level: g.Level})
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

// between is the gap that belongs between two cards side by side.
func (g Gaps) between(parent []int) func(a, b int) float64 {
	return func(a, b int) float64 {
		if parent[a] == parent[b] && parent[a] >= 0 {
			return g.Sibling
		}
		return g.Team
	}
}

// rows is where the layers of a forest lie.
type rows struct {
	of    []int     // the layer of each card
	start []float64 // of each layer, and of one more
}

// layers stacks the layers of a forest; extent is how much room a card needs.
func layers(in Input, extent func(Size) float64, gap float64) rows {
	r := rows{of: make([]int, len(in.Parent))}
	var deepest []float64
	for i, p := range in.Parent {
		if p >= 0 {
			r.of[i] = r.of[p] + 1
		}
		if r.of[i] == len(deepest) {
			deepest = append(deepest, 0)
		}
		deepest[r.of[i]] = max(deepest[r.of[i]], extent(in.Size[i]))
	}
	y := 0.0
	for _, d := range deepest {
		r.start = append(r.start, y)
		y += d + gap
	}
	r.start = append(r.start, y)
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

func topOf(r Rect) Point    { return Point{r.X + r.W/2, r.Y} }
func bottomOf(r Rect) Point { return Point{r.X + r.W/2, r.Bottom()} }

// elbow goes down from a to the height of the trunk, along it, and down to b.
func elbow(a, b Point, trunk float64) []Point {
	const straight = 0.5
	if d := a.X - b.X; -straight < d && d < straight {
		return []Point{{b.X, a.Y}, b}
	}
	return []Point{a, {a.X, trunk}, {b.X, trunk}, b}
}

// fitted moves everything so that it begins at 0, 0, and measures it.
func (r Result) fitted() Result {
	left, top := r.Box[0].X, r.Box[0].Y
	for _, b := range r.Box {
		left, top = min(left, b.X), min(top, b.Y)
	}
	for i := range r.Box {
		b := &r.Box[i]
		b.X -= left
		b.Y -= top
		r.Width, r.Height = max(r.Width, b.Right()), max(r.Height, b.Bottom())
	}
	for _, path := range r.Link {
		for i := range path {
			path[i].X -= left
			path[i].Y -= top
		}
	}
	return r
}
