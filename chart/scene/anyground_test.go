package scene_test

import (
	"image/color"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

var (
	white = color.NRGBA{255, 255, 255, 255}
	black = color.NRGBA{0, 0, 0, 255}
	dark  = []color.NRGBA{black, {0x11, 0x11, 0x11, 255}, {0x16, 0x1B, 0x22, 255}}
)

// holds wants a contrast to white and to dark ground.
func holds(t *rapid.T, what string, c scene.Ink, onWhite, onBlack, onDark float64) {
	t.Helper()
	if got := scene.Contrast(c.NRGBA, white); got < onWhite {
		t.Fatalf("%s has contrast %.2f to white", what, got)
	}
	if got := scene.Contrast(c.NRGBA, black); got < onBlack {
		t.Fatalf("%s has contrast %.2f to black", what, got)
	}
	for _, ground := range dark {
		if got := scene.Contrast(c.NRGBA, ground); got < onDark {
			t.Fatalf("%s has contrast %.2f to %v", what, got, ground)
		}
	}
}

// TestATransparentPictureHoldsOnAnyGround in themes of random colours, too:
// what stands beside the cards.
func TestATransparentPictureHoldsOnAnyGround(t *testing.T) {
	c := charttest.Parse(t, "set title=Acme\ncpo Ada\n  head Bo [team=Search]\n    pm Cy [dotted=dee]\n  vp Dee [open]\n    pm Ed")
	property.Check(t, func(t *rapid.T) {
		theme := rapid.SampledFrom(scene.Themes).Draw(t, "theme")
		if rapid.Bool().Draw(t, "own") {
			shade := rapid.Custom(func(t *rapid.T) color.NRGBA {
				b := rapid.SliceOfN(rapid.Byte(), 3, 3).Draw(t, "rgb")
				return color.NRGBA{b[0], b[1], b[2], 255}
			})
			theme.Text, theme.Muted, theme.Line = shade.Draw(t, "text"), shade.Draw(t, "muted"), shade.Draw(t, "line")
			theme.Border, theme.Neutral = shade.Draw(t, "border"), shade.Draw(t, "neutral")
		}
		o := scene.Options{Theme: theme, Look: chart.Look{Title: "Acme", Subtitle: "Product", Footer: "Draft", Date: "Today", Legend: true, Transparent: true, Ground: chart.TeamGround}}
		if rapid.Bool().Draw(t, "page") {
			o.Frame = layout.Size{W: 960, H: 540}
		}
		for _, s := range scene.Pages(c, plain{}, o, scene.Paging(rapid.SampledFrom(scene.Pagings).Draw(t, "pages").ID)) {
			for _, l := range s.Labels {
				holds(t, l.S, l.Colour, 4.5, 4.5, 3.7)
			}
			for _, l := range s.Connectors {
				holds(t, "a connector", l.Colour, 3, 3, 3)
			}
			for _, card := range s.Cards {
				holds(t, "the outline of a card", card.Shapes[0].Stroke, 3, 3, 3)
				if card.Shapes[0].Fill.A != 255 {
					t.Fatal("a card is transparent")
				}
			}
			for _, sh := range s.Shapes {
				if sh.Stroke.A > 0 {
					holds(t, "a border in the legend", sh.Stroke, 3, 3, 3)
				}
			}
		}
	})
}

// TestAGroundOfItsOwnKeepsTheColours: without transparency, and on the canvas.
func TestAGroundOfItsOwnKeepsTheColours(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo")
	for _, o := range []scene.Options{{}, {Canvas: true, Look: chart.Look{Transparent: true}}} {
		s := build(c, o)
		if got := s.Connectors[0].Colour; got != scene.Light.Ink(scene.SlotLine) {
			t.Errorf("%+v: a connector is %v", o, got)
		}
		if got := s.Cards[0].Shapes[0].Stroke; got != scene.Light.Ink(scene.SlotBorder) {
			t.Errorf("%+v: an outline is %v", o, got)
		}
	}
}
