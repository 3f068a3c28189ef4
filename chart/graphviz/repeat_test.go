package graphviz

import (
	"image"
	"image/color"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/layout"
)

// TestRowsPaintedOnceLookAsPaintedEach for polygons and strokes of any kind.
func TestRowsPaintedOnceLookAsPaintedEach(t *testing.T) {
	const side = 60
	property.Check(t, func(t *rapid.T) {
		at := func(name string) float64 { return float64(rapid.IntRange(-20, 4*side+20).Draw(t, name)) / 4 }
		var path []Curve
		last := layout.Point{X: at("x"), Y: at("y")}
		for range rapid.IntRange(1, 6).Draw(t, "pieces") {
			next := layout.Point{X: at("x"), Y: at("y")}
			if rapid.Bool().Draw(t, "upright") {
				next.X = last.X
			}
			piece := Curve{last, last, next, next}
			if rapid.Bool().Draw(t, "round") {
				piece[1] = layout.Point{X: at("x"), Y: at("y")}
			}
			path, last = append(path, piece), next
		}
		ink := color.NRGBA{200, 40, 10, 255}
		for _, m := range []Mark{{Path: path, Fill: ink}, {Path: path, Stroke: ink, Weight: 3}} {
			outline := func(to pen) { to.path(m.Path) }
			if m.Weight > 0 {
				outline = func(to pen) { to.stroke(m) }
			}
			once, each := newStrip(1), newStrip(1)
			all := image.Rect(0, 0, side, side)
			for _, s := range []*strip{once, each} {
				s.begin(all)
				s.ground(color.NRGBA{255, 255, 255, 255})
			}
			once.fill(all, ink, outline)
			each.paint(all, ink, outline)
			for i := range once.Pix {
				if d := int(once.Pix[i]) - int(each.Pix[i]); d > 2 || d < -2 {
					t.Fatalf("at %d, %d: %d and %d", i/4%side, i/4/side, once.Pix[i], each.Pix[i])
				}
			}
		}
	})
}

func TestWhichRowsRepeat(t *testing.T) {
	box := layout.Rect{X: 5, Y: 10, W: 30, H: 40}
	corner := func(x, y float64) layout.Point { return layout.Point{X: x, Y: y} }
	a, b, c, d := corner(box.X, box.Y), corner(box.Right(), box.Y), corner(box.Right(), box.Bottom()), corner(box.X, box.Bottom())
	straight := []Curve{{a, a, b, b}, {b, b, c, c}, {c, c, d, d}, {d, d, a, a}}
	slanted := []Curve{{a, a, c, c}, {c, c, d, d}, {d, d, a, a}}
	low := corner(35, 25)
	stepped := []Curve{{a, a, b, b}, {b, b, low, low}, {low, low, c, c}, {c, c, d, d}, {d, d, a, a}}
	for name, tt := range map[string]struct {
		path     []Curve
		within   image.Rectangle
		from, to int
	}{
		"a box":             {straight, image.Rect(0, 0, 60, 60), 10, 50},
		"a box, cut":        {straight, image.Rect(0, 20, 60, 44), 20, 44},
		"a low stretch":     {straight, image.Rect(0, 44, 60, 60), 0, 0},
		"a slanted side":    {slanted, image.Rect(0, 0, 60, 60), 0, 0},
		"a joint of a side": {stepped, image.Rect(0, 0, 60, 60), 25, 50},
	} {
		var found turns
		pen{&found, 1, 0, 0}.path(tt.path)
		if from, to := found.longestRepeat(tt.within); from != tt.from || to != tt.to {
			t.Errorf("%s: rows %d to %d, want %d to %d", name, from, to, tt.from, tt.to)
		}
	}
}
