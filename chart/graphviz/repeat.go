package graphviz

import (
	"cmp"
	"image"
	"math"
	"slices"
)

// canvas is what a pen draws on, as vector.Rasterizer has it.
type canvas interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(x1, y1, x2, y2 float32)
	CubeTo(x1, y1, x2, y2, x3, y3 float32)
	ClosePath()
}

// stretch is from one height to another.
type stretch struct{ from, to float64 }

// turns is a canvas that finds out at which heights an outline is more than
// upright lines: between them all rows of pixels look the same, as most rows of
// a card do.
type turns struct {
	startX, startY, x, y float32
	at                   []stretch
}

func (t *turns) MoveTo(x, y float32) { t.startX, t.startY, t.x, t.y = x, y, x, y }

func (t *turns) ClosePath() { t.LineTo(t.startX, t.startY) }

func (t *turns) LineTo(x, y float32) {
	if x == t.x { // upright: only its ends count
		t.at = append(t.at, stretch{float64(t.y), float64(t.y)}, stretch{float64(y), float64(y)})
		t.x, t.y = x, y
		return
	}
	t.turn(x, y, t.y, y)
}

func (t *turns) QuadTo(x1, y1, x2, y2 float32) { t.turn(x2, y2, t.y, y1, y2) }

func (t *turns) CubeTo(x1, y1, x2, y2, x3, y3 float32) { t.turn(x3, y3, t.y, y1, y2, y3) }

func (t *turns) turn(x, y float32, heights ...float32) {
	t.at = append(t.at, stretch{float64(slices.Min(heights)), float64(slices.Max(heights))})
	t.x, t.y = x, y
}

// fewRows are painted as fast each by itself as found to be alike.
const fewRows = 8

// longestRepeat is the most rows of r, one below the other, that an outline
// leaves alike; none where there are few.
func (t *turns) longestRepeat(r image.Rectangle) (from, to int) {
	slices.SortFunc(t.at, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	reached := math.Inf(-1)
	for _, s := range t.at {
		top, bottom := r.Min.Y, r.Min.Y
		if reached > math.Inf(-1) {
			top, bottom = max(top, int(math.Ceil(reached))), min(r.Max.Y, int(math.Floor(s.from)))
		}
		if bottom-top > max(fewRows, to-from) {
			from, to = top, bottom
		}
		reached = max(reached, s.to)
	}
	return from, to
}
