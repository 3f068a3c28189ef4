package graphviz_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// everyMark is a scene with every way to fill, line and write, in Inter alone.
func everyMark(t *testing.T) *scene.Scene {
	s := allParts(t)
	s.Width, s.Height = 260, 180
	p := func(x, y float64) layout.Point { return layout.Point{X: x, Y: y} }
	clear := scene.Ink{NRGBA: color.NRGBA{0, 0, 200, 100}}
	s.Shapes = append(s.Shapes,
		scene.Shape{Box: layout.Rect{X: 10.3, Y: 110.3, W: 40, H: 20}, Radius: 6, Fill: clear, Stroke: scene.Ink{NRGBA: red}, Weight: 2},
		scene.Shape{Box: layout.Rect{X: 60, Y: 110, W: 40, H: 20}, Dashed: true, Stroke: scene.Ink{NRGBA: green}, Weight: 1.5},
		scene.Shape{Box: layout.Rect{X: 110, Y: 110, W: 30, H: 20}, Round: true, Fill: scene.Ink{NRGBA: green}, Stroke: scene.Ink{NRGBA: blue}, Weight: 1},
		scene.Shape{Box: layout.Rect{X: 150, Y: 110, W: 30, H: 20}, Stroke: clear, Weight: 3})
	for i, anchor := range []scene.Anchor{scene.Start, scene.Middle, scene.End} {
		weight := scene.Weight(i % 2)
		s.Labels = append(s.Labels, scene.Text{S: "Ög & (j)", At: p(130, 145+float64(i)*12), Size: 9 + float64(i), Weight: weight, Anchor: anchor,
			Colour: scene.Ink{NRGBA: color.NRGBA{40, 0, 80, 255 - 60*uint8(i)}}, Width: typeset.Default().Width("Ög & (j)", 9+float64(i), weight)})
	}
	bend := []layout.Point{p(200, 20), p(200, 60), p(240, 60), p(240, 100)}
	round := [][]scene.Curve{{{p(200, 120), p(200, 150), p(240, 110), p(240, 150)}}}
	s.Connectors = append(s.Connectors,
		scene.Connector{From: "b", To: "e", Path: bend, Pieces: [][]scene.Curve{lines(bend...)}, Colour: scene.Ink{NRGBA: blue}, Weight: 3},
		scene.Connector{From: "e", To: "f", Path: bend, Pieces: [][]scene.Curve{lines(p(210, 15), p(250, 15), p(250, 50))}, Colour: scene.Ink{NRGBA: red}, Weight: 2, Dashed: true},
		scene.Connector{From: "f", To: "g", Path: bend, Pieces: round, Colour: scene.Ink{NRGBA: green}, Weight: 2},
		scene.Connector{From: "g", To: "h", Path: bend, Pieces: [][]scene.Curve{lines(p(190, 160), p(230, 175), p(190, 175))}, Colour: scene.Ink{NRGBA: red}, Weight: 4})
	s.Connectors = append(s.Connectors, scene.Connector{From: "h", To: "i", Path: bend, Pieces: [][]scene.Curve{lines(p(10, 145), p(40, 145)), lines(p(60, 145), p(80, 145), p(80, 170)), lines(p(10, 170), p(30, 170))}, Colour: scene.Ink{NRGBA: blue}, Weight: 2})
	for _, id := range []string{"a", "c", "d", "e", "f", "g", "h", "i"} { // whom lines lead to; they are not seen
		card := s.Cards[0]
		card.Person, card.Shapes = chart.ID(id), []scene.Shape{{Box: layout.Rect{X: 1, Y: 1, W: 1, H: 1}, Fill: scene.Ink{NRGBA: white}}}
		s.Cards = append(s.Cards, card)
	}
	return s
}

// TestPixels holds the picture against the one that was looked at. Another
// processor may round a pixel's colour otherwise.
func TestPixels(t *testing.T) {
	const rounding = 3
	for file, s := range map[string]*scene.Scene{"testdata/marks.png": everyMark(t), "testdata/clear.png": transparent(everyMark(t))} {
		got := pngOf(t, s, 1.5)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, b := pixels(t, got), pixels(t, want)
		if a.Rect != b.Rect {
			t.Fatalf("%s: the picture is %v, want %v", file, a.Rect, b.Rect)
		}
		wrong, at := 0, image.Point{}
		for i := range a.Pix {
			if d := int(a.Pix[i]) - int(b.Pix[i]); d > rounding || d < -rounding {
				wrong, at = wrong+1, image.Pt(i/4%a.Rect.Dx(), i/a.Stride)
			}
		}
		if wrong > 0 {
			t.Errorf("%s: %d values of pixels differ, the last at %v", file, wrong, at)
		}
	}
}

func transparent(s *scene.Scene) *scene.Scene {
	s.Background = color.NRGBA{}
	return s
}

func pixels(t *testing.T, data []byte) *image.NRGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	n := image.NewNRGBA(img.Bounds())
	draw.Draw(n, n.Rect, img, n.Rect.Min, draw.Src)
	return n
}

// TestMarksAsText compares DOT and SVG, with texts and with their shapes.
func TestMarksAsText(t *testing.T) {
	s := everyMark(t)
	var dot, shapes bytes.Buffer
	if err := graphviz.DOT(&dot, s); err != nil {
		t.Fatal(err)
	}
	if err := graphviz.SVG(t.Context(), &shared, &shapes, s, graphviz.SVGOptions{Outlines: true}); err != nil {
		t.Fatal(err)
	}
	for file, got := range map[string][]byte{"testdata/marks.dot": dot.Bytes(), "testdata/marks.svg": svg(t, s), "testdata/marks.outlines.svg": shapes.Bytes()} {
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(got)); d != "" {
			t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, d)
		}
	}
}
