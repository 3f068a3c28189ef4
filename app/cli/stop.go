package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"cadre/chart/graphviz/tmpdir"
)

// errStopped is what a command says that was stopped before it wrote a file.
var errStopped = errors.New("stopped; nothing was written")

// stopSignals are Ctrl+C, the system's wish, and the end of the terminal, but
// for those that the program was told to ignore, as nohup does.
func stopSignals() []os.Signal {
	return slices.DeleteFunc([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}, signal.Ignored)
}

// heedSignals ends the program at a signal, or cancels the context where a file
// is being written, which then ends as after any failure. A second signal ends
// the program at once. Nothing is heeded any more once release was called.
func (p *program) heedSignals(ctx context.Context) (_ context.Context, release func()) {
	ctx, release = context.WithCancel(ctx)
	heard := make(chan os.Signal, 1)
	signal.Notify(heard, stopSignals()...)
	go func() {
		defer signal.Stop(heard)
		select {
		case <-ctx.Done():
			return
		case <-heard:
		}
		release()
		if p.writing.TryLock() { // and nobody writes from now on
			fmt.Fprintln(p.stderr, "cadre:", errStopped)
			tmpdir.Remove()
			os.Exit(exitFailure)
		}
	}()
	return ctx, release
}
