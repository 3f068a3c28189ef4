//go:build !cgo || ci

package screen

import "fyne.io/fyne/v2"

// Of knows nothing in a build without windows on a desktop.
func Of(fyne.Window) (d Desk, ok bool) { return Desk{}, false }
