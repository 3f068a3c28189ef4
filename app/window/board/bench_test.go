package board

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/board/distance"
	"cadre/app/window/editor"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/typeset"
)

// benchDesk is a board of a company near enough for whole cards: all of it in
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
	const zoom = 0.9
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
	}{{107, true}, {500, true}, {2000, true}, {5000, false}, {20000, false}} {
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

// BenchmarkOverview is a frame of the whole chart, arranged for the window,
// while it is panned.
func BenchmarkOverview(b *testing.B) {
	for _, people := range []int{107, 616, 5000, 20000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			board := wholeDesk(b, people)
			dx := 1.0
			for b.Loop() {
				board.editor.SetView(board.editor.View().Panned(dx, 0))
				board.far.picture(board.index(), board.said(), board.editor.View(), 1280, 800)
				dx = -dx
			}
			b.ReportMetric(float64(board.said().Level), "level")
		})
	}
}

// BenchmarkFirstOverview is the first frame of a chart or a zoom: what the
// cards say and where the teams' names go is found anew.
func BenchmarkFirstOverview(b *testing.B) {
	for _, people := range []int{107, 616, 5000, 20000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			board := wholeDesk(b, people)
			for b.Loop() {
				board.speaker = distance.NewSpeaker(board.editor.Measurer())
				board.far.picture(board.index(), board.said(), board.editor.View(), 1280, 800)
			}
		})
	}
}

// wholeDesk is a board that shows all of a company, in the pictures' font.
func wholeDesk(b *testing.B, people int) *Board {
	b.Helper()
	test.NewTempApp(b)
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Company(people))
	id := "fit"
	if people > 1500 {
		id = "compact"
	}
	e.Arrange(layout.All[slices.IndexFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == id })])
	board := New(e)
	w := test.NewTempWindow(b, board)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	e.Fit()
	return board
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

// BenchmarkMinimap paints the picture of a minimap, which is done beside the
// window's own work after an edit.
func BenchmarkMinimap(b *testing.B) {
	for _, people := range []int{616, 5000, 20000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			board := wholeDesk(b, people)
			board.editor.ZoomTo(1)
			board.editor.Find("pm")
			for b.Loop() {
				board.minimap.wanted.paint()
			}
		})
	}
}
