package slides

import (
	"fmt"
	"strings"

	"cadre/chart/scene"
)

// name is the part of a shape that people do not see: how it is called, what
// is read aloud for it, and where a click on it leads.
func (d *drawing) name(id int, name, read string, page int) { d.linked(id, name, read, page, "") }

// linked is name for what leads to a web address where it leads to no page.
func (d *drawing) linked(id int, name, read string, page int, address string) {
	d.put(`<p:cNvPr id="%d" name="%s"`, id, text(name))
	if read != "" {
		d.put(` descr="%s"`, text(read))
	}
	if page < 1 || page > d.slides {
		if address == "" {
			d.put(`/>`)
			return
		}
		d.put(`><a:hlinkClick r:id="%s"/></p:cNvPr>`, d.rels.put(rel{office + "hyperlink", address, true}))
		return
	}
	to := d.rels.add(office+"slide", fmt.Sprintf("slide%d.xml", page))
	d.put(`><a:hlinkClick r:id="%s" action="ppaction://hlinksldjump"/></p:cNvPr>`, to)
}

// decoration is name for what says nothing to those who do not see it.
func (d *drawing) decoration(id int, name string) {
	d.put(`<p:cNvPr id="%d" name="%s"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">`, id, text(name))
	d.put(`<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>`)
}

// place writes where a shape stands.
func (d *drawing) place(b box) {
	d.put(`<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`, b.x, b.y, b.w, b.h)
}

// outline is a shape's form.
func (d *drawing) outline(b box, s scene.Shape) {
	switch {
	case s.Round:
		d.put(`<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>`)
	case s.Radius > 0:
		share := min(50000, d.fit.length(s.Radius)*100000/max(1, min(b.w, b.h)))
		d.put(`<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val %d"/></a:avLst></a:prstGeom>`, share)
	default:
		d.put(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
	}
}

func (d *drawing) fill(c scene.Ink) {
	if c.A == 0 {
		d.put(`<a:noFill/>`)
		return
	}
	d.put(`<a:solidFill>%s</a:solidFill>`, d.colours.paint(c))
}

// line is a border or a line, and what is at its ends.
func (d *drawing) line(c scene.Ink, weight float64, dashed bool, ends ...string) {
	if c.A == 0 {
		d.put(`<a:ln><a:noFill/></a:ln>`)
		return
	}
	d.put(`<a:ln w="%d"><a:solidFill>%s</a:solidFill>`, min(max(1, d.fit.length(weight)), 20116800), d.colours.paint(c))
	if dashed {
		d.put(`<a:prstDash val="dash"/>`)
	}
	d.put(`<a:round/>%s</a:ln>`, strings.Join(ends, ""))
}

// shape draws what stands alone: of a legend, a small map and the like.
func (d *drawing) shape(s scene.Shape, name string) {
	if s.Image != nil && d.picture(s, name) {
		return
	}
	if s.Fill.A == 0 && s.Stroke.A == 0 {
		return
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.decoration(d.next(), name)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.body(s)
	d.put(`</p:sp>` + "\n")
}

// body is a shape's look.
func (d *drawing) body(s scene.Shape) {
	b := d.fit.box(s.Box)
	d.put(`<p:spPr>`)
	d.place(b)
	d.outline(b, s)
	d.fill(s.Fill)
	d.line(s.Stroke, s.Weight, s.Dashed)
	d.put(`</p:spPr>`)
}
