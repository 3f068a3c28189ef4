package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart/layout"
)

// scrollBar is a bar at the lower or right edge of the board, while the cards
// reach out of the view in its direction. Lengths along it are pixels, those of
// the scene points.
type scrollBar struct {
	upright     bool
	shown       bool
	length      float64 // of its way
	across      float64 // where it is, the other way
	from, whole float64 // of the scene: where what can be scrolled to begins, and how long that is
	start, part float64 // of that what is in view
}

// The measures of a scroll bar, in pixels.
const (
	scrollRoom  = 12 // in which it is, at the edge
	scrollThick = 6
	scrollEnd   = 4  // that it keeps from the board's corners
	scrollLeast = 28 // length of a thumb
	scrollSlack = 40 // beyond the outermost cards, so that they need not stand below the bars
	pageShare   = 0.9
)

// newScrollBar is the bar of a direction in a view of cards.
func newScrollBar(upright bool, v editor.View, cards layout.Rect) scrollBar {
	part, s := v.Visible(), scrollBar{upright: upright}
	slack := scrollSlack / v.Zoom
	begin, end := cards.X, cards.Right()
	s.start, s.part, s.length, s.across = part.X, part.W, v.Size.W, v.Size.H
	if upright {
		begin, end = cards.Y, cards.Bottom()
		s.start, s.part, s.length, s.across = part.Y, part.H, v.Size.H, v.Size.W
	}
	const near = 1 // point
	s.shown = end > begin && (begin < s.start-near || end > s.start+s.part+near)
	s.length -= scrollRoom + scrollEnd // the corner is the other bar's
	s.across -= scrollRoom
	s.from = min(begin-slack, s.start)
	s.whole = max(end+slack, s.start+s.part) - s.from
	return s
}

// thumb is where the thumb begins, from the end of the bar, and how long it is.
func (s *scrollBar) thumb() (at, long float64) {
	long = max(scrollLeast, s.length*s.part/s.whole)
	return (s.start - s.from) / (s.whole - s.part) * (s.length - long), long
}

// along is how far along the bar a pixel of the board is.
func (s *scrollBar) along(at layout.Point) float64 {
	if s.upright {
		return at.Y - scrollEnd
	}
	return at.X - scrollEnd
}

// has tells whether a pixel of the board is on the bar.
func (s *scrollBar) has(at layout.Point) bool {
	beside := at.Y
	if s.upright {
		beside = at.X
	}
	along := s.along(at)
	return s.shown && beside >= s.across && 0 <= along && along <= s.length
}

func (s *scrollBar) onThumb(at layout.Point) bool {
	from, long := s.thumb()
	along := s.along(at)
	return from <= along && along <= from+long
}

// moved is a view with another beginning in the bar's direction.
func (s *scrollBar) moved(v editor.View, to float64) editor.View {
	if s.upright {
		v.Origin.Y = to
	} else {
		v.Origin.X = to
	}
	return v
}

// steered is how a drag of the thumb moves the view. What can be scrolled to stays
// the same until it ends.
func (s scrollBar) steered(v editor.View, from layout.Point) steering {
	_, long := s.thumb()
	perPixel := (s.whole - s.part) / max(1, s.length-long)
	return steering{start: v, to: func(at layout.Point) editor.View {
		by := (s.along(at) - s.along(from)) * perPixel
		return s.moved(v, max(s.from, min(s.start+by, s.from+s.whole-s.part)))
	}}
}

// paged is the view a page further, towards a pixel beside the thumb.
func (s *scrollBar) paged(v editor.View, towards layout.Point) editor.View {
	by := pageShare * s.part
	if at, _ := s.thumb(); s.along(towards) < at {
		by = -by
	}
	return s.moved(v, max(s.from, min(s.start+by, s.from+s.whole-s.part)))
}

// box is where the thumb is drawn.
func (s *scrollBar) box() layout.Rect {
	at, long := s.thumb()
	const beside = (scrollRoom - scrollThick) / 2
	if s.upright {
		return layout.Rect{X: s.across + beside, Y: scrollEnd + at, W: scrollThick, H: long}
	}
	return layout.Rect{X: scrollEnd + at, Y: s.across + beside, W: long, H: scrollThick}
}

// scrolls are both bars. The pointer alone needs them: keys move the view
// anyway.
type scrolls struct {
	bars   [2]scrollBar
	thumbs [2]*canvas.Rectangle
}

func newScrolls() *scrolls {
	thumb := func() *canvas.Rectangle { return &canvas.Rectangle{CornerRadius: scrollThick / 2} }
	return &scrolls{thumbs: [2]*canvas.Rectangle{thumb(), thumb()}}
}

func (s *scrolls) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	return append(list, s.thumbs[0], s.thumbs[1])
}

// at is the bar at a pixel of the board; nil where there is none.
func (s *scrolls) at(p layout.Point) *scrollBar {
	for i := range s.bars {
		if s.bars[i].has(p) {
			return &s.bars[i]
		}
	}
	return nil
}

// drawScrolls draws the bars.
func (b *Board) drawScrolls() {
	v, cards := b.editor.View(), b.editor.Extent()
	for i, thumb := range b.scrolls.thumbs {
		bar := scrollBar{}
		if v.Size.W > 0 {
			bar = newScrollBar(i == 1, v, cards)
		}
		b.scrolls.bars[i] = bar
		widgets.SetVisible(thumb, bar.shown)
		if bar.shown {
			r := bar.box()
			thumb.FillColor = b.colour(theme.ColorNameScrollBar)
			put(thumb, fyne.NewPos(float32(r.X), float32(r.Y)), fyne.NewSize(float32(r.W), float32(r.H)))
		}
	}
}
