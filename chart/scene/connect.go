package scene

import (
	"slices"

	"cadre/chart/layout"
)

// lineWeight is that of every connector, in points.
const lineWeight = 1.25

// connect draws the reporting lines, one manager's after the other's, then
// the dotted ones. A line to a row leads to it over the edge of the list.
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
	s.connectDotted(shown, placed)
}

// cutShort is a line without the last bit of it.
func cutShort(path []layout.Point, by float64) []layout.Point {
	path = slices.Clone(path)
	n := len(path)
	path[n-1] = towards(path[n-1], path[n-2], by)
	return path
}

// dottedSearch is how many cards all dotted lines of a picture together look
// at to find a way around them.
const dottedSearch = 2_000_000

func (s *Scene) connectDotted(shown selection, placed layout.Result) {
	find, searched := layout.Dotted, 0
	for _, d := range shown.dotted() {
		if searched += len(placed.Box); searched > dottedSearch {
			find = layout.Direct
		}
		path := find(placed, d[0], d[1])
		s.Connectors = append(s.Connectors, Connector{From: shown.people[d[0]].ID, To: shown.people[d[1]].ID, Path: path,
			Pieces: [][]Curve{rounded(path)}, Colour: s.Theme.Ink(SlotNeutral), Weight: lineWeight, Dashed: true})
	}
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
