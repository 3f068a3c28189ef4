package graphviz_test

import (
	"bytes"
	"image/color"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestGraphvizDrawsWhatDiffers and no copies.
func TestGraphvizDrawsWhatDiffers(t *testing.T) {
	const most = 120
	large := build(charttest.Company(5_000), scene.Options{Look: chart.Look{Layout: "compact"}})
	if n := graphviz.Stamps(large); n > most {
		t.Errorf("5,000 cards are %d shapes, at most %d are right", n, most)
	}
	shape := scene.Shape{Box: layout.Rect{W: 40, H: 20}, Fill: stampInk(0x33)}
	cards := func(change func(*scene.Shape)) *scene.Scene {
		moved := shape
		moved.Box.X, moved.Box.Y = 50, 30
		change(&moved)
		return &scene.Scene{Cards: []scene.Card{{Shapes: []scene.Shape{shape}}, {Shapes: []scene.Shape{moved}}}}
	}
	for name, change := range map[string]func(*scene.Shape){
		"width": func(s *scene.Shape) { s.Box.W++ }, "height": func(s *scene.Shape) { s.Box.H++ },
		"round": func(s *scene.Shape) { s.Round = true }, "radius": func(s *scene.Shape) { s.Radius = 6 },
		"fill": func(s *scene.Shape) { s.Fill = stampInk(0x34) }, "stroke": func(s *scene.Shape) { s.Stroke = stampInk(0x33) },
		"weight": func(s *scene.Shape) { s.Weight = 2 }, "dashes": func(s *scene.Shape) { s.Dashed = true },
		"image": func(s *scene.Shape) { s.Image = []byte{1} },
	} {
		if n := graphviz.Stamps(cards(change)); n != 2 {
			t.Errorf("shapes that differ in their %s are drawn as %d", name, n)
		}
	}
	if n := graphviz.Stamps(cards(func(s *scene.Shape) { s.Part = scene.PartCircle })); n != 1 {
		t.Errorf("shapes that look the same are drawn as %d", n)
	}
}

// TestAChartOfEqualCardsCostsGraphvizLittle: what it is sent grows with the
// lines and not with the cards.
func TestAChartOfEqualCardsCostsGraphvizLittle(t *testing.T) {
	alone := func(n int) int {
		s := build(charttest.Company(n), scene.Options{})
		s.Connectors = nil
		var dot bytes.Buffer
		if err := graphviz.StampedDOT(&dot, s); err != nil {
			t.Fatal(err)
		}
		return dot.Len()
	}
	if small, large := alone(300), alone(3_000); large > 2*small {
		t.Errorf("%d bytes of DOT for 300 cards, %d for 3,000", small, large)
	}
}

func stampInk(blue uint8) scene.Ink { return scene.Ink{NRGBA: color.NRGBA{0x11, 0x22, blue, 255}} }
