package editor

import "cadre/chart/layout"

// This file keeps what is brought into view out of the corner in which something
// lies over the cards.

// Cover says how large that corner is, the lower right one, in pixels. It counts
// while not all cards are in view.
func (e *Editor) Cover(corner layout.Size) { e.corner = corner }

// ShowsAll tells whether all cards are in a view, or nearly so.
func (e *Editor) ShowsAll(v View) bool {
	const slack = 1 // point
	part, all := v.Visible(), e.Extent()
	return all.X >= part.X-slack && all.Y >= part.Y-slack && all.Right() <= part.Right()+slack && all.Bottom() <= part.Bottom()+slack
}

// covered is how many pixels a box reaches into that corner, to the right and
// down; 0 where it does not.
func (e *Editor) covered(v View, box layout.Rect) (right, down float64) {
	to := v.ToView(layout.Point{X: box.Right(), Y: box.Bottom()})
	right, down = to.X-(v.Size.W-e.corner.W), to.Y-(v.Size.H-e.corner.H)
	if right <= 0 || down <= 0 || e.corner == (layout.Size{}) || e.ShowsAll(v) {
		return 0, 0
	}
	return right, down
}

// showing moves a view as little as needed to have a box in it, and not in that
// corner.
func (e *Editor) showing(v View, box layout.Rect) View {
	v = v.Showing(box)
	from := v.ToView(layout.Point{X: box.X, Y: box.Y})
	switch right, down := e.covered(v, box); {
	case right <= down && from.X >= right:
		return v.Panned(-right, 0)
	case from.Y >= down:
		return v.Panned(0, -down)
	}
	return v
}

// ZoomToSelection shows those who are selected as large as the view has room
// for, but no larger than full size.
func (e *Editor) ZoomToSelection() {
	box, ok := e.boxAround(e.selection.ids)
	size := e.view.Size
	if !ok || size.W <= 0 {
		return
	}
	v := e.view.framed(box, size)
	if right, _ := e.covered(v, box); right > 0 {
		v = e.view.framed(box, layout.Size{W: size.W - e.corner.W, H: size.H})
		if above := e.view.framed(box, layout.Size{W: size.W, H: size.H - e.corner.H}); above.Zoom > v.Zoom {
			v = above
		}
	}
	e.SetView(v)
}

// framed shows a box as large as it can be, up to full size, in the middle of the
// upper left part of the view that has a size.
func (v View) framed(box layout.Rect, part layout.Size) View {
	const room = 24 // points around it
	v.Zoom = clampZoom(min(1, part.W/(box.W+2*room), part.H/(box.H+2*room)))
	c := box.Centre()
	v.Origin = layout.Point{X: c.X - part.W/v.Zoom/2, Y: c.Y - part.H/v.Zoom/2}
	return v
}
