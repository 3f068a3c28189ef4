package board

import (
	"math"
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// lineAt is the reporting lines within reach of a point: those that run through
// the point of a line that is nearest. So the end of a line means one report,
// and the stem that all share means all of them.
func lineAt(ix *index, p layout.Point, reach float64) (l lineTarget, ok bool) {
	_, around := ix.in(layout.Rect{X: p.X - reach, Y: p.Y - reach, W: 2 * reach, H: 2 * reach})
	slices.Sort(around)
	var nearest layout.Point
	var manager *scene.Connector
	for _, i := range around {
		c := &ix.scene.Connectors[i]
		if c.Dashed {
			continue
		}
		if q, far := nearestOn(c.Path, p); far < reach {
			nearest, manager, reach = q, c, far
		}
	}
	if manager == nil {
		return l, false
	}
	const same = 0.5 // points
	l.manager = manager.From
	for _, i := range around {
		c := &ix.scene.Connectors[i]
		if _, far := nearestOn(c.Path, nearest); !c.Dashed && c.From == l.manager && far < same {
			l.lines = append(l.lines, i)
		}
	}
	return l, true
}

// dottedAt is the line nearest to a point, within reach, where that is a dotted
// one.
func dottedAt(ix *index, p layout.Point, reach float64) (line scene.Connector, ok bool) {
	_, around := ix.in(layout.Rect{X: p.X - reach, Y: p.Y - reach, W: 2 * reach, H: 2 * reach})
	for _, i := range around {
		c := ix.scene.Connectors[i]
		if _, far := nearestOn(c.Path, p); far < reach {
			line, reach = c, far
		}
	}
	return line, line.Dashed
}

// nearestOn is the point of a path that is nearest to another, and how far it
// is from there.
func nearestOn(path []layout.Point, p layout.Point) (nearest layout.Point, far float64) {
	far = math.Inf(1)
	for k := 1; k < len(path); k++ {
		box := spanned(path[k-1], path[k]) // a straight piece is level or upright
		q := layout.Point{X: max(box.X, min(p.X, box.Right())), Y: max(box.Y, min(p.Y, box.Bottom()))}
		if d := math.Hypot(q.X-p.X, q.Y-p.Y); d < far {
			nearest, far = q, d
		}
	}
	return nearest, far
}

// reports are whose lines they are, in reading order. The line to a list leads
// to all rows of it.
func (l lineTarget) reports(ix *index) []chart.ID {
	to := map[chart.ID]bool{}
	for _, i := range l.lines {
		to[ix.scene.Connectors[i].To] = true
	}
	var all []chart.ID
	list := false
	for _, c := range ix.scene.Cards {
		if c.Manager == l.manager && (to[c.Person] || list && c.Row) {
			all = append(all, c.Person)
			list = list || c.Row
		}
	}
	return all
}
