package slides

import (
	"image/color"
	"math"
)

// hsl is a colour as themes vary it: by lightness. Hue, saturation and
// lightness all go from 0 to 1.
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

// apart is how far two colours are from each other: the largest difference of
// a channel.
func apart(a, b color.NRGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}
