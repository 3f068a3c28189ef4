// Command bare is a window with a word in it: what Fyne needs for any window.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("io.github.cadre.bare").NewWindow("Bare")
	w.SetContent(container.NewCenter(widget.NewLabel("Bare")))
	w.Resize(fyne.NewSize(1440, 900))
	w.ShowAndRun()
}
