package screen

// Area is a rectangle on the desktop in the system's own units: pixels, on a
// Mac points.
type Area struct{ X, Y, W, H int }

// Desk is a window and the screens that are there for it.
type Desk struct {
	Window  Area
	Screens []Area  // what a window's content can have, the first screen first
	Scale   float32 // the system's units in one of Fyne's
	Places  bool    // the system tells and takes places, not sizes alone
}

// First is the place of a window that was never open: 80 % of the first screen,
// in its middle.
func (d Desk) First() Area {
	s := d.Screens[0]
	w, h := s.W*4/5, s.H*4/5
	return Area{s.X + (s.W-w)/2, s.Y + (s.H-h)/2, w, h}
}

// Within is the area nearest to another that lies on one screen as a whole: the
// screen that shows most of it.
func (d Desk) Within(a Area) Area {
	s := d.screen(a)
	a.W, a.H = min(a.W, s.W), min(a.H, s.H)
	a.X = max(s.X, min(a.X, s.X+s.W-a.W))
	a.Y = max(s.Y, min(a.Y, s.Y+s.H-a.H))
	return a
}

// Beside is the place of another window of a size: to the right of this one or
// else to its left, where the screen has room there; else at the screen's right
// edge, where it covers least of the canvas.
func (d Desk) Beside(w, h int) Area {
	const gap = 8
	s, own := d.screen(d.Window), d.Window
	right, left := own.X+own.W+gap, own.X-gap-w
	x := s.X + s.W - w
	switch {
	case right+w <= s.X+s.W:
		x = right
	case left >= s.X:
		x = left
	}
	return d.Within(Area{x, own.Y, w, h})
}

// screen is the one that shows most of an area; the first where none does.
func (d Desk) screen(a Area) Area {
	best, most := d.Screens[0], 0
	for _, s := range d.Screens {
		w, h := min(a.X+a.W, s.X+s.W)-max(a.X, s.X), min(a.Y+a.H, s.Y+s.H)-max(a.Y, s.Y)
		if w > 0 && h > 0 && w*h > most {
			best, most = s, w*h
		}
	}
	return best
}
