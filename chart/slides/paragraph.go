package slides

import (
	"slices"

	"cadre/chart/scene"
)

// cardText sets the card's paragraphs where the picture has them.
func (d *drawing) cardText(c scene.Card) {
	sheet, _ := c.Shape(scene.PartGround)
	round := cornerInset(scene.Shape{Box: c.Box, Radius: sheet.Radius})
	side := func(v float64) int { return max(0, d.fit.length(v-round)) }
	left, right := c.TextInsets()
	width := c.Box.W - left - right
	block := blockOf(c)
	anchor, above, below := block.inset(c, round)
	d.put(`<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="%d" tIns="%d" rIns="%d" bIns="%d" rtlCol="0" anchor="%s">`,
		side(left), d.fit.length(above), side(right), d.fit.length(below), anchor)
	d.shrink(d.shrunk(block.paragraphs, width, c.Box.H-2*round-above-below))
	d.put(`</a:bodyPr><a:lstStyle/>`)
	for _, p := range block.paragraphs {
		d.paragraph(p)
	}
	if len(block.paragraphs) == 0 {
		d.put(`<a:p><a:endParaRPr/></a:p>`)
	}
	d.put(`</p:txBody>`)
}

// shrink says to how many percent the text is set so that it fits. A program
// that edits the text says so anew.
func (d *drawing) shrink(percent int) {
	if percent == 100 {
		d.put(`<a:normAutofit/>`)
		return
	}
	d.put(`<a:normAutofit fontScale="%d"/>`, percent*1000)
}

// paragraph writes one.
func (d *drawing) paragraph(p set) {
	d.put(`<a:p><a:pPr algn="l">`)
	if p.spacing > 1 {
		d.put(`<a:lnSpc><a:spcPct val="%d"/></a:lnSpc>`, int(p.spacing*100)*1000)
	}
	if p.before > 0 {
		d.put(`<a:spcBef><a:spcPts val="%d"/></a:spcBef>`, min(d.fit.hundredths(p.before), 158400))
	}
	d.put(`</a:pPr>`)
	for _, r := range p.runs {
		d.run(r.S, r.Size, r.Weight, r.Colour)
	}
	d.put(`</a:p>`)
}

// block is a card's paragraphs, but for its badges, with the room around them.
type block struct {
	paragraphs  []set
	top, bottom float64 // of the picture's lines; the same where it has none
}

// inset is where a block is anchored in its card, and the room above and below
// it: beside badges from the top, else around the middle, which looks better
// where the reader's font takes fewer lines.
func (b block) inset(c scene.Card, round float64) (anchor string, above, below float64) {
	if _, badges := c.Shape(scene.PartBadge); badges && b.top < b.bottom {
		return "t", max(0, b.top-c.Box.Y-round), 0
	}
	lower := b.top + b.bottom - 2*c.Box.Centre().Y
	return "ctr", max(0, lower), max(0, -lower)
}

// set is a paragraph and how its lines stand.
type set struct {
	runs    scene.Paragraph
	size    float64 // of its largest text
	spacing float64 // of its lines, in shares of the font's own; 0: that
	before  float64 // above it, in points
}

// spaceBefore is between paragraphs that the picture does not show.
const spaceBefore = 1.5

// blockOf sets a card's paragraphs so that their lines stand where the picture
// has them.
func blockOf(c scene.Card) block {
	b := block{top: c.Box.Centre().Y, bottom: c.Box.Centre().Y}
	texts := slices.DeleteFunc(slices.Clone(c.Texts), func(t scene.Text) bool {
		return t.Part == scene.PartBadge || t.Part == scene.PartInitials
	})
	last := 0.0 // the baseline above
	for _, runs := range c.Paragraphs {
		p := set{runs: slices.DeleteFunc(slices.Clone(runs), func(r scene.Run) bool { return r.Part == scene.PartBadge })}
		if len(p.runs) == 0 {
			continue
		}
		for _, r := range p.runs {
			p.size = max(p.size, r.Size)
		}
		var lines []float64
		lines, texts = linesOf(p.runs, texts)
		p.stand(lines, b, last)
		if n := len(lines); n > 0 {
			if last == 0 {
				b.top = lines[0] - ascent*p.size
			}
			last = lines[n-1]
			b.bottom = last + descent*p.size
		}
		b.paragraphs = append(b.paragraphs, p)
	}
	return b
}

// stand spaces a paragraph by the baselines of its lines in the picture and by
// the last one above them.
func (p *set) stand(lines []float64, above block, last float64) {
	line := lineHeight * p.size
	if n := len(lines); n > 1 {
		p.spacing = (lines[n-1] - lines[0]) / float64(n-1) / line
		line *= max(1, p.spacing)
	}
	switch {
	case len(above.paragraphs) == 0:
	case len(lines) == 0 || last == 0:
		p.before = spaceBefore
	default:
		p.before = max(0, lines[0]-(line-descent*p.size)-above.bottom)
	}
}

// linesOf is the baselines of a paragraph's lines among the texts of a card,
// and the texts that follow them.
func linesOf(p scene.Paragraph, texts []scene.Text) (lines []float64, rest []scene.Text) {
	for len(texts) > 0 {
		t := texts[0]
		at := t.At.Y
		here := slices.ContainsFunc(p, func(r scene.Run) bool { return r.Part == t.Part })
		another := len(lines) > 0 && lines[len(lines)-1] != at
		if !here || another && t.Part == scene.PartLine {
			break
		}
		if len(lines) == 0 || another {
			lines = append(lines, at)
		}
		texts = texts[1:]
	}
	return lines, texts
}
