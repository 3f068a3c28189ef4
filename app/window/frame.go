package window

import (
	"fyne.io/fyne/v2"

	"cadre/app/window/screen"
)

// frameKey is where the app's preferences keep the size and, where the system
// tells it, the place of the window: width and height in Fyne's units, x and y
// in the system's.
const frameKey = "window"

// usualSize is that of a window of which nothing is known, nor of the screen:
// small laptops have room for it.
var usualSize = fyne.NewSize(1240, 700)

// frameSize is how large the window is at first, as far as is known before it is
// shown.
func (w *Window) frameSize() fyne.Size {
	if kept := w.keptFrame(); kept != nil {
		return fyne.NewSize(float32(kept[0]), float32(kept[1]))
	}
	return usualSize
}

// showFrame shows the window as large and where it was when it was closed; the
// first time on most of the screen. How large the screen is shows only then.
func (w *Window) showFrame() {
	w.window.Show()
	if desk, ok := screen.Of(w.window); ok {
		desk.Put(w.window, frameOn(desk, w.keptFrame()))
	}
}

// onceSeen opens what comes up over the window: once there is one to see, as
// before Fyne keeps no room for the menu bar.
func (w *Window) onceSeen(open func()) {
	if w.unseen {
		w.toSay = append(w.toSay, open)
		return
	}
	open()
}

// seen opens what has waited for the window.
func (w *Window) seen() {
	waited := w.toSay
	w.unseen, w.toSay = false, nil
	for _, open := range waited {
		open()
	}
}

// frameOn is the place of the window among the screens there are now.
func frameOn(desk screen.Desk, kept []float64) screen.Area {
	if kept == nil {
		return desk.First()
	}
	at := desk.Window
	at.W, at.H = desk.Units(fyne.NewSize(float32(kept[0]), float32(kept[1])))
	if len(kept) == 4 {
		at.X, at.Y = int(kept[2]), int(kept[3])
	}
	return desk.Within(at)
}

// leastFrame is shorter than any side of a window that somebody has seen: a
// minimized one may be of no size.
const leastFrame = 200

// keptFrame is the window's size when it was closed last, and its place if
// there are four numbers; nil: nobody knows.
func (w *Window) keptFrame() []float64 {
	kept := w.app.Preferences().FloatList(frameKey)
	if n := len(kept); n != 2 && n != 4 || min(kept[0], kept[1]) < leastFrame {
		return nil
	}
	return kept
}

// keepFrame keeps the window's size and place for the next time. It is called
// while the window is still open.
func (w *Window) keepFrame() {
	size := w.window.Canvas().Size()
	if min(size.Width, size.Height) < leastFrame {
		return
	}
	kept := []float64{float64(size.Width), float64(size.Height)}
	if desk, ok := screen.Of(w.window); ok && desk.Places {
		kept = append(kept, float64(desk.Window.X), float64(desk.Window.Y))
	}
	w.app.Preferences().SetFloatList(frameKey, kept)
}
