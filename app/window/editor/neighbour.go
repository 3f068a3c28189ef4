package editor

import (
	"math"

	"cadre/chart"
	"cadre/chart/layout"
)

// Direction is where to look for the next card.
type Direction struct{ DX, DY float64 }

// The four directions of the arrow keys.
var (
	Up    = Direction{0, -1}
	Down  = Direction{0, 1}
	Left  = Direction{-1, 0}
	Right = Direction{1, 0}
)

// Card is the number of somebody's card in the scene; -1 where they have none.
func (e *Editor) Card(id chart.ID) int { return e.Scene().Card(e.Chart().Tree(), id) }

// CardBox is where somebody's card is in the scene.
func (e *Editor) CardBox(id chart.ID) (layout.Rect, bool) {
	if i := e.Card(id); i >= 0 {
		return e.Scene().Cards[i].Box, true
	}
	return layout.Rect{}, false
}

// Neighbour is the card next to the selection's lead in a direction, as the eye
// goes; the first card where none is selected; empty where there is none.
func (e *Editor) Neighbour(d Direction) chart.ID {
	cards := e.Scene().Cards
	t := e.Chart().Tree()
	from := e.Card(e.selection.lead)
	if from < 0 {
		if len(cards) == 0 {
			return ""
		}
		return cards[0].Person
	}
	var found chart.ID
	best, whose := math.Inf(1), t.Index(e.selection.lead)
	for _, c := range cards {
		if far, ok := distance(cards[from].Box, c.Box, d, kinship(t, whose, t.Index(c.Person))); ok && far < best {
			best, found = far, c.Person
		}
	}
	return found
}

// kin says how two cards belong together.
type kin int

const (
	strangers kin = iota
	siblingCards
	linked // by a reporting line
)

func kinship(t *chart.Tree, i, j int) kin {
	switch {
	case t.Parent[i] == j || t.Parent[j] == i:
		return linked
	case t.Parent[i] == t.Parent[j]:
		return siblingCards
	}
	return strangers
}

// distance weighs how natural it is to go from a to b in a direction; ok is
// false where b does not lie there. Straight on counts once, aside counts
// double, but hardly along a reporting line; strangers stand further off.
func distance(a, b layout.Rect, d Direction, k kin) (far float64, ok bool) {
	p, q := a.Centre(), b.Centre()
	if along := (q.X-p.X)*d.DX + (q.Y-p.Y)*d.DY; along <= 1 {
		return 0, false
	}
	gapX := max(a.X, b.X) - min(a.Right(), b.Right())
	gapY := max(a.Y, b.Y) - min(a.Bottom(), b.Bottom())
	straight, aside := gapX, max(0, gapY)
	if d.DX == 0 {
		straight, aside = gapY, max(0, gapX)
	}
	const touch = 1e-6     // rows of a list adjoin
	if straight < -touch { // it lies beside, not ahead
		return 0, false
	}
	straight = max(0, straight)
	switch k {
	case linked:
		return straight + aside/10 + math.Hypot(q.X-p.X, q.Y-p.Y)/1000, true
	case siblingCards:
		return straight + 2*aside, true
	}
	const apart = 200
	return straight + 2*aside + apart, true
}
