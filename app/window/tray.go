package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/panel"
	"cadre/chart"
)

// makeTray makes the tray, and lets cards go into it and come back.
func (w *Window) makeTray() {
	w.tray = panel.NewTray(w.editor)
	w.tray.OnDrag = func(id chart.ID, at fyne.Position) { w.board.TrayDrag(at, id) }
	w.tray.OnDrop = func(id chart.ID, at fyne.Position) { w.board.TrayDrop(at, id) }
	w.tray.OnCancel = w.board.CancelDrag
	w.tray.OnTake = w.unpark
	w.tray.OnMenu = func(id chart.ID, at fyne.Position) {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
			fyne.NewMenuItem("Put at the top of the chart", func() { w.unpark(id) }),
			fyne.NewMenuItem("Remove from the document", func() { w.fail(w.editor.Do(chart.RemoveTeam(id))) })), w.window.Canvas(), at)
	}
	w.board.OnCarry, w.board.InTray = w.tray.Carry, w.tray.Contains
}

// unpark puts somebody at the top of the chart, from where they can be moved.
func (w *Window) unpark(id chart.ID) {
	edit := chart.Move(id, "", chart.End)
	edit.Name = "Put " + w.editor.Chart().Person(id).Label() + " on the chart"
	w.fail(w.editor.Add(edit, id))
	w.editor.Reveal(id)
}
