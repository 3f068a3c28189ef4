package scene

import "math"

// Cards on a page are this wide at most and at least, in steps.
const (
	widestCard = 260
	widthStep  = 8
)

// all makes the cards of a picture, all of one width or each team's of its own.
func (cs *cards) all(shown selection, ownWidths bool) []Card {
	if ownWidths {
		return cs.ownWidths(shown)
	}
	all := make([]Card, len(shown.people))
	for i, p := range shown.people {
		all[i] = cs.card(p)
	}
	return all
}

// ownWidths makes the cards of a picture, at most so wide as cs says: those of a
// team are all as wide as the widest of them needs to be, so that nothing is
// broken or cut that is not at the full width.
func (cs *cards) ownWidths(shown selection) []Card {
	full := cs.width
	all, widths := make([]Card, len(shown.people)), map[int]float64{} // by manager
	for i, p := range shown.people {
		all[i] = cs.card(p)
		team := shown.parent[i]
		widths[team] = max(widths[team], cs.narrowest(), min(full, cs.needs))
	}
	for i, p := range shown.people {
		if w := widths[shown.parent[i]]; w < full {
			cs.width = min(full, math.Ceil(w/widthStep)*widthStep)
			all[i] = cs.card(p)
		}
	}
	cs.width = full
	return all
}

// narrowest is how narrow a card may be.
func (cs *cards) narrowest() float64 { return cs.left() - cs.d.padLeft + cs.d.narrowest }
