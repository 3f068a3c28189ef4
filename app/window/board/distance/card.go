package distance

import (
	"image/color"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// Card is what a card says.
type Card struct {
	Lines []Line
	Told  bool // nothing of name and role is left out or shortened

	// Of a card on its role's colour:
	Fill color.NRGBA
	Edge color.NRGBA // broken, around an open role; alpha 0: none
}

// Line is a text from the card's upper left corner.
type Line struct {
	S      string
	At     layout.Point // where it begins, on the baseline
	Size   float64
	Weight scene.Weight
	Colour color.NRGBA
	Width  float64
}

// How much of its role's colour a chip has that carries text, and one that is
// only a block.
const (
	chipShare  = 0.24
	blockShare = 0.6
)

// post is somebody with the words for them.
type post struct {
	*chart.Person
	card     *scene.Card
	headline string // the name, or what stands in its place
	role     string // in short; may be empty
	title    string // may be empty, or the headline
	colour   color.NRGBA
}

func (p *Picture) post(card int) post {
	c := &p.scene.Cards[card]
	who := p.chart.Person(c.Person)
	if who == nil {
		who = &chart.Person{}
	}
	role, _ := p.chart.Role(who)
	strip, _ := c.Shape(scene.PartStrip)
	return post{who, c, chart.Tidy(p.chart.Headline(who)), role.Short, chart.Tidy(p.chart.Title(who)), strip.Fill.NRGBA}
}

// short is the shortest that can still be told from others: the short name, or
// the role of who has none.
func (p *Picture) shortOf(q post) string {
	if q.Name != "" {
		return p.short(q.Name)
	}
	return firstOf(q.role, q.headline)
}

func (p *Picture) speak(card int) Card {
	q := p.post(card)
	switch p.LevelOf(card) {
	case Names:
		return p.sheet(q)
	case Short:
		c := p.chip(q, chipShare)
		if _, named := p.label[card]; named {
			return c
		}
		return p.called(c, q)
	case Teams:
		return p.chip(q, blockShare)
	}
	return Card{Told: true}
}

// chip is a card on its role's colour, which is pale where nobody reports to
// them; that of an open role is hollow.
func (p *Picture) chip(q post, share float64) Card {
	switch ground := p.scene.Theme.Card; {
	case q.Open:
		return Card{Fill: p.scene.Theme.Vacant, Edge: q.colour}
	case p.leads(q):
		return Card{Fill: scene.Readable(q.colour, ground)}
	default:
		return Card{Fill: scene.Mix(ground, q.colour, share)}
	}
}

// leads tells whether somebody has reports.
func (p *Picture) leads(q post) bool {
	tree := p.chart.Tree()
	i := tree.Index(q.ID)
	return i >= 0 && tree.End[i]-i > 1
}

// called writes on a chip what somebody is called, as long as there is room for.
func (p *Picture) called(c Card, q post) Card {
	const pad = 3
	w, h := q.card.Box.W*p.zoom, q.card.Box.H*p.zoom
	callings := p.callings(q)
	if p.kinds.card.w*p.zoom < leastForShort {
		callings = callings[len(callings)-1:] // alike, though some are short enough
	}
	ink := p.scene.Theme.Card
	if q.Open || !p.leads(q) {
		ink = scene.Readable(q.colour, c.Fill)
	}
	for _, s := range callings {
		if width := p.width(s, Least, scene.SemiBold); s != "" && width <= w-2*pad {
			at := layout.Point{X: (w - width) / 2, Y: (h + capHeight*Least) / 2}
			c.Lines = []Line{{s, at, Least, scene.SemiBold, ink, width}}
			break
		}
	}
	return c
}

// callings are what somebody can be called, the longest first.
func (p *Picture) callings(q post) []string {
	if q.Name == "" {
		return []string{firstOf(q.role, initials(q.headline))}
	}
	n := p.names.Parse(q.Name)
	return []string{n.Whole, p.short(q.Name), n.Short(1), n.Last(), n.First(), initials(q.Name)}
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// same tells whether lines say a text, wherever it was broken.
func same(lines []string, text string) bool {
	return strings.ReplaceAll(strings.Join(lines, ""), " ", "") == strings.ReplaceAll(text, " ", "")
}
