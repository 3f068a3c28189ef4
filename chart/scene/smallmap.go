package scene

import (
	"cadre/chart"
	"cadre/chart/layout"
)

// smallMap shows where a page's team stands in the whole: the overview as
// plain boxes, with the way to the team in colour.
type smallMap struct {
	overview *Scene
	here     map[chart.ID]bool
}

// The largest a small map gets, in points of the page.
const (
	mapWidth  = 132
	mapHeight = 46
)

// draw adds the map at the upper right and tells its place.
func (sm *smallMap) draw(b *block, right float64, theme Theme) layout.Rect {
	area := sm.area()
	scale := min(mapWidth/area.W, mapHeight/area.H)
	box := layout.Rect{X: right - area.W*scale, W: area.W * scale, H: area.H * scale}
	for _, c := range sm.overview.Cards {
		fill := theme.Ink(SlotNeutral).over(theme.Background, 0.3)
		if sm.here[c.Person] {
			fill = theme.Ink(SlotAccent)
		}
		b.shapes = append(b.shapes, Shape{Fill: fill, Box: layout.Rect{
			X: box.X + (c.Box.X-area.X)*scale, Y: (c.Box.Y - area.Y) * scale,
			W: max(2, c.Box.W*scale), H: max(1.5, c.Box.H*scale)}})
	}
	return box
}

// area is where the overview's cards are.
func (sm *smallMap) area() layout.Rect {
	var a layout.Rect
	for i, c := range sm.overview.Cards {
		if i == 0 {
			a = c.Box
			continue
		}
		left, top := min(a.X, c.Box.X), min(a.Y, c.Box.Y)
		right, bottom := max(a.Right(), c.Box.Right()), max(a.Bottom(), c.Box.Bottom())
		a = layout.Rect{X: left, Y: top, W: right - left, H: bottom - top}
	}
	return layout.Rect{X: a.X, Y: a.Y, W: max(1, a.W), H: max(1, a.H)}
}
