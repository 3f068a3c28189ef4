//go:build !cgo && !ci

package app

const windowBuilt = false

func runWindow(string) error { return errNoWindow }
