package slides

import (
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

func TestHSLRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := color.NRGBA{rapid.Byte().Draw(t, "r"), rapid.Byte().Draw(t, "g"), rapid.Byte().Draw(t, "b"), 255}
		if got := toHSL(c).rgb(); apart(c, got) > 1 {
			t.Fatalf("%v becomes %v", c, got)
		}
	})
}

// TestPaintLooksTheSame: whatever the theme, the paint that stands for a
// colour is the colour.
func TestPaintLooksTheSame(t *testing.T) {
	outline := `
cpo A
  head B [area=Growth]
    pm C [interim]
    pm [open; area=D]
  vp E
    senior-pm F
    apm G [colour=#00AA33]
    jpm H
`
	for _, theme := range scene.Themes {
		s := scene.Build(charttest.Parse(t, outline), narrow{}, scene.Options{Look: chart.Look{Title: "Team"}, Theme: theme})
		p := newPalette([]Slide{{Scene: s}})
		for _, c := range []struct {
			what   string
			colour color.NRGBA
			use    use
			slot   string
		}{
			{"background", theme.Background, ground, "bg1"},
			{"card", theme.Card, ground, "bg1"},
			{"open post", theme.Vacant, ground, "bg1"},
			{"border", theme.Border, ink, "tx"},
			{"name", theme.Text, ink, "tx1"},
			{"title", theme.Muted, ink, "tx2"},
			{"line", theme.Line, ink, "tx"},
			{"role", lookOf(s.Cards[0]).strip, mark, "accent"},
			{"person", lookOf(s.Cards[len(s.Cards)-2]).strip, mark, ""},
		} {
			paint := p.paint(c.colour, c.use)
			if !strings.Contains(paint, `val="`+c.slot) {
				t.Errorf("%s: the %s is %s", theme.Name, c.what, paint)
			}
			if got := p.mixed(t, paint); apart(got, c.colour) > near+1 {
				t.Errorf("%s: the %s %v is painted %v, as %s", theme.Name, c.what, c.colour, got, paint)
			}
		}
	}
}

// mixed is the colour that a paint shows.
func (p *palette) mixed(t *testing.T, paint string) color.NRGBA {
	t.Helper()
	val := regexp.MustCompile(`<a:(\w+) val="(\w+)"`).FindAllStringSubmatch(paint, -1)
	var c color.NRGBA
	if val[0][1] == "srgbClr" {
		c, _ = scene.ParseColour("#" + val[0][2])
		return c
	}
	for _, s := range p.slots {
		if s.name == val[0][2] {
			c = s.colour
		}
	}
	v := toHSL(c)
	for _, m := range val[1:] {
		n, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		switch m[1] {
		case "lumMod":
			v.l *= n / 100000
		case "lumOff":
			v.l += n / 100000
		}
	}
	return v.rgb()
}

// TestThemeIsWhole: a theme has all its colours, however few a chart has.
func TestThemeIsWhole(t *testing.T) {
	whole := func(t rapid.TB, p *palette) {
		for _, c := range p.theme() {
			if _, ok := scene.ParseColour("#" + c.RGB); !ok {
				t.Errorf("%s is %q", c.Name, c.RGB)
			}
		}
	}
	whole(t, newPalette(nil))
	rapid.Check(t, func(t *rapid.T) {
		s := &scene.Scene{}
		for _, rgb := range rapid.SliceOfN(rapid.Uint32Max(1<<24-1), 0, 9).Draw(t, "colours") {
			s.Labels = append(s.Labels, scene.Text{S: "x", Colour: color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}})
		}
		whole(t, newPalette([]Slide{{Scene: s}}))
	})
}

// TestManyColours: what no accent comes close to stays itself.
func TestManyColours(t *testing.T) {
	s := &scene.Scene{Background: color.NRGBA{255, 255, 255, 255}}
	for h := range 12 {
		c := hsl{float64(h) / 12, 0.8, 0.4}.rgb()
		s.Labels = append(s.Labels, scene.Text{S: "x", Size: 10, Colour: c})
	}
	p := newPalette([]Slide{{Scene: s}})
	for _, l := range s.Labels {
		if got := p.mixed(t, p.paint(l.Colour, ink)); apart(got, l.Colour) > far {
			t.Errorf("%v is painted %v", l.Colour, got)
		}
	}
	half := p.paint(color.NRGBA{0, 0, 0, 51}, ground)
	if !strings.Contains(half, `<a:alpha val="20000"/>`) {
		t.Errorf("a fifth of black is %s", half)
	}
}

// narrow measures texts without fonts.
type narrow struct{}

func (narrow) Width(s string, size float64, _ scene.Weight) float64 {
	return float64(len([]rune(s))) * size / 2
}
