package board

import (
	"math"
	"runtime"

	"fyne.io/fyne/v2"

	"cadre/chart/layout"
)

// The size of a wheel's events in Fyne's units. A trackpad sends many small
// ones, on a Mac a unit for each pixel of the finger's way.
const (
	notch    = 25 // a step of a wheel
	notchMac = 10
	// most is how many steps one event can be: Fyne makes a fast turn of the
	// wheel a hundred times as long.
	most = 10
	// perUnit is how many pixels a unit pans.
	perUnit    = 2
	perUnitMac = 1
)

// wheel counts the steps of the zoom, of which a trackpad sends fractions.
type wheel struct{ rest float64 }

// steps are the whole ones that have come about with so many more.
func (w *wheel) steps(more float64) int {
	whole, rest := math.Modf(w.rest + more)
	w.rest = rest
	return int(whole)
}

// Scrolled pans by as much as the event says; with Shift held sideways. With
// Ctrl held it zooms about the pointer; on the minimap without it, too.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	b.Tips.Leave()
	unit, pans := float64(notch), float64(perUnit)
	if runtime.GOOS == "darwin" {
		unit, pans = notchMac, perUnitMac
	}
	dx, dy := limited(e.Scrolled.DX, unit*most), limited(e.Scrolled.DY, unit*most)
	v, held := b.editor.View(), b.held()
	if at, onMap := b.zoomedAt(point(e.Position)); onMap || held&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierControl) != 0 {
		if steps := b.wheel.steps(dy / unit); steps != 0 {
			b.editor.SetView(v.ZoomedAt(at, v.Stepped(steps)))
		}
		return
	}
	b.wheel = wheel{}
	if held&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	b.editor.SetView(v.Panned(dx*pans, dy*pans))
}

// zoomedAt is the pixel about which the wheel zooms at a place: on the minimap
// that of what is shown there, or where that is not in view the middle.
func (b *Board) zoomedAt(at layout.Point) (_ layout.Point, onMap bool) {
	if !b.minimap.has(at) {
		return at, false
	}
	v := b.editor.View()
	if p := b.minimap.toScene(at); v.Visible().Contains(p) {
		return v.ToView(p), true
	}
	return layout.Point{X: v.Size.W / 2, Y: v.Size.H / 2}, true
}

// limited is a number no further from 0 than the most.
func limited(x float32, most float64) float64 { return max(-most, min(float64(x), most)) }
