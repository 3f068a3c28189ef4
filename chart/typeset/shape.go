package typeset

import (
	"image"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"cadre/chart/reading"
)

// Shape is what a glyph looks like: an outline, or a picture such as an
// emoji. Both may be empty, as for a space.
type Shape struct {
	Outline []font.Segment // in font units, y upwards
	Picture image.Image
	Bounds  Bounds // of Picture
	Face    *Face
	Advance float64 // in font units, unkerned
}

// Bounds is a rectangle in font units, y upwards.
type Bounds struct{ Left, Top, Right, Bottom float64 }

type shapeKey struct {
	face *font.Face
	id   font.GID
}

// shape finds a glyph's shape, made once. The lock must be held.
func (f *Fonts) shape(face *font.Face, id font.GID) *Shape {
	key := shapeKey{face, id}
	if s, ok := f.shaper.shapes[key]; ok {
		return s
	}
	s := newShape(face, id)
	s.Face, s.Advance = f.face(face), float64(face.HorizontalAdvance(id))
	f.shaper.shapes[key] = s
	return s
}

func newShape(face *font.Face, id font.GID) *Shape {
	if id == 0 {
		return &Shape{Outline: missing(float64(face.HorizontalAdvance(0)), float64(face.Upem()))}
	}
	switch data := face.GlyphData(id).(type) {
	case font.GlyphOutline:
		return &Shape{Outline: data.Segments}
	case font.GlyphSVG:
		return &Shape{Outline: data.Outline.Segments}
	case font.GlyphBitmap:
		return pictureShape(face, id, data)
	}
	return &Shape{}
}

// missing is what stands for a character that no font has: a frame of thin
// lines, as high as a capital. The fonts' own differ, and some are black blocks.
func missing(advance, em float64) []font.Segment {
	side, high, pen := 0.08*em, 0.7*em, 0.05*em
	frame := func(l, b, r, t float64) []font.Segment {
		at := func(op opentype.SegmentOp, x, y float64) font.Segment {
			return font.Segment{Op: op, Args: [3]opentype.SegmentPoint{{X: float32(x), Y: float32(y)}}}
		}
		return []font.Segment{at(opentype.SegmentOpMoveTo, l, b), at(opentype.SegmentOpLineTo, r, b),
			at(opentype.SegmentOpLineTo, r, t), at(opentype.SegmentOpLineTo, l, t)}
	}
	inner := frame(advance-side-pen, pen, side+pen, high-pen) // the other way round: a hole
	return append(frame(side, 0, advance-side, high), inner...)
}

func pictureShape(face *font.Face, id font.GID, data font.GlyphBitmap) *Shape {
	const most = 1 << 20 // pixels of a glyph
	img, err := reading.Picture(data.Data, 0, 0, most)
	extents, ok := face.GlyphExtents(id)
	if err != nil || !ok {
		if data.Outline != nil {
			return &Shape{Outline: data.Outline.Segments}
		}
		return &Shape{}
	}
	left, top := float64(extents.XBearing), float64(extents.YBearing)
	return &Shape{Picture: img, Bounds: Bounds{left, top, left + float64(extents.Width), top + float64(extents.Height)}}
}
