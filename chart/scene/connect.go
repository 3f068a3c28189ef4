package scene

import (
	"slices"

	"cadre/chart/layout"
)

// lineWeight is that of every connector, in points.
const lineWeight = 1.25

// DotSize is how wide the dot of a dotted line is, in widths of the line.
const DotSize = 5

// connect draws the reporting lines, one manager's after the other's. A line
// to a row leads to it over the edge of the list.
func (s *Scene) connect(shown selection, placed layout.Result, rows []bool, pad float64) {
	s.Connectors = make([]Connector, 0, len(shown.people))
	reports := make([][]int, len(shown.people))
	for i, p := range shown.parent {
		if p >= 0 {
			reports[p] = append(reports[p], i)
		}
	}
	for manager, reports := range reports {
		t := newTrunk()
		for _, i := range reports {
			path := slices.Clone(placed.Link[i])
			if path == nil { // a row of a list, to which another's line leads
				continue
			}
			drawn := path
			if rows[i] { // what lies on the list's sheet is not drawn
				drawn = cutShort(path, pad)
			}
			s.Connectors = append(s.Connectors, Connector{From: shown.people[manager].ID, To: shown.people[i].ID,
				Path: path, Pieces: t.branch(drawn), Colour: s.Theme.Ink(SlotLine), Weight: lineWeight})
		}
	}
}

// cutShort is a line without the last bit of it.
func cutShort(path []layout.Point, by float64) []layout.Point {
	path = slices.Clone(path)
	n := len(path)
	path[n-1] = towards(path[n-1], path[n-2], by)
	return path
}

// connectDotted draws the dotted lines of a finished picture, each with a dot at
// the manager whom it leads to.
func (s *Scene) connectDotted(shown selection) {
	dotted := shown.dotted()
	if len(dotted) == 0 {
		return
	}
	router := s.router()
	for _, d := range dotted {
		path := router.Dotted(d[0], d[1])
		ink := s.Theme.Ink(SlotNeutral)
		s.Connectors = append(s.Connectors, Connector{From: shown.people[d[0]].ID, To: shown.people[d[1]].ID, Path: path,
			Pieces: [][]Curve{rounded(path)}, Colour: ink, Weight: lineWeight, Dashed: true})
		s.Shapes = append(s.Shapes, dot(path[0], ink))
	}
}

// dot is the mark at the end of a dotted line.
func dot(at layout.Point, ink Ink) Shape {
	const size = DotSize * lineWeight
	return Shape{Box: layout.Rect{X: at.X - size/2, Y: at.Y - size/2, W: size, H: size}, Part: PartDot, Round: true, Fill: ink}
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
	x := t.At.X - t.Width*[]float64{Start: 0, Middle: 0.5, End: 1}[t.Anchor]
	return layout.Rect{X: x - around, Y: t.At.Y - t.Size, W: t.Width + 2*around, H: 1.3 * t.Size}
}

// dotted lists further managers and their reports.
func (s *selection) dotted() [][2]int {
	var all [][2]int
	for i, p := range s.people {
		for _, d := range p.DottedTo {
			if j, ok := s.index[d]; ok && j != i {
				all = append(all, [2]int{j, i})
			}
		}
	}
	return all
}
