package window

import (
	"os"
	"os/signal"
	"syscall"
)

// heedSignals brings unsaved work to the disk when the program is told to end,
// as at the end of the session, and ends it as the signal would have. Stop lets
// it end in its own way, once the signals that came before are heeded.
func (w *Window) heedSignals() (stop func()) {
	got, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(got, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		defer close(done)
		if s, is := <-got; is {
			w.drafts.leave()
			w.renderer.Close()
			os.Exit(exitCode(s))
		}
	}()
	return func() {
		signal.Stop(got)
		close(got)
		<-done
	}
}

// exitCode is what a shell says of a program that a signal ended.
func exitCode(s os.Signal) int {
	if n, is := s.(syscall.Signal); is {
		return 128 + int(n)
	}
	return 1
}
