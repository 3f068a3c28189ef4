package window

import "fyne.io/fyne/v2"

// columns lays out palette, canvas and details side by side: the outer ones
// as shares of the window, but neither too narrow to use nor wider than
// useful.
type columns struct{}

// column is a share of the window's width, within limits in pixels.
type column struct{ share, least, most float32 }

var (
	leftColumn  = column{0.165, 196, 230}
	rightColumn = column{0.25, 256, 330}
)

func (c column) width(all float32) float32 { return max(c.least, min(c.share*all, c.most)) }

// MinSize is for Fyne.
func (columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(leftColumn.least+o[1].MinSize().Width+rightColumn.least, 0)
	for _, one := range o {
		size.Height = max(size.Height, one.MinSize().Height)
	}
	return size
}

// Layout is for Fyne.
func (columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left, right := leftColumn.width(size.Width), rightColumn.width(size.Width)
	x := float32(0)
	for i, w := range []float32{left, size.Width - left - right, right} {
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}
