package slides

import (
	"image/color"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// look is a card's shapes as one: a sheet with a strip in the role's colour.
type look struct {
	fill   color.NRGBA
	stroke color.NRGBA
	weight float64
	dashed bool
	radius float64
	strip  color.NRGBA // alpha 0: none
	share  float64     // of the strip, in the card's width or height
	above  bool        // the strip is at the top, not at the left
}

// lookOf takes the largest shape for the sheet, and what it leaves to be seen
// of the card at its left or at its top for the strip.
func lookOf(c scene.Card) look {
	sheet := -1
	for i, s := range c.Shapes {
		if !isCircle(s) && (sheet < 0 || area(s.Box) >= area(c.Shapes[sheet].Box)) {
			sheet = i
		}
	}
	if sheet < 0 {
		return look{}
	}
	s := c.Shapes[sheet]
	l := look{fill: s.Fill, stroke: s.Stroke, weight: s.Weight, dashed: s.Dashed, radius: s.Radius}
	for i, tab := range c.Shapes {
		if i == sheet || isCircle(tab) || tab.Fill.A == 0 {
			continue
		}
		l.addStrip(c.Box, s.Box, tab, i < sheet)
	}
	return l
}

// addStrip sees whether a shape that lies under or over the sheet is a strip.
// It gets the width that the border of the whole takes from it.
func (l *look) addStrip(card, sheet layout.Rect, tab scene.Shape, under bool) {
	const least = 0.9 // of the card's side
	right, bottom := tab.Box.Right(), tab.Box.Bottom()
	if under {
		right, bottom = min(right, sheet.X), min(bottom, sheet.Y)
	}
	left, top := (right+l.weight-card.X)/card.W, (bottom+l.weight-card.Y)/card.H
	switch {
	case tab.Box.H > least*card.H && tab.Box.X < card.X+1 && 0 < left && left < 0.5:
		l.strip, l.share, l.above = tab.Fill, left, false
	case tab.Box.W > least*card.W && tab.Box.Y < card.Y+1 && 0 < top && top < 0.5:
		l.strip, l.share, l.above = tab.Fill, top, true
	}
}

func area(r layout.Rect) float64 { return r.W * r.H }
