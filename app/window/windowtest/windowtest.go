// Package windowtest opens windows for tests and finds what is in them. It is
// for tests only.
package windowtest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/app/window/widgets"
)

// Open opens a window of an app of its own, 1000 by 700.
func Open(t *testing.T) fyne.Window {
	t.Helper()
	uithreadtest.Forget()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, widget.NewLabel("behind"))
	w.Resize(fyne.NewSize(1000, 700))
	return w
}

// Press taps the button with that text in whatever is on top.
func Press(t *testing.T, w fyne.Window, text string) {
	t.Helper()
	var found fyne.Tappable
	Visit(w.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		switch b := o.(type) {
		case *widget.Button:
			if b.Text == text && b.Visible() {
				found = b
			}
		case *widgets.Button:
			if b.Text == text && b.Visible() {
				found = b
			}
		}
	})
	if found == nil {
		t.Fatalf("there is no button %q", text)
	}
	test.Tap(found)
}

// Visit calls each for an object and for all in it.
func Visit(o fyne.CanvasObject, each func(fyne.CanvasObject)) {
	if o == nil {
		return
	}
	each(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			Visit(c, each)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			Visit(c, each)
		}
	}
}
