package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"cadre/app/window/command"
	"cadre/app/window/widgets"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// This file folds the panels beside the canvas and makes them wider and
// narrower. The middle of what the canvas shows stays in its middle.

// arrangeSides puts the panels beside the canvas.
func (w *Window) arrangeSides(middle fyne.CanvasObject) fyne.CanvasObject {
	w.columns = newColumns(w.foldLeft, w.foldDetails)
	w.left = newLeft(w)
	left := newDivider(func(x float32) { w.resizeSide(w.columns.atLeft(), x) })
	right := newDivider(func(x float32) { w.resizeSide(w.columns.atRight(), w.sides.Size().Width-x) })
	w.sides = container.New(w.columns, w.left.content, middle, w.dock.content, left, right)
	return w.sides
}

// foldLeft makes the left side a strip, or as wide as it is.
func (w *Window) foldLeft(folded bool) {
	w.left.arrange()
	widgets.SetVisible(w.sides.Objects[3], !folded)
	w.updateMenu()
}

// foldDetails takes the right side away, or brings it back.
func (w *Window) foldDetails(folded bool) {
	widgets.SetVisible(w.dock.content, !folded)
	widgets.SetVisible(w.sides.Objects[4], !folded)
	w.updateMenu()
}

func (w *Window) side(s command.Side) *side {
	if s == command.RolesSide {
		return w.columns.atLeft()
	}
	return w.columns.atRight()
}

// ShowSide opens a side or folds it.
func (w *Window) ShowSide(s command.Side, on bool) {
	if s == command.OutlineSide {
		w.list(on)
		return
	}
	if on == w.SideShown(s) || s == command.DetailsSide && w.dock.beforeSide(on) {
		return
	}
	w.side(s).fold(!on)
	w.keepingCentre(w.sides.Refresh)
}

// listFindings opens the list of findings at the first of a severity.
func (w *Window) listFindings(s rule.Severity) {
	w.ShowSide(command.DetailsSide, true)
	w.problems.List(s)
}

func (w *Window) resizeSide(s *side, width float32) {
	s.set(width)
	w.keepingCentre(w.sides.Refresh)
}

// keepingCentre lets the canvas change its size. The whole chart, and the top
// of one that nobody has moved, are placed anew by the editor itself.
func (w *Window) keepingCentre(change func()) {
	before := w.editor.View()
	change()
	after := w.editor.View()
	if w.editor.ViewState().Zoom == 0 || after.Size == before.Size {
		return
	}
	centre := before.ToScene(layout.Point{X: before.Size.W / 2, Y: before.Size.H / 2})
	after.Origin = layout.Point{X: centre.X - after.Size.W/2/after.Zoom, Y: centre.Y - after.Size.H/2/after.Zoom}
	w.editor.SetView(after)
}
