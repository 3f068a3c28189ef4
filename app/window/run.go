//go:build cgo || ci

package window

import (
	"fyne.io/fyne/v2/app"

	"cadre/chart/typeset"
)

// Run opens the window, with a file in it unless that is empty, and returns
// when it is closed.
func Run(file string) error {
	w := New(app.NewWithID("io.github.cadre"), Disk{}, typeset.Default())
	defer w.renderer.Close()
	if file != "" {
		if err := w.openFirst(file); err != nil {
			return err
		}
	}
	w.window.ShowAndRun()
	return nil
}
