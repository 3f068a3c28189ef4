package typeset

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"

	"cadre/chart/scene"
)

// fine is the size at which every text is shaped, in points, because the
// shaper rounds: sizes up to whole points, so that 10.5 would run as wide as
// 11, and advances to 64ths. At a multiple of 44, Inter's own units, 2816 to
// the size, are whole 64ths.
const fine = 704

// literal keeps Inter from showing other characters than were typed: it makes
// an arrow of -> and a multiplication sign of the x in x2.
var literal = []shaping.FontFeature{{Tag: opentype.MustNewTag("calt"), Value: 0}}

// run is a piece of a text in one face and one direction.
type run struct {
	shaping.Input
	level int // of embedding: 0 left to right, 1 right to left, 2 a number in the latter
}

// leftToRight is a mark that is not seen. In front of a text it makes it a
// left-to-right one whatever its first letter, as viewers of SVG take it.
const leftToRight = '\u200e'

// runs cuts a text into pieces, in the order in which they are typed.
func (f *Fonts) runs(s string, weight scene.Weight) []run {
	text := append([]rune{leftToRight}, []rune(s)...)
	for i, r := range text {
		if class(r) == bidi.B { // else the text ends here
			text[i] = ' '
		}
	}
	in := shaping.Input{Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Size: fixed.I(fine),
		Language: language.NewLanguage("en")}
	var runs []run
	for i, piece := range f.shaper.segment.Split(in, resolver{f, weight}) {
		if i == 0 {
			piece.RunStart++
		}
		for _, r := range levels(runs, piece) {
			runs = append(runs, f.blanks(r, f.faces[weight])...)
		}
	}
	return runs
}

// levels gives a piece its level, or its two parts theirs, where it begins
// with a number that belongs to the right-to-left text before it.
func levels(before []run, piece shaping.Input) []run {
	if piece.Direction == di.DirectionRTL {
		return []run{{piece, 1}}
	}
	number := piece.RunStart
	if n := len(before); n > 0 && before[n-1].level > 0 {
		number += numberLength(piece.Text[piece.RunStart:piece.RunEnd])
	}
	first, rest := piece, piece
	first.RunEnd, rest.RunStart = number, number
	var parts []run
	if first.RunStart < first.RunEnd {
		parts = append(parts, run{first, 2})
	}
	if rest.RunStart < rest.RunEnd {
		parts = append(parts, run{rest, 0})
	}
	return parts
}

// numberLength is how much of a text's front is a number, with the signs in
// it and around it.
func numberLength(text []rune) int {
	n := 0
	for i, r := range text {
		switch class(r) {
		case bidi.EN, bidi.AN, bidi.ET:
			n = i + 1
		case bidi.ES, bidi.CS, bidi.NSM:
		default:
			return n
		}
	}
	return n
}

// blanks cuts the spaces out of a run in a font of pictures, where they have
// no width, and sets them in our own face.
func (f *Fonts) blanks(r run, own *font.Face) []run {
	if r.Face == own || f.shaper.hasBlank(r.Face) {
		return []run{r}
	}
	var parts []run
	for start, i := r.RunStart, r.RunStart; i < r.RunEnd; i++ {
		blank := r.Text[i] == ' '
		if i+1 < r.RunEnd && (r.Text[i+1] == ' ') == blank {
			continue
		}
		part := r
		part.RunStart, part.RunEnd = start, i+1
		if blank {
			part.Face = own
		}
		parts, start = append(parts, part), i+1
	}
	return parts
}

// hasBlank tells whether a space has a width in a face, found out once: a face
// can give it one and take it away again when it places glyphs.
func (s *shaper) hasBlank(face *font.Face) bool {
	has, known := s.blank[face]
	if !known {
		out := s.harfbuzz.Shape(shaping.Input{Text: []rune{' '}, RunEnd: 1, Direction: di.DirectionLTR, Size: fixed.I(fine), Face: face})
		has = out.Advance > 0
		s.blank[face] = has
	}
	return has
}

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// inSight puts runs in the order in which they are seen (UAX 9, rule L2).
func inSight(runs []run) {
	for level := 2; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			end := i
			for end < len(runs) && runs[end].level >= level {
				end++
			}
			slices.Reverse(runs[i:end])
			i = max(i, end)
		}
	}
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
