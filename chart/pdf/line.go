package pdf

import (
	"fmt"
	"math"
	"strings"

	"cadre/chart/graphviz"
	"cadre/chart/typeset"
)

// cluster is a piece of a line that cannot be taken apart: the glyphs that
// show some characters together.
type cluster struct {
	glyphs []typeset.Glyph
	s      string  // the characters, as typed
	width  float64 // of size 1
}

// clusters takes a line of a text apart, from left to right.
func clusters(l *typeset.Line, typed []rune, size float64) []cluster {
	var all []cluster
	for i := 0; i < len(l.Glyphs); {
		first, end := l.Glyphs[i], i+1
		for end < len(l.Glyphs) && l.Glyphs[end].From == first.From {
			end++
		}
		c := cluster{glyphs: l.Glyphs[i:end], s: string(typed[first.From:first.To]), width: first.Shape.Advance * first.Scale / size}
		if len(c.glyphs) > 1 {
			to := l.Width
			if end < len(l.Glyphs) {
				to = l.Glyphs[end].X
			}
			c.width = max(0, to-first.X) / size
		}
		all, i = append(all, c), end
	}
	return all
}

func (c *content) text(t *graphviz.Text) {
	line := typeset.Default().Line(t.S, t.Size, t.Weight)
	start := t.At.X - line.Width*[]float64{0, 0.5, 1}[t.Anchor]
	c.colour(t.Colour, "rg")
	c.op("BT")
	s := setter{content: c, size: t.Size}
	for _, piece := range clusters(&line, []rune(t.S), t.Size) {
		first := piece.glyphs[0]
		font, id := c.fonts.letter(piece, t.Size)
		s.show(font, id, start+first.X, t.At.Y)
	}
	s.close()
	c.op("ET")
	for _, g := range line.Glyphs {
		if g.Shape.Picture != nil {
			c.picture(g, start, t.At.Y)
		}
	}
}

// setter sets letters at their places. Between those of one font it writes
// how far each stands from where the one before it ends.
type setter struct {
	*content
	size    float64
	font    *embedded
	x       float64 // where the next letter would stand by itself
	codes   strings.Builder
	between bool // the codes are open
}

func (s *setter) show(font *embedded, id int, x, y float64) {
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

func (s *setter) close() {
	if s.between {
		s.op("%s>] TJ", s.codes.String())
		s.codes.Reset()
		s.between = false
	}
}
