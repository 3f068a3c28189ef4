package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"cadre/app/cli"
	"cadre/chart/graphviz"
	"cadre/chart/graphviz/tmpdir"
)

// Main runs the program with its arguments, without its name, and returns
// the exit code.
func Main(args []string) int {
	defer tmpdir.Remove()
	if len(args) == 1 && args[0] == graphviz.WorkerCommand {
		return report(graphviz.Work(os.Stdin, os.Stdout))
	}
	if hold, is := windowChild(args); is {
		return report(hold(os.Stdin, os.Stdout))
	}
	var log io.Writer
	if len(args) > 0 && args[0] == framesFlag {
		args, log = args[1:], os.Stderr
	}
	return cli.Main(context.Background(), args, os.Stdin, os.Stdout, os.Stderr, func(file string) error { return openWindow(file, log) })
}

// framesFlag, before everything else, has the window say how long it takes over
// each change. It is for those who make it faster, and in no help.
const framesFlag = "--log-frames"

// report says how a child process ended: the renderer's, or the clipboard's.
func report(err error) int {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// errNoDisplay is the answer where no window can be seen.
var errNoDisplay = errors.New("there is no display to open a window on; use the command line, such as “cadre export FILE -o chart.png”")

// hasDisplay tells whether there is a screen. Only X11 and Wayland say
// beforehand.
func hasDisplay(system string, getenv func(string) string) bool {
	switch system {
	case "linux", "freebsd", "openbsd", "netbsd", "dragonfly":
		return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
	}
	return true
}

// openWindow opens the window, with a file in it unless that is empty; log, where
// there is one, hears how long it takes over each change.
func openWindow(file string, log io.Writer) error {
	if !windowBuilt {
		return errNoWindow
	}
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		return errNoDisplay
	}
	return runWindow(file, log)
}

// errNoWindow is the answer of a program that was built without the window.
var errNoWindow = errors.New("this program was built without the window: build it with a C compiler and CGO_ENABLED=1 (“make run” does), or use the command line, such as “cadre export FILE -o chart.png”")
