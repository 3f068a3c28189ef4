package slides

import (
	"fmt"
	"image/color"
	"math"
)

// lightness is a colour's in the HSL model, by which themes vary a colour: 0
// is black, 1 is white.
func lightness(c color.NRGBA) float64 {
	return (float64(max(c.R, c.G, c.B)) + float64(min(c.R, c.G, c.B))) / 2 / 255
}

// chroma is how far the channels of a colour can be apart at a lightness.
func chroma(lightness float64) float64 { return 1 - math.Abs(2*lightness-1) }

// saturation is how far they are, of that.
func saturation(c color.NRGBA) float64 {
	apart := float64(max(c.R, c.G, c.B)-min(c.R, c.G, c.B)) / 255
	return apart / max(chroma(lightness(c)), 1e-9)
}

// paler is the share of a colour's saturation that it keeps to look like
// another. It gets no more: in another deck that could be glaring.
func paler(c, like color.NRGBA) float64 {
	own := saturation(c)
	return min(own, saturation(like)) / max(own, 1e-9)
}

// vary is a colour as light as another.
func vary(c, like color.NRGBA) color.NRGBA {
	from, to := lightness(c), lightness(like)
	k := paler(c, like) * chroma(to) / max(chroma(from), 1e-9)
	channel := func(v uint8) uint8 { return uint8(math.Round(255 * (to + (float64(v)/255-from)*k))) }
	return color.NRGBA{channel(c.R), channel(c.G), channel(c.B), 255}
}

// variation says how to vary a colour.
func variation(c, like color.NRGBA) string {
	if apart(c, like) <= 1 {
		return ""
	}
	thousandths := func(v float64) int { return int(math.Round(v*1000)) * 100 }
	how := ""
	if keep := paler(c, like); keep < 0.99 && saturation(c) > 0 {
		how = fmt.Sprintf(`<a:satMod val="%d"/>`, thousandths(keep))
	}
	from, to := lightness(c), lightness(like)
	if to <= from {
		return how + fmt.Sprintf(`<a:lumMod val="%d"/>`, thousandths(to/max(from, 1e-9)))
	}
	keep := (1 - to) / (1 - from)
	return how + fmt.Sprintf(`<a:lumMod val="%d"/><a:lumOff val="%d"/>`, thousandths(keep), 100000-thousandths(keep))
}

// apart is how far two colours are from each other: the largest difference of
// a channel.
func apart(a, b color.NRGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}
