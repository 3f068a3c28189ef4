package scene

import "image/color"

// Shades that a colour has where nobody knows what it will lie on, as
// luminances: lines and borders have a contrast of 3:1 to white and to what is
// nearly black, such as #161B22 (WCAG 2.1, 1.4.11), text one of 4.5:1 to white
// and to black (1.4.3), which no colour has to a lighter black as well.
var (
	lineShades = shades{darkest: 0.135, lightest: 0.29}
	textShades = shades{darkest: 0.1765, lightest: 0.1825}
)

type shades struct{ darkest, lightest float64 }

// onAnyGround gives what stands beside the cards colours that hold on light and
// on dark ground, where the picture is transparent. Cards and the grounds of
// teams bring their own.
func (cp *composer) onAnyGround(s *Scene) *Scene {
	if !cp.look.Transparent || cp.o.Canvas {
		return s
	}
	for i := range s.Labels {
		s.Labels[i].Colour = textShades.of(s.Labels[i].Colour)
	}
	for i := range s.Connectors {
		s.Connectors[i].Colour = lineShades.of(s.Connectors[i].Colour)
	}
	for i := range s.Shapes {
		if sh := &s.Shapes[i]; sh.Fill.Slot == SlotNeutral && sh.Fill.Tint == 0 {
			sh.Fill = lineShades.of(sh.Fill) // a line of the legend
		} else {
			sh.Stroke = lineShades.of(sh.Stroke)
		}
	}
	for _, c := range s.Cards {
		for i := range c.Shapes {
			if sh := &c.Shapes[i]; sh.Part == PartGround {
				sh.Stroke = lineShades.of(sh.Stroke)
			}
		}
	}
	return s
}

// of is the colour, made darker or lighter until it is one of the shades. It is
// none of the theme's then.
func (r shades) of(k Ink) Ink {
	goal := color.NRGBA{A: 255}
	if luminance(k.NRGBA) < r.darkest {
		goal = color.NRGBA{255, 255, 255, 255}
	}
	if k.A == 0 || r.has(k.NRGBA) {
		return k
	}
	shade := Ink{NRGBA: goal}
	for from, to := 0.0, 1.0; to-from > 0.001; {
		middle := (from + to) / 2
		if shade.NRGBA = Mix(k.NRGBA, goal, middle); r.has(shade.NRGBA) {
			break
		}
		if beyond := luminance(shade.NRGBA) > r.lightest; beyond == (goal.R > 0) {
			to = middle
		} else {
			from = middle
		}
	}
	return shade
}

func (r shades) has(c color.NRGBA) bool {
	y := luminance(c)
	return r.darkest <= y && y <= r.lightest
}
