package layout

import "slices"

// block is what Compact places as one: a card, or columns of cards.
type block struct {
	cards   []int
	columns int  // 0 for a card that stands alone
	only    bool // columns whose manager has no other reports, nor assistants
	size    Size // the spines included
}

// column is the k-th of a block's columns. The first ones are the longer ones
// where the cards do not go up evenly.
func (b block) column(k int) []int {
	n := len(b.cards)
	from, to := k*n+b.columns-1, (k+1)*n+b.columns-1
	return b.cards[from/b.columns : to/b.columns]
}

// newCompact makes the blocks, parents before children.
func newCompact(in Input, g Gaps, hasAssistants []bool) *compact {
	n := len(in.Parent)
	c := &compact{in: in, g: g, of: make([]int, n)}
	leaves, teams := reports(in)
	row := n == 1+leaves[0] && leaves[0] <= 3 // one small team, and nothing else
	columns := make([]int, n)                 // the block below each manager; 0: none yet
	cards := make([]int, n)                   // those of all blocks
	take := func(size int) (some []int) {
		some, cards = cards[:0:size], cards[size:]
		return some
	}
	for i, p := range in.Parent {
		switch {
		case p < 0 || row || leaves[i]+teams[i] > 0 || in.isTeam(i) || leaves[p] == 1:
			c.of[i] = c.add(p, block{cards: take(1)})
		default:
			if columns[p] == 0 {
				columns[p] = c.add(p, block{cards: take(leaves[p]), columns: 1, only: teams[p] == 0 && (hasAssistants == nil || !hasAssistants[p])})
			}
			c.of[i] = columns[p]
		}
		b := &c.block[c.of[i]]
		b.cards = append(b.cards, i)
	}
	c.measure()
	return c
}

// reports counts everybody's reports without and with a team.
func reports(in Input) (leaves, teams []int) {
	leaves, teams = make([]int, len(in.Parent)), make([]int, len(in.Parent))
	for i, p := range slices.Backward(in.Parent) {
		switch {
		case p < 0:
		case leaves[i]+teams[i] > 0 || in.isTeam(i):
			teams[p]++
		default:
			leaves[p]++
		}
	}
	return leaves, teams
}

// isTeam tells whether the card of i is a whole team.
func (in Input) isTeam(i int) bool {
	head := in.headOf(i)
	return head.W < in.Size[i].W || head.H < in.Size[i].H || in.isList(i)
}

// add appends a block below the one of the manager, a card or -1.
func (c *compact) add(manager int, b block) int {
	parent := -1
	if manager >= 0 {
		parent = c.of[manager]
	}
	c.tree.Parent = append(c.tree.Parent, parent)
	c.block = append(c.block, b)
	return len(c.block) - 1
}

// measure sets the sizes of the blocks and breaks long columns.
func (c *compact) measure() {
	c.tree.Size = make([]Size, len(c.block))
	for i := range c.block {
		b := &c.block[i]
		if b.columns == 0 {
			b.size = c.in.Size[b.cards[0]]
			c.tree.Size[i] = Size{b.size.W, c.in.headOf(b.cards[0]).Bottom()}
			continue
		}
		b.columns = c.columns(b.cards)
		b.size.W = float64(b.columns-1) * c.g.Sibling
		for k := range b.columns {
			s := c.extent(b.column(k))
			b.size.W += c.g.Indent + s.W
			b.size.H = max(b.size.H, s.H)
		}
		c.tree.Size[i].W = b.size.W
	}
}

// extent is the size of cards in a column, without the spine.
func (c *compact) extent(cards []int) Size {
	s := Size{H: float64(len(cards)-1) * c.g.Stack}
	for _, i := range cards {
		s.W = max(s.W, c.in.Size[i].W)
		s.H += c.in.Size[i].H
	}
	return s
}
