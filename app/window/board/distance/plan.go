package distance

import (
	"math"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// plan is where labels stand, and where another one can.
type plan struct {
	p     *Picture
	near  func(layout.Rect) []int
	cells map[[2]int][]layout.Rect // the labels that touch each square of the picture
}

const (
	cellSide = 64.0
	labelPad = 4.0 // beside the text
	countGap = 5.0 // from the name
	apart    = 1.0 // between two labels
)

func (l *plan) squares(r layout.Rect, do func([2]int) bool) {
	at := func(v float64) int { return int(math.Floor(v / cellSide)) }
	for y := at(r.Y); y <= at(r.Bottom()); y++ {
		for x := at(r.X); x <= at(r.Right()); x++ {
			if !do([2]int{x, y}) {
				return
			}
		}
	}
}

func (l *plan) take(r layout.Rect) {
	l.squares(r, func(at [2]int) bool {
		l.cells[at] = append(l.cells[at], r)
		return true
	})
}

// hits tells whether a box overlaps a label.
func (l *plan) hits(r layout.Rect) (hit bool) {
	l.squares(r, func(at [2]int) bool {
		for _, o := range l.cells[at] {
			hit = hit || overlaps(r, o)
		}
		return !hit
	})
	return hit
}

func overlaps(a, b layout.Rect) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}

// find finds a place for a team's label: over the manager's card where it
// covers nobody, then where it covers cards, then anywhere on the team.
func (l *plan) find(t team, forms []form) (Label, bool) {
	card := zoomed(l.p.scene.Cards[t.card].Box, l.p.zoom)
	for _, size := range sizesFor(t.box.W) {
		h := labelHeight(size)
		if l.p.Level == Short {
			h = max(h, card.H) // it stands in place of the card
		}
		band := layout.Rect{X: t.box.X, Y: card.Centre().Y - h/2, W: t.box.W, H: h}
		if l.p.Level == Short {
			if label, ok := l.in(l.beside(band, card, t.card), card, t.card, forms, size); ok {
				return label, true
			}
		}
		for _, y := range heights(band, t.box) {
			band.Y = y
			if label, ok := l.in(l.among(band, card), card, t.card, forms, size); ok {
				return label, true
			}
		}
	}
	return Label{}, false
}

// sizesFor are those of a team's name, which tell large teams from small ones.
func sizesFor(width float64) []float64 {
	switch {
	case width >= 600:
		return []float64{14, 12, Least}
	case width >= 240:
		return []float64{12, Least}
	}
	return []float64{Least}
}

func labelHeight(size float64) float64 { return math.Round(lineHeight * size) }

// heights are where a label's band may be on a team: at its manager, then
// farther and farther below.
func heights(band, box layout.Rect) []float64 {
	all := []float64{band.Y}
	for y := band.Y + band.H/2; y+band.H <= box.Bottom(); y += band.H / 2 {
		all = append(all, y)
	}
	return all
}

// beside is the part of a band around somebody's card that has no other card
// and no label on it.
func (l *plan) beside(band, card layout.Rect, own int) layout.Rect {
	z := 1 / l.p.zoom
	for _, i := range l.near(zoomed(band, z)) {
		if i != own {
			band = without(band, zoomed(l.p.scene.Cards[i].Box, l.p.zoom), card.Centre().X)
		}
	}
	return l.among(band, card)
}

// among is the part of a band around a card that has no label on it.
func (l *plan) among(band, card layout.Rect) layout.Rect {
	l.squares(band, func(at [2]int) bool {
		for _, o := range l.cells[at] {
			band = without(band, o, card.Centre().X)
		}
		return true
	})
	return band
}

// without is what is left of a band around x when something stands in it.
func without(band, o layout.Rect, x float64) layout.Rect {
	if !overlaps(band, o) {
		return band
	}
	from, to := band.X, band.Right()
	switch {
	case o.Right()+apart <= x:
		from = max(from, o.Right()+apart)
	case o.X-apart >= x:
		to = min(to, o.X-apart)
	default:
		to = from
	}
	return layout.Rect{X: from, Y: band.Y, W: max(0, to-from), H: band.H}
}

// in makes the best label that fits into a free band, as near as possible to
// the manager's card.
func (l *plan) in(free, card layout.Rect, who int, forms []form, size float64) (Label, bool) {
	for _, f := range forms {
		name := Line{S: f.name, Size: size, Weight: scene.SemiBold, Width: l.p.width(f.name, size, scene.SemiBold)}
		count := Line{S: f.count, Size: size, Width: l.p.width(f.count, size, scene.Regular)}
		w := name.Width + 2*labelPad
		if count.S != "" {
			w += countGap + count.Width
		}
		if f.name == "" || w > free.W {
			continue
		}
		w = max(w, min(card.W, free.W))
		box := layout.Rect{X: max(free.X, min(card.Centre().X-w/2, free.Right()-w)), Y: free.Y, W: w, H: free.H}
		l.take(box)
		return l.label(box, who, name, count), true
	}
	return Label{}, false
}

// label sets name and count in the middle of a box.
func (l *plan) label(box layout.Rect, who int, name, count Line) Label {
	ink := l.p.scene.Theme.Card
	fill := scene.Readable(l.p.post(who).colour, ink)
	all := name.Width
	if count.S != "" {
		all += countGap + count.Width
	}
	name.Colour, count.Colour = ink, ink
	name.At = layout.Point{X: (box.W - all) / 2, Y: baseline(box.H, name.Size)}
	count.At = layout.Point{X: name.At.X + name.Width + countGap, Y: name.At.Y}
	return Label{Card: who, Box: box, Fill: fill, Name: name, Count: count}
}
