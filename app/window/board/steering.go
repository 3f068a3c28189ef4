package board

import (
	"fyne.io/fyne/v2/driver/desktop"

	"cadre/app/window/editor"
	"cadre/chart/layout"
)

// steering moves the view along with the pointer, which holds a scroll bar or
// the frame of the minimap.
type steering struct {
	start editor.View
	to    func(at layout.Point) editor.View
}

func (s steering) move(g *gesture, at layout.Point) state {
	g.editor.SetView(s.to(at))
	return s
}

func (s steering) release(*gesture, layout.Point) state { return idle{} }

func (s steering) cancel(g *gesture) state {
	g.editor.SetView(s.start)
	return idle{}
}

// steer takes hold of what moves the view.
func (g *gesture) steer(s steering, at layout.Point) {
	g.cancel()
	g.state = s
	g.move(at)
}

// overlaid tells whether the minimap or a scroll bar is at a pixel, over whatever
// card is there.
func (b *Board) overlaid(at layout.Point) bool {
	return b.minimap.has(at) || b.scrolls.at(at) != nil
}

// pressOverlaid presses the minimap or a scroll bar, if one is there. Other
// buttons than the main one do nothing on them.
func (b *Board) pressOverlaid(e *desktop.MouseEvent) bool {
	at, v := point(e.Position), b.editor.View()
	switch bar := b.scrolls.at(at); {
	case !b.overlaid(at):
		return false
	case e.Button != desktop.MouseButtonPrimary:
		b.button = 0
	case bar == nil:
		b.gesture.steer(b.minimap.steered(v, at), at)
	case bar.onThumb(at):
		b.gesture.steer(bar.steered(v, at), at)
	default:
		b.editor.SetView(bar.paged(v, at))
	}
	return true
}
