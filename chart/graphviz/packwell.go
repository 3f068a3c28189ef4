package graphviz

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"hash/adler32"
	"image"
	"image/color"
	"io"
	"slices"

	"github.com/klauspost/compress/flate"
)

// packWell makes a small file of a picture that fits into memory. Rows are not
// filtered, which suits flat colours and sharp letters best, and colours are
// numbers of a palette where that holds them all.
func (p *painting) packWell(ctx context.Context, w io.Writer, density float64) error {
	img, err := p.whole(ctx)
	if err != nil {
		return err
	}
	rows := newRows(img, p.opaque())
	step := rows.perPiece()
	pieces := make([]piece, (p.size.Y+step-1)/step)
	sideBySide(ctx, len(pieces), func() func(int) {
		packer := newRowPacker(rows)
		return func(i int) { pieces[i] = packer.pack(i*step, min((i+1)*step, p.size.Y)) }
	})
	if err := ctx.Err(); err != nil {
		return err
	}
	file := newPNGWriter(w, p.size, density, rows.kind, rows.palette)
	for _, s := range pieces {
		file.piece(s)
	}
	return file.end()
}

// pixelRows are those of a picture as they stand in a PNG.
type pixelRows struct {
	*image.RGBA
	kind     byte
	channels int // bytes a pixel
	palette  []color.NRGBA
	number   map[pixel]byte // of a colour in the palette
}

// pixel is one as it is in a picture's memory.
type pixel uint32

func pixelAt(pix []byte) pixel { return pixel(binary.LittleEndian.Uint32(pix)) }

func newRows(img *image.RGBA, opaque bool) *pixelRows {
	if colours := coloursOf(img); colours != nil {
		r := &pixelRows{RGBA: img, kind: indexedColour, channels: 1}
		r.setPalette(colours)
		return r
	}
	if opaque {
		return &pixelRows{RGBA: img, kind: trueColour, channels: 3}
	}
	return &pixelRows{RGBA: img, kind: trueColourAlpha, channels: 4}
}

// coloursOf lists the colours of a picture; nil if a palette cannot hold them.
func coloursOf(img *image.RGBA) []pixel {
	const most = 256
	var colours []pixel
	known := map[pixel]bool{}
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
		before := ^pixelAt(row)
		for i := 0; i < len(row); i += 4 {
			c := pixelAt(row[i:])
			if c == before {
				continue
			}
			if before = c; known[c] {
				continue
			}
			if len(colours) == most {
				return nil
			}
			known[c], colours = true, append(colours, c)
		}
	}
	return colours
}

// setPalette numbers colours, the clear ones first, as their opacity is
// written as far as the last that is not opaque.
func (r *pixelRows) setPalette(colours []pixel) {
	of := func(c pixel) color.NRGBA {
		p := unmultiplied(binary.LittleEndian.AppendUint32(nil, uint32(c)))
		return color.NRGBA{p[0], p[1], p[2], p[3]}
	}
	slices.SortFunc(colours, func(a, b pixel) int {
		return cmp.Or(cmp.Compare(of(a).A, of(b).A), cmp.Compare(a, b))
	})
	r.number = make(map[pixel]byte, len(colours))
	for i, c := range colours {
		r.number[c], r.palette = byte(i), append(r.palette, of(c))
	}
}

// length is that of a row, with the number of its filter.
func (r *pixelRows) length() int { return 1 + r.channels*r.Rect.Dx() }

// perPiece is how many rows are packed with one set of codes: enough that
// these weigh little, few enough that they suit all.
func (r *pixelRows) perPiece() int {
	const room = 384 << 10 // bytes
	return max(16, room/r.length())
}

// write writes a row. Its filter is 0: none.
func (r *pixelRows) write(to []byte, y int) {
	to, pix := to[1:], r.Pix[y*r.Stride:][:4*r.Rect.Dx()]
	switch r.kind {
	case indexedColour:
		r.writeNumbers(to, pix)
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

func (r *pixelRows) writeNumbers(to, pix []byte) {
	before := pixelAt(pix)
	number := r.number[before]
	for i := range to {
		if c := pixelAt(pix[4*i:]); c != before {
			before, number = c, r.number[c]
		}
		to[i] = number
	}
}

// rowPacker deflates rows.
type rowPacker struct {
	*pixelRows
	row []byte
	z   *flate.Writer
}

func newRowPacker(r *pixelRows) *rowPacker {
	const level = 8 // 9 makes files 1 to 5 % smaller, in five to eight times the time
	z, _ := flate.NewWriter(nil, level)
	return &rowPacker{r, make([]byte, r.length()), z}
}

// pack packs the rows from one on, up to another.
func (p *rowPacker) pack(from, to int) piece {
	var b bytes.Buffer
	p.z.ResetDict(&b, p.before(from))
	sum := adler32.New()
	for y := from; y < to; y++ {
		p.write(p.row, y)
		p.z.Write(p.row) // a Buffer does not fail
		sum.Write(p.row)
	}
	return piece{ended(p.z, &b, to == p.Rect.Dy()), sum.Sum32(), len(p.row) * (to - from)}
}

// before is the stream before a row, as far as it can be referred back to.
func (p *rowPacker) before(y int) []byte {
	const window = 32 << 10
	var b []byte
	for from := max(0, y-1-window/len(p.row)); from < y; from++ {
		p.write(p.row, from)
		b = append(b, p.row...)
	}
	return b[max(0, len(b)-window):]
}
