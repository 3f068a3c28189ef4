package scene

import (
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
)

// DotSize is how wide the dot of a dotted line is, in widths of the line.
const DotSize = 5

// connectDotted draws the dotted lines of a finished picture, each with a dot at
// the manager whom it leads to. One to a row ends at the edge of the list.
func (s *Scene) connectDotted(shown selection) {
	dotted := shown.dotted()
	if len(dotted) == 0 {
		return
	}
	router, ink := s.router(), s.Theme.Ink(SlotNeutral)
	for _, d := range dotted {
		path := router.Dotted(d[0], d[1])
		n := len(path)
		path[0] = towards(path[0], path[1], s.Cards[d[0]].Box.X-s.sheet(d[0]).X)
		path[n-1] = towards(path[n-1], path[n-2], s.Cards[d[1]].Box.X-s.sheet(d[1]).X)
		drawn := slices.Clone(path)
		tuck(drawn, s.sheet(d[0]), s.sheet(d[1]))
		s.Connectors = append(s.Connectors, Connector{From: shown.people[d[0]].ID, To: shown.people[d[1]].ID, Path: path,
			Pieces: [][]Curve{rounded(nil, drawn)}, Colour: ink, Weight: lineWeight, Dashed: true})
		s.Shapes = append(s.Shapes, dot(path[0], ink))
	}
}

// dot is the mark at the end of a dotted line.
func dot(at layout.Point, ink Ink) Shape {
	const size = DotSize * lineWeight
	return Shape{Box: layout.Rect{X: at.X - size/2, Y: at.Y - size/2, W: size, H: size}, Part: PartDot, Round: true, Fill: ink}
}

// sheet is what a line to a card ends at: the card, or the list that it is a row
// of.
func (s *Scene) sheet(i int) layout.Rect {
	card := s.Cards[i].Box
	for _, p := range s.Panels {
		if list := p.Shape; list.Part == PartList && list.Box.Contains(card.Centre()) {
			by := list.Weight / 2
			return layout.Rect{X: list.Box.X - by, Y: list.Box.Y - by, W: list.Box.W + 2*by, H: list.Box.H + 2*by}
		}
	}
	return card
}

// router knows what dotted lines keep clear of.
func (s *Scene) router() *layout.Router {
	const edge = 6 // of the picture
	d := layout.Drawing{Area: layout.Rect{X: edge, Y: edge, W: s.Width - 2*edge, H: s.Height - 2*edge}}
	for _, c := range s.Cards {
		d.Cards = append(d.Cards, c.Box)
	}
	for _, c := range s.Connectors {
		d.Links = append(d.Links, c.Path)
	}
	for _, p := range s.Panels {
		d.Grounds = append(d.Grounds, p.Shape.Box)
		if p.Label.S != "" {
			d.Names = append(d.Names, p.Label.room())
		}
	}
	for _, t := range s.Labels {
		d.Names = append(d.Names, t.room())
	}
	for _, sh := range s.Shapes {
		d.Names = append(d.Names, sh.Box)
	}
	return layout.NewRouter(d)
}

// room is where a text stands, with a little around it.
func (t Text) room() layout.Rect {
	const around = 2
	r := t.Box()
	r.X, r.W = r.X-around, r.W+2*around
	return r
}

// dotted lists further managers and their reports.
func (s *selection) dotted() [][2]int {
	var all [][2]int
	if !slices.ContainsFunc(s.people, func(p *chart.Person) bool { return len(p.DottedTo) > 0 }) {
		return nil
	}
	index := s.index()
	for i, p := range s.people {
		for _, d := range p.DottedTo {
			if j, ok := index[d]; ok && j != i {
				all = append(all, [2]int{j, i})
			}
		}
	}
	return all
}
