package typeset

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"cadre/chart/scene"
)

// Line is a shaped text: its glyphs from left to right as they are seen,
// whatever direction it is read in.
type Line struct {
	Glyphs []Glyph
	Width  float64 // in points
}

// Glyph is one shape of a line. Coordinates are points from the line's start
// on the baseline, y downwards.
type Glyph struct {
	X, Y  float64
	Scale float64 // points per unit of the outline
	Shape *Shape
	// The letters that it shows, alone or with its neighbours: runes of the text.
	From, To int
}

type shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	segment  shaping.Segmenter
	shapes   map[shapeKey]*Shape
	faces    map[*font.Face]*Face
	blank    map[*font.Face]bool
}

// Line shapes a text at a size in points.
func (f *Fonts) Line(s string, size float64, weight scene.Weight) Line {
	f.mu.Lock()
	defer f.mu.Unlock()
	runs := f.runs(s, weight)
	inSight(runs)
	var l Line
	for _, r := range runs {
		if r.Face == f.faces[weight] {
			r.FontFeatures = literal
		}
		f.add(&l, f.shaper.harfbuzz.Shape(r.Input), size)
	}
	return l
}

// add places the glyphs of a run, shaped at fine, at the end of a line.
func (f *Fonts) add(l *Line, run shaping.Output, size float64) {
	points := func(v fixed.Int26_6) float64 { return float64(v) / 64 * size / fine }
	scale := size / float64(run.Face.Upem())
	for _, g := range run.Glyphs {
		l.Glyphs = append(l.Glyphs, Glyph{
			X: l.Width + points(g.XOffset), Y: -points(g.YOffset), Scale: scale,
			Shape: f.shape(run.Face, g.GlyphID),
			From:  g.TextIndex() - 1, To: g.TextIndex() - 1 + g.RunesCount(), // without the mark in front
		})
		l.Width += points(g.Advance)
	}
}
