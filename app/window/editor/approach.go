package editor

import (
	"cadre/chart"
	"cadre/chart/layout"
)

// Below leastRead a card has no room for a name. The view goes as near as
// readZoom then.
const (
	leastRead = 0.36
	readZoom  = 0.7
)

// Approach selects somebody and brings their card into view, so near that it
// can be read.
func (e *Editor) Approach(id chart.ID) {
	e.Show(id)
	e.approach(id)
}

// approach goes near to somebody's card where it could not be read.
func (e *Editor) approach(id chart.ID) {
	box, ok := e.CardBox(id)
	if !ok || e.view.Zoom >= leastRead || e.view.Size.W <= 0 {
		return
	}
	e.SetView(e.view.Centred(box.Centre(), readZoom))
}

// Centred shows a point in the middle.
func (v View) Centred(p layout.Point, zoom float64) View {
	v.Zoom = zoom
	v.Origin = layout.Point{X: p.X - v.Size.W/zoom/2, Y: p.Y - v.Size.H/zoom/2}
	return v
}
