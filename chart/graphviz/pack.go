package graphviz

import (
	"bytes"
	"context"
	"image"
	"io"

	"github.com/klauspost/compress/flate"
)

// packer filters and deflates strips, each with the memory of the one before.
type packer interface {
	pack(strip *image.RGBA, last bool) piece
}

// pack paints and packs the strips side by side, and writes them in order: a
// picture is never in memory as a whole.
func (p *painting) pack(ctx context.Context, w io.Writer, density float64, as *pixelFormat, newPacker func() packer) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	done := make([]chan piece, len(p.strips))
	for i := range done {
		done[i] = make(chan piece, 1)
	}
	go sideBySide(ctx, len(p.strips), func() func(int) {
		s, packer := newStrip(p.scale), newPacker()
		return func(i int) {
			s.begin(p.bounds(i))
			p.paint(s, i)
			done[i] <- packer.pack(s.RGBA, i == len(p.strips)-1)
		}
	})
	file := newPNGWriter(w, p.size, density, as)
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
