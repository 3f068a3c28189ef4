package slides

import (
	"strings"

	"cadre/chart/scene"
)

// shrunk is to how many percent of its size a card's whole text fits the
// card, by a guess of its widths: the font that a reader has is not known.
func (d *drawing) shrunk(ps []set, width, height float64) int {
	const least, step = 25, 5
	for percent := 100; percent > least; percent -= step {
		if d.height(ps, width, float64(percent)/100) <= height {
			return percent
		}
	}
	return least
}

// height is how high paragraphs are, in points of the scene.
func (d *drawing) height(ps []set, width, scale float64) float64 {
	h := 0.0
	for _, p := range ps {
		size := float64(d.fit.size(p.size)) / 100 / d.fit.zoom
		line := size * lineHeight * max(1, p.spacing)
		h += p.before + float64(lines(p.runs, width/scale*p.size/size))*line*scale
	}
	return h
}

// lines is how many lines a paragraph takes.
func lines(p scene.Paragraph, width float64) int {
	n, x := 1, 0.0
	for _, r := range p {
		for _, word := range strings.SplitAfter(r.S, " ") {
			w := guess(word, r)
			for ; w > width && len(word) > 1; w -= width {
				n++
			}
			if x > 0 && x+guess(strings.TrimSpace(word), r) > width {
				n, x = n+1, 0
			}
			x += w
		}
	}
	return n
}

// guess is about how wide a word is in a common font.
func guess(s string, r scene.Run) float64 {
	w := 0.0
	for _, c := range s {
		w += breadth(c)
	}
	if r.Weight == scene.SemiBold {
		w *= 1.07
	}
	return w * r.Size
}

// breadth is a character's width in shares of the font's size.
func breadth(c rune) float64 {
	switch {
	case strings.ContainsRune(" .,:;|!'il·jtfrI-()/", c):
		return 0.3
	case 'A' <= c && c <= 'Z' || c == 'm' || c == 'w' || c == '&' || c == '@' || c == '%':
		return 0.7
	case c >= 0x1100:
		return 1
	}
	return 0.54
}
