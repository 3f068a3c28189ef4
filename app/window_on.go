//go:build cgo || ci

package app

import (
	"io"

	"cadre/app/window"
	"cadre/app/window/clip"
)

const windowBuilt = true

func runWindow(file string, log io.Writer) error { return window.Run(file, log) }

// windowChild is what to do as a child process of the window.
func windowChild(args []string) (do func(io.Reader, io.Writer) error, is bool) {
	return clip.Hold, len(args) == 1 && args[0] == clip.Command
}
