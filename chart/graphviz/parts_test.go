package graphviz_test

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"testing"

	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

var (
	red   = color.NRGBA{200, 0, 0, 255}
	green = color.NRGBA{0, 150, 0, 255}
	blue  = color.NRGBA{0, 0, 200, 255}
	white = color.NRGBA{255, 255, 255, 255}
)

// allParts is a scene with one of everything: a panel under a line under a
// card with a round photo, and a logo.
func allParts(t *testing.T) *scene.Scene {
	photo := image.NewRGBA(image.Rect(0, 0, 30, 10)) // the middle third is what can be seen
	draw.Draw(photo, photo.Bounds(), image.NewUniform(red), image.Point{}, draw.Src)
	draw.Draw(photo, image.Rect(10, 0, 20, 10), image.NewUniform(blue), image.Point{}, draw.Src)
	var data bytes.Buffer
	if err := png.Encode(&data, photo); err != nil {
		t.Fatal(err)
	}
	p := func(x, y float64) layout.Point { return layout.Point{X: x, Y: y} }
	return &scene.Scene{
		Width: 200, Height: 100, Background: white,
		Panels: []scene.Panel{{Shape: scene.Shape{Box: layout.Rect{X: 10, Y: 10, W: 180, H: 80}, Radius: 12, Fill: scene.Ink{NRGBA: color.NRGBA{230, 230, 255, 255}}},
			Label: scene.Text{S: "Growth", At: p(20, 24), Size: 10, Colour: scene.Ink{NRGBA: blue}, Width: 40}}},
		Connectors: []scene.Connector{
			{From: "a", To: "b", Path: []layout.Point{p(20, 50), p(100, 50)}, Pieces: [][]scene.Curve{lines(p(20, 50), p(60, 50)), lines(p(70, 50), p(100, 50))}, Colour: scene.Ink{NRGBA: green}, Weight: 4},
			{From: "a", To: "c", Path: []layout.Point{p(20, 50), p(60, 50)}, Colour: scene.Ink{NRGBA: green}, Weight: 4},
			{From: "a", To: "d", Path: []layout.Point{p(60, 50), p(70, 50)}, Pieces: [][]scene.Curve{lines(p(60, 50), p(70, 50))}, Colour: scene.Ink{NRGBA: green}, Weight: 4},
		},
		Cards: []scene.Card{{Person: "b", Box: layout.Rect{X: 100, Y: 30, W: 60, H: 40}, Shapes: []scene.Shape{
			{Box: layout.Rect{X: 100, Y: 30, W: 60, H: 40}, Fill: scene.Ink{NRGBA: white}},
			{Box: layout.Rect{X: 110, Y: 35, W: 30, H: 30}, Round: true, Fill: scene.Ink{NRGBA: red}, Image: data.Bytes()},
		}}},
		Shapes: []scene.Shape{{Box: layout.Rect{X: 170, Y: 2, W: 20, H: 6}, Image: data.Bytes()}},
	}
}

func TestAllPartsAreDrawn(t *testing.T) {
	s := allParts(t)
	d, err := graphviz.Draw(t.Context(), &shared, s)
	if err != nil {
		t.Fatal(err)
	}
	var owners []string
	for _, m := range d.Marks[1:] {
		owners = append(owners, m.Owner)
	}
	if got, want := strings.Join(owners, " "), "cluster_0 line_0 panel_0 card_0_0 card_0_1 shape_0"; got != want {
		t.Errorf("drawn are %s, want %s", got, want)
	}
	var out bytes.Buffer
	if err := graphviz.PNG(t.Context(), &shared, &out, s, graphviz.PNGOptions{Scale: 2}); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	for what, tt := range map[string]struct {
		x, y int
		want color.NRGBA
	}{
		"ground":                  {4, 4, white},
		"panel":                   {30, 80, color.NRGBA{230, 230, 255, 255}},
		"line over the panel":     {40, 50, green},
		"where two pieces meet":   {60, 50, green},
		"card over the line":      {104, 50, white},
		"photo":                   {125, 50, blue},
		"photo near its edge":     {116, 50, blue},
		"corner beside the photo": {111, 36, white},
		"logo":                    {180, 5, blue},
	} {
		if got := color.NRGBAModel.Convert(img.At(2*tt.x, 2*tt.y)); got != tt.want {
			t.Errorf("%s: the pixel at %d, %d is %v, want %v", what, tt.x, tt.y, got, tt.want)
		}
	}
	for _, want := range []string{"<image ", "data:image/png;base64,", "<clipPath "} {
		if n := strings.Count(string(svg(t, s)), want); n != 2 {
			t.Errorf("the SVG has %s %d times, want 2", want, n)
		}
	}
}

func TestAPageHasItsSize(t *testing.T) {
	s := allParts(t)
	s.Page = layout.Size{W: 960, H: 480}
	var out bytes.Buffer
	if err := graphviz.PNG(t.Context(), &shared, &out, s, graphviz.PNGOptions{Scale: 4.0 / 3}); err != nil {
		t.Fatal(err)
	}
	head := out.Bytes()
	img, err := png.Decode(bytes.NewReader(head))
	if err != nil || img.Bounds().Dx() != 1280 || img.Bounds().Dy() != 640 {
		t.Fatalf("the picture is %v: %v", img.Bounds(), err)
	}
	// 96 dots an inch are 3780 a metre.
	if !bytes.Contains(head[:100], []byte("pHYs\x00\x00\x0e\xc4\x00\x00\x0e\xc4\x01")) {
		t.Errorf("the resolution is not that of the page: %q", head[:80])
	}
	if !strings.Contains(string(svg(t, s)), `width="960pt" height="480pt" viewBox="0 0 200 100"`) {
		t.Error("the SVG has not the size of the page")
	}
}
