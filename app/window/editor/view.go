package editor

import (
	"math"

	"cadre/chart"
	"cadre/chart/layout"
)

// View is the part of the scene that the window shows.
type View struct {
	Origin layout.Point // of the scene, at the view's top left corner
	Zoom   float64      // pixels a point of the scene
	Size   layout.Size  // of the view, in pixels
}

// zooms are the steps between which every text size is drawn anew: few, so
// that the textures of glyphs are used again.
var zooms = []float64{0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4}

// ToScene is the point of the scene at a pixel of the view.
func (v View) ToScene(p layout.Point) layout.Point {
	return layout.Point{X: v.Origin.X + p.X/v.Zoom, Y: v.Origin.Y + p.Y/v.Zoom}
}

// ToView is the pixel of the view where a point of the scene is drawn.
func (v View) ToView(p layout.Point) layout.Point {
	return layout.Point{X: (p.X - v.Origin.X) * v.Zoom, Y: (p.Y - v.Origin.Y) * v.Zoom}
}

// Visible is the part of the scene in the view.
func (v View) Visible() layout.Rect {
	return layout.Rect{X: v.Origin.X, Y: v.Origin.Y, W: v.Size.W / v.Zoom, H: v.Size.H / v.Zoom}
}

// Panned moves the picture by pixels.
func (v View) Panned(dx, dy float64) View {
	v.Origin.X -= dx / v.Zoom
	v.Origin.Y -= dy / v.Zoom
	return v
}

// ZoomedAt changes the zoom so that the pixel p keeps showing the same point.
func (v View) ZoomedAt(p layout.Point, zoom float64) View {
	at := v.ToScene(p)
	v.Zoom = zoom
	v.Origin = layout.Point{X: at.X - p.X/zoom, Y: at.Y - p.Y/zoom}
	return v
}

// Stepped is the zoom a number of steps nearer, or further away where
// negative; at either end of the steps it stays.
func (v View) Stepped(steps int) float64 {
	zoom := v.Zoom
	for ; steps > 0; steps-- {
		zoom = above(zoom)
	}
	for ; steps < 0; steps++ {
		zoom = below(zoom)
	}
	return zoom
}

// clampZoom keeps a zoom within those that there are.
func clampZoom(zoom float64) float64 { return max(zooms[0], min(zoom, zooms[len(zooms)-1])) }

func above(zoom float64) float64 {
	for _, z := range zooms {
		if z > zoom {
			return z
		}
	}
	return zooms[len(zooms)-1]
}

func below(zoom float64) float64 {
	for i := len(zooms) - 1; i >= 0; i-- {
		if zooms[i] < zoom {
			return zooms[i]
		}
	}
	return zooms[0]
}

// Fitted shows a whole scene of a size in the middle, at most at full size.
func (v View) Fitted(s layout.Size) View {
	if v.Size.W <= 0 || v.Size.H <= 0 || s.W <= 0 || s.H <= 0 {
		return v
	}
	const fine = 0.02
	zoom := min(1, v.Size.W/s.W, v.Size.H/s.H)
	zoom = max(zooms[0], math.Floor(zoom/fine)*fine)
	v.Zoom = zoom
	v.Origin = layout.Point{X: (s.W - v.Size.W/zoom) / 2, Y: (s.H - v.Size.H/zoom) / 2}
	return v
}

// Showing moves the picture as little as needed to have a box in view, with
// some room around it.
func (v View) Showing(box layout.Rect) View {
	const room = 16
	part := v.Visible()
	v.Origin.X = follow(part.X, part.W, box.X-room, box.W+2*room)
	v.Origin.Y = follow(part.Y, part.H, box.Y-room, box.H+2*room)
	return v
}

// follow is where a window of length size that begins at from has to begin
// to hold a stretch; the stretch's beginning where it is too long.
func follow(from, size, start, length float64) float64 {
	switch {
	case start < from || length > size:
		return start
	case start+length > from+size:
		return start + length - size
	}
	return from
}

// readable is a zoom at which names can be read.
const readable = 0.6

// framing is how the view came about, for as long as nobody has moved it.
type framing int

const (
	moved      framing = iota // somebody moved it
	wholeChart                // all of the chart
	firstLook                 // the top of a chart too large to be read as a whole
	restored                  // what was kept from the last time
)

// View is the part of the scene shown now.
func (e *Editor) View() View { return e.view }

// SetView shows another part.
func (e *Editor) SetView(v View) {
	if e.place(v, moved) {
		e.tell(ViewChanged)
	}
}

// place shows a part of the scene and leaves the telling to the caller: it
// tells whether the view changed.
func (e *Editor) place(v View, p framing) bool {
	v.Zoom = clampZoom(v.Zoom)
	if p == moved {
		v = e.clamped(v)
	}
	changed := v != e.view
	if changed || p != moved {
		e.view, e.framing = v, p
	}
	return changed
}

// Resize says how large the view is, in pixels. A view that nobody has moved
// is chosen anew.
//
// The chart is arranged for another canvas when Weigh says so, at rest; but at
// once where this is the first that is known, or much larger than that was: so
// a window opens.
func (e *Editor) Resize(size layout.Size) {
	v := e.view
	v.Size = size
	if was := e.stand.frame; e.view.Size.W <= 0 || size.W > 2*was.W || size.H > 2*was.H {
		e.view.Size = size
		e.arrangeAnew()
		e.reframe(v)
		e.tell(ArrangementChanged | ViewChanged)
		return
	}
	if e.reframe(v) {
		e.tell(ViewChanged)
	}
}

// reframe shows what was shown in a view of another size. It tells whether the
// view changed.
func (e *Editor) reframe(v View) bool {
	switch e.framing {
	case wholeChart:
		return e.place(e.fitted(v), wholeChart)
	case firstLook:
		return e.place(e.beginning(v), firstLook)
	case restored:
		return e.place(e.asKept(v), restored)
	}
	return e.place(v, moved)
}

// beginning is how a chart is shown for the first time: all of it, or its top
// where it would be but dust.
func (e *Editor) beginning(v View) View {
	const least = 0.1
	v = e.fitted(v)
	s := e.Scene()
	if v.Zoom >= least || len(s.Cards) == 0 {
		return v
	}
	v.Zoom = readable
	top, part := s.Cards[0].Box, v.Visible()
	x := max(0, min(top.Centre().X-part.W/2, s.Width-part.W))
	if part.W > s.Width {
		x = (s.Width - part.W) / 2
	}
	v.Origin = layout.Point{X: x}
	return v.Showing(top)
}

// Fits tells whether the whole chart is shown, and nobody has moved it.
func (e *Editor) Fits() bool {
	return e.framing == wholeChart || e.framing != moved && e.view == e.fitted(e.view)
}

func (e *Editor) fitted(v View) View {
	s := e.Scene()
	return v.Fitted(layout.Size{W: s.Width, H: s.Height})
}

// ZoomBy steps the zoom about the middle of the view.
func (e *Editor) ZoomBy(steps int) { e.ZoomTo(e.view.Stepped(steps)) }

// ZoomTo sets the zoom about the middle of the view.
func (e *Editor) ZoomTo(zoom float64) {
	e.SetView(e.view.ZoomedAt(layout.Point{X: e.view.Size.W / 2, Y: e.view.Size.H / 2}, zoom))
}

// Reveal brings somebody's card into view, whatever hides it.
func (e *Editor) Reveal(id chart.ID) {
	if before := e.snapshot(); e.Chart().Has(id) {
		if what := e.uncovered(before, []chart.ID{id}); what != 0 {
			e.tell(what)
		}
	}
	if box, ok := e.CardBox(id); ok {
		e.SetView(e.showing(e.view, box))
	}
}

// Show selects somebody and brings their card into view.
func (e *Editor) Show(id chart.ID) {
	e.Select(id)
	e.Reveal(id)
}
