package board

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"cadre/app/window/board/distance"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// brushAt is a brush that shows a scene at a zoom, from its corner.
func brushAt(zoom float64) *brush {
	b := newBrush()
	b.view = editor.View{Zoom: zoom, Size: layout.Size{W: 800, H: 600}}
	b.measure = func(s string, size float32, _ fyne.TextStyle) (fyne.Size, float32) {
		return fyne.NewSize(float32(len(s))*size/2, size), size
	}
	return b
}

func photo(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestShapesOfEveryKind(t *testing.T) {
	b := brushAt(2)
	box := layout.Rect{X: 10, Y: 20, W: 36, H: 36}
	red := scene.Ink{NRGBA: color.NRGBA{200, 0, 0, 255}}
	b.shape(scene.Shape{Box: box, Fill: red})
	b.shape(scene.Shape{Box: box, Fill: red, Round: true})
	b.shape(scene.Shape{Box: box, Round: true, Stroke: red, Weight: 1, Dashed: true})
	b.shape(scene.Shape{Box: box, Round: true, Image: photo(t)})
	b.shape(scene.Shape{Box: box, Fill: red, Image: []byte("no picture")})
	if len(b.rects.all) != 2 || len(b.rounds.all) != 2 || len(b.images.all) != 1 || len(b.edges.all) == 0 {
		t.Fatalf("%d rectangles, %d circles, %d images, %d dashes", len(b.rects.all), len(b.rounds.all), len(b.images.all), len(b.edges.all))
	}
	img := b.images.all[0]
	if img.Position() != fyne.NewPos(20, 40) || img.Size() != fyne.NewSize(72, 72) || img.CornerRadius != canvas.RadiusMaximum {
		t.Errorf("the photo is at %v, %v large", img.Position(), img.Size())
	}
	b.finish()
	b.shape(scene.Shape{Box: box, Round: true, Image: photo(t)})
	if len(b.photos) != 2 || len(b.images.all) != 1 {
		t.Errorf("%d photos are decoded, for %d images", len(b.photos), len(b.images.all))
	}
}

func TestPanelsLieBelowEverything(t *testing.T) {
	b := brushAt(1)
	b.connector(scene.Connector{Pieces: [][]scene.Curve{{{{X: 0}, {X: 0}, {X: 90}, {X: 90}}}}})
	b.panel(scene.Panel{Shape: scene.Shape{Box: layout.Rect{W: 300, H: 200}}, Label: scene.Text{S: "Search", Size: 10, Width: 60}})
	list := b.objects(nil)
	if _, is := list[0].(*canvas.Rectangle); !is || list[0].Size() != fyne.NewSize(300, 200) {
		t.Errorf("lowest is %T", list[0])
	}
	if label, is := list[len(list)-1].(*canvas.Text); !is || label.Text != "Search" {
		t.Error("the panel has no name")
	}
}

// TestLinesAreDrawnByTheirPieces has a bend, and a path that another line
// draws already.
func TestLinesAreDrawnByTheirPieces(t *testing.T) {
	b := brushAt(1)
	bend := scene.Curve{{X: 100, Y: 92}, {X: 100, Y: 97}, {X: 97, Y: 100}, {X: 92, Y: 100}}
	down := scene.Curve{{X: 100}, {X: 100}, {X: 100, Y: 92}, {X: 100, Y: 92}}
	b.connector(scene.Connector{Path: []layout.Point{{}, {X: 500}}, Pieces: [][]scene.Curve{{down, bend}}})
	lines := b.lines.all
	if len(lines) < 3 || lines[0].Position2 != fyne.NewPos(100, 92) || lines[len(lines)-1].Position2 != fyne.NewPos(92, 100) {
		t.Fatalf("%d lines", len(lines))
	}
	for i, l := range lines[1:] {
		if l.Position1 != lines[i].Position2 {
			t.Errorf("line %d begins at %v", i+1, l.Position1)
		}
	}
}

func TestBadgesAreLeftOutWithTheirWords(t *testing.T) {
	card := scene.Card{
		Shapes: []scene.Shape{{Box: layout.Rect{W: 200, H: 64}}, {Box: layout.Rect{X: 150, Y: 8, W: 40, H: 14}}},
		Texts:  []scene.Text{{S: "Open", Size: 8.5, At: layout.Point{X: 170, Y: 18}, Anchor: scene.Middle, Width: 20}},
	}
	for zoom, shapes := range map[float64]int{0.5: 1, 0.6: 2, 1: 2} {
		b := brushAt(zoom)
		b.card(card, 1)
		if len(b.rects.all) != shapes || len(b.texts.all) != shapes-1 {
			t.Errorf("at %v: %d shapes, %d texts", zoom, len(b.rects.all), len(b.texts.all))
		}
	}
}

func TestDottedLinesAreBrokenFarAway(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 60, 10))
	p := far{img: img, said: &distance.Picture{}, view: editor.View{Zoom: 0.1, Size: layout.Size{W: 60, H: 10}}, scale: 1}
	p.connector(scene.Connector{Path: []layout.Point{{X: 0, Y: 50}, {X: 600, Y: 50}}, Colour: scene.Ink{NRGBA: color.NRGBA{0, 0, 0, 255}}, Dashed: true})
	changes := 0
	for x := 1; x < 60; x++ {
		if img.RGBAAt(x, 5) != img.RGBAAt(x-1, 5) {
			changes++
		}
	}
	if changes < 10 {
		t.Errorf("the line has %d ends", changes)
	}
}

func TestTheCarriedCardLeavesItsTargetFree(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(1)
	box, _ := d.editor.CardBox("ada")
	c := d.editor.View().ToView(box.Centre())
	d.gesture.state = carrying{what: load{ids: []chart.ID{"eve"}}}.move(d.gesture, c)
	d.Refresh()
	from, size := d.brush.box(box)
	for _, o := range []fyne.CanvasObject{d.carried.card, d.note.content} {
		at, to := o.Position(), o.Position().Add(o.Size())
		if at.Y < from.Y+size.Height && to.Y > from.Y && at.X < from.X+size.Width && to.X > from.X {
			t.Errorf("what is at the pointer, at %v, covers the card at %v", at, from)
		}
	}
}
