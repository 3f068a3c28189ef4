package scene

import (
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
)

// packed makes an overview, and pages that each hold as many whole teams as
// can be read, in reading order and at one size of text. Who leads a team
// stands twice: in the team of their manager, and where that is on another
// page at the head of their own. What can be read on one page is one page, and so is what is no more than a card.
func packed(c *chart.Chart, m Measurer, o Options) []*Scene {
	cp := newComposer(c, m, o)
	if cp.page == (layout.Size{}) {
		cp.page = layout.Size{W: slideWidth, H: slideHeight}
	}
	whole := pick(c.Tree(), o.Part())
	tightest := newDeck(cp, newForest(whole), withCards[len(withCards)-1])
	if tightest.mayHold(whole) || len(whole.people) <= 1 {
		if s := cp.compose(whole, o.heading()); s.Legible() || len(whole.people) <= 1 {
			return []*Scene{s}
		}
	}
	return tightest.orAirier(cp).scenes()
}

// mayHold tells whether a page might show so many that they can be read.
func (k *deck) mayHold(s selection) bool {
	const nearly = 0.85 // other widths of cards may do
	return len(s.people) <= tooMany && k.scaleOf(s) >= nearly*k.least
}

// withCards are the densities of decks: where there are further pages nobody
// has to be a row of a list.
var withCards = slices.DeleteFunc(slices.Clone(densities), func(d *density) bool { return d.lists })

// perPage is how many people a page holds at least, on average, where text is
// larger than it must be.
const perPage = 30

// orAirier is the airiest deck with few pages, and with text as large as these
// allow: as many pages as the tightest deck needs, or so many people have.
func (tightest *deck) orAirier(cp *composer) *deck {
	few := max((len(tightest.people)+perPage-1)/perPage, len(tightest.cut(tightest.least)))
	for _, d := range withCards[:len(withCards)-1] {
		k := newDeck(cp, tightest.forest, d)
		k.share = tightest.share
		if len(k.cheapest(k.least)) <= few && len(k.cut(k.least)) <= few {
			k.enlarge(few)
			return k
		}
	}
	tightest.enlarge(few)
	return tightest
}

// deck is the pages of a chart at one density. Its measures are those of a page
// as long as a slide, whatever the real one is.
type deck struct {
	*composer
	*forest
	paper layout.Size // the real page
	sheet layout.Size // the page, in points of the deck
	room  layout.Size // what is left of it for the chart
	width float64     // of a card where nothing asks for more
	least float64     // the zoom at which every text can be read
	zoom  float64     // of all pages
	pages []run       // of units, but for the overview

	units  []unit          // in reading order
	team   []run           // of units, for everybody with all who are below
	area   []float64       // what the cards of the units before one cover
	scales map[run]float64 // the largest zoom of pages that were measured
	share  float64         // of a room that cards cover at that zoom, on average
}

func newDeck(of *composer, f *forest, d *density) *deck {
	long := slideWidth / max(of.page.W, of.page.H)
	cp := of.at(d)
	cp.page = layout.Size{W: of.page.W * long, H: of.page.H * long}
	k := &deck{composer: cp, forest: f, paper: of.page, scales: map[run]float64{}, share: 0.5}
	if cp.o.Arrange == nil {
		cp.arrange = apart(cp.o.Arrangement(cp.chart))
	}
	sheet, around := cp.sheet(f.selection, heading{title: "Title", subtitle: "Subtitle", crumbs: []crumb{{text: "Overview"}}})
	k.sheet, k.room = sheet, around.room(sheet)
	k.least = k.leastOf(d)
	k.width = k.bestWidth()
	k.team = make([]run, len(f.people))
	for _, top := range f.reports[len(f.people)] {
		k.addTeam(top)
	}
	k.measureCards()
	return k
}

// at is the composer at a density.
func (cp *composer) at(d *density) *composer {
	at := *cp
	at.d = d
	return &at
}

// leastOf is the zoom at which every text of a density can be read.
func (k *deck) leastOf(d *density) float64 {
	return legibleText / d.smallest() * k.sheet.W / k.page.W
}

// bestWidth is the width at which cards take the least room, among those at
// which hardly a text is cut short.
func (k *deck) bestWidth() float64 {
	const sample, few = 300, 0.02
	best, least := k.d.widths[0], 0.0
	step := (len(k.people) + sample - 1) / sample
	for _, width := range k.d.widths {
		cs := k.cards(k.selection)
		cs.setWidth(width)
		area, cut, n := 0.0, 0, 0
		for i := 0; i < len(k.people); i += step {
			card := cs.made(k.people[i], false)
			area += k.takes(card.Box)
			if card.isCut() {
				cut++
			}
			n++
		}
		if float64(cut) <= few*float64(n) && (least == 0 || area < least) {
			best, least = width, area
		}
	}
	return best
}

// takes is how much of a page a card takes with the gaps around it.
func (k *deck) takes(card layout.Rect) float64 {
	return (card.W + k.d.gaps.Sibling) * (card.H + k.d.gaps.Stack)
}

// enlarge chooses the pages: so many, with text as large as that allows.
func (k *deck) enlarge(few int) {
	const steps, largest = 5, 1.5
	low, high := k.least, max(k.least, largest)
	k.pages = k.cut(low)
	for range steps {
		middle := (low + high) / 2
		if pages := k.cut(middle); len(pages) <= few {
			k.pages, low = pages, middle
		} else {
			high = middle
		}
	}
	k.zoom = high
	for _, p := range k.pages {
		k.zoom = min(k.zoom, k.scales[p])
	}
}
