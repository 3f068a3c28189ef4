package slides

import (
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// card draws a post as one shape with its text in it; with its circle, where
// it has one, as a group.
func (d *drawing) card(c scene.Card, id int) {
	circles := circles(c)
	name := label(c)
	if len(circles) > 0 {
		d.openGroup(c.Box, name)
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.linked(id, name, strings.ReplaceAll(c.Summary, "\n", ", "), c.Page, c.Link)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	l := lookOf(c)
	d.sheet(c.Box, l)
	d.cardText(c, l)
	d.put(`</p:sp>` + "\n")
	for _, s := range circles {
		d.circle(c, s)
	}
	if len(circles) > 0 {
		d.put(`</p:grpSp>` + "\n")
	}
}

// label is what a card's shape is called: the first line of its summary.
func label(c scene.Card) string {
	name, _, _ := strings.Cut(c.Summary, "\n")
	return name
}

// circles are a card's photo or the disc with initials.
func circles(c scene.Card) (shapes []scene.Shape) {
	for _, s := range c.Shapes {
		if isCircle(s) {
			shapes = append(shapes, s)
		}
	}
	return shapes
}

func isCircle(s scene.Shape) bool { return s.Round || s.Image != nil }

// circle draws a photo, or a disc with the text that lies on it.
func (d *drawing) circle(c scene.Card, s scene.Shape) {
	if s.Image != nil && d.picture(s, "Photo of "+label(c)) {
		return
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.name(d.next(), "Circle of "+label(c), "", 0)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.body(s)
	for _, t := range c.Texts {
		if t.Anchor == scene.Middle && s.Box.Contains(t.At) {
			d.put(`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
			d.oneLine(t)
			d.put(`</p:txBody>`)
			break
		}
	}
	d.put(`</p:sp>` + "\n")
}

func (d *drawing) openGroup(r layout.Rect, name string) {
	b := d.fit.box(r)
	d.put(`<p:grpSp><p:nvGrpSpPr>`)
	d.name(d.next(), name, "", 0)
	d.put(`<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/><a:chOff x="%d" y="%d"/><a:chExt cx="%d" cy="%d"/></a:xfrm></p:grpSpPr>`,
		b.x, b.y, b.w, b.h, b.x, b.y, b.w, b.h)
}

// sheet is the card's shape. The strip is a gradient without a transition.
func (d *drawing) sheet(r layout.Rect, l look) {
	b := d.fit.box(r)
	d.put(`<p:spPr>`)
	d.place(b)
	d.outline(b, scene.Shape{Radius: l.radius})
	if l.strip.A == 0 || l.fill.A == 0 {
		d.fill(l.fill, ground)
	} else {
		d.stripes(l)
	}
	d.line(l.stroke, l.weight, l.dashed)
	d.put(`</p:spPr>`)
}

func (d *drawing) stripes(l look) {
	strip, sheet := d.colours.paint(l.strip, mark), d.colours.paint(l.fill, ground)
	at, angle := int(l.share*100000), 0
	if l.above {
		angle = 5400000
	}
	d.put(`<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0">%s</a:gs><a:gs pos="%d">%s</a:gs><a:gs pos="%d">%s</a:gs><a:gs pos="100000">%s</a:gs></a:gsLst><a:lin ang="%d" scaled="0"/></a:gradFill>`,
		strip, at, strip, at, sheet, sheet, angle)
}

// insets are the distances of a card's text from its edges.
type insets struct{ left, right float64 }

// textGap is between a card's text and what stands beside it.
const textGap = 8

// insetsOf keeps the text where the picture has it: from where its lines begin,
// and clear of a circle to the right.
func insetsOf(c scene.Card) insets {
	in := insets{left: c.Box.W, right: textGap}
	for _, t := range c.Texts {
		if t.Anchor == scene.Start {
			in.left = min(in.left, t.At.X-c.Box.X)
		}
	}
	if in.left == c.Box.W {
		in.left = textGap
	}
	for _, s := range circles(c) {
		if s.Box.X > c.Box.X+c.Box.W/2 {
			in.right = max(in.right, c.Box.Right()-s.Box.X+textGap)
		}
	}
	return in
}

// cardText sets the card's paragraphs.
func (d *drawing) cardText(c scene.Card, l look) {
	in := insetsOf(c)
	round := cornerInset(scene.Shape{Box: c.Box, Radius: l.radius})
	side := func(v float64) int { return max(0, d.fit.length(v-round)) }
	d.put(`<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="%d" tIns="0" rIns="%d" bIns="0" rtlCol="0" anchor="ctr">`, side(in.left), side(in.right))
	d.shrink(d.shrunk(c.Paragraphs, c.Box.W-in.left-in.right, c.Box.H-2*round))
	d.put(`</a:bodyPr><a:lstStyle/>`)
	for i, p := range c.Paragraphs {
		d.paragraph(p, i > 0, badges(c, p), d.fit.length(c.Box.W-in.left-in.right))
	}
	if len(c.Paragraphs) == 0 {
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

// badges is the first run of a paragraph that the picture has at the right of
// the card, in a shape of its own; as many as there are runs where it has none.
func badges(c scene.Card, p scene.Paragraph) int {
	for i, r := range p {
		for _, t := range c.Texts {
			if t.Anchor == scene.Middle && t.S == strings.TrimSpace(r.S) && t.Size == r.Size {
				return i
			}
		}
	}
	return len(p)
}

// spaceBefore is between the paragraphs of a card.
const spaceBefore = 1.5

// paragraph writes one; from a run on it leans on the right edge.
func (d *drawing) paragraph(p scene.Paragraph, more bool, right, width int) {
	d.put(`<a:p><a:pPr algn="l">`)
	if more {
		d.put(`<a:spcBef><a:spcPts val="%d"/></a:spcBef>`, min(d.fit.hundredths(spaceBefore), 158400))
	}
	if right < len(p) {
		d.put(`<a:tabLst><a:tab pos="%d" algn="r"/></a:tabLst>`, width-width/50) // short of the edge, where a rounded width would break the line
	}
	d.put(`</a:pPr>`)
	for i, r := range p {
		s := text(r.S)
		if i == right {
			s = "\t" + strings.TrimLeft(s, " ")
		}
		d.put(`<a:r>`)
		d.font("a:rPr", r.Size, r.Weight, r.Colour)
		d.put(`<a:t>%s</a:t></a:r>`, s)
	}
	d.put(`</a:p>`)
}
