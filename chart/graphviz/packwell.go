package graphviz

import (
	"bytes"
	"context"
	"hash/adler32"
	"image"
	"io"

	"github.com/klauspost/compress/flate"
)

// packWell makes a small file. Rows are not filtered, which suits flat colours
// and sharp letters best, and colours are numbers of a palette where that
// holds them all.
func (p *painting) packWell(ctx context.Context, w io.Writer, density float64) error {
	as := trueColours(p.opaque())
	if colours := p.colours(ctx); colours != nil {
		as = indexed(colours)
	}
	return p.pack(ctx, w, density, as, func() packer { return newWellPacker(as, p.size.X) })
}

// colours lists the colours of a picture; nil if a palette cannot hold them,
// which most often the first strip with text tells.
func (p *painting) colours(ctx context.Context) []pixel {
	s, found := newStrip(p.scale), newColourSet()
	for i := range p.strips {
		s.begin(p.bounds(i))
		p.paint(s, i)
		if ctx.Err() != nil || !found.add(s.RGBA) {
			return nil
		}
	}
	return found.list
}

type wellPacker struct {
	as  *pixelFormat
	row []byte // as it is packed, behind the number of its filter
	z   *flate.Writer
}

func newWellPacker(as *pixelFormat, width int) *wellPacker {
	const level = 8 // 9 makes files 1 to 5 % smaller, in five to eight times the time
	z, _ := flate.NewWriter(nil, level)
	return &wellPacker{as, make([]byte, as.length(width)), z}
}

// pack packs a strip, some rows with one set of codes: enough that these weigh
// little, few enough that they suit all.
func (p *wellPacker) pack(img *image.RGBA, last bool) piece {
	const room = 384 << 10 // bytes
	perSet := max(16, room/len(p.row))
	var b bytes.Buffer
	p.z.Reset(&b)
	sum := adler32.New()
	for y := range img.Rect.Dy() {
		if y > 0 && y%perSet == 0 {
			p.z.Flush() // a Buffer does not fail
		}
		p.as.write(p.row[1:], img.Pix[y*img.Stride:][:4*img.Rect.Dx()])
		p.z.Write(p.row)
		sum.Write(p.row)
	}
	return piece{ended(p.z, &b, last), sum.Sum32(), len(p.row) * img.Rect.Dy()}
}
