package graphviz

import (
	"bufio"
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestOutlinesOfGlyphs writes both kinds of curves that fonts have, in two
// figures.
func TestOutlinesOfGlyphs(t *testing.T) {
	p := func(x, y float32) opentype.SegmentPoint { return opentype.SegmentPoint{X: x, Y: y} }
	segment := func(op opentype.SegmentOp, points ...opentype.SegmentPoint) font.Segment {
		s := font.Segment{Op: op}
		copy(s.Args[:], points)
		return s
	}
	g := typeset.Glyph{X: 10, Y: 1, Scale: 0.5, Shape: &typeset.Shape{Outline: []font.Segment{
		segment(opentype.SegmentOpMoveTo, p(0, 0)), segment(opentype.SegmentOpLineTo, p(2, 4)), segment(opentype.SegmentOpQuadTo, p(6, 8), p(10, 0)),
		segment(opentype.SegmentOpMoveTo, p(1, 1)), segment(opentype.SegmentOpCubeTo, p(2, 3), p(4, 5), p(7, 1)),
	}}}
	var path strings.Builder
	appendGlyph(&path, g, layout.Point{X: 100, Y: 50})
	if got, want := path.String(), "M110 51L111 49Q113 47 115 51ZM110.5 50.5C111 49.5 112 48.5 113.5 50.5Z"; got != want {
		t.Errorf("the outline is %s, want %s", got, want)
	}
	path.Reset()
	if appendGlyph(&path, typeset.Glyph{Shape: &typeset.Shape{}}, layout.Point{}); path.Len() > 0 {
		t.Errorf("a blank has the outline %s", path.String())
	}
}

// smiley is a glyph that is a red picture, 20 points wide and 10 high.
func smiley() typeset.Glyph {
	img := image.NewRGBA(image.Rect(0, 0, 2, 2))
	draw.Draw(img, img.Rect, image.NewUniform(color.NRGBA{255, 0, 0, 255}), image.Point{}, draw.Src)
	return typeset.Glyph{X: 5, Y: 2, Scale: 0.1, Shape: &typeset.Shape{Picture: img, Bounds: typeset.Bounds{Left: 10, Top: 90, Right: 210, Bottom: -10}}}
}

// TestGlyphsThatArePictures stand in SVG and on pixels where their font has
// them.
func TestGlyphsThatArePictures(t *testing.T) {
	var b bytes.Buffer
	w := &svgWriter{Writer: bufio.NewWriter(&b)}
	w.letterPicture(smiley(), layout.Point{X: 100, Y: 50})
	if err := w.Flush(); err != nil || !strings.HasPrefix(b.String(), `<image x="106" y="43" width="20" height="10" `) {
		t.Errorf("the image is %.80s (%v)", b.String(), err)
	}
	const scale = 2
	s := newStrip(scale)
	s.begin(image.Rect(0, 0, 300, 130))
	s.ground(color.NRGBA{255, 255, 255, 255})
	s.mark(&placed{extent: image.Rect(0, 0, 300, 130), Mark: Mark{Text: &Text{At: layout.Point{X: 100, Y: 50}}}, line: &typeset.Line{Glyphs: []typeset.Glyph{smiley()}}, start: 100})
	red := image.Rectangle{}
	for y := range 130 {
		for x := range 300 {
			if c := s.RGBAAt(x, y); c.G < 128 {
				red = red.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if want := image.Rect(212, 86, 252, 106); red != want {
		t.Errorf("the pixels are %v, want %v", red, want)
	}
}

// TestPanelsWithoutASide have a label alone.
func TestPanelsWithoutASide(t *testing.T) {
	for box, want := range map[layout.Rect]int{{W: 10, H: 10}: 1, {W: 10}: 0, {H: 10}: 0, {}: 0} {
		var b bytes.Buffer
		s := &scene.Scene{Width: 50, Height: 50, Panels: []scene.Panel{{Shape: scene.Shape{Box: box}, Label: scene.Text{S: "Growth", Size: 9}}}}
		if err := DOT(&b, s); err != nil {
			t.Fatal(err)
		}
		if clusters, labels := strings.Count(b.String(), "cluster"), strings.Count(b.String(), "Growth"); clusters != want || labels != 1 {
			t.Errorf("a panel of %v is %d clusters with %d labels", box, clusters, labels)
		}
	}
}
