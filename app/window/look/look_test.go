package look

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

var variants = map[string]fyne.ThemeVariant{"light": theme.VariantLight, "dark": theme.VariantDark}

// TestTextCanBeRead holds the theme to a contrast of 4.5:1, as the Web Content
// Accessibility Guidelines 2.1 ask of text (level AA, 1.4.3).
func TestTextCanBeRead(t *testing.T) {
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground}
	texts := []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled, theme.ColorNameHyperlink,
		SeverityColour(rule.Error), SeverityColour(rule.Warning), SeverityColour(rule.Info), theme.ColorNameSuccess}
	for name, v := range variants {
		th := Theme{Forced: true, Variant: v}
		for _, ground := range grounds {
			for _, text := range texts {
				wantReadable(t, name+": "+string(text)+" on "+string(ground), th.Color(text, v), th.Color(ground, v))
			}
		}
		wantReadable(t, name+": a button", th.Color(theme.ColorNameForeground, v), th.Color(theme.ColorNameButton, v))
		wantReadable(t, name+": the main button", th.Color(theme.ColorNameForegroundOnPrimary, v), th.Color(theme.ColorNamePrimary, v))
	}
}

func TestRolesCanBeRead(t *testing.T) {
	for _, th := range scene.Themes {
		for _, r := range chart.Ladder() {
			wantReadable(t, th.Name+": "+r.Title, th.RoleText(r), th.Card)
		}
	}
}

func wantReadable(t *testing.T, what string, text, ground color.Color) {
	t.Helper()
	const least = 4.5
	if c := contrast(text, ground); c < least {
		t.Errorf("%s has a contrast of %.2f, want %v", what, c, least)
	}
}

// contrast is that of WCAG 2.1 for opaque colours.
func contrast(a, b color.Color) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xFFFF
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestVariantCanBeForced(t *testing.T) {
	system := Theme{}
	light, dark := system.Color(theme.ColorNameBackground, theme.VariantLight), system.Color(theme.ColorNameBackground, theme.VariantDark)
	if light == dark {
		t.Fatal("light and dark have the same ground")
	}
	for name, v := range variants {
		for _, asked := range variants {
			forced := Theme{Forced: true, Variant: v}
			if got, want := forced.Color(theme.ColorNameBackground, asked), system.Color(theme.ColorNameBackground, v); got != want {
				t.Errorf("forced %s gives %v, want %v", name, got, want)
			}
		}
	}
}

func TestTheThemeHasEverythingFyneAsksFor(t *testing.T) {
	test.NewTempApp(t)
	th := Theme{}
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Monospace: true}, {Symbol: true}} {
		if th.Font(style) == nil {
			t.Errorf("there is no font for %+v", style)
		}
	}
	if th.Font(fyne.TextStyle{}) == th.Font(fyne.TextStyle{Bold: true}) {
		t.Error("bold text is not bolder")
	}
	if th.Icon(theme.IconNameConfirm) == nil {
		t.Error("icons are missing")
	}
	if got := th.Size(theme.SizeNamePadding); got <= 0 {
		t.Errorf("the padding is %v", got)
	}
}

// plain measures every character alike.
type plain struct{}

func (plain) Width(s string, size float64, _ scene.Weight) float64 {
	return size * float64(len(s)) / 2
}

func TestMiniatureShowsEveryCard(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo\n  apm Cy\n")
	s := scene.Build(c, plain{}, scene.Options{Look: chart.Look{Layout: "tree"}, Theme: scene.Light})
	const width = 200
	img := miniature(s, width)
	if img.Bounds().Dx() != width {
		t.Fatalf("it is %d pixels wide, want %d", img.Bounds().Dx(), width)
	}
	scale := width / s.Width
	for _, card := range s.Cards {
		strip := img.At(int((card.Box.X+8)*scale), int(card.Box.Centre().Y*scale))
		if _, _, _, alpha := strip.RGBA(); alpha == 0 {
			t.Errorf("there is nothing where the card of %s is", card.Person)
		}
	}
	if _, _, _, alpha := img.At(0, 0).RGBA(); alpha != 0 {
		t.Error("the ground is painted over")
	}
}

func TestMiniatureOfNobody(t *testing.T) {
	s := scene.Build(chart.Empty(), plain{}, scene.Options{Theme: scene.Light})
	if img := miniature(s, 100); img.Bounds().Dx() != 100 {
		t.Errorf("it is %v", img.Bounds())
	}
}

func TestFit(t *testing.T) {
	test.NewTempApp(t)
	const size = 12
	for _, s := range []string{"", "Product Manager", "Wolfeschlegelsteinhausenbergerdorff", "王小明與李四先生的名字", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"} {
		whole := fyne.MeasureText(s, size, fyne.TextStyle{}).Width
		if got := Fit(s, whole, size, fyne.TextStyle{}); got != s {
			t.Errorf("%q becomes %q although it fits", s, got)
		}
		for width := float32(20); width < whole; width += 7 {
			got := Fit(s, width, size, fyne.TextStyle{})
			if w := fyne.MeasureText(got, size, fyne.TextStyle{}).Width; w > width {
				t.Errorf("%q in %v pixels becomes %q, which has %v", s, width, got, w)
			}
			if !strings.HasSuffix(got, "…") || !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) {
				t.Errorf("%q in %v pixels becomes %q", s, width, got)
			}
		}
	}
}
