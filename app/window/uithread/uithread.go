// Package uithread brings what other goroutines found back to the window's own
// thread. All of the window's packages do so through it, and not through Fyne,
// whose driver for tests does what it is given at once and on the wrong
// thread. It holds no work of its own.
package uithread

import "fyne.io/fyne/v2"

// Do does f on the window's thread, soon. Tests put a queue in its place: see
// package uithreadtest.
var Do = fyne.Do

// DoAndWait does f on the window's thread and waits for its end. The window's
// own thread must not call it.
func DoAndWait(f func()) {
	done := make(chan struct{})
	Do(func() {
		defer close(done)
		f()
	})
	<-done
}
