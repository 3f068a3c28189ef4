package outline

import (
	"slices"

	"cadre/chart"
)

// drop is where lines that are dragged would go.
type drop struct {
	edit  chart.Edit // the zero value: nowhere
	onto  bool       // onto a line, below whom they go; else above it, between two
	line  int
	depth int    // how far in they come to stand
	why   string // why they cannot go there; empty: they can, or are there
}

// edge is the share of a line at its top and at its bottom that is between it
// and the next one.
const edge = 0.28

// dropAt is where people would go, with their teams, who are let go at a place
// of a list of a width: in the middle of a line below that person; between two
// lines among the peers as far in as the place is.
func dropAt(c *chart.Chart, l lines, moved []chart.ID, x, y, width float32) drop {
	line := int(y / lineHeight)
	within := y/lineHeight - float32(line)
	switch p := l.person(line); {
	case p != nil && within >= edge && within <= 1-edge:
		return checked(c, drop{edit: chart.MoveAll(moved, p.ID, chart.End), onto: true, line: line, depth: l.depth(line) + 1})
	case p != nil && within > edge:
		line++
	}
	line = min(line, l.len())
	return checked(c, l.dropBetween(moved, line, x, width))
}

// dropBetween is the drop above a line. Where a team ends there, the place says
// how many teams end.
func (l lines) dropBetween(moved []chart.ID, line int, x, width float32) drop {
	if line == 0 {
		return drop{edit: chart.MoveAll(moved, "", 0), line: 0}
	}
	least, most := 0, l.depth(line-1)
	if line < l.len() {
		least = l.depth(line)
	}
	most = max(least, most)
	depth := least
	for depth < most && x >= indent(depth+1, width) {
		depth++
	}
	at := l.place(line - 1)
	if depth > l.depth(line-1) {
		return drop{edit: chart.MoveAll(moved, l.tree.People[at].ID, 0), line: line, depth: depth}
	}
	for l.tree.Depth[at] > depth+l.base {
		at = l.tree.Parent[at]
	}
	manager := managerAt(l.tree, at)
	return drop{edit: chart.MoveAll(moved, manager, l.behind(moved, at, manager)), line: line, depth: depth}
}

// behind is the place right behind somebody among a manager's reports, counted
// without those who are moved.
func (l lines) behind(moved []chart.ID, at int, manager chart.ID) int {
	n := 0
	for _, p := range l.tree.People[:at+1] {
		if p.Manager == manager && !slices.Contains(moved, p.ID) {
			n++
		}
	}
	return n
}

// checked is a drop if the chart takes it: there is nothing to do where it
// fails, or changes nothing.
func checked(c *chart.Chart, d drop) drop {
	_, diff, err := d.edit.On(c)
	if err != nil {
		d.why = err.Error()
	}
	if err != nil || diff.Empty() {
		d.edit = chart.Edit{}
	}
	return d
}
