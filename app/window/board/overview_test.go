package board

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"cadre/app/window/board/distance"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestEveryPartOfAChartCanBePainted shows parts that begin and end anywhere,
// in pictures of any size.
func TestEveryPartOfAChartCanBePainted(t *testing.T) {
	test.NewTempApp(t)
	e := editor.New(nil, typeset.Default())
	e.NewFrom(charttest.Parse(t, `
set title=Acme
cpo 王小明
  head Bo [team=Search]
    pm Cy [dotted=eve]
    pm [open]
  head Eve
    apm 🚀 Zoë
`))
	b := New(e)
	property.Check(t, func(t *rapid.T) {
		s := e.Scene()
		pick := func(name string, from, to float64) float64 { return rapid.Float64Range(from, to).Draw(t, name) }
		w, h := rapid.IntRange(1, 900).Draw(t, "w"), rapid.IntRange(1, 600).Draw(t, "h")
		scale := rapid.SampledFrom([]float64{1, 1.5, 2}).Draw(t, "scale")
		e.SetView(editor.View{
			Zoom:   rapid.SampledFrom([]float64{0.02, 0.1, 0.2, 0.3, 0.5, 0.8}).Draw(t, "zoom"),
			Origin: layout.Point{X: pick("x", -100, s.Width), Y: pick("y", -100, s.Height)},
			Size:   layout.Size{W: float64(w) / scale, H: float64(h) / scale},
		})
		if got := b.far.picture(b.index(), b.said(), e.View(), w, h).Rect.Max; got != image.Pt(w, h) {
			t.Fatalf("the picture is %v large", got)
		}
	})
}

// TestWhatIsPaintedIsKept: texts, and the picture, which stays the same one while nothing changes.
func TestWhatIsPaintedIsKept(t *testing.T) {
	d := newDesk(t, company)
	d.editor.ZoomTo(0.5)
	paint := func() *image.RGBA { return d.far.picture(d.index(), d.said(), d.editor.View(), 1000, 700) }
	first := paint()
	before, made := first.RGBAAt(500, 100), len(d.far.letters.made)
	d.far.img.SetRGBA(500, 100, color.RGBA{1, 2, 3, 255})
	if paint().RGBAAt(500, 100) != (color.RGBA{1, 2, 3, 255}) {
		t.Error("it is painted anew although nothing has changed")
	}
	d.editor.SetView(d.editor.View().Panned(0, 1))
	d.editor.SetView(d.editor.View().Panned(0, -1))
	if paint().RGBAAt(500, 100) != (color.RGBA{1, 2, 3, 255}) {
		t.Error("it is painted anew although the view is the same")
	}
	if err := d.editor.Do(chart.Rename("eve", "Zed")); err != nil {
		t.Fatal(err)
	}
	if paint().RGBAAt(500, 100) != before || len(d.far.letters.made) != made+1 {
		t.Errorf("after an edit of a name %d texts are made", len(d.far.letters.made)-made)
	}
}

// TestLabelsAreTheirManagers: a team's name is hovered and pressed as the card
// is that it stands for, and marked like one.
func TestLabelsAreTheirManagers(t *testing.T) {
	d := newDesk(t, strings.Replace(company, "head Bo", "head Margaux Lefèvre [id=bo]", 1))
	d.editor.ZoomTo(0.2)
	said := d.said()
	box := said.Drawn(1)
	card, _ := d.editor.CardBox("bo")
	if !said.Named(1) || box.W <= card.W {
		t.Fatalf("the name of the team of Bo is %v wide, the card %v", box.W, card.W)
	}
	edge := d.at(layout.Point{X: box.Right() - 2, Y: box.Centre().Y})
	d.MouseMoved(mouse(edge, 0))
	if d.gesture.hover != "bo" {
		t.Errorf("on the edge of the name %q is hovered", d.gesture.hover)
	}
	d.press(edge)
	d.let(edge)
	if !d.editor.Selection().Has("bo") {
		t.Error("a press on the name does not select")
	}
	frame := d.marks.outlines.all[0]
	if from, size := d.brush.box(box); frame.Position() != from.SubtractXY(2, 2) || frame.Size() != size.AddWidthHeight(4, 4) {
		t.Errorf("the frame is at %v, %v large", frame.Position(), frame.Size())
	}
}

func TestTheHoverCardTellsWhatIsTooSmall(t *testing.T) {
	d := newDesk(t, "cpo Ada\n  head Margaux Lefèvre-Montgomery [team=Search] [location=Oslo]\n    pm Cy\n    pm Dee")
	texts := func() (all []string) {
		d.MouseMoved(mouse(d.card("margaux-lefèvre-montgomery"), 0))
		for _, l := range d.Board.card.lines.all {
			if d.Board.card.content.Visible() && l.Visible() {
				all = append(all, l.Text)
			}
		}
		return all
	}
	d.editor.ZoomTo(1)
	if got := texts(); got != nil {
		t.Errorf("near, the hover card says %q", got)
	}
	for _, zoom := range []float64{0.5, 0.25, 0.1} {
		d.editor.ZoomTo(zoom)
		got := texts()
		if want := 5; len(got) != want || got[0] != "Margaux Lefèvre-Montgomery" || got[want-1] != "Leads 2 people" {
			t.Errorf("at %v the hover card says %q", zoom, got)
		}
		c := d.Board.card.content
		if at, to := c.Position(), c.Position().Add(c.Size()); at.X < 0 || at.Y < 0 || to.X > d.Size().Width || to.Y > d.Size().Height {
			t.Errorf("at %v the hover card reaches from %v to %v", zoom, at, to)
		}
	}
	d.MouseOut()
	if d.Board.card.content.Visible() {
		t.Error("it stays when the pointer has left")
	}
}

// TestRoundCornersAndDashes looks at single pixels.
func TestRoundCornersAndDashes(t *testing.T) {
	p := newFar(photos{})
	p.img, p.scale, p.said, p.view = image.NewRGBA(image.Rect(0, 0, 60, 40)), 1, &distance.Picture{}, editor.View{Zoom: 1, Size: layout.Size{W: 60, H: 40}}
	red := scene.Ink{NRGBA: color.NRGBA{200, 0, 0, 255}}
	p.shape(scene.Shape{Box: layout.Rect{X: 10, Y: 10, W: 40, H: 20}, Radius: 8, Fill: red})
	if p.img.RGBAAt(10, 10).A > 40 || p.img.RGBAAt(30, 10).A != 255 || p.img.RGBAAt(11, 20).A != 255 || p.img.RGBAAt(49, 29).A > 40 {
		t.Error("the corners are not round, or the sides are not straight")
	}
	clear(p.img.Pix)
	p.shape(scene.Shape{Box: layout.Rect{X: 10, Y: 10, W: 40, H: 20}, Stroke: red, Weight: 1, Dashed: true})
	gaps := 0
	for x := 10; x < 50; x++ {
		if p.img.RGBAAt(x, 10).A == 0 {
			gaps++
		}
	}
	if gaps < 10 || gaps > 30 {
		t.Errorf("of the broken border %d of 40 pixels are missing", gaps)
	}
}

// TestPhotosArePaintedRound and covering their place, however they are cut.
func TestPhotosArePaintedRound(t *testing.T) {
	p := newFar(photos{})
	p.img, p.scale, p.said, p.view = image.NewRGBA(image.Rect(0, 0, 40, 40)), 1, &distance.Picture{}, editor.View{Zoom: 1, Size: layout.Size{W: 40, H: 40}}
	p.photo(scene.Shape{Box: layout.Rect{X: 4, Y: 4, W: 30, H: 30}, Round: true, Image: photo(t)})
	if p.img.RGBAAt(19, 19) != (color.RGBA{A: 255}) || p.img.RGBAAt(5, 5).A > 40 || p.img.RGBAAt(19, 5).A < 200 {
		t.Errorf("the photo is %v in the middle, %v at its corner, %v at its edge", p.img.RGBAAt(19, 19), p.img.RGBAAt(5, 5), p.img.RGBAAt(19, 5))
	}
	p.photo(scene.Shape{Box: layout.Rect{W: 30, H: 30}, Image: []byte("no picture")})
	if got := covering(image.Rect(0, 0, 100, 50), image.Pt(10, 10)); got != image.Rect(25, 0, 75, 50) {
		t.Errorf("of a wide photo %v is shown", got)
	}
	if got := covering(image.Rect(0, 0, 50, 100), image.Pt(20, 10)); got != image.Rect(0, 37, 50, 62) {
		t.Errorf("of a high photo %v is shown", got)
	}
}

// TestThePreviewIsSeenFromAfar on its way and when it is there.
func TestThePreviewIsSeenFromAfar(t *testing.T) {
	d := newDesk(t, firm)
	d.editor.ZoomTo(0.6)
	painted := func() (pixels int) {
		if !d.ghost.afar.Visible() {
			return 0
		}
		img := d.previewAfar(1000, 700).(*image.RGBA)
		for i := 3; i < len(img.Pix); i += 4 {
			if img.Pix[i-1] != 255 || img.Pix[i-2] != 255 {
				pixels++
			}
		}
		return pixels
	}
	d.carry(d.card("bo"), d.card("eve"))
	if painted() > 0 {
		t.Error("it is painted at once")
	}
	least := 1 << 30
	for range 40 {
		d.clock = d.clock.Add(pulse)
		d.beat()
		if n := painted(); n > 0 {
			least = min(least, n)
		}
	}
	if n := painted(); n < 2000 || least < 1000 {
		t.Errorf("of the preview %d pixels are painted, on its way %d", n, least)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if painted() > 0 {
		t.Error("it is painted after Esc")
	}
}
