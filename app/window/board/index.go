package board

import (
	"cadre/app/window/board/distance"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// index finds what lies in a part of a scene.
type index struct {
	scene *scene.Scene
	stack []bool            // see stacks; nil: nobody has asked
	cells grid              // of cards by their number, and of connectors after them
	said  *distance.Picture // at the zoom of the view; nil: not known yet
	seen  []uint32          // the last query that met each card, then each connector
	query uint32
}

func newIndex(s *scene.Scene) *index {
	return &index{scene: s, cells: newGrid(s), seen: make([]uint32, len(s.Cards)+len(s.Connectors))}
}

// stacked tells whether the peers of a card stand above and below it, not side by
// side.
func (ix *index) stacked(card int) bool {
	if ix.stack == nil {
		ix.stack = stacks(ix.scene)
	}
	return ix.stack[card]
}

// stacks tells of every card whether its peers stand above and below it: it is
// a row of a list, or its reporting line arrives from the side then. Without a line, the place of the
// next such card tells.
func stacks(s *scene.Scene) []bool {
	sideways := make(map[chart.ID]bool, len(s.Connectors))
	for _, c := range s.Connectors {
		if n := len(c.Path); n > 1 && !c.Dashed {
			sideways[c.To] = c.Path[n-1].Y == c.Path[n-2].Y
		}
	}
	stack := make([]bool, len(s.Cards))
	last := -1
	for i, c := range s.Cards {
		aside, linked := sideways[c.Person]
		stack[i] = aside || c.Row
		if linked || c.Row {
			continue
		}
		if last >= 0 && s.Cards[last].Box.X == c.Box.X {
			stack[last], stack[i] = true, true
		}
		last = i
	}
	return stack
}

// in lists the cards and connectors that touch a part of the scene, by
// number, each once.
func (ix *index) in(part layout.Rect) (cards, connectors []int) {
	ix.query++
	for c := range ix.cells.of(part) {
		for _, what := range ix.cells.at(c) {
			switch i := int(what); {
			case !ix.first(i):
			case i >= len(ix.scene.Cards):
				connectors = append(connectors, i-len(ix.scene.Cards))
			case touches(part, ix.scene.Cards[i].Box):
				cards = append(cards, i)
			}
		}
	}
	return cards, connectors
}

// cardsIn lists the cards that touch a part of the scene.
func (ix *index) cardsIn(part layout.Rect) []int {
	cards, _ := ix.in(part)
	return cards
}

// first tells whether this query has not met a thing before.
func (ix *index) first(i int) bool {
	if ix.seen[i] == ix.query {
		return false
	}
	ix.seen[i] = ix.query
	return true
}

func touches(a, b layout.Rect) bool {
	return a.X <= b.Right() && b.X <= a.Right() && a.Y <= b.Bottom() && b.Y <= a.Bottom()
}

// at is the number of the card at a point of the scene, or of that whose label
// is drawn there; -1 where there is none.
func (ix *index) at(p layout.Point) int {
	if ix.said != nil {
		if i := ix.said.LabelAt(p); i >= 0 {
			return i
		}
	}
	for c := range ix.cells.of(layout.Rect{X: p.X, Y: p.Y}) {
		for _, what := range ix.cells.at(c) {
			if i := int(what); i < len(ix.scene.Cards) && ix.scene.Cards[i].Box.Contains(p) {
				return i
			}
		}
	}
	return -1
}
