package app

import (
	"context"
	"errors"
	"fmt"
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
	return cli.Main(context.Background(), args, os.Stdin, os.Stdout, os.Stderr, openWindow)
}

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

// openWindow opens the window, with a file in it unless that is empty.
func openWindow(file string) error {
	if !windowBuilt {
		return errNoWindow
	}
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		return errNoDisplay
	}
	return runWindow(file)
}

// errNoWindow is the answer of a program that was built without the window.
var errNoWindow = errors.New("this program was built without the window: build it with a C compiler and CGO_ENABLED=1 (“make run” does), or use the command line, such as “cadre export FILE -o chart.png”")
