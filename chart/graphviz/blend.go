package graphviz

import (
	"encoding/binary"
	"image"
	"image/color"
)

// blend lays a colour over a picture, as far as a mask lets it. Most of a
// mask lets through either nothing or everything, which needs no arithmetic.
func blend(dst *image.RGBA, mask *image.Alpha, c color.NRGBA) {
	r := mask.Rect
	for y := r.Min.Y; y < r.Max.Y; y++ {
		from, to := dst.PixOffset(r.Min.X, y), dst.PixOffset(r.Max.X, y)
		at := mask.PixOffset(r.Min.X, y)
		blendRow(dst.Pix[from:to], mask.Pix[at:at+r.Dx()], c)
	}
}

func blendRow(row, mask []uint8, c color.NRGBA) {
	full := [4]uint8{c.R, c.G, c.B, 255}
	for i := 0; i < len(mask); i++ {
		for i+8 <= len(mask) && binary.NativeEndian.Uint64(mask[i:]) == 0 {
			i += 8
		}
		if i == len(mask) {
			return
		}
		switch a := uint32(mixed(mask[i], 0, uint32(c.A))); a {
		case 0:
		case 255:
			copy(row[4*i:4*i+4], full[:])
		default:
			over(row[4*i:4*i+4], c, a)
		}
	}
}

// over lays a colour over a pixel with the opacity a.
func over(pixel []uint8, c color.NRGBA, a uint32) {
	_ = pixel[3]
	pixel[0] = mixed(c.R, pixel[0], a)
	pixel[1] = mixed(c.G, pixel[1], a)
	pixel[2] = mixed(c.B, pixel[2], a)
	pixel[3] = mixed(255, pixel[3], a)
}

// mixed is a parts of 255 of one value, and the rest of another.
func mixed(v, rest uint8, a uint32) uint8 {
	return uint8((uint32(v)*a + uint32(rest)*(255-a) + 127) / 255)
}
