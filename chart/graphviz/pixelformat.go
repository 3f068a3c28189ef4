package graphviz

import (
	"cmp"
	"encoding/binary"
	"image"
	"image/color"
	"slices"
)

// pixelFormat is how pixels stand in a PNG.
type pixelFormat struct {
	kind     byte
	channels int // bytes a pixel
	palette  []color.NRGBA
	number   map[pixel]byte // of a colour in the palette
}

// The kinds of pixels, by the number that says so in a PNG.
const (
	trueColour      = 2
	indexedColour   = 3
	trueColourAlpha = 6
)

func trueColours(opaque bool) *pixelFormat {
	if opaque {
		return &pixelFormat{kind: trueColour, channels: 3}
	}
	return &pixelFormat{kind: trueColourAlpha, channels: 4}
}

// indexed numbers colours, the clear ones first, as their opacity is written
// as far as the last that is not opaque.
func indexed(colours []pixel) *pixelFormat {
	f := &pixelFormat{kind: indexedColour, channels: 1, number: make(map[pixel]byte, len(colours))}
	slices.SortFunc(colours, func(a, b pixel) int {
		return cmp.Or(cmp.Compare(a.colour().A, b.colour().A), cmp.Compare(a, b))
	})
	for i, c := range colours {
		f.number[c], f.palette = byte(i), append(f.palette, c.colour())
	}
	return f
}

// length is that of a row, with the number of its filter.
func (f *pixelFormat) length(width int) int { return 1 + f.channels*width }

// write writes the pixels of a row.
func (f *pixelFormat) write(to, pix []byte) {
	switch f.kind {
	case indexedColour:
		f.writeNumbers(to, pix)
	case trueColour:
		for i, j := 0, 0; j < len(pix); i, j = i+3, j+4 {
			to[i], to[i+1], to[i+2] = pix[j], pix[j+1], pix[j+2]
		}
	default:
		for j := 0; j < len(pix); j += 4 {
			p := unmultiplied(pix[j : j+4])
			copy(to[j:], p[:])
		}
	}
}

func (f *pixelFormat) writeNumbers(to, pix []byte) {
	before := pixelAt(pix)
	number := f.number[before]
	for i := range to {
		if c := pixelAt(pix[4*i:]); c != before {
			before, number = c, f.number[c]
		}
		to[i] = number
	}
}

// unmultiplied turns a premultiplied colour into PNG's own.
func unmultiplied(pix []byte) [4]byte {
	p := [4]byte(pix)
	if a := uint32(p[3]); a > 0 && a < 255 {
		for k := range 3 {
			p[k] = uint8(min(255, (uint32(p[k])*255+a/2)/a))
		}
	}
	return p
}

// pixel is one as it is in a picture's memory.
type pixel uint32

func pixelAt(pix []byte) pixel { return pixel(binary.LittleEndian.Uint32(pix)) }

func (c pixel) colour() color.NRGBA {
	p := unmultiplied(binary.LittleEndian.AppendUint32(nil, uint32(c)))
	return color.NRGBA{p[0], p[1], p[2], p[3]}
}

// colourSet holds as many colours as a palette can.
type colourSet struct {
	list  []pixel
	known map[pixel]bool
}

func newColourSet() *colourSet { return &colourSet{known: map[pixel]bool{}} }

// add adds the colours of a picture; false if they become too many.
func (s *colourSet) add(img *image.RGBA) bool {
	const most = 256
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
		before := ^pixelAt(row)
		for i := 0; i < len(row); i += 4 {
			c := pixelAt(row[i:])
			if c == before {
				continue
			}
			if before = c; s.known[c] {
				continue
			}
			if len(s.list) == most {
				return false
			}
			s.known[c], s.list = true, append(s.list, c)
		}
	}
	return true
}
