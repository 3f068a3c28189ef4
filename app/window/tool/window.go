package tool

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/editor"
	"cadre/app/window/screen"
)

// window is the life of a tool window.
type window struct {
	fyne.Window // nil while it is not open

	app     fyne.App
	title   string
	size    fyne.Size
	content func() fyne.CanvasObject // makes what it shows
	refresh func()                   // shows the chart as it stands
	closed  func()                   // somebody closes it
}

// newWindow makes a window that is not open yet.
func newWindow(app fyne.App, e *editor.Editor, title string, size fyne.Size, content func() fyne.CanvasObject, refresh func()) *window {
	w := &window{app: app, title: title, size: size, content: content, refresh: refresh, closed: func() {}}
	e.Listen(func(what editor.Change) {
		if w.Window != nil && what.Has(editor.FindingsChanged|editor.ThemeChanged) {
			refresh()
		}
	})
	return w
}

// show opens the window, or brings it to the front.
func (w *window) show() {
	if w.Window == nil {
		w.Window = w.app.NewWindow(w.title + " – Cadre")
		w.SetOnClosed(func() {
			w.Window = nil
			w.closed()
		})
		w.Canvas().SetOnTypedKey(w.typed)
		w.SetContent(w.content())
		w.place()
	}
	w.refresh()
	w.Show()
	w.RequestFocus()
}

// place gives the window its size, as far as the screen has it, and a place
// beside the chart's window, which was opened first. Each that is open already
// moves the next a little, so that none hides another.
func (w *window) place() {
	w.Resize(w.size)
	open := w.app.Driver().AllWindows()
	if open[0] == w.Window {
		return
	}
	if desk, ok := screen.Of(open[0]); ok {
		const step = 28
		at := desk.Beside(desk.Units(w.size))
		at.X -= step * (len(open) - 2)
		at.Y += step * (len(open) - 2)
		desk.Put(w.Window, desk.Within(at))
	}
}

// typed closes on Esc what is on top: a dialog in the window, or the window.
func (w *window) typed(k *fyne.KeyEvent) {
	overlays := w.Canvas().Overlays()
	switch top := overlays.Top(); {
	case k.Name != fyne.KeyEscape:
	case top != nil:
		overlays.Remove(top)
	default:
		w.Close()
	}
}
