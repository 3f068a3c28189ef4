package graphviz_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestPNGShowsTheScene(t *testing.T) {
	for _, scale := range []float64{0.5, 1, 2, 3.7} {
		s := build(charttest.Parse(t, team), scene.Options{Theme: scene.Dark})
		img := decode(t, pngOf(t, s, scale))
		if want, err := graphviz.PixelSize(s, scale); err != nil || img.Bounds().Max != want {
			t.Fatalf("scale %v: the picture is %v, want %v (%v)", scale, img.Bounds().Max, want, err)
		}
		at := func(x, y float64) color.NRGBA {
			return color.NRGBAModel.Convert(img.At(int(x*scale), int(y*scale))).(color.NRGBA)
		}
		if got := at(5, 5); got != scene.Dark.Background {
			t.Errorf("scale %v: the ground is %v, want %v", scale, got, scene.Dark.Background)
		}
		if got := at(s.Width-0.9/scale, s.Height-0.9/scale); got != scene.Dark.Background {
			t.Errorf("scale %v: the last pixel is %v, want the ground's %v", scale, got, scene.Dark.Background)
		}
		for _, c := range s.Cards {
			sheet, tab := c.Shapes[0], c.Shapes[1]
			if got := at(tab.Box.X+2, tab.Box.Centre().Y); got != tab.Fill.NRGBA {
				t.Errorf("scale %v: the strip of %s is %v, want %v", scale, c.Person, got, tab.Fill)
			}
			if got := at(sheet.Box.Right()-4, sheet.Box.Bottom()-20); got != sheet.Fill.NRGBA {
				t.Errorf("scale %v: the card of %s is %v, want %v", scale, c.Person, got, sheet.Fill)
			}
		}
	}
}

func TestTransparentPNG(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{Look: chart.Look{Transparent: true}})
	img := decode(t, pngOf(t, s, 1))
	if _, _, _, a := img.At(3, 3).RGBA(); a != 0 {
		t.Errorf("the ground has alpha %#x", a)
	}
	box := s.Cards[0].Box
	if _, _, _, a := img.At(int(box.Right())-4, int(box.Bottom())-20).RGBA(); a != 0xFFFF {
		t.Errorf("a card has alpha %#x", a)
	}
}

// TestNoInkOutsideCards compares a picture of cards with long names to one
// of the same cards without text: outside the cards nothing may differ.
func TestNoInkOutsideCards(t *testing.T) {
	const scale = 2
	var people []chart.Person
	for i, name := range asTyped {
		people = append(people, chart.Person{ID: chart.ID(rune('a' + i)), Name: strings.Repeat(name+" ", 4) + "W", Title: strings.Repeat(name, 9), Area: strings.Repeat(name, 5)})
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	s := build(c, scene.Options{})
	full := decode(t, pngOf(t, s, scale))
	for i := range s.Cards {
		s.Cards[i].Texts = nil
	}
	bare := decode(t, pngOf(t, s, scale))
	inside := func(x, y int) bool {
		p := layout.Point{X: (float64(x) + 0.5) / scale, Y: (float64(y) + 0.5) / scale}
		for _, c := range s.Cards {
			if c.Box.Contains(p) {
				return true
			}
		}
		return false
	}
	differ, inked := 0, 0
	for y := range full.Bounds().Dy() {
		for x := range full.Bounds().Dx() {
			if full.At(x, y) != bare.At(x, y) {
				inked++
				if !inside(x, y) {
					differ++
				}
			}
		}
	}
	if differ > 0 || inked == 0 {
		t.Errorf("%d of %d inked pixels lie outside the cards", differ, inked)
	}
}

func TestSameSceneSameBytes(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	if !bytes.Equal(pngOf(t, s, 1.5), pngOf(t, s, 1.5)) {
		t.Error("two PNGs of one scene differ")
	}
	if !bytes.Equal(svg(t, s), svg(t, s)) {
		t.Error("two SVGs of one scene differ")
	}
}

func TestPNGRecordsItsResolution(t *testing.T) {
	data := pngOf(t, build(charttest.Parse(t, team), scene.Options{}), 2)
	i := bytes.Index(data, []byte("pHYs"))
	if i < 0 {
		t.Fatal("no resolution")
	}
	if got := binary.BigEndian.Uint32(data[i+4:]); got != 5669 { // 144 dots an inch
		t.Errorf("%d dots a metre, want 5669", got)
	}
}

// TestSizesAtTheLimit: one pixel is a picture, and so is the largest that can
// be made; half a pixel is none.
func TestSizesAtTheLimit(t *testing.T) {
	for _, tt := range []struct {
		w, h, scale float64
		ok          bool
	}{
		{1, 1, 1, true}, {0.4, 5, 1, false}, {5, 0.4, 1, false}, {60_000, 10, 1, true}, {60_001, 10, 1, false}, {10, 60_001, 1, false},
		{20_000, 25_000, 1, true}, {20_001, 25_000, 1, false}, {1, 1, math.NaN(), false}, {100, 50, 0.009, false}, {100, 50, 0.02, true},
	} {
		size, err := graphviz.PixelSize(&scene.Scene{Width: tt.w, Height: tt.h}, tt.scale)
		if (err == nil) != tt.ok || tt.ok && (float64(size.X) != math.Round(tt.w*tt.scale) || float64(size.Y) != math.Round(tt.h*tt.scale)) {
			t.Errorf("%v by %v at %v is %v: %v", tt.w, tt.h, tt.scale, size, err)
		}
	}
	if _, err := graphviz.PixelSize(&scene.Scene{Width: 7000, Height: 100}, 10); err == nil || !strings.Contains(err.Error(), "70000 × 1000 pixels, more than can be made; a scale of 8.5 fits") {
		t.Errorf("the advice is %v", err)
	}
}

func TestImpossibleSizesAreRefused(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	for _, scale := range []float64{1e-9, -1, 1e6} {
		var b bytes.Buffer
		err := graphviz.PNG(t.Context(), &shared, &b, s, graphviz.PNGOptions{Scale: scale})
		if err == nil || b.Len() > 0 || !strings.Contains(err.Error(), "scale") {
			t.Errorf("scale %v: %v, %d bytes", scale, err, b.Len())
		}
	}
}
