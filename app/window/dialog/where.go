package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
)

// AskWhere asks where a table goes: into a chart of its own, or into the one
// that is open.
func AskWhere(w fyne.Window, name string, asNew, into func()) {
	text := "Is " + name + " a chart of its own, or is it about the people in this one? " +
		"Bringing it in shows who is new, gone, moved and changed before anything happens."
	d := dialog.NewCustomWithoutButtons("Import "+name, readable(text), w)
	answer := func(do func()) func() {
		return func() {
			d.Hide()
			do()
		}
	}
	bring := widgets.NewButton("Bring into this chart…", nil, answer(into))
	bring.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), widgets.NewButton("Open as a new chart", nil, answer(asNew)), bring})
	d.Resize(fyne.NewSize(520, 180))
	d.Show()
}
