//go:build !cgo && !ci

package app

import "io"

const windowBuilt = false

func runWindow(string, io.Writer) error { return errNoWindow }

func windowChild([]string) (func(io.Reader, io.Writer) error, bool) { return nil, false }
