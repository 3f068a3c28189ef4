package scene

import (
	"image/color"
	"slices"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// namedColours are the colours of values: on light cards, on dark ones, and as
// a grey, whose strip may be broken: eight greys would be too many to find again
// in a legend. Any two of them are apart, for colour-blind eyes too; see
// named_test.go.
var namedColours = map[chart.ColourName]struct {
	light, dark color.NRGBA
	grey        uint8
	broken      bool
}{
	"blue":     {hex("#3D51EE"), hex("#5290DD"), 70, false},
	"orange":   {hex("#DE7B1A"), hex("#FF901A"), 178, false},
	"teal":     {hex("#085966"), hex("#51E1FE"), 16, false},
	"purple":   {hex("#8A5BC6"), hex("#9F54FF"), 124, false},
	"brown":    {hex("#815800"), hex("#C5B262"), 70, true},
	"red":      {hex("#9B3A3C"), hex("#D04655"), 16, true},
	"green":    {hex("#509B7C"), hex("#A1C69D"), 124, true},
	"pink":     {hex("#C866AE"), hex("#D889B8"), 178, true},
	chart.Grey: {hex("#A3ADB8"), hex("#6B7683"), 214, false},
}

// ramp is the colours of more and more, from the quietest: darker on light
// cards and lighter on dark ones.
var ramp = []struct {
	light, dark color.NRGBA
	grey        uint8
}{
	{hex("#62A0D8"), hex("#3F6E9E"), 196},
	{hex("#3F82C4"), hex("#4F8CC6"), 151},
	{hex("#2A64A6"), hex("#6FAAE0"), 106},
	{hex("#1E4880"), hex("#9CC8F0"), 61},
	{hex("#122C55"), hex("#D2E8FF"), 16},
}

// severityColours are those of the gravest findings.
var severityColours = map[rule.Severity]chart.ColourName{rule.Error: "red", rule.Warning: "orange", rule.Info: "blue"}

// NamedColour is how a colour of values looks in the theme; one that there is
// not is grey.
func (t Theme) NamedColour(name chart.ColourName) color.NRGBA { return t.named(name).NRGBA }

func (t Theme) named(name chart.ColourName) Ink {
	c, ok := namedColours[name]
	if !ok {
		c = namedColours[chart.Grey]
	}
	return t.shade(c.light, c.dark, c.grey)
}

// breaks tells whether the strip of a colour is broken.
func (t Theme) breaks(name chart.ColourName) bool { return t.Grey && namedColours[name].broken }

// strip is a bar in a colour, or in several pieces.
func strip(bar layout.Rect, radius float64, ink Ink, broken bool) []Shape {
	const pieces, gap = 3, 2.5
	if !broken {
		return []Shape{{Box: bar, Part: PartStrip, Radius: radius, Fill: ink}}
	}
	var all []Shape
	h := (bar.H - (pieces-1)*gap) / pieces
	for i := range pieces {
		all = append(all, Shape{Box: layout.Rect{X: bar.X, Y: bar.Y + float64(i)*(h+gap), W: bar.W, H: h}, Part: PartStrip, Radius: min(radius, h/3), Fill: ink})
	}
	return all
}

// step is the colour of one of several steps.
func (t Theme) step(i, of int) Ink {
	c := ramp[i*(len(ramp)-1)/max(1, of-1)]
	return t.shade(c.light, c.dark, c.grey)
}

func (t Theme) shade(light, dark color.NRGBA, grey uint8) Ink {
	switch {
	case t.Grey:
		return Ink{NRGBA: color.NRGBA{grey, grey, grey, 255}}
	case luminance(t.Card) < 0.18:
		return Ink{NRGBA: dark}
	}
	return Ink{NRGBA: light}
}

// nothing is the colour of those who have none: quieter than any other.
func (t Theme) nothing() Ink {
	if t.Grey {
		return t.named(chart.Grey)
	}
	return t.Ink(SlotBorder)
}

// ColourValues are the colours that rules can give, for menus.
func ColourValues() []Value {
	var all []Value
	for _, c := range chart.ColourNames {
		all = append(all, Value{string(c), title(string(c))})
	}
	return all
}

// hasColour tells a colour that there is.
func hasColour(c chart.ColourName) bool { return slices.Contains(chart.ColourNames, c) }
