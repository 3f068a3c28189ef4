package window

import (
	"slices"

	"fyne.io/fyne/v2"

	"cadre/app/window/widgets"
)

// This file lets the keys go from one part of the window to another.

// parts are the first stops of the parts of the window that can have the keys, in
// turn, beginning with the canvas.
func (w *Window) parts() []part {
	var all []part
	stops := widgets.Stops(w.window.Canvas())
	for _, o := range []fyne.CanvasObject{w.board, w.details.Content(), w.problems.Content(), w.dock.tool, w.tools.content, w.palette.Content(), w.outline.Content(), w.tray.Content(), w.status.Content()} {
		i := slices.IndexFunc(stops, func(f fyne.Focusable) bool { return w.holds(o, f) })
		if w.shown(o) && i >= 0 {
			all = append(all, part{o, stops[i]})
		}
	}
	return all
}

// part is a part of the window, and what has the keys first in it.
type part struct {
	content fyne.CanvasObject
	first   fyne.Focusable
}

// shown tells whether a part is to be seen: of the two at the right one hides the
// other, as of those at the left, and each side can be folded.
func (w *Window) shown(part fyne.CanvasObject) bool {
	switch part {
	case w.details.Content(), w.problems.Content():
		return w.dock.content.Visible() && !w.dock.front
	case w.dock.tool:
		return w.dock.content.Visible() && w.dock.front
	}
	return part.Visible()
}

// NextPart gives the keys to the next part of the window, or the one before.
func (w *Window) NextPart(forward bool) {
	if !w.begun() {
		return
	}
	parts := w.parts()
	at := max(0, slices.IndexFunc(parts, func(p part) bool { return w.holds(p.content, w.from) }))
	by := 1
	if !forward {
		by = len(parts) - 1
	}
	w.window.Canvas().Focus(parts[(at+by)%len(parts)].first)
}

// holds tells whether what has the keys lies within a part of the window. Of what
// is in one of Fyne's widgets its place tells: of what is not, it does not, as what
// is scrolled out of view lies behind other parts.
func (w *Window) holds(content fyne.CanvasObject, focused fyne.Focusable) bool {
	o, is := focused.(fyne.CanvasObject)
	if !is {
		return false
	}
	if widgets.Holds(w.desk, o) {
		return widgets.Holds(content, o)
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(content)).AddXY(o.Size().Width/2, 1)
	return at.X >= 0 && at.Y >= 0 && at.X < content.Size().Width && at.Y < content.Size().Height
}

// OpenMenu opens the main menu, where the window draws it; on a Mac the system
// does.
func (w *Window) OpenMenu() {
	if c, has := w.window.Canvas().(interface{ ToggleMenu() }); has {
		c.ToggleMenu()
	}
}
