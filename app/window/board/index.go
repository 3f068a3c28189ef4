package board

import (
	"math"

	"cadre/app/window/board/distance"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// index finds what lies in a part of a scene: a grid whose cells list what
// touches them.
type index struct {
	scene *scene.Scene
	stack []bool            // for each card: its peers stand above and below, not side by side
	cells map[cell][]int32  // cards by their number; connectors as -1-number
	said  *distance.Picture // at the zoom of the view; nil: not known yet
	seen  []uint32          // the last query that met each card, then each connector
	query uint32
}

type cell struct{ x, y int32 }

// cellSize is the side of a cell, in points: about two cards.
const cellSize = 400

func newIndex(s *scene.Scene) *index {
	ix := &index{scene: s, cells: map[cell][]int32{}, seen: make([]uint32, len(s.Cards)+len(s.Connectors))}
	for i, c := range s.Cards {
		ix.put(int32(i), c.Box)
	}
	for i, c := range s.Connectors {
		for k := 1; k < len(c.Path); k++ {
			ix.put(int32(-1-i), spanned(c.Path[k-1], c.Path[k]))
		}
	}
	ix.stack = stacks(s)
	return ix
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

// spanned is the rectangle between two points.
func spanned(p, q layout.Point) layout.Rect {
	return layout.Rect{X: min(p.X, q.X), Y: min(p.Y, q.Y), W: math.Abs(p.X - q.X), H: math.Abs(p.Y - q.Y)}
}

func (ix *index) put(what int32, box layout.Rect) {
	for c := range cellsOf(box) {
		list := ix.cells[c]
		if n := len(list); n == 0 || list[n-1] != what {
			ix.cells[c] = append(list, what)
		}
	}
}

func cellsOf(r layout.Rect) func(func(cell) bool) {
	at := func(v float64) int32 { return int32(math.Floor(v / cellSize)) }
	return func(yield func(cell) bool) {
		for y := at(r.Y); y <= at(r.Bottom()); y++ {
			for x := at(r.X); x <= at(r.Right()); x++ {
				if !yield(cell{x, y}) {
					return
				}
			}
		}
	}
}

// in lists the cards and connectors that touch a part of the scene, by
// number, each once.
func (ix *index) in(part layout.Rect) (cards, connectors []int) {
	ix.query++
	for c := range cellsOf(part) {
		for _, what := range ix.cells[c] {
			if what >= 0 {
				if i := int(what); ix.first(i) && touches(part, ix.scene.Cards[i].Box) {
					cards = append(cards, i)
				}
			} else if i := int(-1 - what); ix.first(len(ix.scene.Cards) + i) {
				connectors = append(connectors, i)
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
	for c := range cellsOf(layout.Rect{X: p.X, Y: p.Y}) {
		for _, what := range ix.cells[c] {
			if what >= 0 && ix.scene.Cards[what].Box.Contains(p) {
				return int(what)
			}
		}
	}
	return -1
}
