package scene

import (
	"reflect"
	"slices"
	"time"

	"cadre/chart"
)

// Cache keeps the cards of one picture for the next ones: an edit changes few
// of them. The zero value is empty. Pictures built with one come out as they
// would without; they are not to be built at the same time.
type Cache struct {
	of     basis
	cards  map[*chart.Person]*made
	before map[*chart.Person]*made // those kept longer, which go next
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
		*c = Cache{of: of, cards: make(map[*chart.Person]*made, cards)}
	case len(c.cards) > 2*cards+spare:
		c.cards, c.before = make(map[*chart.Person]*made, cards), c.cards
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
	b.settings.Look, b.settings.Rules, b.settings.Waivers, b.settings.Areas = chart.Look{}, nil, nil, nil
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
	for _, field := range cs.fields {
		if field.Kind.Refers() {
			f.others += field.Show(cs.chart, p) + "\n"
		}
	}
	return f
}

// copied are cards that may be moved, as those that are kept must not be.
func copied(kept []Card) []Card {
	cards := slices.Clone(kept)
	var shapes, texts int
	for i := range cards {
		shapes, texts = shapes+len(cards[i].Shapes), texts+len(cards[i].Texts)
	}
	s, t := make([]Shape, 0, shapes), make([]Text, 0, texts) // all in two pieces of memory
	for i := range cards {
		c := &cards[i]
		s, t = append(s, c.Shapes...), append(t, c.Texts...)
		c.Shapes, c.Texts = last(s, len(c.Shapes)), last(t, len(c.Texts))
	}
	return cards
}

// last are the n last things of a list, to which one may append.
func last[T any](all []T, n int) []T { return all[len(all)-n : len(all) : len(all)] }
