package scene

import (
	"slices"

	"cadre/chart/layout"
)

// lineWeight is that of every connector, in points.
const lineWeight = 1.25

// connect draws the reporting lines, one manager's after the other's. A line to
// a row leads to it over the edge of the list.
func (s *Scene) connect(shown selection, placed layout.Result, rows []bool, pad float64) {
	s.Connectors = make([]Connector, 0, len(shown.people))
	reports := make([][]int, len(shown.people))
	for i, p := range shown.parent {
		if p >= 0 {
			reports[p] = append(reports[p], i)
		}
	}
	t, ink := newTrunk(len(shown.people)), s.Theme.Ink(SlotLine)
	var drawn []layout.Point
	for manager, reports := range reports {
		t.clear()
		for _, i := range reports {
			path := slices.Clone(placed.Link[i])
			if path == nil { // a row of a list, to which another's line leads
				continue
			}
			drawn = append(drawn[:0], path...)
			end := placed.Box[i]
			if rows[i] { // what lies on the list's sheet is not drawn
				cutShort(drawn, pad)
				end = layout.Rect{X: end.X - pad, Y: end.Y - pad, W: end.W + 2*pad, H: end.H + 2*pad}
			}
			tuck(drawn, placed.Box[manager], end)
			s.Connectors = append(s.Connectors, Connector{From: shown.people[manager].ID, To: shown.people[i].ID,
				Path: path, Pieces: t.branch(drawn), Colour: ink, Weight: lineWeight})
		}
	}
}

// cutShort takes the last bit off a line.
func cutShort(path []layout.Point, by float64) {
	n := len(path)
	path[n-1] = towards(path[n-1], path[n-2], by)
}
