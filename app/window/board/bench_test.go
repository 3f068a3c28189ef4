package board

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/editor"
	"cadre/chart/charttest"
	"cadre/chart/layout"
)

// benchDesk is a board of a company at a zoom that shows text: all of it in
// view, or as much as a window holds.
func benchDesk(b *testing.B, people int, all bool) (board *Board, inView int) {
	b.Helper()
	test.NewTempApp(b)
	e := editor.New(nil, measurer{})
	e.NewFrom(charttest.Company(people))
	board = New(e)
	w := test.NewTempWindow(b, board)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	s := e.Scene()
	const zoom = 0.5
	v := editor.View{Zoom: zoom, Size: layout.Size{W: s.Width * zoom, H: s.Height * zoom}}
	if !all {
		v.Size = layout.Size{W: 1280, H: 800}
		v.Origin = layout.Point{X: s.Width / 3, Y: s.Height - v.Size.H/zoom}
	}
	e.SetView(v)
	cards, _ := board.index().in(e.View().Visible())
	return board, len(cards)
}

// BenchmarkFrame is our share of a frame: choosing what is in view and
// putting the canvas objects in place. Fyne's painting comes on top.
func BenchmarkFrame(b *testing.B) {
	for _, n := range []struct {
		people int
		all    bool
	}{{100, true}, {500, true}, {2000, true}, {20000, false}} {
		b.Run(fmt.Sprintf("of_%d", n.people), func(b *testing.B) {
			board, inView := benchDesk(b, n.people, n.all)
			dx := 1.0
			for b.Loop() {
				board.editor.SetView(board.editor.View().Panned(dx, 0))
				dx = -dx
			}
			b.ReportMetric(float64(inView), "cards")
		})
	}
}

// BenchmarkOverview is a frame of everything, far away.
func BenchmarkOverview(b *testing.B) {
	for _, people := range []int{500, 2000, 20000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			board, _ := benchDesk(b, people, false)
			board.editor.Fit()
			for b.Loop() {
				overview(board.index(), board.editor.View(), 1280, 800)
			}
		})
	}
}

// BenchmarkDrag is one move of a card over the board.
func BenchmarkDrag(b *testing.B) {
	for _, people := range []int{500, 5000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			board, _ := benchDesk(b, people, false)
			board.gesture.carryRole("pm", layout.Point{X: 400, Y: 300})
			x := 400.0
			for b.Loop() {
				x = 1000 - x
				board.gesture.move(layout.Point{X: x, Y: 320})
				board.Refresh()
			}
		})
	}
}
