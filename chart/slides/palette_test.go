package slides

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/scene"
)

const everyColour = `
cpo A
  head B [area=Growth; team=Shop]
    pm C [interim; team=Shop]
    pm [open; area=D]
  vp E [team=Shop]
    pm G [colour=#00AA33]
    - H [agent]
`

// inks are all the colours of a scene.
func inks(s *scene.Scene) (all []scene.Ink) {
	shapes := func(of []scene.Shape) {
		for _, s := range of {
			all = append(all, s.Fill, s.Stroke)
		}
	}
	for _, p := range s.Panels {
		shapes([]scene.Shape{p.Shape})
		all = append(all, p.Label.Colour)
	}
	for _, c := range s.Connectors {
		all = append(all, c.Colour)
	}
	for _, c := range s.Cards {
		shapes(c.Shapes)
		for _, p := range c.Paragraphs {
			for _, r := range p {
				all = append(all, r.Colour)
			}
		}
	}
	shapes(s.Shapes)
	for _, l := range s.Labels {
		all = append(all, l.Colour)
	}
	return slices.DeleteFunc(all, func(k scene.Ink) bool { return k.A == 0 })
}

// TestPaintLooksTheSame: whatever the theme, the paint that stands for a
// colour is the colour, and what has a slot or a role follows the deck.
func TestPaintLooksTheSame(t *testing.T) {
	const seen = 10 // a difference that few people see
	for _, theme := range scene.Themes {
		s := scene.Build(charttest.Parse(t, everyColour), narrow{}, scene.Options{Theme: theme,
			Look: chart.Look{Title: "Team", Circles: true, Legend: true, Ground: chart.TeamGround}})
		p := newPalette([]Slide{{Scene: s}})
		for _, k := range inks(s) {
			paint := p.paint(k)
			if k.Tint > 0 {
				continue // of the ground: see TestTintsAreTransparent
			}
			if got := p.mixed(t, paint); apart(got, k.NRGBA) > seen {
				t.Errorf("%s: %+v is painted %v, as %s", theme.Name, k, got, paint)
			}
			if follows := strings.Contains(paint, "schemeClr"); follows != (k.Slot != scene.NoSlot || k.Role != "") {
				t.Errorf("%s: %+v is painted %s", theme.Name, k, paint)
			}
		}
	}
}

// TestSlots says which of the deck's colours stand for a theme's.
func TestSlots(t *testing.T) {
	s := scene.Build(charttest.Parse(t, everyColour), narrow{}, scene.Options{Theme: scene.Dark})
	p := newPalette([]Slide{{Scene: s}})
	for slot, want := range map[scene.Slot]string{
		scene.SlotBackground: "bg1", scene.SlotCard: "bg1", scene.SlotVacant: "bg1", scene.SlotText: "tx1", scene.SlotMuted: "tx2",
		scene.SlotBorder: "tx2", scene.SlotLine: "tx2", scene.SlotNeutral: "tx2",
		scene.SlotAlert: "accent5", scene.SlotAccent: "accent6",
	} {
		if got := p.paint(scene.Dark.Ink(slot)); !strings.Contains(got, `val="`+want+`"`) {
			t.Errorf("slot %d is painted %s, want %s", slot, got, want)
		}
	}
	for i, role := range []chart.RoleID{chart.PM, chart.CPO, chart.Head, chart.VP} {
		for _, c := range s.Cards {
			if strip, _ := c.Shape(scene.PartStrip); strip.Fill.Role == role {
				if got, want := p.paint(strip.Fill), fmt.Sprintf(`<a:schemeClr val="accent%d"/>`, i+1); got != want {
					t.Errorf("%s is painted %s, want %s", role, got, want)
				}
			}
		}
	}
}

// TestTintsAreTransparent: a share of a colour on a ground is a paint that
// lets the ground through.
func TestTintsAreTransparent(t *testing.T) {
	p := newPalette(nil)
	tint := scene.Light.Ink(scene.SlotAccent)
	tint.Tint = 0.09
	if got := p.paint(tint); !regexp.MustCompile(`^<a:schemeClr val="accent\d"><a:alpha val="9000"/></a:schemeClr>$`).MatchString(got) {
		t.Errorf("a tint is %s", got)
	}
	own := scene.Ink{NRGBA: color.NRGBA{1, 2, 3, 255}, Tint: 0.5} // already mixed
	if got := p.paint(own); got != `<a:srgbClr val="010203"/>` {
		t.Errorf("a tint of somebody's own colour is %s", got)
	}
	half := scene.Ink{NRGBA: color.NRGBA{0, 0, 0, 51}}
	if got := p.paint(half); got != `<a:srgbClr val="000000"><a:alpha val="20000"/></a:srgbClr>` {
		t.Errorf("a fifth of black is %s", got)
	}
}

// TestAnotherThemesColourStaysItself: where a deck has slides of two themes,
// the second one's colours are not taken for the first one's.
func TestAnotherThemesColourStaysItself(t *testing.T) {
	brand := scene.Light
	brand.Name, brand.Border, brand.Vacant = "brand", color.NRGBA{200, 0, 0, 255}, color.NRGBA{250, 250, 240, 255}
	p := newPalette([]Slide{{Scene: &scene.Scene{}}, {Scene: &scene.Scene{Theme: brand}}, {Scene: &scene.Scene{Theme: scene.Dark}}})
	for _, tt := range []struct {
		ink  scene.Ink
		want string
	}{
		{brand.Ink(scene.SlotBorder), `<a:srgbClr val="C80000"/>`}, // nothing like a muted text
		{brand.Ink(scene.SlotBackground), `<a:schemeClr val="bg1"/>`},
		{scene.Ink{NRGBA: color.NRGBA{250, 250, 250, 255}, Slot: scene.SlotVacant}, `<a:schemeClr val="bg1"><a:lumMod val="98000"/></a:schemeClr>`},
	} {
		if got := p.paint(tt.ink); got != tt.want {
			t.Errorf("%+v is painted %s, want %s", tt.ink, got, tt.want)
		}
	}
	if p.dark() {
		t.Error("the deck has the theme of its last slide")
	}
}

// mixed is the colour that a paint shows.
func (p *palette) mixed(t rapid.TB, paint string) color.NRGBA {
	t.Helper()
	val := regexp.MustCompile(`<a:(\w+) val="(\w+)"`).FindAllStringSubmatch(paint, -1)
	var c color.NRGBA
	if val[0][1] == "srgbClr" {
		c, _ = scene.ParseColour("#" + val[0][2])
		return c
	}
	for _, e := range p.entries {
		if e.Name == val[0][2] {
			c = e.NRGBA
		}
	}
	v := toHSL(c)
	for _, m := range val[1:] {
		n, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			t.Fatalf("%s: %v", paint, err)
		}
		switch m[1] {
		case "satMod":
			v.s *= n / 100000
		case "lumMod":
			v.l *= n / 100000
		case "lumOff":
			v.l += n / 100000
		}
	}
	return v.rgb()
}

// hsl is a colour as programs that read slides see it: hue, saturation and
// lightness from 0 to 1.
type hsl struct{ h, s, l float64 }

func toHSL(c color.NRGBA) hsl {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	most, least := max(r, g, b), min(r, g, b)
	l, chroma := (most+least)/2, most-least
	if chroma == 0 {
		return hsl{l: l}
	}
	h := 0.0
	switch most {
	case r:
		h = math.Mod((g-b)/chroma+6, 6)
	case g:
		h = (b-r)/chroma + 2
	default:
		h = (r-g)/chroma + 4
	}
	return hsl{h / 6, chroma / (1 - math.Abs(2*l-1)), l}
}

func (c hsl) rgb() color.NRGBA {
	a := c.s * min(c.l, 1-c.l)
	channel := func(n float64) uint8 {
		k := math.Mod(n+c.h*12, 12)
		return uint8(math.Round(255 * (c.l - a*max(-1, min(k-3, 9-k, 1)))))
	}
	return color.NRGBA{channel(0), channel(8), channel(4), 255}
}

// TestVary holds another lightness of a colour against the HSL model, and what
// is written for it.
func TestVary(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		colour := rapid.Custom(func(t *rapid.T) color.NRGBA {
			return color.NRGBA{rapid.Byte().Draw(t, "r"), rapid.Byte().Draw(t, "g"), rapid.Byte().Draw(t, "b"), 255}
		})
		c, like := colour.Draw(t, "colour"), colour.Draw(t, "like")
		want, other := toHSL(c), toHSL(like)
		want.l, want.s = other.l, min(want.s, other.s)
		got := vary(c, like)
		if apart(got, want.rgb()) > 1 {
			t.Fatalf("%v as light as %v is %v, want %v", c, like, got, want.rgb())
		}
		p := &palette{entries: map[source]themeColour{{slot: scene.SlotText}: {"tx1", c}}}
		if shown := p.mixed(t, p.paint(scene.Ink{NRGBA: got, Slot: scene.SlotText})); apart(shown, got) > 3 {
			t.Fatalf("%v is painted %v", got, shown)
		}
	})
}

// TestThemeIsWhole: a theme has all its colours, each accent another, however
// few or many a chart has.
func TestThemeIsWhole(t *testing.T) {
	for roles := range 9 {
		s := &scene.Scene{}
		for i := range roles {
			ink := scene.Ink{NRGBA: color.NRGBA{200, uint8(20 * (i % 7)), 0, 255}, Role: chart.RoleID(fmt.Sprint("role", i))}
			s.Cards = append(s.Cards, scene.Card{Shapes: []scene.Shape{{Part: scene.PartStrip, Fill: ink}}})
		}
		p := newPalette([]Slide{{Scene: s}})
		var all []string
		for _, c := range p.theme() {
			if _, ok := scene.ParseColour("#" + c.RGB()); !ok || c.A == 0 {
				t.Errorf("%d roles: %s is %v", roles, c.Name, c)
			}
			all = append(all, c.RGB())
		}
		if accents := slices.Compact(slices.Sorted(slices.Values(all[4:10]))); len(accents) != 6 {
			t.Errorf("%d roles: the accents are %v", roles, all[4:10])
		}
		if all[0] != rgb(scene.Light.Text) || all[1] != rgb(scene.Light.Background) || all[2] != rgb(scene.Light.Muted) || all[3] != rgb(scene.Light.Vacant) || all[10] != all[4] {
			t.Errorf("%d roles: the theme is %v", roles, all)
		}
		for i, c := range s.Cards { // the eighth role has the first one's colour and accent
			if got := p.paint(c.Shapes[0].Fill); strings.Contains(got, "accent") != (i != 6) {
				t.Errorf("%d roles: %+v is painted %s", roles, c.Shapes[0].Fill, got)
			}
		}
	}
	first := func(p *palette) bool {
		return p.accents[0] == scene.Light.Alert && p.accents[1] == scene.Light.Accent && p.accents[2] == spare[1]
	}
	if p := newPalette(nil); !first(p) {
		t.Errorf("without roles the accents are %v", p.accents)
	}
	dark := newPalette([]Slide{{Scene: &scene.Scene{Theme: scene.Dark}}}).theme()
	if dark[0].NRGBA != scene.Dark.Background || dark[1].NRGBA != scene.Dark.Text {
		t.Errorf("on a dark ground the theme is %v", dark)
	}
}

// narrow measures texts without fonts.
type narrow struct{}

func (narrow) Width(s string, size float64, _ scene.Weight) float64 {
	return float64(len([]rune(s))) * size / 2
}
