package dialog

import (
	"strings"

	"cadre/app/window/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// AskWhy asks for the reason why a finding may stay, and gives it to then.
func AskWhy(w fyne.Window, finding string, then func(reason string)) {
	why := widgets.NewEntry(func() {})
	why.SetPlaceHolder("Such as: covers until the new lead starts in March")
	waive := widgets.NewButton("Waive", nil, nil)
	waive.Importance = widget.HighImportance
	waive.Disable()
	text := container.NewVBox(readable(finding), widget.NewLabel("Why may this stay?"), why)
	d := dialog.NewCustomWithoutButtons("Waive a finding", text, w)
	accept := func() {
		if reason := strings.TrimSpace(why.Text); reason != "" {
			d.Hide()
			then(reason)
		}
	}
	why.OnChanged = func(s string) {
		if strings.TrimSpace(s) == "" {
			waive.Disable()
		} else {
			waive.Enable()
		}
	}
	why.OnSubmitted = func(string) { accept() }
	waive.OnTapped = accept
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), waive})
	d.Resize(fyne.NewSize(460, 240))
	d.Show()
	w.Canvas().Focus(why)
}
