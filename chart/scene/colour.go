package scene

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// ParseColour reads #rrggbb or #rgb; ok is false for anything else.
func ParseColour(s string) (c color.NRGBA, ok bool) {
	digits, found := strings.CutPrefix(s, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !found || len(digits) != 6 || err != nil {
		return color.NRGBA{}, false
	}
	return color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}, true
}

// Hex writes a colour as ParseColour reads it, without its opacity.
func Hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// hex is ParseColour for the constants of this package.
func hex(s string) color.NRGBA {
	c, ok := ParseColour(s)
	if !ok {
		panic("not a colour: " + s)
	}
	return c
}

// Mix is a with share t (0 to 1) of b.
func Mix(a, b color.NRGBA, t float64) color.NRGBA {
	ch := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + t*(float64(y)-float64(x)))) }
	return color.NRGBA{ch(a.R, b.R), ch(a.G, b.G), ch(a.B, b.B), 255}
}

// Contrast is the ratio between two opaque colours, 1 to 21, as WCAG 2.1
// defines it.
func Contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*linear[c.R] + 0.7152*linear[c.G] + 0.0722*linear[c.B]
}

// linear is how much light each value of a channel gives.
var linear = func() (all [256]float64) {
	for v := range all {
		if f := float64(v) / 255; f <= 0.04045 {
			all[v] = f / 12.92
		} else {
			all[v] = math.Pow((f+0.055)/1.055, 2.4)
		}
	}
	return all
}()

// Readable is a colour, moved towards black or white until text in it can be
// read on a ground.
func Readable(c, ground color.NRGBA) color.NRGBA {
	const enough = 4.6 // 4.5 and a little for rounding
	goal := color.NRGBA{A: 255}
	if luminance(ground) < 0.18 {
		goal = color.NRGBA{255, 255, 255, 255}
	}
	for t := 0.0; t <= 1; t += 0.05 {
		if m := Mix(c, goal, t); Contrast(m, ground) >= enough {
			return m
		}
	}
	return goal
}
