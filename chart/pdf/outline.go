package pdf

import (
	"math"

	"github.com/go-text/typesetting/font/opentype"

	"cadre/chart/typeset"
)

// Operators of an outline in the Compact Font Format (Adobe Technical Note
// 5177, The Type 2 Charstring Format).
const (
	lineTo  = 5
	curveTo = 8
	end     = 14
	moveTo  = 21
)

// outline writes the outlines of glyphs, each point as its distance from the
// one before.
type outline struct {
	code  []byte
	scale float64    // units per point
	from  [2]float64 // the last point
	x, y  float64    // as it was written
}

// charstring is the outline of some glyphs together, from the first one's
// start. Scale is units per point.
func charstring(glyphs []typeset.Glyph, width, scale float64) string {
	o := outline{scale: scale}
	o.number(round(width))
	for _, g := range glyphs {
		o.glyph(g, g.X-glyphs[0].X)
	}
	return string(append(o.code, end))
}

func (o *outline) glyph(g typeset.Glyph, x float64) {
	k := g.Scale * o.scale
	at := func(p opentype.SegmentPoint) [2]float64 {
		return [2]float64{x*o.scale + float64(p.X)*k, -g.Y*o.scale + float64(p.Y)*k}
	}
	for _, seg := range g.Shape.Outline {
		a, b, c := at(seg.Args[0]), at(seg.Args[1]), at(seg.Args[2])
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			o.op(moveTo, a)
		case opentype.SegmentOpLineTo:
			o.op(lineTo, a)
		case opentype.SegmentOpQuadTo: // a quadratic curve is a cubic one
			o.op(curveTo, between(o.from, a), between(b, a), b)
		case opentype.SegmentOpCubeTo:
			o.op(curveTo, a, b, c)
		}
	}
}

// between is the point at two thirds of the way.
func between(p, q [2]float64) [2]float64 {
	return [2]float64{p[0] + 2*(q[0]-p[0])/3, p[1] + 2*(q[1]-p[1])/3}
}

func (o *outline) op(operator byte, points ...[2]float64) {
	for _, p := range points {
		x, y := round(p[0]), round(p[1])
		o.number(x - o.x)
		o.number(y - o.y)
		o.x, o.y, o.from = x, y, p
	}
	o.code = append(o.code, operator)
}

// number writes a whole number, shortest where it is small.
func (o *outline) number(f float64) {
	switch v := int(f); {
	case -107 <= v && v <= 107:
		o.code = append(o.code, byte(v+139))
	case 108 <= v && v <= 1131:
		v -= 108
		o.code = append(o.code, byte(v>>8+247), byte(v))
	case -1131 <= v && v <= -108:
		v = -v - 108
		o.code = append(o.code, byte(v>>8+251), byte(v))
	default:
		v = max(math.MinInt16, min(v, math.MaxInt16))
		o.code = append(o.code, 28, byte(v>>8), byte(v))
	}
}

func round(f float64) float64 { return math.Round(f) }
