package slides

import (
	"image/color"
	"slices"

	"cadre/chart/scene"
)

// census counts the colours of scenes by what they are for.
type census struct{ backs, cards, text, regular, marks tally }

// tally counts colours, and knows which came first.
type tally struct {
	n     map[color.NRGBA]int
	order []color.NRGBA
}

func (t *tally) add(c color.NRGBA) {
	if c.A == 0 {
		return
	}
	if t.n == nil {
		t.n = map[color.NRGBA]int{}
	}
	c.A = 255
	if t.n[c]++; t.n[c] == 1 {
		t.order = append(t.order, c)
	}
}

// frequent lists the colours, those that are seen most first.
func (t *tally) frequent() []color.NRGBA {
	list := slices.Clone(t.order)
	slices.SortStableFunc(list, func(a, b color.NRGBA) int { return t.n[b] - t.n[a] })
	return list
}

func (n *census) scene(s *scene.Scene) {
	n.backs.add(s.Background)
	for _, c := range s.Cards {
		l := lookOf(c)
		n.cards.add(l.fill)
		n.marks.add(l.strip)
		for _, p := range c.Paragraphs {
			for _, r := range p {
				n.textIn(r.Colour, r.Weight)
			}
		}
	}
	for _, t := range s.Labels {
		n.textIn(t.Colour, t.Weight)
	}
}

func (n *census) textIn(c color.NRGBA, w scene.Weight) {
	n.text.add(c)
	if w == scene.Regular {
		n.regular.add(c)
	}
}

// ground is the colour behind everything; where the scene has none, that of
// the cards.
func (n *census) ground() color.NRGBA {
	for _, t := range []*tally{&n.backs, &n.cards} {
		if list := t.frequent(); len(list) > 0 {
			return list[0]
		}
	}
	return color.NRGBA{255, 255, 255, 255}
}

// second is the most frequent colour of texts besides the first.
func (n *census) second(first color.NRGBA) color.NRGBA {
	for _, c := range n.regular.frequent() {
		if c != first {
			return c
		}
	}
	return first
}
