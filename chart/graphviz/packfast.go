package graphviz

import (
	"bytes"
	"context"
	"hash/adler32"
	"image"
	"io"

	"github.com/klauspost/compress/flate"
)

// packFast paints and packs the strips side by side, and writes them in order:
// a large picture is never in memory as a whole.
func (p *painting) packFast(ctx context.Context, w io.Writer, density float64) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	done := make([]chan piece, len(p.strips))
	for i := range done {
		done[i] = make(chan piece, 1)
	}
	go sideBySide(ctx, len(p.strips), func() func(int) {
		s, packer := newStrip(p.scale), newFastPacker(p.size.X, p.opaque())
		return func(i int) {
			s.begin(p.bounds(i))
			p.paint(s, i)
			done[i] <- packer.pack(s.RGBA, i == len(p.strips)-1)
		}
	})
	kind := byte(trueColour)
	if !p.opaque() {
		kind = trueColourAlpha
	}
	file := newPNGWriter(w, p.size, density, kind, nil)
	for i := range done {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case s := <-done[i]:
			file.piece(s)
		}
	}
	return file.end()
}

// fastPacker filters and deflates strips, each with the memory of the one
// before.
type fastPacker struct {
	channels int
	row      []byte // a row as it is packed, behind the number of its filter
	z        *flate.Writer
}

func newFastPacker(width int, opaque bool) *fastPacker {
	channels := 4
	if opaque {
		channels = 3
	}
	z, _ := flate.NewWriter(nil, flate.BestSpeed) // fails only for an unknown level
	return &fastPacker{channels, make([]byte, width*channels+1), z}
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

// ended is what a writer has packed. But for the last piece it ends on a whole
// byte, so that the next can follow.
func ended(z *flate.Writer, b *bytes.Buffer, last bool) []byte {
	if last {
		z.Close() // a Buffer does not fail
	} else {
		z.Flush()
	}
	return b.Bytes()
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
