package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Put gives a window a place and a size, as far as the system lets it. It may
// not be open yet.
func (d Desk) Put(w fyne.Window, a Area) {
	if native, is := w.(desktop.Window); is && d.Places {
		native.RequestPosition(a.X, a.Y)
	}
	w.Resize(d.Size(a))
}

// Size is that of an area in Fyne's units.
func (d Desk) Size(a Area) fyne.Size {
	return fyne.NewSize(float32(a.W)/d.Scale, float32(a.H)/d.Scale)
}

// Units are the system's units of a size in Fyne's.
func (d Desk) Units(s fyne.Size) (w, h int) { return int(s.Width * d.Scale), int(s.Height * d.Scale) }
