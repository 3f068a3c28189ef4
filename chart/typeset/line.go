package typeset

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
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
}

type shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	segment  shaping.Segmenter
	wrap     shaping.LineWrapper
	shapes   map[shapeKey]*Shape
}

// fine is the size at which every text is shaped, in points: the shaper rounds
// a size up to a whole one and an advance to a 64th, so that a text shaped at
// 10.5 would run as wide as at 11.
const fine = 100

// Line shapes a text at a size in points.
func (f *Fonts) Line(s string, size float64, weight scene.Weight) Line {
	f.mu.Lock()
	defer f.mu.Unlock()
	text := []rune(s)
	if len(text) == 0 {
		return Line{}
	}
	in := shaping.Input{Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Size: fixed.I(fine),
		Language: language.NewLanguage("en")}
	var runs []shaping.Output
	for _, run := range f.shaper.segment.Split(in, resolver{f, weight}) {
		runs = append(runs, f.shaper.harfbuzz.Shape(run))
	}
	return f.line(f.visual(text, runs), size)
}

// visual puts runs in the order in which they are seen.
func (f *Fonts) visual(text []rune, runs []shaping.Output) []shaping.Output {
	const endless = 1 << 30
	lines, _ := f.shaper.wrap.WrapParagraph(shaping.WrapConfig{DisableTrailingWhitespaceTrim: true}, endless, text, shaping.NewSliceIterator(runs))
	if len(lines) != 1 {
		return runs
	}
	seen := slices.Clone(lines[0])
	slices.SortFunc(seen, func(a, b shaping.Output) int { return int(a.VisualIndex - b.VisualIndex) })
	return seen
}

// line places the glyphs of runs that were shaped at fine.
func (f *Fonts) line(runs []shaping.Output, size float64) Line {
	var l Line
	points := func(v fixed.Int26_6) float64 { return float64(v) / 64 * size / fine }
	for _, run := range runs {
		scale := size / float64(run.Face.Upem())
		for _, g := range run.Glyphs {
			l.Glyphs = append(l.Glyphs, Glyph{
				X: l.Width + points(g.XOffset), Y: -points(g.YOffset), Scale: scale,
				Shape: f.shape(run.Face, g.GlyphID),
			})
			l.Width += points(g.Advance)
		}
	}
	return l
}

// resolver chooses the face for each rune: Inter, else the system's, else
// Inter's box for what is missing.
type resolver struct {
	f      *Fonts
	weight scene.Weight
}

func (r resolver) ResolveFace(c rune) *font.Face {
	own := r.f.faces[r.weight]
	if _, has := own.NominalGlyph(c); has {
		return own
	}
	if face := r.f.systemFace(c, r.weight); face != nil {
		return face
	}
	return own
}
