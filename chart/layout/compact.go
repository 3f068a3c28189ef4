package layout

import "math"

// Compact arranges a forest from the top down like Tree, but a manager's
// reports who lead nobody hang in columns below: beside a spine that drops
// from the manager. Reports with teams of their own stand side by side, the
// columns among them where the first of their cards would be.
func Compact(in Input, g Gaps) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	c := newCompact(in, g)
	c.gather()
	c.place()
	r := Result{Box: c.box, Link: make([][]Point, len(c.box))}
	for i, p := range in.Parent {
		if p >= 0 {
			r.Link[i] = c.link(i, p)
		}
	}
	return r.fitted()
}

// longest is how many cards hang in one column before a second one begins.
const longest = 7

// compact turns every manager's columns into one block, and the forest into
// one of blocks, which the tidy tree places like cards.
type compact struct {
	in    Input
	g     Gaps
	block []int // of each card
	tree  Input // the blocks
	hung  []hung
	box   []Rect
}

// hung is what a block holds: one card, or columns of them.
type hung struct {
	cards   []int
	columns int // 0 for a card that stands alone
	only    bool
}

func newCompact(in Input, g Gaps) *compact {
	return &compact{in: in, g: g, block: make([]int, len(in.Parent)), box: make([]Rect, len(in.Parent))}
}

// gather makes the blocks, parents before children.
func (c *compact) gather() {
	leaves, others := c.reports()
	columnOf := make(map[int]int) // the block of a manager's columns
	for i, p := range c.in.Parent {
		parent := -1
		if p >= 0 {
			parent = c.block[p]
		}
		if p >= 0 && c.hangs(i, leaves, others) {
			b, made := columnOf[p]
			if !made {
				b = c.add(parent)
				columnOf[p] = b
				c.hung[b].only = others[p] == 0
				c.hung[b].columns = columns(leaves[p])
			}
			c.hung[b].cards = append(c.hung[b].cards, i)
			c.block[i] = b
			continue
		}
		c.block[i] = c.add(parent)
		c.hung[c.block[i]].cards = []int{i}
	}
	for b := range c.hung {
		c.tree.Size[b] = c.size(b)
	}
}

// reports counts everybody's reports without and with a team.
func (c *compact) reports() (leaves, others []int) {
	n := len(c.in.Parent)
	leads := make([]bool, n)
	leaves, others = make([]int, n), make([]int, n)
	for _, p := range c.in.Parent {
		if p >= 0 {
			leads[p] = true
		}
	}
	for i, p := range c.in.Parent {
		switch {
		case p < 0:
		case leads[i]:
			others[p]++
		default:
			leaves[p]++
		}
	}
	return leaves, others
}

// hangs tells whether i hangs in a column: not where it is the only one.
func (c *compact) hangs(i int, leaves, others []int) bool {
	p := c.in.Parent[i]
	return leaves[i]+others[i] == 0 && leaves[p] > 1
}

// columns is in how many columns n cards hang: few enough to read, and about
// as wide as high.
func columns(n int) int {
	if n <= longest {
		return 1
	}
	return int(math.Ceil(math.Sqrt(float64(n) / 3)))
}

func (c *compact) add(parent int) int {
	c.tree.Parent = append(c.tree.Parent, parent)
	c.tree.Size = append(c.tree.Size, Size{})
	c.hung = append(c.hung, hung{})
	return len(c.hung) - 1
}

// perColumn is how many cards the longest column of a block has.
func (h hung) perColumn() int { return (len(h.cards) + h.columns - 1) / h.columns }

// size is a block's extent, its spines included.
func (c *compact) size(b int) Size {
	h := c.hung[b]
	if h.columns == 0 {
		return c.in.Size[h.cards[0]]
	}
	var s Size
	c.each(h, func(_ int, r Rect) {
		s.W, s.H = max(s.W, r.Right()), max(s.H, r.Bottom())
	})
	return s
}

// each gives the place of every card of a block, from the block's corner.
func (c *compact) each(h hung, place func(card int, r Rect)) {
	x, per := 0.0, h.perColumn()
	for from := 0; from < len(h.cards); from += per {
		y, widest := 0.0, 0.0
		for _, i := range h.cards[from:min(from+per, len(h.cards))] {
			s := c.in.Size[i]
			place(i, Rect{x + c.g.Indent, y, s.W, s.H})
			y += s.H + c.g.Stack
			widest = max(widest, s.W)
		}
		x += c.g.Indent + widest + c.g.Sibling
	}
}

// place lays out the blocks and the cards in them.
func (c *compact) place() {
	rows := layers(c.tree, func(s Size) float64 { return s.H }, c.g.Level)
	rows.start = c.rowStarts(rows.of)
	bottom := make([]float64, len(c.hung))
	mid := make([]float64, len(c.hung))
	for b, h := range c.hung {
		bottom[b] = rows.start[rows.of[b]] + c.tree.Size[b].H + c.g.Level
		if h.columns == 0 {
			bottom[b] = rows.start[rows.of[b]+1]
		}
		mid[b] = c.arrival(b)
	}
	t := newTidy(c.tree.Parent, widths(c.tree.Size), bottom, c.g.between(c.tree.Parent))
	t.mid = mid
	for b, x := range t.run() {
		y := rows.start[rows.of[b]]
		h := c.hung[b]
		if h.columns == 0 {
			s := c.tree.Size[b]
			c.box[h.cards[0]] = Rect{x, y, s.W, s.H}
			continue
		}
		c.each(h, func(i int, r Rect) { c.box[i] = Rect{x + r.X, y + r.Y, r.W, r.H} })
	}
}

// rowStarts is where the layers begin: columns reach as far down as they like
// and push no row.
func (c *compact) rowStarts(layer []int) []float64 {
	var height []float64
	for b, h := range c.hung {
		if layer[b] == len(height) {
			height = append(height, 0)
		}
		height[layer[b]] = max(height[layer[b]], c.in.Size[h.cards[0]].H)
	}
	start := make([]float64, len(height)+1)
	for l, h := range height {
		start[l+1] = start[l] + h + c.g.Level
	}
	return start
}

// arrival is how far from a block's left the manager's line arrives. A single
// column below a manager without other reports begins where the manager does.
func (c *compact) arrival(b int) float64 {
	h, w := c.hung[b], c.tree.Size[b].W
	switch {
	case h.columns == 1 && h.only:
		return c.tree.Size[c.tree.Parent[b]].W / 2
	case h.columns == 1:
		return c.g.Indent / 2
	}
	return w / 2
}

// link is the line from the manager p to i.
func (c *compact) link(i, p int) []Point {
	from, to := c.box[p], c.box[i]
	h := c.hung[c.block[i]]
	if h.columns == 0 {
		return elbow(bottomOf(from), topOf(to), to.Y-c.g.Level/2)
	}
	spine, side := to.X-c.g.Indent/2, Point{to.X, to.Y + to.H/2}
	if h.columns == 1 && h.only {
		return []Point{{spine, from.Bottom()}, {spine, side.Y}, side}
	}
	trunk := c.box[h.cards[0]].Y - c.g.Level/2
	path := elbow(bottomOf(from), Point{spine, side.Y}, trunk)
	return append(path, side)
}
