package slides

import (
	"image/color"
	"testing"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

func TestLookOf(t *testing.T) {
	red, white, grey := color.NRGBA{200, 0, 0, 255}, color.NRGBA{255, 255, 255, 255}, color.NRGBA{128, 128, 128, 255}
	card := layout.Rect{X: 10, Y: 20, W: 200, H: 50}
	sheet := func(x, y float64) scene.Shape {
		return scene.Shape{Box: layout.Rect{X: 10 + x, Y: 20 + y, W: 200 - x, H: 50 - y}, Radius: 12, Fill: white, Stroke: grey, Weight: 1, Dashed: true}
	}
	plain := look{fill: white, stroke: grey, weight: 1, dashed: true, radius: 12}
	strip := func(share float64, above bool) look {
		l := plain
		l.strip, l.share, l.above = red, share, above
		return l
	}
	badge := scene.Shape{Box: layout.Rect{X: 170, Y: 25, W: 30, H: 12}, Radius: 4, Fill: red}
	disc := scene.Shape{Box: layout.Rect{X: 10, Y: 21, W: 49, H: 49}, Round: true, Fill: red}
	for _, tt := range []struct {
		name   string
		shapes []scene.Shape
		want   look
	}{
		{"nothing", nil, look{}},
		{"a sheet", []scene.Shape{sheet(0, 0), badge, disc}, plain},
		{"over a tab at the left", []scene.Shape{{Box: layout.Rect{X: 10, Y: 20, W: 36, H: 50}, Fill: red}, sheet(5, 0), badge}, strip(6.0/200, false)},
		{"over a tab at the top", []scene.Shape{{Box: layout.Rect{X: 10, Y: 20, W: 200, H: 20}, Fill: red}, sheet(0, 4)}, strip(5.0/50, true)},
		{"under a strip", []scene.Shape{sheet(0, 0), {Box: layout.Rect{X: 10, Y: 20, W: 7, H: 50}, Fill: red}}, strip(8.0/200, false)},
		{"over a tab that it hides", []scene.Shape{{Box: layout.Rect{X: 10, Y: 20, W: 36, H: 50}, Fill: red}, {Box: layout.Rect{X: 9, Y: 20, W: 201, H: 50}, Fill: white}}, look{fill: white}},
	} {
		if got := lookOf(scene.Card{Box: card, Shapes: tt.shapes}); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}
