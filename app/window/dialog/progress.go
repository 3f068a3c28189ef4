package dialog

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/uithread"
	"cadre/app/window/widgets"
)

// Soon is how long something may take before it is worth a dialog.
const Soon = 500 * time.Millisecond

// Progress shows that something takes its time, unless done is called soon.
// cancel is called when somebody has enough of it.
func Progress(w fyne.Window, title string, cancel func()) (done func()) {
	bar := widget.NewProgressBarInfinite()
	d := dialog.NewCustomWithoutButtons(title, container.NewVBox(bar), w)
	over := false
	hide := func() {
		over = true
		bar.Stop()
		d.Hide()
	}
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, func() {
		hide()
		cancel()
	})})
	d.Resize(fyne.NewSize(420, 130))
	timer := time.AfterFunc(Soon, func() {
		uithread.Do(func() {
			if !over {
				d.Show()
			}
		})
	})
	return func() {
		timer.Stop()
		hide()
	}
}
