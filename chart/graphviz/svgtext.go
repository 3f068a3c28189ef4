package graphviz

import (
	"fmt"
	"math"

	"cadre/chart/scene"
)

// text writes a line of text. Where the viewer's font runs wider than the
// picture's and something stands close behind it, the line is as wide as the
// picture has it, or cut off by viewers that cannot do so.
func (w *svgWriter) text(m Mark) {
	t, attrs := m.Text, ""
	if t.Weight == scene.SemiBold {
		attrs = ` font-weight="600"`
	}
	attrs += map[scene.Anchor]string{scene.Middle: ` text-anchor="middle"`, scene.End: ` text-anchor="end"`}[t.Anchor]
	if width, right, close := w.crowded(m); close {
		w.clips++
		w.line(`<clipPath id="clip%d"><path d="M%s %sH%sV%sH%sZ"/></clipPath>`, w.clips,
			number(t.At.X-1), number(t.At.Y-1.5*t.Size), number(right), number(t.At.Y+t.Size), number(t.At.X-1))
		attrs += fmt.Sprintf(` textLength="%s" lengthAdjust="spacingAndGlyphs" clip-path="url(#clip%d)"`, number(width), w.clips)
	}
	w.line(`<text x="%s" y="%s" font-size="%s"%s%s%s xml:space="preserve">%s</text>`,
		number(t.At.X), number(t.At.Y), number(t.Size), attrs, paint("fill", t.Colour), w.name("part", m.Owner), text(t.S))
}

// crowded tells how wide a text of a card is and where the next thing in its
// line begins, where a wider font would run into that.
func (w *svgWriter) crowded(m Mark) (width, right float64, close bool) {
	const wider = 1.25 // DejaVu Sans, than Inter
	card, part, ok := partOf(m.Owner)
	if !ok {
		return 0, 0, false
	}
	c := w.scene.Cards[card]
	t := c.Texts[part-len(c.Shapes)]
	right = next(c, t)
	return t.Width, right, t.Anchor == scene.Start && t.At.X+wider*t.Width > right
}

// next is where the next thing on the right of a text begins.
func next(c scene.Card, t scene.Text) float64 {
	x := math.Inf(1)
	for _, s := range c.Shapes {
		if s.Part == scene.PartBadge && s.Box.Y < t.At.Y && t.At.Y < s.Box.Bottom() && s.Box.X > t.At.X {
			x = min(x, s.Box.X)
		}
	}
	for _, other := range c.Texts {
		if other.Part != scene.PartBadge && other.At.Y == t.At.Y && other.At.X > t.At.X {
			x = min(x, other.At.X)
		}
	}
	return x
}
