package typeset

import "github.com/go-text/typesetting/font/opentype"

// Pen takes the pieces of an outline, as a rasteriser does.
type Pen interface {
	MoveTo(x, y float32)
	LineTo(x, y float32)
	QuadTo(x1, y1, x, y float32)
	CubeTo(x1, y1, x2, y2, x, y float32)
	ClosePath()
}

// Trace draws the outline with a pen whose y goes downwards: the origin of the
// outline at x, y, a unit of it scale long.
func (s *Shape) Trace(pen Pen, x, y, scale float32) {
	xy := func(a opentype.SegmentPoint) (float32, float32) { return x + a.X*scale, y - a.Y*scale }
	for i, seg := range s.Outline {
		x1, y1 := xy(seg.Args[0])
		x2, y2 := xy(seg.Args[1])
		x3, y3 := xy(seg.Args[2])
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				pen.ClosePath()
			}
			pen.MoveTo(x1, y1)
		case opentype.SegmentOpLineTo:
			pen.LineTo(x1, y1)
		case opentype.SegmentOpQuadTo:
			pen.QuadTo(x1, y1, x2, y2)
		case opentype.SegmentOpCubeTo:
			pen.CubeTo(x1, y1, x2, y2, x3, y3)
		}
	}
	pen.ClosePath()
}
