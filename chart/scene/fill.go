package scene

import (
	"slices"

	"cadre/chart/layout"
)

// A denser page, narrower cards and the like are tried where text could be
// larger, and must make it so by a share that is worth it.
const (
	largeEnough = 1.12
	worthwhile  = 1.04
	narrower    = 1.01
	ragged      = 1.03 // with cards of different widths in a layer
	hopeless    = 0.6  // of the size of text that can be read: a little denser will not do
)

// filling is the search for the widths of cards with which a chart has the
// largest text in a room.
type filling struct {
	*composer
	shown selection
	room  layout.Size
	best  *Scene
	wins  float64 // the width of its cards
	cards []Card  // tried last
}

// fill makes the page at one density.
func (cp *composer) fill(shown selection, h heading) *Scene {
	page, around := cp.sheet(shown, h)
	f := &filling{composer: cp, shown: shown, room: around.room(page)}
	f.search(cp.d.widths, layersAlike, narrower)
	f.try(widths{cp.d.wholeNames, true, layersAlike}, narrower)
	at := slices.Index(cp.d.widths, f.wins)
	f.search(cp.d.widths[max(0, at-2):min(len(cp.d.widths), at+2)], teamsAlike, ragged)
	f.best.onPage(zoomIn(f.best, f.room), 0.5, page, f.room, around)
	f.best.Page = cp.page
	return f.best
}

// search tries widths, the widest first, until several have not helped.
func (f *filling) search(all []float64, own grouping, better float64) {
	const patience = 4
	idle := 0
	for _, most := range all {
		if idle++; idle > patience {
			return
		}
		if f.try(widths{most: most, own: own}, better) {
			idle, better = 0, narrower
			f.wins = most
		}
	}
}

// try tells whether cards of other widths are so much better.
func (f *filling) try(w widths, better float64) bool {
	if f.best != nil && zoomIn(f.best, f.room) >= largeEnough {
		return false
	}
	before := f.cards
	f.cards = f.composer.cards(f.shown).all(f.shown, w)
	if f.best != nil && slices.EqualFunc(f.cards, before, sameSize) {
		return false
	}
	s := f.draw(f.shown, f.cards, f.room)
	if f.best != nil && s.worth(f.room) <= better*f.best.worth(f.room) {
		return false
	}
	f.best = s
	return true
}

func sameSize(c, d Card) bool { return c.Box.W == d.Box.W && c.Box.H == d.Box.H }

// worth is how good a chart is on a page: how large its text is, less what is
// lost where texts are cut short.
func (s *Scene) worth(room layout.Size) float64 {
	const loss = 0.5 // where every card has such a text
	cut := 0
	for _, c := range s.Cards {
		if c.isCut() {
			cut++
		}
	}
	return zoomIn(s, room) * (1 - loss*float64(cut)/float64(max(1, len(s.Cards))))
}
