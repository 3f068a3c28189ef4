package scene_test

import (
	"image/color"
	"testing"

	"cadre/chart"
	"cadre/chart/scene"
)

// TestNamedColoursStayApart for everybody, in each theme, and from who has no
// colour; they are seen on cards (WCAG 2.1, 1.4.11), and texts are read on
// sheets with a touch of them (1.4.3).
func TestNamedColoursStayApart(t *testing.T) {
	const least = 20
	for _, theme := range []scene.Theme{scene.Light, scene.Dark} {
		for i, a := range chart.ColourNames {
			c := theme.NamedColour(a)
			for _, b := range chart.ColourNames[:i] {
				for name, see := range visions {
					if d := labDistance(see, c, theme.NamedColour(b)); d < least && a != chart.Grey || d < 14 {
						t.Errorf("%s, %s: %s and %s are only %.1f apart", theme.Name, name, a, b, d)
					}
				}
			}
			if got := scene.Contrast(c, theme.Card); got < 3 && a != chart.Grey || got < 2.2 {
				t.Errorf("%s: the strip of %s has contrast %.2f", theme.Name, a, got)
			}
		}
	}
}

// TestOnPaperColoursStayApart: by how dark they are, or by a broken strip.
func TestOnPaperColoursStayApart(t *testing.T) {
	type look struct {
		grey   uint8
		strips int
	}
	var before []look
	for _, name := range chart.ColourNames {
		c := coloured(t, "cpo Ada [team=A]", "", chart.ColourRule{Field: "team", Value: "A", Colour: name})
		card := scene.Build(c, plain{}, scene.Options{Theme: scene.Print}).Cards[0]
		is := look{}
		for _, s := range card.Shapes {
			if s.Part == scene.PartStrip {
				is.strips++
				is.grey = s.Fill.R
			}
		}
		for _, other := range before {
			if d := int(is.grey) - int(other.grey); is.strips == other.strips && d*d < 35*35 {
				t.Errorf("%s looks like another one: %v, %v", name, is, other)
			}
		}
		before = append(before, is)
	}
}

// TestTextIsReadOnColouredSheets in each theme and colour, of open roles too, and
// badges are a share of their colour on the sheet.
func TestTextIsReadOnColouredSheets(t *testing.T) {
	for _, theme := range scene.Themes {
		for _, name := range chart.ColourNames {
			c := coloured(t, "cpo Ada [team=A; area=Search; interim]\n  pm [team=A; open]", "", chart.ColourRule{Field: "team", Value: "A", Colour: name})
			for _, card := range scene.Build(c, plain{}, scene.Options{Theme: theme, Look: chart.Look{Circles: true}}).Cards {
				sheet, _ := card.Shape(scene.PartGround)
				for _, text := range card.Texts {
					if got := scene.Contrast(text.Colour.NRGBA, ground(card, text)); got < 4.5 {
						t.Errorf("%s, %s: %q has contrast %.2f", theme.Name, name, text.S, got)
					}
				}
				for _, s := range card.Shapes {
					if plate := theme.Ink(s.Fill.Slot).NRGBA; s.Part == scene.PartBadge && sheet.Fill.Slot != scene.SlotVacant && s.Fill.NRGBA != scene.Mix(sheet.Fill.NRGBA, plate, s.Fill.Tint) {
						t.Errorf("%s, %s: a badge has the ground %v on %v", theme.Name, name, s.Fill, sheet.Fill)
					}
				}
				if sheet.Fill.NRGBA == (color.NRGBA{}) {
					t.Errorf("%s, %s: the card has no sheet", theme.Name, name)
				}
			}
		}
	}
}
