package graphviz_test

import (
	"context"
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// exact is how far off Graphviz may write a number: it has two decimals.
const exact = 0.011

// crowd is a card of every anchor, weight and size for each of the texts,
// among them the widest there are: where Graphviz believes a text too wide
// for its node it sets it in the middle.
func crowd(texts []string) *scene.Scene {
	s := &scene.Scene{Width: 4000, Height: 100 * float64(len(texts)+1)}
	for i, text := range texts {
		c := scene.Card{Person: chart.ID(fmt.Sprint(i)), Box: layout.Rect{X: 10, Y: 100 * float64(i), W: 3980, H: 90}}
		c.Shapes = []scene.Shape{
			{Box: c.Box, Radius: 12, Fill: scene.Ink{NRGBA: color.NRGBA{250, 251, 252, 255}}, Stroke: scene.Ink{NRGBA: color.NRGBA{1, 2, 3, 128}}, Weight: 1.5},
			{Box: layout.Rect{X: 20, Y: c.Box.Y + 7.25, W: 31.5, H: 13}, Radius: 13.0 / 3, Fill: scene.Ink{NRGBA: color.NRGBA{200, 100, 50, 255}}},
		}
		for k, size := range []float64{7, 10.5, 20} {
			for anchor := scene.Start; anchor <= scene.End; anchor++ {
				weight := scene.Weight(k % 2)
				c.Texts = append(c.Texts, scene.Text{
					S: text, At: layout.Point{X: 2000, Y: c.Box.Y + 20*float64(k) + 21.37}, Size: size, Weight: weight, Anchor: anchor,
					Colour: scene.Ink{NRGBA: color.NRGBA{10, 20, 30, 255}}, Width: typeset.Default().Width(text, size, weight),
				})
			}
		}
		s.Cards = append(s.Cards, c)
	}
	path := []layout.Point{{X: 100, Y: 90}, {X: 100, Y: 95.5}, {X: 1234.5, Y: 95.5}, {X: 1234.5, Y: 100}}
	s.Connectors = []scene.Connector{{From: "0", To: "1", Weight: 1.25, Dashed: true, Colour: scene.Ink{NRGBA: color.NRGBA{9, 8, 7, 255}},
		Path: path, Pieces: [][]scene.Curve{lines(path...)}}}
	return s
}

// TestEverythingStandsWhereTheSceneSays holds Graphviz's own drawing of DOT,
// and ours, against the scene, mark by mark.
func TestEverythingStandsWhereTheSceneSays(t *testing.T) {
	texts := append([]string{strings.Repeat("@%m—", 15), strings.Repeat("👩‍💻", 12)}, asTyped...)
	for r := '!'; r <= '~'; r++ {
		texts = append(texts, strings.Repeat(string(r), 60))
	}
	s := crowd(texts)
	for name, draw := range map[string]func(context.Context, *graphviz.Renderer, *scene.Scene) (*graphviz.Drawing, error){
		"Draw": graphviz.Draw, "DOT": graphviz.DrawDOT,
	} {
		t.Run(name, func(t *testing.T) {
			d, err := draw(t.Context(), &shared, s)
			if err != nil {
				t.Fatal(err)
			}
			checkPlaces(t, s, d)
		})
	}
}

func checkPlaces(t *testing.T, s *scene.Scene, d *graphviz.Drawing) {
	t.Helper()
	if d.Width != s.Width || d.Height != s.Height {
		t.Errorf("the drawing is %v × %v, want %v × %v", d.Width, d.Height, s.Width, s.Height)
	}
	drawn := make(map[string]graphviz.Mark)
	for _, m := range d.Marks {
		drawn[m.Owner] = m
	}
	for i, c := range s.Cards {
		for k, sh := range c.Shapes {
			checkShape(t, sh, drawn[fmt.Sprintf("card_%d_%d", i, k)])
		}
		for k, x := range c.Texts {
			m, ok := drawn[fmt.Sprintf("card_%d_%d", i, k+len(c.Shapes))]
			if !ok {
				if strings.TrimSpace(x.S) != "" {
					t.Errorf("%q was not drawn", x.S)
				}
				continue
			}
			checkText(t, x, m.Text)
		}
	}
	checkPath(t, s.Connectors[0].Path, drawn["dotted_0"])
}

// lines is a path of straight pieces.
func lines(points ...layout.Point) []scene.Curve {
	var curves []scene.Curve
	for i := 1; i < len(points); i++ {
		curves = append(curves, scene.Curve{points[i-1], points[i-1], points[i], points[i]})
	}
	return curves
}

func checkShape(t *testing.T, want scene.Shape, m graphviz.Mark) {
	t.Helper()
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range m.Path {
		for _, p := range c {
			left, right, top, bottom = min(left, p.X), max(right, p.X), min(top, p.Y), max(bottom, p.Y)
		}
	}
	near(t, "left", left, want.Box.X)
	near(t, "top", top, want.Box.Y)
	near(t, "right", right, want.Box.Right())
	near(t, "bottom", bottom, want.Box.Bottom())
	if m.Fill != want.Fill.NRGBA || m.Stroke != want.Stroke.NRGBA && want.Stroke.A > 0 {
		t.Errorf("filled %v and lined %v, want %v and %v", m.Fill, m.Stroke, want.Fill, want.Stroke)
	}
}

func checkText(t *testing.T, want scene.Text, got *graphviz.Text) {
	t.Helper()
	near(t, fmt.Sprintf("x of %q", want.S), got.At.X, want.At.X)
	near(t, fmt.Sprintf("y of %q", want.S), got.At.Y, want.At.Y)
	typed := inXML(strings.ReplaceAll(want.S, "\n", " "))
	if got.S != typed || got.Anchor != want.Anchor || got.Size != want.Size || got.Weight != want.Weight || got.Colour != want.Colour.NRGBA {
		t.Errorf("drawn as %+v, want %+v", *got, want)
	}
}

func checkPath(t *testing.T, want []layout.Point, m graphviz.Mark) {
	t.Helper()
	if len(m.Path) != len(want)-1 || len(m.Dash) == 0 {
		t.Fatalf("the connector is %+v, want dashes along %v", m, want)
	}
	for i, c := range m.Path {
		near(t, "connector x", c[3].X, want[i+1].X)
		near(t, "connector y", c[3].Y, want[i+1].Y)
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > exact {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
