package typeset

import (
	"bytes"
	"image"
	_ "image/jpeg" // bitmap glyphs are PNG, or rarely JPEG
	_ "image/png"

	"github.com/go-text/typesetting/font"
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

func pictureShape(face *font.Face, id font.GID, data font.GlyphBitmap) *Shape {
	img, _, err := image.Decode(bytes.NewReader(data.Data))
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
