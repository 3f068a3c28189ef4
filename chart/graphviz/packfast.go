package graphviz

import (
	"bytes"
	"context"
	"hash/adler32"
	"image"
	"io"

	"github.com/klauspost/compress/flate"
)

// packFast takes as little time as can be.
func (p *painting) packFast(ctx context.Context, w io.Writer, density float64) error {
	as := trueColours(p.opaque())
	return p.pack(ctx, w, density, as, func() packer { return newFastPacker(as, p.size.X) })
}

type fastPacker struct {
	channels int
	row      []byte // a row as it is packed, behind the number of its filter
	z        *flate.Writer
}

func newFastPacker(as *pixelFormat, width int) *fastPacker {
	z, _ := flate.NewWriter(nil, flate.BestSpeed) // fails only for an unknown level
	return &fastPacker{as.channels, make([]byte, as.length(width)), z}
}

// pack packs a strip. Each row but the first is written as the difference to
// the one above: a chart is mostly the same from row to row, and where it is
// there is nothing to work out.
func (p *fastPacker) pack(img *image.RGBA, last bool) piece {
	var b bytes.Buffer
	p.z.Reset(&b)
	sum := adler32.New()
	above := make([]byte, 4*img.Rect.Dx()) // nothing, above the first row
	for y := range img.Rect.Dy() {
		clear(p.row)
		pix := img.Pix[y*img.Stride:][:4*img.Rect.Dx()]
		if y > 0 {
			p.row[0] = 2 // the filter “Up”; the row above the first is in another strip
		}
		subtract(p.row[1:], pix, above, p.channels)
		above = pix
		p.z.Write(p.row) // a Buffer does not fail
		sum.Write(p.row)
	}
	return piece{ended(p.z, &b, last), sum.Sum32(), len(p.row) * img.Rect.Dy()}
}

// subtract writes the pixels less those above them into row, which is zero.
// It passes over stretches that are alike.
func subtract(row, pix, above []byte, channels int) {
	const stretch = 4 * 64
	for from := 0; from < len(pix); from += stretch {
		to := min(from+stretch, len(pix))
		if bytes.Equal(pix[from:to], above[from:to]) {
			continue
		}
		for j, i := from, from/4*channels; j < to; j, i = j+4, i+channels {
			p, q := unmultiplied(pix[j:j+4]), unmultiplied(above[j:j+4])
			for k := range channels {
				row[i+k] = p[k] - q[k]
			}
		}
	}
}
