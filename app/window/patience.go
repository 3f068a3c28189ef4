package window

import (
	"cadre/app/window/dialog"
	"cadre/app/window/uithread"
)

// patience is work that may take its time.
type patience struct {
	title  string
	work   func() (then func()) // on another goroutine; then on the window's thread
	gaveUp func()               // somebody has enough of it; nil: nothing is to be done
	ended  func()               // whatever became of it; nil: nobody wants to know
}

// patiently does work beside the window's own, and says meanwhile that it takes
// its time. What begins after it gives it up.
func (w *Window) patiently(p patience) {
	w.giveUp()
	given := false
	hide := dialog.Progress(w.window, p.title, func() {
		w.giveUp()
		call(p.gaveUp)
	})
	w.giveUp = func() {
		given = true
		hide()
		w.Say("")
	}
	w.Say(p.title + " …")
	go func() {
		then := p.work()
		uithread.Do(func() {
			defer call(p.ended)
			if !given {
				w.giveUp()
				then()
			}
		})
	}()
}

func call(f func()) {
	if f != nil {
		f()
	}
}
