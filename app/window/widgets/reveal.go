package widgets

import (
	"math"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Holder is a widget that shows others, among which some can have the keys. Fyne
// does not tell what a widget shows.
type Holder interface{ Held() fyne.CanvasObject }

// Reveal scrolls what has been given the keys into view. Fyne moves the focus on
// to what is out of view, where nobody sees it.
func Reveal(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || counting {
		return
	}
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = overlaid(top)
	}
	around, _ := scrollsAround(root, o)
	for _, s := range around {
		bring(s, o)
	}
}

// overlaid is what lies over a window: Fyne puts it into a container whose type it
// keeps to itself.
func overlaid(top fyne.CanvasObject) fyne.CanvasObject {
	if v := reflect.Indirect(reflect.ValueOf(top)); v.Kind() == reflect.Struct {
		if content := v.FieldByName("Content"); content.IsValid() && content.CanInterface() {
			if o, is := content.Interface().(fyne.CanvasObject); is {
				return o
			}
		}
	}
	return top
}

// Gone tells whether the keys are with a button that is shown no more, as after
// the fix that it made.
func Gone(c fyne.Canvas) bool {
	f := c.Focused()
	if _, is := f.(interface{ pressed() }); !is {
		return false
	}
	return !Holds(c.Content(), f.(fyne.CanvasObject)) && !slices.Contains(Stops(c), f)
}

// Holds tells whether something is among what a part of the window shows, as far
// as can be told: what Fyne's widgets have in them cannot.
func Holds(part, o fyne.CanvasObject) bool {
	_, found := scrollsAround(part, o)
	return found
}

// scrollsAround are what scrolls with an object in it, the innermost first; found
// tells whether the object is there at all.
func scrollsAround(root, o fyne.CanvasObject) (around []*container.Scroll, found bool) {
	if root == o {
		return nil, true
	}
	for _, child := range shownIn(root) {
		if around, found = scrollsAround(child, o); found {
			if s, is := root.(*container.Scroll); is {
				around = append(around, s)
			}
			return around, true
		}
	}
	return nil, false
}

// shownIn are the parts of what holds others.
func shownIn(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Split:
		return []fyne.CanvasObject{o.Leading, o.Trailing}
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	case Holder:
		return []fyne.CanvasObject{o.Held()}
	}
	return nil
}

// bring scrolls an object into view, with a little of what is around it, such as
// its caption.
func bring(s *container.Scroll, o fyne.CanvasObject) {
	const around = 24
	d := fyne.CurrentApp().Driver()
	at, view := d.AbsolutePositionForObject(o).Subtract(d.AbsolutePositionForObject(s)), s.Size()
	if view.Width <= 0 || view.Height <= 0 {
		return
	}
	offset := s.Offset.AddXY(outside(at.X, o.Size().Width, view.Width, around), outside(at.Y, o.Size().Height, view.Height, around))
	if offset != s.Offset {
		s.ScrollToOffset(offset)
	}
}

// outside is how far something has to move to be in view; its beginning, where it
// is larger than that.
func outside(at, size, view, around float32) float32 {
	switch {
	case at < 0:
		return at - around
	case at+size > view:
		return min(at, at+size-view+around)
	}
	return 0
}

// goBeside gives the keys to the nearest thing to press in the direction of an
// arrow key, if there is one.
func goBeside(from fyne.CanvasObject, key fyne.KeyName) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c == nil {
		return
	}
	var nearest fyne.Focusable
	least := float32(math.MaxFloat32)
	for _, f := range Stops(c) {
		if _, is := f.(interface{ pressed() }); !is {
			continue
		}
		if d, is := way(from, f.(fyne.CanvasObject), key); is && d < least {
			nearest, least = f, d
		}
	}
	if nearest != nil {
		c.Focus(nearest)
	}
}

// way is how far it is to something in the direction of an arrow key; not is:
// it does not lie there. What is off the way counts twice.
func way(from, to fyne.CanvasObject, key fyne.KeyName) (far float32, is bool) {
	d := fyne.CurrentApp().Driver()
	a, b := d.AbsolutePositionForObject(from), d.AbsolutePositionForObject(to)
	right, left := b.X-a.X-from.Size().Width, a.X-b.X-to.Size().Width
	down, up := b.Y-a.Y-from.Size().Height, a.Y-b.Y-to.Size().Height
	const touching = -1 // things that stand close may overlap by a hair
	off := func(p, q float32) float32 { return 2 * max(0, p, q) }
	switch key {
	case fyne.KeyRight:
		return right + off(up, down), right >= touching
	case fyne.KeyLeft:
		return left + off(up, down), left >= touching
	case fyne.KeyDown:
		return down + off(left, right), down >= touching
	case fyne.KeyUp:
		return up + off(left, right), up >= touching
	}
	return 0, false
}
