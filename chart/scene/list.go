package scene

import (
	"math"
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
)

// listed tells whose cards are rows of lists: those who lead nobody and whose
// manager wants a list, or leaves it to a picture as dense as that.
func (cp *composer) listed(shown selection) []bool {
	rows, leads := make([]bool, len(shown.people)), make([]bool, len(shown.people))
	for i, p := range slices.Backward(shown.people) {
		manager := shown.parent[i]
		if manager < 0 {
			continue
		}
		stand := shown.people[manager].Stand
		rows[i] = !leads[i] && !p.Assistant && (stand == chart.AsList || stand == chart.AsLayout && cp.d.lists)
		leads[manager] = true
	}
	return rows
}

// frameLists draws a sheet behind each list, and lines between its rows.
func (cp *composer) frameLists(s *Scene, shown selection, rows []bool) {
	var lists [][]int
	last := map[int]int{} // the list of each manager that was found last
	for i, row := range rows {
		if !row {
			continue
		}
		at, found := last[shown.parent[i]]
		if found && adjoins(s.Cards[lists[at][len(lists[at])-1]].Box, s.Cards[i].Box) {
			lists[at] = append(lists[at], i)
			continue
		}
		last[shown.parent[i]] = len(lists)
		lists = append(lists, []int{i})
	}
	for _, list := range lists {
		cp.frameList(s, list)
	}
}

// adjoins tells whether a row stands right below another one.
func adjoins(above, below layout.Rect) bool {
	return math.Abs(above.X-below.X) < grain && math.Abs(above.Bottom()-below.Y) < grain
}

func (cp *composer) frameList(s *Scene, rows []int) {
	const line, by = 0.5, borderLine / 2
	pad := cp.d.gaps.List
	first, last := s.Cards[rows[0]].Box, s.Cards[rows[len(rows)-1]].Box
	box := layout.Rect{X: first.X - pad + by, Y: first.Y - pad + by, W: first.W + 2*(pad-by), H: last.Bottom() - first.Y + 2*(pad-by)}
	s.Panels = append(s.Panels, Panel{Shape: Shape{Part: PartList, Box: box, Radius: min(corner, box.H/3, box.W/3),
		Fill: cp.theme.Ink(SlotCard), Stroke: cp.theme.Ink(SlotBorder), Weight: borderLine}})
	for _, i := range rows[1:] {
		c := &s.Cards[i]
		c.Shapes = append(slices.Clip(c.Shapes), Shape{Part: PartList, Box: layout.Rect{X: rowLeft, W: c.Box.W - rowLeft - rowRight, H: line}, Fill: cp.theme.Ink(SlotBorder)})
	}
}
