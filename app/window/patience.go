package window

import (
	"time"

	"cadre/app/window/dialog"
	"cadre/app/window/uithread"
)

// patience is work that may take its time.
type patience struct {
	title  string
	work   func() (then func()) // on another goroutine; then on the window's thread
	gaveUp func()               // somebody has enough of it; nil: nothing is to be done
	ended  func()               // whatever became of it; nil: nobody wants to know

	// early is done before the work: show shows the first that is known of what
	// it brings, and cancel is for whoever has enough of it. nil: nothing is.
	early func() (show func(cancel func()))
}

// patiently does work beside the window's own, and says meanwhile that it takes
// its time. What begins after it gives it up.
func (w *Window) patiently(p patience) {
	w.giveUp()
	given := false
	cancel := func() {
		w.giveUp()
		call(p.gaveUp)
	}
	hide := dialog.Progress(w.window, p.title, cancel)
	w.giveUp = func() {
		given = true
		hide()
		w.closeEarly()
		w.Say("")
	}
	w.Say(p.title + " …")
	began := time.Now()
	go func() {
		if show := p.first(); show != nil {
			time.AfterFunc(dialog.Soon-time.Since(began), func() {
				uithread.Do(func() {
					if !given {
						hide()
						show(cancel)
					}
				})
			})
		}
		then := p.work()
		uithread.Do(func() {
			defer call(p.ended)
			if !given {
				early := w.early
				w.early = nil // then may take it over
				w.giveUp()
				w.early = early
				then()
				w.closeEarly()
			}
		})
	}()
}

// first is what is known first, if anything.
func (p patience) first() (show func(cancel func())) {
	if p.early == nil {
		return nil
	}
	return p.early()
}

// closeEarly takes away what was shown of a table that is not wanted any more,
// or shown in another way.
func (w *Window) closeEarly() {
	if w.early != nil {
		w.early.Close()
		w.early = nil
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}
