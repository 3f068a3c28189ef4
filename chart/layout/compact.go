package layout

import "math"

// Compact arranges a forest from the top down like Tree, but a manager's
// reports who lead nobody hang in columns below: beside a spine that drops
// from the manager. Reports with teams of their own stand side by side, the
// columns among them where the first of their cards would be, so that a chart
// read from left to right keeps its order. Too long a column is broken into
// several of about the same length.
//
// A report without a team who is the only one of that kind stands like those
// with teams, and so do the two or three reports of somebody who is alone with
// them on the chart: so few make a better picture in a row.
func Compact(in Input, g Gaps) Result { return arranged(in, g, compactly, "") }

func compactly(in Input, g Gaps, hasAssistants []bool) Result {
	if len(in.Parent) == 0 {
		return Result{}
	}
	c := newCompact(in, g, hasAssistants)
	r := Result{Box: c.place(), Link: make([][]Point, len(in.Parent))}
	l := lines{make([]Point, 0, 5*len(in.Parent))}
	for i, p := range in.Parent {
		if p >= 0 {
			r.Link[i] = c.link(&l, r.Box, i)
		}
	}
	return r.normalised()
}

// compact makes blocks of cards, and of the forest one of blocks, which the
// tidy tree places like cards.
type compact struct {
	in    Input
	g     Gaps
	tree  Input // the blocks; columns have no height of their own in a row
	block []block
	of    []int // the block of each card
}

// place puts the blocks in their places and the cards in the blocks.
func (c *compact) place() []Rect {
	rows := layers(c.tree, c.g.Level)
	bottom := rows.bottoms()
	for b := range c.block {
		if h := c.block[b].size.H; h > c.tree.Size[b].H {
			bottom[b] = rows.start[rows.of[b]] + h + c.g.Level
		}
	}
	t := newTidy(c.tree.Parent, widths(c.tree.Size), bottom, c.g)
	for b := range c.block {
		t.mid[b] = c.anchor(b)
	}
	boxes := make([]Rect, len(c.in.Parent))
	for b, x := range t.run() {
		c.fill(boxes, c.block[b], Point{x, rows.start[rows.of[b]]})
	}
	return boxes
}

// fill puts the cards of a block whose upper left corner is at into boxes.
func (c *compact) fill(boxes []Rect, b block, at Point) {
	if b.columns == 0 {
		boxes[b.cards[0]] = c.in.headOf(b.cards[0]).moved(at)
		return
	}
	for k := range b.columns {
		at.X += c.g.Indent
		y := at.Y
		for _, i := range b.column(k) {
			s := c.in.Size[i]
			boxes[i] = Rect{at.X, y, s.W, s.H}
			y += s.H + c.g.Stack
		}
		at.X += c.extent(b.column(k)).W + c.g.Sibling
	}
}

// anchor is the point of a block, from its left, that managers are centred by:
// its middle, wherever the lines go. But a single column below a manager
// without other reports begins where the manager does, or its spine drops from
// the middle where the manager's card is very narrow.
func (c *compact) anchor(i int) float64 {
	b := c.block[i]
	if b.columns == 1 && b.only {
		return max(c.tree.Size[c.tree.Parent[i]].W, c.g.Indent) / 2
	}
	if b.columns == 0 {
		return c.in.headOf(b.cards[0]).Centre().X
	}
	return b.size.W / 2
}

// link is the line from the manager of i to i.
func (c *compact) link(l *lines, boxes []Rect, i int) []Point {
	from, to := boxes[c.in.Parent[i]], boxes[i]
	b := c.block[c.of[i]]
	if b.columns == 0 {
		top := to.Y - c.in.headOf(i).Y
		return l.elbow(bottomOf(from), topOf(to), top-c.g.Level/2)
	}
	spine, side := to.X-c.g.Indent/2, Point{to.X, to.Y + to.H/2}
	if b.columns == 1 && b.only {
		return l.path(Point{spine, from.Bottom()}, Point{spine, side.Y}, side)
	}
	trunk := boxes[b.cards[0]].Y - c.g.Level/2
	return l.elbow(bottomOf(from), Point{spine, side.Y}, trunk, side)
}

// longest is how many cards hang in one column before a second one begins.
const longest = 8

// columns chooses in how many columns cards hang: one where that is short
// enough to read, else as many as bring the block closest to the proportions
// of a slide, between 4:3 and 16:9.
func (c *compact) columns(cards []int) int {
	if len(cards) <= longest {
		return 1
	}
	const slide = 1.54
	n, one := float64(len(cards)), c.extent(cards)
	wide, high := c.g.Indent+one.W+c.g.Sibling, (one.H+c.g.Stack)/n
	off := func(k int) float64 {
		ratio := float64(k) * wide / (math.Ceil(n/float64(k)) * high)
		return math.Abs(math.Log(ratio / slide))
	}
	k := 1
	for k < len(cards) && off(k+1) < off(k) {
		k++
	}
	return k
}
