package dialog

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/phrase"
)

// AskDay asks for a day, beginning with one, and gives it to then.
func AskDay(w fyne.Window, begin time.Time, then func(time.Time)) {
	show := widgets.NewButton("Show", nil, nil)
	show.Importance = widget.HighImportance
	reading := widget.NewLabel("")
	reading.Importance = widget.LowImportance
	var entered time.Time
	text := widgets.NewEntry(nil)
	text.OnChanged = func(s string) {
		var ok bool
		if entered, ok = chart.ParseDay(s); ok {
			reading.SetText(phrase.Day(entered))
			show.Enable()
			return
		}
		reading.SetText("Write the day as " + chart.WriteDay(begin))
		show.Disable()
	}
	text.SetText(chart.WriteDay(begin))
	d := dialog.NewCustomWithoutButtons("Show the chart on a day", container.NewVBox(
		readable("Who has left by then is gone, or leaves an open role to the team; who starts later is not there yet."), text, reading), w)
	accept := func() {
		if !show.Disabled() {
			d.Hide()
			then(entered)
		}
	}
	text.OnSubmitted = func(string) { accept() }
	show.OnTapped = accept
	d.SetButtons([]fyne.CanvasObject{widgets.NewButton("Cancel", nil, d.Hide), show})
	d.Resize(fyne.NewSize(460, 240))
	d.Show()
	w.Canvas().Focus(text)
	text.TypedShortcut(&fyne.ShortcutSelectAll{})
}
