package graphviz_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

func jpgOf(t *testing.T, s *scene.Scene, scale float64) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := graphviz.JPG(t.Context(), &shared, &b, s, scale); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestJPGShowsThePNG: pixel by pixel the two are close, on average within 2 of
// 255, and nowhere far.
func TestJPGShowsThePNG(t *testing.T) {
	for _, theme := range scene.Themes {
		s := build(charttest.Parse(t, team), scene.Options{Theme: theme})
		want := pixels(t, pngOf(t, s, 2))
		got, err := jpeg.Decode(bytes.NewReader(jpgOf(t, s, 2)))
		if err != nil || got.Bounds() != want.Bounds() {
			t.Fatalf("%s: %v, %v", theme.Name, got.Bounds(), err)
		}
		sum, worst := 0, 0
		for y := range want.Rect.Dy() {
			for x := range want.Rect.Dx() {
				r, g, b, _ := got.At(x, y).RGBA()
				p := want.NRGBAAt(x, y)
				for _, d := range []int{int(r>>8) - int(p.R), int(g>>8) - int(p.G), int(b>>8) - int(p.B)} {
					sum, worst = sum+max(d, -d), max(worst, d, -d)
				}
			}
		}
		if average := float64(sum) / float64(3*want.Rect.Dx()*want.Rect.Dy()); average > 2 || worst > 110 {
			t.Errorf("%s: values differ by %.2f on average, by %d at most", theme.Name, average, worst)
		}
	}
}

// TestNothingOfAJPGIsClear: without a ground of its own it is white.
func TestNothingOfAJPGIsClear(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{Look: chart.Look{Transparent: true}})
	img, err := jpeg.Decode(bytes.NewReader(jpgOf(t, s, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, b, _ := img.At(3, 3).RGBA(); r>>8 != 255 || g>>8 != 255 || b>>8 != 255 {
		t.Errorf("the ground is %d, %d, %d", r>>8, g>>8, b>>8)
	}
}

func TestJPGRecordsItsResolution(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{})
	data := jpgOf(t, s, 2)
	if !bytes.HasPrefix(data[6:], []byte("JFIF\x00\x01\x02\x01")) || binary.BigEndian.Uint16(data[14:]) != 144 || binary.BigEndian.Uint16(data[16:]) != 144 {
		t.Errorf("the head is %x, want 144 dots an inch", data[:20])
	}
	about, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if want, _ := graphviz.PixelSize(s, 2); err != nil || image.Pt(about.Width, about.Height) != want {
		t.Errorf("%d by %d pixels, want %v (%v)", about.Width, about.Height, want, err)
	}
	if err := graphviz.JPG(t.Context(), &shared, &bytes.Buffer{}, s, 1e6); err == nil || !strings.Contains(err.Error(), "a scale of") {
		t.Errorf("a scale of a million: %v", err)
	}
}
