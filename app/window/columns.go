package window

import "fyne.io/fyne/v2"

// columns lays out palette, canvas and details side by side, with a divider at
// each side of the canvas.
type columns struct {
	left, right side
	outline     side // in place of left while the outline is in front
	listed      bool // it is
	tool        side // in place of right while a tool is docked
	docked      bool
}

// side is a panel beside the canvas. By itself it has a share of the window's
// width, but is neither too narrow to use nor wider than useful.
type side struct {
	share, least, most float32
	strip              float32 // its width while it is folded
	room               float32 // in a narrower window it is folded, until somebody opens it
	folding            func(folded bool)

	sideState
	folded bool // as it was laid out last
}

// sideState is what somebody has chosen for a side; the zero value is nothing.
type sideState struct {
	Width  float32 `json:"width,omitempty"`  // 0: its share of the window
	Folded *bool   `json:"folded,omitempty"` // nil: as there is room
}

// newColumns are as they are at first; a side's own function is told when it is
// folded and when it opens.
func newColumns(left, right func(folded bool)) *columns {
	return &columns{
		left:    side{share: 0.165, least: 196, most: 230, strip: 88, room: 900, folding: left},
		outline: side{share: 0.24, least: 220, most: 340, strip: 88, room: 900, folding: left},
		right:   side{share: 0.25, least: 256, most: 330, room: 1300, folding: right},
		tool:    side{share: 0.33, least: 380, most: 480, folding: right},
	}
}

// atLeft is the side to the left of the canvas.
func (c *columns) atLeft() *side {
	if c.listed {
		return &c.outline
	}
	return &c.left
}

// atRight is the side to the right of the canvas.
func (c *columns) atRight() *side {
	if c.docked {
		return &c.tool
	}
	return &c.right
}

// leftRoom is the width by which the left side folds itself. A tool takes from
// it what it needs.
func (c *columns) leftRoom(all float32) float32 {
	if c.docked {
		return all - c.tool.width(all)
	}
	return all
}

// widest is how wide somebody can make a side.
const widest = 520

// set says how wide a side is.
func (s *side) set(width float32) { s.Width = max(s.least, min(width, widest)) }

// fold folds a side, or opens it, from now on.
func (s *side) fold(folded bool) { s.Folded = &folded }

// width is that of a side in a window, within what it has to leave to the
// canvas.
func (s *side) width(all float32) float32 {
	const mostOfAll = 0.4
	switch {
	case s.folded:
		return s.strip
	case s.Width > 0:
		return max(s.least, min(s.Width, mostOfAll*all))
	}
	return max(s.least, min(s.share*all, s.most))
}

// settle folds the side or opens it as was chosen or as there is room.
func (s *side) settle(all float32) {
	folded := all < s.room
	if s.Folded != nil {
		folded = *s.Folded
	}
	if folded != s.folded {
		s.folded = folded
		s.folding(folded)
	}
}

// MinSize is for Fyne.
func (c *columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(c.left.strip+o[1].MinSize().Width+c.right.strip, 0)
	for _, one := range o {
		size.Height = max(size.Height, one.MinSize().Height)
	}
	return size
}

// Layout is for Fyne.
func (c *columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 {
		return // there is no window yet: nothing is narrow
	}
	c.atLeft().settle(c.leftRoom(size.Width))
	c.atRight().settle(size.Width)
	left, right := c.atLeft().width(size.Width), c.atRight().width(size.Width)
	x := float32(0)
	for i, w := range []float32{left, size.Width - left - right, right} {
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(w, size.Height))
		x += w
	}
	for i, x := range []float32{left, size.Width - right} {
		o[3+i].Move(fyne.NewPos(x-dividerWidth/2, 0))
		o[3+i].Resize(fyne.NewSize(dividerWidth, size.Height))
	}
}
