package board

import (
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
)

// target is where something may be let go, in the layout as it was when the
// gesture began. The zero value is nowhere.
type target struct {
	kind targetKind
	card int        // the card's number: onto or beside which
	side side       // of it
	line lineTarget // where it is a line
	top  int        // on the ground: the tree it stands beside, counted among the tops; -1 where there is none
}

type targetKind int

const (
	nowhere targetKind = iota
	ontoCard
	besideCard
	ontoLine
	ontoGround
	ontoTray // which is beside the board
)

func (t target) equal(u target) bool {
	return t.kind == u.kind && t.card == u.card && t.side == u.side && t.top == u.top && t.line.equal(u.line)
}

// targetAt is the target at a point of the scene; reach is how far from a line
// still means the line. Where a dotted line is drawn, only cards count.
func targetAt(ix *index, p layout.Point, reach float64, m mode) target {
	if i := ix.at(p); i >= 0 {
		if m == dottedLine {
			return target{kind: ontoCard, card: i}
		}
		return cardTarget(i, sideOf(ix, i, p))
	}
	if m == dottedLine {
		return target{}
	}
	if l, ok := lineAt(ix, p, reach); ok {
		return target{kind: ontoLine, line: l}
	}
	if i, s := near(ix, p); i >= 0 {
		return cardTarget(i, s)
	}
	top, s := treeAt(ix, p)
	return target{kind: ontoGround, top: top, side: s}
}

func cardTarget(i int, s side) target {
	if s == middle {
		return target{kind: ontoCard, card: i}
	}
	return target{kind: besideCard, card: i, side: s}
}

// side is the part of a card where something is held.
type side int

const (
	middle side = iota
	before
	after
)

// The reach of a card, in points. Something goes in beside it on a strip of
// its edge and in half of the gap to the next card; and within the halo
// around it still comes under it, so that nobody has to aim.
const (
	edgeInside  = 22
	edgeOutside = 13
	halo        = 24
)

// near finds the card close to a point, and which side of it is meant; -1 where
// there is none.
func near(ix *index, p layout.Point) (card int, s side) {
	around, _ := ix.in(layout.Rect{X: p.X - halo, Y: p.Y - halo, W: 2 * halo, H: 2 * halo})
	for _, i := range around {
		if s := sideOf(ix, i, p); s != middle {
			return i, s
		}
	}
	if len(around) > 0 {
		return around[0], middle
	}
	return -1, middle
}

// sideOf is the side of a card that a point at it or beside it means.
func sideOf(ix *index, i int, p layout.Point) side {
	box := ix.scene.Cards[i].Box
	at, from, to := p.X, box.X, box.Right()
	across := box.Y <= p.Y && p.Y <= box.Bottom()
	inside := float64(edgeInside)
	if ix.stacked(i) {
		at, from, to = p.Y, box.Y, box.Bottom()
		across = box.X <= p.X && p.X <= box.Right()
		inside = max(box.H/5, min(box.H/3, 8)) // a row of a list is low
	}
	switch {
	case !across:
		return middle
	case from-edgeOutside <= at && at < from+inside:
		return before
	case to-inside < at && at <= to+edgeOutside:
		return after
	}
	return middle
}

// markAt is the line where a card would go in beside another.
func markAt(ix *index, card int, s side) [2]layout.Point {
	const off = 10 // points; half of the usual gap
	box := ix.scene.Cards[card].Box
	gap := float64(off)
	if ix.stacked(card) {
		gap = off / 2.0
		if ix.scene.Cards[card].Row {
			gap = 0
		}
	}
	return edgeOf(box, s, ix.stacked(card), gap)
}

// edgeOf is a line along the side of a box, some way outside; stacked boxes
// stand above each other.
func edgeOf(box layout.Rect, s side, stacked bool, gap float64) [2]layout.Point {
	if stacked {
		y := box.Y - gap
		if s == after {
			y = box.Bottom() + gap
		}
		return [2]layout.Point{{X: box.X, Y: y}, {X: box.Right(), Y: y}}
	}
	x := box.X - gap
	if s == after {
		x = box.Right() + gap
	}
	return [2]layout.Point{{X: x, Y: box.Y}, {X: x, Y: box.Bottom()}}
}

// lineTarget is reporting lines of one manager that run through one point.
type lineTarget struct {
	manager chart.ID
	lines   []int // by the numbers of their connectors
}

func (l lineTarget) equal(m lineTarget) bool {
	return l.manager == m.manager && slices.Equal(l.lines, m.lines)
}
