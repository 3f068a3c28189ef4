//go:build cgo && !ci

package screen

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Of is the desk of a window that is open; ok is false where nobody knows.
func Of(w fyne.Window) (d Desk, ok bool) {
	native, is := w.(interface{ RunWithContext(func()) }) // Fyne's for the desktop
	if !is {
		return Desk{}, false
	}
	native.RunWithContext(func() {
		if open := glfw.GetCurrentContext(); open != nil {
			d, ok = deskOf(open), true
		}
	})
	d.Scale = w.Canvas().Scale()
	return d, ok && len(d.Screens) > 0
}

func deskOf(w *glfw.Window) Desk {
	d := Desk{Places: glfw.GetPlatform() != glfw.PlatformWayland}
	d.Window.W, d.Window.H = w.GetSize()
	if d.Places {
		d.Window.X, d.Window.Y = w.GetPos()
	}
	left, top, right, bottom := w.GetFrameSize()
	for _, m := range glfw.GetMonitors() { // the main one comes first
		x, y, width, height := m.GetWorkarea()
		if !d.Places { // Wayland gives pixels here and takes sizes before scaling
			scale, _ := m.GetContentScale()
			width, height = int(float32(width)/scale), int(float32(height)/scale)
		}
		d.Screens = append(d.Screens, Area{x + left, y + top, width - left - right, height - top - bottom})
	}
	return d
}
