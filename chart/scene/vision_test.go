package scene_test

import (
	"image/color"
	"math"
	"slices"
	"testing"

	"cadre/chart"
	"cadre/chart/scene"
)

// TestRoleColoursStayApart has three degrees of it: the seven, and whoever may
// stand above, below or beside each other, are told apart at a glance; any two of
// the full ladder are told apart; a job around it is told from all others.
func TestRoleColoursStayApart(t *testing.T) {
	ladder := slices.Concat(chart.Ladder(), chart.Rungs())
	apart(t, 18, pairs(chart.Ladder()))
	apart(t, 18, neighbours(t))
	apart(t, 13.5, pairs(ladder))
	apart(t, 10, pairs(slices.Concat(ladder, chart.Others())))
}

// apart holds both colours of each pair apart for everybody.
func apart(t *testing.T, least float64, pairs [][2]chart.Role) {
	t.Helper()
	for name, see := range visions {
		for _, p := range pairs {
			a, knownA := scene.ParseColour(p[0].Colour)
			b, knownB := scene.ParseColour(p[1].Colour)
			if d := labDistance(see, a, b); d < least || !knownA || !knownB {
				t.Errorf("%s: %s and %s are only %.1f apart, want %.1f", name, p[0].Short, p[1].Short, d, least)
			}
		}
	}
}

func pairs(roles []chart.Role) (all [][2]chart.Role) {
	for i, a := range roles {
		for _, b := range roles[:i] {
			all = append(all, [2]chart.Role{a, b})
		}
	}
	return all
}

// neighbours are the pairs on one rung or on the next, in each order of the
// heads, with all roles taken.
func neighbours(t *testing.T) (all [][2]chart.Role) {
	t.Helper()
	for _, order := range []chart.HeadOrder{chart.HeadAboveVP, chart.VPAboveHead, chart.HeadVPPeers} {
		c, err := chart.New(chart.Settings{HeadOrder: order, Roles: slices.Concat(chart.Rungs(), chart.Others())}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pairs(c.Settings().AllRoles()) {
			if upper, lower := max(p[0].Level, p[1].Level), min(p[0].Level, p[1].Level); lower > 0 && upper-lower <= 1 {
				all = append(all, p)
			}
		}
	}
	return all
}

// TestRoleColoursAreSeenOnCards is WCAG 2.1: 1.4.3 for the short form, and for
// the strip 1.4.11, less where the greys need the room and on dark cards.
func TestRoleColoursAreSeenOnCards(t *testing.T) {
	strip := map[string]float64{"light": 3, "dark": 2.3, "print": 1.7}
	for _, r := range slices.Concat(chart.Ladder(), chart.Rungs(), chart.Others()) {
		for _, theme := range scene.Themes {
			if got := scene.Contrast(theme.RoleColour(r), theme.Card); got < strip[theme.Name] {
				t.Errorf("%s: the strip of %s has contrast %.2f", theme.Name, r.Short, got)
			}
			if got := scene.Contrast(theme.RoleText(r), theme.Card); got < 4.5 {
				t.Errorf("%s: %s has contrast %.2f", theme.Name, r.Short, got)
			}
		}
	}
}

// visions are how people see linear RGB: fully, and with the three forms of
// colour blindness at full severity. G. M. Machado, M. M. Oliveira, L. A. F.
// Fernandes, "A Physiologically-based Model for Simulation of Color Vision
// Deficiency", IEEE TVCG 15(6), 2009, table 1.
var visions = map[string][3][3]float64{
	"full": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia": {
		{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {
		{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia": {
		{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// labDistance is how far apart two colours are in CIELAB, as somebody sees
// them.
func labDistance(see [3][3]float64, a, b color.NRGBA) float64 {
	p, q := lab(see, a), lab(see, b)
	return math.Sqrt(square(p[0]-q[0]) + square(p[1]-q[1]) + square(p[2]-q[2]))
}

func square(f float64) float64 { return f * f }

func lab(see [3][3]float64, c color.NRGBA) [3]float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var rgb [3]float64
	for i := range rgb {
		for j := range in {
			rgb[i] += see[i][j] * in[j]
		}
		rgb[i] = min(1, max(0, rgb[i]))
	}
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*rgb[0] + 0.3576*rgb[1] + 0.1805*rgb[2]) / 0.9505)
	y := f(0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2])
	z := f((0.0193*rgb[0] + 0.1192*rgb[1] + 0.9505*rgb[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
