package graphviz

import (
	"context"

	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// shapedLines shapes texts, each once.
type shapedLines struct {
	fonts *typeset.Fonts
	lines map[textLook]*typeset.Line
}

type textLook struct {
	s      string
	size   float64
	weight scene.Weight
}

func newShapedLines(font *scene.Font) *shapedLines {
	return &shapedLines{typeset.For(font), map[textLook]*typeset.Line{}}
}

func (l *shapedLines) line(s string, size float64, weight scene.Weight) *typeset.Line {
	look := textLook{s, size, weight}
	if l.lines[look] == nil {
		line := l.fonts.Line(s, size, weight)
		l.lines[look] = &line
	}
	return l.lines[look]
}

// shapeAhead shapes what the cards of a scene say, until ctx ends.
func shapeAhead(ctx context.Context, s *scene.Scene) <-chan *shapedLines {
	done := make(chan *shapedLines, 1)
	go func() {
		l := newShapedLines(s.Theme.Font)
		for _, c := range s.Cards {
			for _, t := range c.Texts {
				if ctx.Err() == nil {
					l.line(clean(t.S), t.Size, t.Weight)
				}
			}
		}
		done <- l
	}()
	return done
}
