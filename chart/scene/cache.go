package scene

import (
	"reflect"
	"time"

	"cadre/chart"
	"cadre/chart/layout"
)

// Cache keeps the cards of one picture for the next ones: an edit changes few
// of them. The zero value is empty. Pictures built with one come out as they
// would without; they are not to be built at the same time.
type Cache struct {
	of     basis
	cards  map[*chart.Person]*made
	before map[*chart.Person]*made // those kept longer, which go next
	stood  map[*Shape]stood        // by the first shape of the card at the origin
	lines  map[chart.ID]*branches  // by the manager
}

// basis is what all cards of a picture depend on.
type basis struct {
	settings chart.Settings
	fields   []chart.FieldID
	asked    bool
	circle   bool
	theme    Theme
	measurer Measurer
	day      time.Time
}

// form is what the card of one person depends on besides: the cards of a
// picture come in several, of which that with the largest text is chosen.
type form struct {
	d         *density
	width     float64
	moreLines int
	row       bool
	oneLine   bool   // of a row
	folded    int    // how many people it stands for
	others    string // what its fields say of other people
	colour    Ink    // that its colour has for what somebody says; none: the role's
	tells     string // what colours tell
	says      string // and this one
	broken    bool   // its strip
}

// made is a card at the origin.
type made struct {
	form
	card             Card
	needs, needsName float64
	next             *made // in another form
}

// settle makes the cache ready for a picture with so many cards: what was made
// for others is forgotten, and what was not asked for lately.
func (c *Cache) settle(of basis, cards int) {
	const spare = 1000 // cards of a small chart that are not worth forgetting
	switch {
	case c.cards == nil || !reflect.DeepEqual(c.of, of):
		*c = Cache{of: of, cards: make(map[*chart.Person]*made, cards), stood: make(map[*Shape]stood, cards), lines: map[chart.ID]*branches{}}
	case len(c.cards) > 2*cards+spare:
		c.cards, c.before = make(map[*chart.Person]*made, cards), c.cards
		c.stood, c.lines = make(map[*Shape]stood, cards), map[chart.ID]*branches{}
	}
}

// get finds somebody's card in a form; nil where there is none.
func (c *Cache) get(p *chart.Person, f form) *made {
	m, known := c.cards[p]
	if !known {
		if m = c.before[p]; m != nil {
			c.cards[p] = m
		}
	}
	for ; m != nil && m.form != f; m = m.next {
	}
	return m
}

func (c *Cache) put(p *chart.Person, m *made) {
	m.next = c.cards[p]
	c.cards[p] = m
}

// basis is what the cards of the composer's pictures depend on. What a document
// says about its rules, and where its cards stand, is no part of that.
func (cp *composer) basis() basis {
	b := basis{settings: *cp.chart.Settings(), asked: cp.look.CardFields != nil, circle: cp.look.Circles,
		theme: cp.theme, measurer: cp.m, day: cp.o.Day}
	b.settings.Look, b.settings.Rules, b.settings.Waivers, b.settings.Areas, b.settings.Colouring, b.settings.Colours = chart.Look{}, nil, nil, nil, nil, nil
	for _, f := range cp.fields {
		b.fields = append(b.fields, f.ID)
	}
	return b
}

// made is somebody's card, or row of a list, at the width of the cards.
func (cs *cards) made(p *chart.Person, row bool) Card {
	f := cs.form(p, row)
	m := cs.cache.get(p, f)
	if m == nil {
		m = &made{form: f}
		cs.under = cs.plate(p)
		if cs.needs, cs.needsName = 0, 0; row {
			m.card = cs.listRow(p)
		} else {
			m.card = cs.card(p)
		}
		m.needs, m.needsName = cs.needs, cs.needsName
		cs.cache.put(p, m)
	}
	cs.needs, cs.needsName = m.needs, m.needsName
	return m.card
}

func (cs *cards) form(p *chart.Person, row bool) form {
	f := form{d: cs.d, width: cs.width, moreLines: cs.moreLines, row: row, folded: cs.folded[p.ID]}
	if row {
		f.oneLine = cs.oneLine[p.Manager] <= cs.rowWidth()
	}
	if class := cs.colours.of(p); class != nil {
		f.colour, f.tells, f.says, f.broken = class.ink, cs.colours.title, class.text, class.broken
		if cs.colours.rests(class) {
			f.says = cs.colours.said(p)
		}
	}
	for _, field := range cs.fields {
		if field.Kind.Refers() {
			f.others += field.Show(cs.chart, p) + "\n"
		}
	}
	return f
}

// stood is where a card stood in the last picture, and what it was made of there.
type stood struct {
	at     layout.Point
	shapes []Shape
	texts  []Text
}

// stand brings the shapes and texts of cards, which are at the origin, to where
// the cards are. Those that have not moved since the last picture are the same.
func (c *Cache) stand(cards []Card) {
	var shapes slab[Shape]
	var texts slab[Text]
	for i := range cards {
		card := &cards[i]
		key, at := &card.Shapes[0], layout.Point{X: card.Box.X, Y: card.Box.Y}
		is, known := c.stood[key]
		if !known || is.at != at {
			is = stood{at, shapes.copy(card.Shapes), texts.copy(card.Texts)}
			moveAll(is.shapes, is.texts, at.X, at.Y)
			c.stood[key] = is
		}
		card.Shapes, card.Texts = is.shapes, is.texts
	}
}

// slab is memory for many short lists.
type slab[T any] []T

// copy is a list's own, which cannot grow into the next one.
func (s *slab[T]) copy(list []T) []T {
	own := s.room(len(list))
	copy(own, list)
	return own
}

// room is an empty list of so many; nil for none.
func (s *slab[T]) room(n int) []T {
	const chunk = 256 // things; one that is still used keeps no more than these
	if n == 0 {
		return nil
	}
	if cap(*s)-len(*s) < n {
		*s = make(slab[T], 0, max(chunk, n))
	}
	from := len(*s)
	*s = (*s)[:from+n]
	return (*s)[from : from+n : from+n]
}
