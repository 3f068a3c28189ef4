package distance

import (
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/personname"
	"cadre/chart/scene"
)

// Speaker makes pictures, and remembers what the next can use.
type Speaker struct {
	m     scene.Measurer
	names personname.Shortener
	last  *Picture
}

// NewSpeaker makes one that measures text with m.
func NewSpeaker(m scene.Measurer) *Speaker { return &Speaker{m: m} }

// Picture is what a scene says at a zoom.
type Picture struct {
	Level  Level // of the cards
	Rows   Level // of the rows of lists
	Labels []Label

	m      scene.Measurer
	scene  *scene.Scene
	chart  *chart.Chart
	zoom   float64
	kinds  kinds
	names  *personname.Shortener
	shorts map[string]string // made when first asked for
	said   map[int]Card
	label  map[int]int // the label over a card, by number
}

// Picture is what the scene of a chart says at a zoom. near lists the cards
// that touch a part of the scene, by number.
func (sp *Speaker) Picture(s *scene.Scene, c *chart.Chart, zoom float64, near func(layout.Rect) []int) *Picture {
	if p := sp.last; p != nil && p.scene == s && p.chart == c && p.zoom == zoom {
		return p
	}
	p := &Picture{m: sp.m, scene: s, chart: c, zoom: zoom, names: &sp.names, said: map[int]Card{}, label: map[int]int{}}
	if last := sp.last; last != nil && last.scene == s && last.chart == c {
		p.kinds, p.shorts = last.kinds, last.shorts
	} else {
		p.kinds = kindsOf(s)
	}
	p.Level, p.Rows = p.kinds.level(p.kinds.card, zoom), p.kinds.level(p.kinds.row, zoom)
	if p.Level != Full {
		p.addLabels(near)
	}
	sp.last = p
	return p
}

// LevelOf is the level of a card.
func (p *Picture) LevelOf(card int) Level {
	if p.scene.Cards[card].Row {
		return p.Rows
	}
	return p.Level
}

// Says is what a card says, the card's label apart.
func (p *Picture) Says(card int) Card {
	c, known := p.said[card]
	if !known {
		c = p.speak(card)
		p.said[card] = c
	}
	return c
}

// Drawn is where a card is drawn, with its label, in the scene's own lengths.
func (p *Picture) Drawn(card int) layout.Rect {
	box := p.scene.Cards[card].Box
	if i, named := p.label[card]; named {
		return around(box, zoomed(p.Labels[i].Box, 1/p.zoom))
	}
	return box
}

// Named tells whether a card has a label over it.
func (p *Picture) Named(card int) bool {
	_, named := p.label[card]
	return named
}

// LabelAt is the number of the card that the label at a point of the scene is
// for; -1 where there is none.
func (p *Picture) LabelAt(at layout.Point) int {
	at.X, at.Y = at.X*p.zoom, at.Y*p.zoom
	for i := range p.Labels {
		if l := &p.Labels[i]; l.Card >= 0 && l.Box.Contains(at) {
			return l.Card
		}
	}
	return -1
}

// short is a name's short form in this chart.
func (p *Picture) short(name string) string {
	if p.shorts == nil {
		people := p.chart.Tree().People
		all := make([]string, len(people))
		for i, q := range people {
			all[i] = q.Name
		}
		p.shorts = p.names.Shorts(all)
	}
	if s, known := p.shorts[name]; known {
		return s
	}
	return name
}

func (p *Picture) width(s string, size float64, w scene.Weight) float64 { return p.m.Width(s, size, w) }
