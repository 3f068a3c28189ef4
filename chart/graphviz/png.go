package graphviz

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"math"
	"runtime"
	"sync"

	"github.com/klauspost/compress/flate"

	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// PNGOptions choose the size of a picture.
type PNGOptions struct {
	Scale float64 // pixels per point; 0: 1
}

// The largest picture.
const (
	maxSide   = 60_000      // pixels
	maxPixels = 500_000_000 // in all
)

// PNG writes a scene as a picture of pixels. It records its resolution, so
// that a slide shows it in the scene's size.
func PNG(ctx context.Context, r *Renderer, w io.Writer, s *scene.Scene, o PNGOptions) error {
	scale := orElse(o.Scale, 1)
	size, err := PixelSize(s, scale)
	if err != nil {
		return err
	}
	d, err := Draw(ctx, r, s)
	if err != nil {
		return err
	}
	return encode(ctx, w, d, size, scale*s.Zoom(), scale)
}

// PixelSize is how many pixels a picture has at a scale. It fails where that
// is more than can be made.
func PixelSize(s *scene.Scene, scale float64) (image.Point, error) {
	width, height := s.Width*s.Zoom(), s.Height*s.Zoom()
	w, h := math.Round(width*scale), math.Round(height*scale)
	if w < 1 || h < 1 || math.IsNaN(w+h) {
		return image.Point{}, fmt.Errorf("a scale of %g leaves no picture", scale)
	}
	if max(w, h) > maxSide || w*h > maxPixels {
		return image.Point{}, fmt.Errorf("the picture would be %.0f × %.0f pixels, more than can be made; a scale of %.3g fits", w, h, LargestScale(s))
	}
	return image.Pt(int(w), int(h)), nil
}

// LargestScale is the largest scale at which a scene can be made, of two digits.
func LargestScale(s *scene.Scene) float64 {
	width, height := s.Width*s.Zoom(), s.Height*s.Zoom()
	return roundDown(min(maxSide/max(width, height), math.Sqrt(maxPixels/(width*height))))
}

// roundDown leaves two digits of a positive number.
func roundDown(f float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(f))-1)
	return math.Floor(f/unit) * unit
}

// rowsPerStrip is how many rows are painted and packed at once.
const rowsPerStrip = 192

// packed is a finished strip: its part of the zlib stream, and what the
// stream's checksum needs.
type packed struct {
	data   []byte
	adler  uint32
	length int
}

// encode paints and packs the strips side by side, and writes them in order.
// density is how many pixels a point of the page has, whatever the scale at
// which the drawing is painted.
func encode(ctx context.Context, w io.Writer, d *Drawing, size image.Point, scale, density float64) error {
	ground, rest := d.ground()
	marks := placeAll(rest, typeset.For(d.Font), scale)
	byStrip := sorted(marks, size.Y)
	done := make([]chan packed, len(byStrip))
	for i := range done {
		done[i] = make(chan packed, 1)
	}
	stop := make(chan struct{})
	defer close(stop)
	go paintAll(byStrip, size, scale, ground, done, stop)

	p := &pngWriter{w: w}
	p.head(size, density, ground.A == 255)
	sum := uint32(1)
	for i := range done {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case s := <-done[i]:
			p.data(s.data, i == 0)
			sum = adlerJoin(sum, s.adler, s.length)
		}
	}
	p.chunk("IDAT", binary.BigEndian.AppendUint32(nil, sum))
	p.chunk("IEND", nil)
	return p.err
}

// sorted lists the marks on each strip.
func sorted(marks []placed, height int) [][]placed {
	strips := make([][]placed, (height+rowsPerStrip-1)/rowsPerStrip)
	for _, m := range marks {
		first := max(0, m.extent.Min.Y/rowsPerStrip)
		last := min(len(strips)-1, (m.extent.Max.Y-1)/rowsPerStrip)
		for i := first; i <= last && !m.extent.Empty(); i++ {
			strips[i] = append(strips[i], m)
		}
	}
	return strips
}

// paintAll fills done, some strips at a time, until it is told to stop.
func paintAll(strips [][]placed, size image.Point, scale float64, ground color.NRGBA, done []chan packed, stop <-chan struct{}) {
	type worker struct {
		*strip
		*packer
	}
	idle := make(chan worker, runtime.GOMAXPROCS(0))
	for range cap(idle) {
		idle <- worker{newStrip(scale), newPacker(size.X, ground.A == 255)}
	}
	var all sync.WaitGroup
	for i := range strips {
		var w worker
		select {
		case <-stop:
			return
		case w = <-idle:
		}
		all.Go(func() {
			defer func() { idle <- w }()
			y := i * rowsPerStrip
			w.begin(image.Rect(0, y, size.X, min(y+rowsPerStrip, size.Y)), ground)
			for _, m := range strips[i] {
				w.mark(m)
			}
			done[i] <- w.pack(w.RGBA, i == len(strips)-1)
		})
	}
	all.Wait()
}

// packer filters and deflates strips, each with the memory of the one before.
type packer struct {
	channels int
	row      []byte // a row as it is packed, behind the number of its filter
	z        *flate.Writer
}

func newPacker(width int, opaque bool) *packer {
	channels := 4
	if opaque {
		channels = 3
	}
	z, _ := flate.NewWriter(nil, flate.BestSpeed) // fails only for an unknown level
	return &packer{channels, make([]byte, width*channels+1), z}
}

// pack packs a strip. Each row but the first is written as the difference to
// the one above: a chart is mostly the same from row to row, and where it is
// there is nothing to work out.
func (p *packer) pack(img *image.RGBA, last bool) packed {
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
	if last {
		p.z.Close()
	} else {
		p.z.Flush() // ends on a whole byte, so that the next strip can follow
	}
	return packed{b.Bytes(), sum.Sum32(), len(p.row) * img.Rect.Dy()}
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

// adlerJoin is the checksum of two pieces from theirs (RFC 1950, section 9);
// length is that of the second.
func adlerJoin(first, second uint32, length int) uint32 {
	const base = 65521
	n := uint32(length % base)
	a1, b1, a2, b2 := first&0xFFFF, first>>16, second&0xFFFF, second>>16
	a := (a1 + a2 + base - 1) % base
	b := uint32((uint64(n)*uint64(a1) + uint64(b1) + uint64(b2) + base - uint64(n)) % base)
	return b<<16 | a
}

// pngWriter writes chunks (PNG specification, third edition, section 5).
type pngWriter struct {
	w   io.Writer
	err error
}

func (p *pngWriter) write(b []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(b)
	}
}

func (p *pngWriter) head(size image.Point, density float64, opaque bool) {
	p.write([]byte("\x89PNG\r\n\x1a\n"))
	kind := byte(6) // red, green, blue, alpha
	if opaque {
		kind = 2
	}
	ihdr := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	ihdr = binary.BigEndian.AppendUint32(ihdr, uint32(size.Y))
	p.chunk("IHDR", append(ihdr, 8, kind, 0, 0, 0))
	const pointsPerMetre = 72 / 0.0254
	perMetre := uint32(math.Round(density * pointsPerMetre))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = binary.BigEndian.AppendUint32(phys, perMetre)
	p.chunk("pHYs", append(phys, 1))
}

// data writes a part of the zlib stream, with the stream's head before the
// first.
func (p *pngWriter) data(b []byte, first bool) {
	if first {
		b = append([]byte{0x78, 0x01}, b...)
	}
	p.chunk("IDAT", b)
}

func (p *pngWriter) chunk(name string, data []byte) {
	p.write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	body := append([]byte(name), data...)
	p.write(body)
	p.write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(body)))
}
