package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/board"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/layout"
)

// This file opens by keys what the second button opens at a card.

// ChooseRole lists the roles at the card selected last, for all selected.
func (w *Window) ChooseRole() {
	at, size := w.leadOnCanvas()
	widgets.ShowChoicesAt(w.window.Canvas(), at, size, "Type to search", widgets.RoleChoices(w.editor.Chart().Settings(), func(r chart.Role) {
		w.fail(w.commands.SetRole(r))
	}))
}

// OpenContextMenu opens the menu of the cards selected, or else of the ground.
func (w *Window) OpenContextMenu() {
	at, size := w.leadOnCanvas()
	menu := w.menuOn(board.Asked{Card: w.editor.Selection().Len() > 0})
	widget.ShowPopUpMenuAtPosition(menu, w.window.Canvas(), at.AddXY(size.Width/2, size.Height))
}

// leadOnCanvas is where the card selected last stands in the window, once it has
// been brought into view; the middle of the canvas where nobody is selected.
func (w *Window) leadOnCanvas() (fyne.Position, fyne.Size) {
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)
	lead := w.editor.Selection().Lead()
	w.editor.Reveal(lead)
	box, ok := w.editor.CardBox(lead)
	if !ok {
		return corner.AddXY(w.board.Size().Width/2, w.board.Size().Height/2), fyne.Size{}
	}
	view := w.editor.View()
	from, to := view.ToView(layout.Point{X: box.X, Y: box.Y}), view.ToView(layout.Point{X: box.X + box.W, Y: box.Y + box.H})
	return corner.AddXY(float32(from.X), float32(from.Y)), fyne.NewSize(float32(to.X-from.X), float32(to.Y-from.Y))
}
