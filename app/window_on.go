//go:build cgo || ci

package app

import "cadre/app/window"

const windowBuilt = true

func runWindow(file string) error { return window.Run(file) }
