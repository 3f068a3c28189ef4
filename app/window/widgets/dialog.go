package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

// NewDialog is Fyne's dialog with one button, which closes it. Fyne's own button
// knows neither Enter nor Esc.
func NewDialog(title, close string, content fyne.CanvasObject, w fyne.Window) *dialog.CustomDialog {
	d := dialog.NewCustomWithoutButtons(title, content, w)
	d.SetButtons([]fyne.CanvasObject{NewButton(close, nil, d.Hide)})
	return d
}
