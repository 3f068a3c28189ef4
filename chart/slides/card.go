package slides

import (
	"slices"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// card draws a post as one shape with its text in it, in a group with the strip
// in the role's colour, its circle and its badges.
func (d *drawing) card(c scene.Card, id int) {
	name, read := c.Headline(), strings.ReplaceAll(c.Summary, "\n", ", ")
	group := slices.ContainsFunc(c.Shapes, ownShape)
	if group {
		d.openGroup(c.Box, name, read)
		read = ""
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.linked(id, name, read, c.Page, c.Link)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.ground(c)
	d.cardText(c)
	d.put(`</p:sp>` + "\n")
	if group {
		d.parts(c)
		d.put(`</p:grpSp>` + "\n")
	}
}

// ownShapes are the parts of a card that are shapes of their own, and what those
// without a text are called.
var ownShapes = map[scene.Part]string{scene.PartStrip: "Role", scene.PartCircle: "Circle", scene.PartBadge: "Badge"}

func ownShape(s scene.Shape) bool { return ownShapes[s.Part] != "" }

// parts draws the strip, the circle and the badges, these with their texts.
func (d *drawing) parts(c scene.Card) {
	said := map[scene.Part]scene.Part{scene.PartCircle: scene.PartInitials, scene.PartBadge: scene.PartBadge}
	texts := map[scene.Part][]scene.Text{}
	for _, t := range c.Texts {
		texts[t.Part] = append(texts[t.Part], t)
	}
	for _, s := range c.Shapes {
		if !ownShape(s) || s.Image != nil && d.picture(s, "Photo of "+c.Headline()) {
			continue
		}
		if of := texts[said[s.Part]]; len(of) > 0 {
			d.plate(s, of[0])
			texts[said[s.Part]] = of[1:]
		} else {
			d.shape(s, ownShapes[s.Part])
		}
	}
}

// plate draws a shape with a line of text in its middle.
func (d *drawing) plate(s scene.Shape, t scene.Text) {
	d.put(`<p:sp><p:nvSpPr>`)
	d.name(d.next(), t.S, "", 0)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.body(s)
	d.put(`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
	d.oneLine(t)
	d.put(`</p:txBody></p:sp>` + "\n")
}

func (d *drawing) openGroup(r layout.Rect, name, read string) {
	b := d.fit.box(r)
	d.put(`<p:grpSp><p:nvGrpSpPr>`)
	d.name(d.next(), name, read, 0)
	d.put(`<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/><a:chOff x="%d" y="%d"/><a:chExt cx="%d" cy="%d"/></a:xfrm></p:grpSpPr>`,
		b.x, b.y, b.w, b.h, b.x, b.y, b.w, b.h)
}

// ground is the card's shape.
func (d *drawing) ground(c scene.Card) {
	b := d.fit.box(c.Box)
	sheet, _ := c.Shape(scene.PartGround)
	d.put(`<p:spPr>`)
	d.place(b)
	d.outline(b, sheet)
	d.fill(sheet.Fill)
	d.line(sheet.Stroke, sheet.Weight, sheet.Dashed)
	d.put(`</p:spPr>`)
}
