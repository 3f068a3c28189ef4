//go:build cgo || ci

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"cadre/assets"
	"cadre/chart/typeset"
)

// Run opens the window, with a file in it unless that is empty, and returns
// when it is closed.
func Run(file string) error {
	a := app.NewWithID("io.github.cadre")
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	w := New(a, Disk{}, typeset.Default())
	defer w.renderer.Close()
	if file != "" {
		if err := w.openFirst(file); err != nil {
			return err
		}
	}
	w.window.ShowAndRun()
	return nil
}
