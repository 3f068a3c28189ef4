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
	accept := widgets.NewButton("Accept", nil, nil)
	accept.Importance = widget.HighImportance
	accept.Disable()
	text := container.NewVBox(readable(finding), widget.NewLabel("Why may this stay?"), why)
	d := dialog.NewCustomWithoutButtons("Accept a finding", text, w)
	answer := func() {
		if reason := strings.TrimSpace(why.Text); reason != "" {
			d.Hide()
			then(reason)
		}
	}
	why.OnChanged = func(s string) {
		widgets.SetEnabled(accept, strings.TrimSpace(s) != "")
	}
	why.OnSubmitted = func(string) { answer() }
	accept.OnTapped = answer
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), accept})
	d.Resize(fyne.NewSize(460, 240))
	d.Show()
	w.Canvas().Focus(why)
}
