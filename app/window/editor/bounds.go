package editor

import (
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// clamped keeps the chart in view, however far one pans: its cards as a whole
// reach into the view by a third of it, or are all in it; and nobody gets
// lost in the empty corners beside the outline of the cards.
func (e *Editor) clamped(v View) View {
	cards := e.Scene().Cards
	if v.Size.W <= 0 || v.Size.H <= 0 || len(cards) == 0 {
		return v
	}
	all, part := e.Extent(), v.Visible()
	v.Origin.X = clamp(v.Origin.X, part.W, all.X, all.W)
	v.Origin.Y = clamp(v.Origin.Y, part.H, all.Y, all.H)
	v.Origin.X += toNearestCard(cards, v.Visible())
	return v
}

// Extent is the part of the scene that its cards take.
func (e *Editor) Extent() layout.Rect {
	s := e.Scene()
	if e.extent.of != s {
		e.extent.of, e.extent.box = s, layout.Rect{}
		if len(s.Cards) > 0 {
			e.extent.box = around(s.Cards)
		}
	}
	return e.extent.box
}

// extent is how far the cards of a scene reach.
type extent struct {
	of  *scene.Scene
	box layout.Rect
}

// clamp is where a window of length size that begins at from has to begin,
// so that a stretch reaches into it.
func clamp(from, size, start, length float64) float64 {
	const share = 3.0
	k := min(length, size/share)
	return max(start+k-size, min(from, start+length-k))
}

// toNearestCard is how far to go sideways from a part of the scene without
// cards to the nearest card beside it; 0 where there are cards on both sides, or none.
func toNearestCard(cards []scene.Card, part layout.Rect) float64 {
	const keep = 0.1 // of the part's width
	left, right := 0.0, 0.0
	for i := range cards {
		b := cards[i].Box
		switch {
		case b.Y > part.Bottom() || b.Bottom() < part.Y:
		case b.X > part.Right():
			if by := b.X - part.Right(); right == 0 || by < right {
				right = by
			}
		case b.Right() < part.X:
			if by := part.X - b.Right(); left == 0 || by < left {
				left = by
			}
		default:
			return 0
		}
	}
	switch {
	case left > 0 && right == 0:
		return -left - keep*part.W
	case right > 0 && left == 0:
		return right + keep*part.W
	}
	return 0
}

// boxAround is around the cards of some people, of those who are on the canvas;
// ok is false where none of them is.
func (e *Editor) boxAround(ids []chart.ID) (box layout.Rect, ok bool) {
	var cards []scene.Card
	for _, id := range ids {
		if i := e.Card(id); i >= 0 {
			cards = append(cards, e.Scene().Cards[i])
		}
	}
	if len(cards) == 0 {
		return box, false
	}
	return around(cards), true
}

// around is the smallest rectangle with all cards in it.
func around(cards []scene.Card) layout.Rect {
	r := cards[0].Box
	for i := range cards[1:] {
		b := cards[i+1].Box
		x, y := min(r.X, b.X), min(r.Y, b.Y)
		r = layout.Rect{X: x, Y: y, W: max(r.Right(), b.Right()) - x, H: max(r.Bottom(), b.Bottom()) - y}
	}
	return r
}
