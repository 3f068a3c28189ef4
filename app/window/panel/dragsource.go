package panel

import "fyne.io/fyne/v2"

// dragSource is what can be dragged onto the canvas.
type dragSource struct {
	onDrag, onDrop func(at fyne.Position) // at is in the window
	last           fyne.Position          // of the pointer in a drag
	dragged        bool
}

// Dragged follows the pointer.
func (d *dragSource) Dragged(e *fyne.DragEvent) {
	d.dragged, d.last = true, e.AbsolutePosition
	d.onDrag(d.last)
}

// DragEnd lets go where the pointer was last: the event itself has no place.
func (d *dragSource) DragEnd() {
	if d.dragged {
		d.onDrop(d.last)
	}
	d.dragged = false
}
