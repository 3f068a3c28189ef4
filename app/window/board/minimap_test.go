package board

import (
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// newLargeDesk is a board of a company that does not fit, near enough to be
// read.
func newLargeDesk(t *testing.T) *desk {
	d := newDesk(t, company)
	d.editor.NewFrom(charttest.Company(200))
	d.editor.ZoomTo(0.6)
	return d
}

// onMap is where a point of the scene is on the minimap.
func (d *desk) onMap(p layout.Point) fyne.Position {
	m := d.minimap
	return fyne.NewPos(float32(m.on.X+(p.X-m.of.X)/m.of.W*m.on.W), float32(m.on.Y+(p.Y-m.of.Y)/m.of.H*m.on.H))
}

func (d *desk) mapShown() bool {
	for _, o := range d.minimap.objects(nil) {
		if o.Visible() != (d.minimap.on.W > 0) {
			d.t.Error("a part of the minimap is shown, and another is not")
		}
	}
	return d.minimap.on.W > 0
}

func TestTheMinimapIsThereWhileTheChartDoesNotFit(t *testing.T) {
	d := newLargeDesk(t)
	if !d.mapShown() {
		t.Fatal("there is none")
	}
	if all, size := d.minimap.around(), d.editor.View().Size; all.Right() > size.W-scrollRoom || all.Bottom() > size.H-scrollRoom || all.X < size.W*0.7 || all.Y < size.H*0.7 {
		t.Errorf("it is at %v of %v", all, size)
	}
	d.editor.Fit()
	if d.mapShown() {
		t.Error("it is there although all is in view")
	}
	d.editor.ZoomTo(1)
	if !d.mapShown() {
		t.Error("it does not come back")
	}
	d.Minimap = func() bool { return false }
	if d.Refresh(); d.mapShown() {
		t.Error("it is there although it is turned off")
	}
	d.Minimap = func() bool { return true }
	d.editor.FocusOn("p9")
	if d.mapShown() {
		t.Error("it is there although all of the team that is shown is in view")
	}
	d.editor.FocusOn("")
	d.window.Resize(fyne.NewSize(mapRoom-10, 500))
	if d.mapShown() {
		t.Error("it is there although there is no room")
	}
}

// TestTheMinimapIsNotInTheWay of cards that are dragged.
func TestTheMinimapIsNotInTheWay(t *testing.T) {
	d := newLargeDesk(t)
	id := d.editor.Scene().Cards[3].Person
	d.editor.Show(id)
	d.carry(d.card(id), fyne.NewPos(400, 300))
	if d.mapShown() {
		t.Error("it is there while a card is dragged")
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !d.mapShown() {
		t.Error("it does not come back")
	}
}

// TestAMinimapShowsAllAndWhere: for charts and views of any size the map is in
// the board, the frame is on the map and can be seen, and a press in its middle
// leaves the view where it is.
func TestAMinimapShowsAllAndWhere(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		pick := func(name string, from, to float64) float64 { return rapid.Float64Range(from, to).Draw(t, name) }
		cards := layout.Rect{X: pick("x", 0, 100), Y: pick("y", 0, 100), W: pick("w", 100, 1e6), H: pick("h", 40, 1e5)}
		v := editor.View{Zoom: pick("zoom", 0.02, 4), Size: layout.Size{W: pick("view w", mapRoom, 3000), H: pick("view h", 200, 2000)}}
		v.Origin = layout.Point{X: pick("origin x", -1e4, 1e6), Y: pick("origin y", -1e4, 1e5)}
		m := newMapPlace(cards, v.Size)
		board := layout.Rect{W: v.Size.W, H: v.Size.H}
		if !contains(board, m.around()) || m.on.W < mapLeast || m.on.H < mapLeast || m.on.W > mapWidth || m.on.H > mapHeight || !contains(m.of, cards) {
			t.Fatalf("the map of %v is %+v", cards, m)
		}
		frame := m.frame(v.Visible())
		if !contains(m.on, frame) || frame.W < leastFrame || frame.H < leastFrame {
			t.Fatalf("the frame is %v, the map %v", frame, m.on)
		}
		if middle := m.toScene(frame.Centre()); contains(m.of, v.Visible()) && frame.X > m.on.X && frame.Y > m.on.Y && frame.Right() < m.on.Right() && frame.Bottom() < m.on.Bottom() &&
			(math.Abs(middle.X-v.Visible().Centre().X) > m.of.W/m.on.W || math.Abs(middle.Y-v.Visible().Centre().Y) > m.of.H/m.on.H) {
			t.Fatalf("the middle of the frame, %v, is %v of the scene, and the view %v", frame, middle, v.Visible())
		}
		if got := m.steered(v, frame.Centre()).to(frame.Centre()); math.Abs(got.Origin.X-v.Origin.X) > 0.01 || math.Abs(got.Origin.Y-v.Origin.Y) > 0.01 {
			t.Fatalf("a press on the frame moves the view from %v to %v", v.Origin, got.Origin)
		}
	})
}

func TestAPressOnTheMinimapGoesThere(t *testing.T) {
	d := newLargeDesk(t)
	cards := d.editor.Scene().Cards
	last := cards[len(cards)-1]
	before, selected := d.editor.View(), d.editor.Selection().Lead()
	at := d.onMap(last.Box.Centre())
	d.press(at)
	if !contains(d.editor.View().Visible(), last.Box) {
		t.Errorf("%v is not in view: %v", last.Box, d.editor.View().Visible())
	}
	to := d.onMap(cards[0].Box.Centre())
	d.drag(to)
	if !contains(d.editor.View().Visible(), cards[0].Box) {
		t.Errorf("after a drag %v is not in view: %v", cards[0].Box, d.editor.View().Visible())
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.editor.View() != before {
		t.Error("after Esc the view is not where it was")
	}
	d.press(at)
	d.let(at)
	d.MouseDown(mouse(at, desktop.MouseButtonSecondary))
	d.OnMenu = func(fyne.Position, Asked) { t.Error("the second button has the menu of what is below the map") }
	d.MouseUp(mouse(at, desktop.MouseButtonSecondary))
	if d.MouseMoved(mouse(at, 0)); d.gesture.busy() || d.gesture.hover != "" || d.editor.Selection().Lead() != selected {
		t.Errorf("busy %t, hovered %q, selected %q", d.gesture.busy(), d.gesture.hover, d.editor.Selection().Lead())
	}
}

func TestTheWheelZoomsOverTheMinimap(t *testing.T) {
	d := newLargeDesk(t)
	before := d.editor.View()
	d.scroll(0, notch, d.onMap(before.Visible().Centre()))
	if got := d.editor.View(); got.Zoom != before.Stepped(1) || math.Abs(got.Visible().Centre().X-before.Visible().Centre().X) > 5 {
		t.Errorf("the view went from %+v to %+v", before, got)
	}
}

// TestTheMinimapIsPaintedAnewOnlyWhenItLooksDifferent, and never while the view
// moves.
func TestTheMinimapIsPaintedAnewOnlyWhenItLooksDifferent(t *testing.T) {
	d := newLargeDesk(t)
	painted := 0
	d.Beside = func(work func() func()) {
		painted++
		work()()
	}
	for _, tt := range []struct {
		what string
		do   func()
		want int
	}{
		{"a pan", func() { d.editor.SetView(d.editor.View().Panned(-30, -20)) }, 0},
		{"a zoom", func() { d.editor.ZoomBy(1) }, 0},
		{"a selection", func() { d.editor.Select("p7", "p8") }, 1},
		{"the same selection", func() { d.editor.Select("p7", "p8") }, 0},
		{"a search", func() { d.editor.Find("head") }, 1},
		{"its end", func() { d.editor.Find("") }, 1},
		{"an edit", func() { _ = d.editor.Do(chart.Remove("p30")) }, 1},
		{"folding", func() { d.editor.Fold(true, "p2") }, 1},
	} {
		if painted = 0; d.mapShown() {
			tt.do()
		}
		if painted != tt.want {
			t.Errorf("%s: painted %d times, want %d", tt.what, painted, tt.want)
		}
	}
}

// TestTheMinimapShowsCardsAndMarks looks at pixels.
func TestTheMinimapShowsCardsAndMarks(t *testing.T) {
	d := newLargeDesk(t)
	cards := d.editor.Scene().Cards
	first, last := cards[0], cards[len(cards)-1]
	m := d.minimap.wanted
	pixel := func(i, beside int) color.NRGBA {
		box := m.box(cards[i].Box)
		p := image.Pt((box.Min.X+box.Max.X)/2+beside, (box.Min.Y+box.Max.Y)/2)
		return color.NRGBAModel.Convert(d.minimap.img.At(p.X, p.Y)).(color.NRGBA)
	}
	at := func(i int) color.NRGBA { return pixel(i, 0) }
	beside := func(i int) color.NRGBA { return pixel(i, selectedMark/2-1) }
	d.editor.Select()
	m = d.minimap.wanted
	if got, want := at(0), m.ink(&first); got != want {
		t.Errorf("the first card is %v, want %v", got, want)
	}
	d.editor.Select(last.Person)
	m = d.minimap.wanted
	if got, want := [...]color.NRGBA{at(len(cards) - 1), beside(len(cards) - 1)}, [...]color.NRGBA{m.ground, m.selectedInk}; got != want {
		t.Errorf("who is selected is %v, want a ring of %v", got, want)
	}
	if got := pixel(len(cards)-1, max(selectedMark, m.box(last.Box).Dx())/2+1); got != m.ground {
		t.Errorf("beside the ring is %v, want %v", got, m.ground)
	}
	d.editor.Select()
	d.editor.Find(string(d.editor.Chart().Person(first.Person).Name))
	m = d.minimap.wanted
	if got := at(0); got != m.foundInk {
		t.Errorf("who is found is %v, want %v", got, m.foundInk)
	}
	if got, want := at(len(cards)-1), half(m.ink(&last), m.ground); got != want {
		t.Errorf("who is not found is %v, want %v", got, want)
	}
}

// TestBoxesOfAMapPicture are where those of the scene are, and a pixel at least.
func TestBoxesOfAMapPicture(t *testing.T) {
	m := &mapPicture{part: layout.Rect{X: 1000, Y: -500, W: 2000, H: 1000}, size: image.Pt(200, 50)}
	for box, want := range map[layout.Rect]image.Rectangle{
		{X: 1000, Y: -500, W: 2000, H: 1000}: image.Rect(0, 0, 200, 50),
		{X: 1500, Y: 0, W: 100, H: 100}:      image.Rect(50, 25, 60, 30),
		{X: 1500, Y: 0, W: 1, H: 1}:          image.Rect(50, 25, 51, 26),
	} {
		if got := m.box(box); got != want {
			t.Errorf("%v is at %v, want %v", box, got, want)
		}
	}
}

// TestTheMinimapAndTheBarsAreDrawn over the cards, where they are pressed: looks
// at the window's pixels.
func TestTheMinimapAndTheBarsAreDrawn(t *testing.T) {
	d := newLargeDesk(t)
	picture := d.window.Canvas().Capture()
	pixel := func(x, y float64) color.NRGBA {
		return color.NRGBAModel.Convert(picture.At(int(x), int(y))).(color.NRGBA)
	}
	m := d.minimap
	edge := m.frame(d.editor.View().Visible())
	if got := pixel(m.on.X-mapPad/2, m.on.Centre().Y); got != m.ground.FillColor {
		t.Errorf("beside the picture is %v, want %v", got, m.ground.FillColor)
	}
	for _, at := range []layout.Point{{X: edge.X, Y: edge.Centre().Y}, {X: edge.Right(), Y: edge.Centre().Y}, {X: edge.Centre().X, Y: edge.Y}, {X: edge.Centre().X, Y: edge.Bottom()}} {
		const near = 2
		seen := false
		for by := -near; by <= near; by++ {
			seen = seen || pixel(at.X+float64(by), at.Y+float64(by)) == m.edge.StrokeColor
		}
		if !seen {
			t.Errorf("the frame is not at %v", at)
		}
	}
	cards := 0
	for i := range m.wanted.scene.Cards {
		c := &m.wanted.scene.Cards[i]
		box := m.wanted.box(c.Box)
		x, y := float64(box.Min.X+box.Max.X)/2, float64(box.Min.Y+box.Max.Y)/2
		if strip, _ := c.Shape(scene.PartStrip); pixel(m.on.X+x, m.on.Y+y) == strip.Fill.NRGBA {
			cards++
		}
	}
	if all := len(m.wanted.scene.Cards); cards < all/2 {
		t.Errorf("%d of %d cards are on the map in the colours of their strips", cards, all)
	}
	red := color.NRGBA{R: 255, A: 255}
	for _, thumb := range d.scrolls.thumbs {
		thumb.FillColor = red
		thumb.Refresh()
	}
	picture = d.window.Canvas().Capture()
	for i := range d.scrolls.bars {
		if at := d.scrolls.bars[i].box().Centre(); pixel(at.X, at.Y) != red {
			t.Errorf("the thumb of bar %d is not at %v", i, at)
		}
	}
}

// contains tells whether a rectangle has another one in it, or nearly so.
func contains(r, other layout.Rect) bool {
	const slack = 1
	return other.X >= r.X-slack && other.Y >= r.Y-slack && other.Right() <= r.Right()+slack && other.Bottom() <= r.Bottom()+slack
}
