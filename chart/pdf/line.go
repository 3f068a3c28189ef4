package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/unicode/bidi"

	"cadre/chart/graphviz"
	"cadre/chart/typeset"
)

// cluster is a piece of a line that cannot be taken apart: the glyphs that
// show some characters together.
type cluster struct {
	face   *typeset.Face
	glyphs []typeset.Glyph
	s      string  // the characters, as typed
	x      float64 // where it begins in the line
	width  float64
}

// clusters takes a line of a text apart, from left to right.
func clusters(l *typeset.Line, typed []rune) []cluster {
	var all []cluster
	for i := 0; i < len(l.Glyphs); {
		first, end := l.Glyphs[i], i+1
		for end < len(l.Glyphs) && l.Glyphs[end].From == first.From {
			end++
		}
		c := cluster{first.Shape.Face, l.Glyphs[i:end], string(typed[first.From:first.To]), first.X, first.Shape.Advance * first.Scale}
		if len(c.glyphs) > 1 {
			to := l.Width
			if end < len(l.Glyphs) {
				to = l.Glyphs[end].X
			}
			c.width = max(0, to-first.X)
		}
		all, i = append(all, c.asRead()...), end
	}
	return all
}

// asRead gives every character a cluster of its own where readers do not
// take several: those of right-to-left text, the last one first, because
// readers turn it round, and emoji, which some cannot tell apart. The first
// cluster has the glyphs, the others are blank.
func (c cluster) asRead() []cluster {
	typed := []rune(c.s)
	reverse := slices.ContainsFunc(typed, rightToLeft)
	if len(typed) < 2 || !reverse && !slices.ContainsFunc(typed, longInUTF16) {
		return []cluster{c}
	}
	if reverse {
		slices.Reverse(typed)
	}
	share := c.width / float64(len(typed))
	all := make([]cluster, len(typed))
	for i, r := range typed {
		all[i] = cluster{face: c.face, s: string(r), x: c.x + float64(i)*share, width: share}
	}
	all[0].glyphs = c.glyphs
	return all
}

func longInUTF16(r rune) bool { return utf16.RuneLen(r) > 1 }

func rightToLeft(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

func (c *content) text(t *graphviz.Text) {
	line := c.typeface.Line(t.S, t.Size, t.Weight)
	start := t.At.X - line.Width*[]float64{0, 0.5, 1}[t.Anchor]
	c.colour(t.Colour, "rg")
	c.op("BT")
	s := textArray{content: c, size: t.Size}
	for _, piece := range clusters(&line, []rune(t.S)) {
		font, id := c.fonts.letter(piece, t.Size)
		s.show(font, id, start+piece.x, t.At.Y)
	}
	s.close()
	c.op("ET")
	for _, g := range line.Glyphs {
		if g.Shape.Picture != nil {
			c.picture(g, start, t.At.Y)
		}
	}
}

// textArray writes letters in their places, as arrays of the operator TJ: a run
// of one font, with how far each letter stands from where the one before it
// ends.
type textArray struct {
	*content
	size    float64
	font    *embeddedFont
	x       float64 // where the next letter would stand by itself
	codes   strings.Builder
	between bool // the codes are open
}

func (s *textArray) show(font *embeddedFont, id int, x, y float64) {
	if font != s.font {
		s.close()
		s.font, s.x, s.between = font, x, true
		s.op("/%s %s Tf 1 0 0 -1 %s Tm", font.name, number(s.size), numbers(x, y))
		s.codes.WriteString("[<")
	}
	if away := math.Round((s.x - x) / s.size * unit); away != 0 {
		fmt.Fprintf(&s.codes, ">%s<", number(away))
		s.x -= away * s.size / unit
	}
	fmt.Fprintf(&s.codes, "%04X", id)
	s.x += font.letters[id].width * s.size / unit
}

func (s *textArray) close() {
	if s.between {
		s.op("%s>] TJ", s.codes.String())
		s.codes.Reset()
		s.between = false
	}
}
