package graphviz

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image/png"
	"strings"

	"github.com/go-text/typesetting/font/opentype"

	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// outline writes a text as the shapes of its letters.
func (w *svgWriter) outline(t *Text) {
	line := w.outlines.Line(t.S, t.Size, t.Weight)
	at := t.At
	at.X -= line.Width * map[scene.Anchor]float64{scene.Middle: 0.5, scene.End: 1}[t.Anchor]
	var path strings.Builder
	for _, g := range line.Glyphs {
		appendGlyph(&path, g, at)
		if g.Shape.Picture != nil {
			w.letterPicture(g, at)
		}
	}
	if path.Len() > 0 {
		w.line(`<path d="%s"%s/>`, path.String(), paint("fill", t.Colour))
	}
}

// appendGlyph adds a glyph's outline to a path; at is where its line begins.
func appendGlyph(path *strings.Builder, g typeset.Glyph, at layout.Point) {
	place := func(a opentype.SegmentPoint) string {
		x, y := at.X+g.X+float64(a.X)*g.Scale, at.Y+g.Y-float64(a.Y)*g.Scale
		return twoDecimals(x) + " " + twoDecimals(y)
	}
	for i, seg := range g.Shape.Outline {
		a := seg.Args
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				path.WriteByte('Z')
			}
			path.WriteString("M" + place(a[0]))
		case opentype.SegmentOpLineTo:
			path.WriteString("L" + place(a[0]))
		case opentype.SegmentOpQuadTo:
			path.WriteString("Q" + place(a[0]) + " " + place(a[1]))
		case opentype.SegmentOpCubeTo:
			path.WriteString("C" + place(a[0]) + " " + place(a[1]) + " " + place(a[2]))
		}
	}
	if len(g.Shape.Outline) > 0 {
		path.WriteByte('Z')
	}
}

// twoDecimals writes a place within a letter: a hundredth of a point is a
// fiftieth of the thinnest stroke.
func twoDecimals(f float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", f), "0"), ".")
}

// letterPicture writes a glyph that is a picture, such as an emoji.
func (w *svgWriter) letterPicture(g typeset.Glyph, at layout.Point) {
	var data bytes.Buffer
	if png.Encode(&data, g.Shape.Picture) != nil {
		return // it has no size
	}
	b := g.Shape.Bounds
	w.line(`<image x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="none" xlink:href="data:image/png;base64,%s"/>`,
		twoDecimals(at.X+g.X+b.Left*g.Scale), twoDecimals(at.Y+g.Y-b.Top*g.Scale), twoDecimals((b.Right-b.Left)*g.Scale), twoDecimals((b.Top-b.Bottom)*g.Scale),
		base64.StdEncoding.EncodeToString(data.Bytes()))
}
