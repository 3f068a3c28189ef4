package layout

// Tree arranges a forest from the top down: everybody of a layer in one row,
// managers centred over their reports, teams as close as the gaps allow.
//
// Cards of a layer share the row's upper edge even where their heights differ.
// Letting each hang right below its own manager would save a little height,
// but readers take one row for one level of the organisation.
func Tree(in Input, g Gaps) Result { return arranged(in, g, tree, InRow) }

func tree(in Input, g Gaps, _ []bool) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	rows := layers(in, g.Level)
	x := newForest(in, rows, g).run()
	r := newResult(len(x))
	for i := range x {
		r.Box[i] = in.headOf(i).moved(Point{x[i], rows.start[rows.of[i]]})
	}
	l := lines{make([]Point, 0, 4*len(x))}
	for i, p := range in.Parent {
		if p >= 0 {
			card := in.cardOf(i).moved(Point{r.Box[i].X, r.Box[i].Y})
			r.Link[i] = l.elbow(bottomOf(r.Box[p]), topOf(card), rows.start[rows.of[i]]-g.Level/2)
		}
	}
	return r.normalised()
}

// LeftRight arranges a forest from left to right: the tree on its side.
// Everybody of a layer stands in one column, as wide as the widest card of
// the layer, managers level with the middle of their reports. Cards above
// each other keep the gaps Stack and, of different managers, Sibling.
//
// Assistants stand above and below the line that leaves to the right; where
// the team stands in another way, below the manager as everywhere.
func LeftRight(in Input, g Gaps) Result {
	return withLists(in, g, func(in Input, g Gaps) Result {
		return withAssistantsOf(in, g, func(manager int) bool { return in.stands(manager, Beside) }, func(in Input, g Gaps, hasAssistants []bool) Result {
			return withStands(in, g, hasAssistants, leftRight, Beside)
		})
	})
}

func leftRight(in Input, g Gaps, _ []bool) Result {
	turned := Input{Parent: in.Parent, Size: make([]Size, len(in.Size)), Assistant: in.Assistant, head: make([]Rect, len(in.Size)), card: make([]Rect, len(in.Size))}
	for i, s := range in.Size {
		turned.Size[i] = Size{s.H, s.W}
		turned.head[i], turned.card[i] = in.headOf(i).turned(), in.cardOf(i).turned()
	}
	r := withAssistants(turned, Gaps{Sibling: g.Stack, Team: g.Sibling, Level: g.Level, Stack: g.Sibling, Indent: g.Indent}, tree)
	r.Width, r.Height = r.Height, r.Width
	for i, b := range r.Box {
		r.Box[i] = b.turned()
	}
	for _, path := range r.Link {
		for i, p := range path {
			path[i] = Point{p.Y, p.X}
		}
	}
	return r
}

// headOf is where in its card the one of i itself is, that lines lead to and
// leave from.
func (in Input) headOf(i int) Rect {
	if in.head == nil {
		return Rect{W: in.Size[i].W, H: in.Size[i].H}
	}
	return in.head[i]
}

// cardOf is where the card of i is within its head, which may have assistants
// below it.
func (in Input) cardOf(i int) Rect {
	if in.card == nil {
		return Rect{W: in.headOf(i).W, H: in.headOf(i).H}
	}
	return in.card[i]
}

// newForest is a tidy tree of cards in rows, each of which may be a whole team
// that reaches below its row.
func newForest(in Input, rows rows, g Gaps) *tidy {
	bottoms := rows.bottoms()
	for i, s := range in.Size {
		if in.headOf(i).Bottom() < s.H {
			bottoms[i] = rows.start[rows.of[i]] + s.H + g.Level
		}
	}
	t := newTidy(in.Parent, widths(in.Size), bottoms, g)
	for i := range in.Size {
		t.mid[i] = in.headOf(i).X + in.cardOf(i).Centre().X
	}
	return t
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
	r := rows{of: depths(in.Parent), start: []float64{0}}
	for i, l := range r.of {
		if l+1 == len(r.start) {
			r.start = append(r.start, 0)
		}
		r.start[l+1] = max(r.start[l+1], in.headOf(i).Bottom()+gap)
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
