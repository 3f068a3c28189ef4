package graphviz

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"math"
)

// pngWriter writes the chunks of a PNG (PNG specification, third edition,
// section 5), the pixels as pieces of one zlib stream.
type pngWriter struct {
	w   io.Writer
	err error
	sum uint32 // of the stream so far
}

// newPNGWriter writes what comes before the pixels.
func newPNGWriter(w io.Writer, size image.Point, density float64, as *pixelFormat) *pngWriter {
	p := &pngWriter{w: w, sum: 1}
	p.write([]byte("\x89PNG\r\n\x1a\n"))
	ihdr := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	ihdr = binary.BigEndian.AppendUint32(ihdr, uint32(size.Y))
	p.chunk("IHDR", append(ihdr, 8, as.kind, 0, 0, 0))
	const pointsPerMetre = 72 / 0.0254
	perMetre := uint32(math.Round(density * pointsPerMetre))
	phys := binary.BigEndian.AppendUint32(nil, perMetre)
	phys = binary.BigEndian.AppendUint32(phys, perMetre)
	p.chunk("pHYs", append(phys, 1))
	if as.kind == indexedColour {
		p.palette(as.palette)
	}
	p.chunk("IDAT", []byte{0x78, 0x01}) // the head of the stream
	return p
}

// palette writes colours; how opaque they are as far as the last that is not.
func (p *pngWriter) palette(colours []color.NRGBA) {
	var rgb, alpha []byte
	clear := 0
	for i, c := range colours {
		rgb, alpha = append(rgb, c.R, c.G, c.B), append(alpha, c.A)
		if c.A < 255 {
			clear = i + 1
		}
	}
	p.chunk("PLTE", rgb)
	if clear > 0 {
		p.chunk("tRNS", alpha[:clear])
	}
}

// piece is a part of the zlib stream, and what the stream's checksum needs.
type piece struct {
	data   []byte
	adler  uint32
	length int // before it was packed
}

func (p *pngWriter) piece(s piece) {
	p.chunk("IDAT", s.data)
	p.sum = adlerJoin(p.sum, s.adler, s.length)
}

// end writes what comes after the pixels.
func (p *pngWriter) end() error {
	p.chunk("IDAT", binary.BigEndian.AppendUint32(nil, p.sum))
	p.chunk("IEND", nil)
	return p.err
}

func (p *pngWriter) chunk(name string, data []byte) {
	p.write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	p.write([]byte(name))
	p.write(data)
	sum := crc32.Update(crc32.ChecksumIEEE([]byte(name)), crc32.IEEETable, data)
	p.write(binary.BigEndian.AppendUint32(nil, sum))
}

func (p *pngWriter) write(b []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(b)
	}
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
