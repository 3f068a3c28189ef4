package slides

import (
	"slices"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// card draws a post as one shape with its text in it; with its circle, where
// it has one, as a group.
func (d *drawing) card(c scene.Card, id int) {
	circle, round := c.Shape(scene.PartCircle)
	name := label(c)
	if round {
		d.openGroup(c.Box, name)
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.linked(id, name, strings.ReplaceAll(c.Summary, "\n", ", "), c.Page, c.Link)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.ground(c)
	d.cardText(c)
	d.put(`</p:sp>` + "\n")
	if round {
		d.circle(c, circle)
		d.put(`</p:grpSp>` + "\n")
	}
}

// label is what a card's shape is called: the first line of its summary.
func label(c scene.Card) string {
	name, _, _ := strings.Cut(c.Summary, "\n")
	return name
}

// circle draws a photo, or a disc with the initials on it.
func (d *drawing) circle(c scene.Card, s scene.Shape) {
	if s.Image != nil && d.picture(s, "Photo of "+label(c)) {
		return
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.name(d.next(), "Circle of "+label(c), "", 0)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.body(s)
	for _, t := range c.Texts {
		if t.Part == scene.PartInitials {
			d.put(`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
			d.oneLine(t)
			d.put(`</p:txBody>`)
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

// ground is the card's shape. The strip is a gradient without a transition,
// along the card's edge and wider by what the border takes from it: LibreOffice
// draws a stripe within the card, as the picture has it, as a gradient over all
// of it.
func (d *drawing) ground(c scene.Card) {
	b := d.fit.box(c.Box)
	sheet, _ := c.Shape(scene.PartGround)
	d.put(`<p:spPr>`)
	d.place(b)
	d.outline(b, sheet)
	if strip, ok := c.Shape(scene.PartStrip); ok {
		d.stripes(d.colours.paint(strip.Fill), d.colours.paint(sheet.Fill), (strip.Box.W+sheet.Weight)/c.Box.W)
	} else {
		d.fill(sheet.Fill)
	}
	d.line(sheet.Stroke, sheet.Weight, sheet.Dashed)
	d.put(`</p:spPr>`)
}

// stripes are two colours, the first of which takes a share of the width.
func (d *drawing) stripes(strip, sheet string, share float64) {
	at := int(share * 100000)
	d.put(`<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0">%s</a:gs><a:gs pos="%d">%s</a:gs><a:gs pos="%d">%s</a:gs><a:gs pos="100000">%s</a:gs></a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`,
		strip, at, strip, at, sheet, sheet)
}

// textGap is between a card's text and its edges.
const textGap = 8

// leftOf is how far from a card's edge its lines begin.
func leftOf(c scene.Card) float64 {
	for _, t := range c.Texts {
		if t.Part == scene.PartName {
			return t.At.X - c.Box.X
		}
	}
	return textGap
}

// cardText sets the card's paragraphs.
func (d *drawing) cardText(c scene.Card) {
	sheet, _ := c.Shape(scene.PartGround)
	round := cornerInset(scene.Shape{Box: c.Box, Radius: sheet.Radius})
	side := func(v float64) int { return max(0, d.fit.length(v-round)) }
	left := leftOf(c)
	width := c.Box.W - left - textGap
	d.put(`<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="%d" tIns="0" rIns="%d" bIns="0" rtlCol="0" anchor="ctr">`, side(left), side(textGap))
	d.shrink(d.shrunk(c.Paragraphs, width, c.Box.H-2*round))
	d.put(`</a:bodyPr><a:lstStyle/>`)
	for i, p := range c.Paragraphs {
		d.paragraph(p, i > 0, d.fit.length(width))
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

// spaceBefore is between the paragraphs of a card.
const spaceBefore = 1.5

// paragraph writes one; its badges lean on the right edge.
func (d *drawing) paragraph(p scene.Paragraph, more bool, width int) {
	badge := slices.IndexFunc(p, func(r scene.Run) bool { return r.Part == scene.PartBadge })
	d.put(`<a:p><a:pPr algn="l">`)
	if more {
		d.put(`<a:spcBef><a:spcPts val="%d"/></a:spcBef>`, min(d.fit.hundredths(spaceBefore), 158400))
	}
	if badge >= 0 {
		d.put(`<a:tabLst><a:tab pos="%d" algn="r"/></a:tabLst>`, width-width/50) // short of the edge, where a rounded width would break the line
	}
	d.put(`</a:pPr>`)
	for i, r := range p {
		s := text(r.S)
		if i == badge {
			s = "\t" + strings.TrimLeft(s, " ")
		}
		d.put(`<a:r>`)
		d.font("a:rPr", r.Size, r.Weight, r.Colour)
		d.put(`<a:t>%s</a:t></a:r>`, s)
	}
	d.put(`</a:p>`)
}
