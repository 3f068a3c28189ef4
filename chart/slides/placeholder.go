package slides

import (
	"slices"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// placeholder is a text that a slide has a place for on its layout, by which
// programs know what it is: they list titles, read them first, and set the
// footer and the date of all slides at once.
type placeholder struct {
	part scene.Part
	name string
	kind string // attributes of p:ph
	wide bool   // goes on to the right margin, so that it has room to grow
}

// The placeholders of the layout, in the order in which they are read: before
// the cards, and after all.
var (
	above = []placeholder{
		{scene.PartHeading, "Title", `type="title"`, true},
		{scene.PartSubheading, "Subtitle", `type="body" sz="quarter" idx="13"`, true},
	}
	below = []placeholder{
		{scene.PartFooter, "Footer", `type="ftr" sz="quarter" idx="11"`, false},
		{scene.PartDate, "Date", `type="dt" sz="half" idx="10"`, false},
		{scene.PartNumber, "Slide Number", `type="sldNum" sz="quarter" idx="12"`, false},
	}
)

// linesOf are the texts of a scene that a placeholder shows.
func (p placeholder) linesOf(s *scene.Scene) []scene.Text {
	return slices.DeleteFunc(slices.Clone(s.Labels), func(t scene.Text) bool { return t.Part != p.part || t.S == "" })
}

// labels are the texts of a scene that stand in no placeholder.
func labels(s *scene.Scene) []scene.Text {
	held := slices.Concat(above, below)
	return slices.DeleteFunc(slices.Clone(s.Labels), func(t scene.Text) bool {
		return slices.ContainsFunc(held, func(p placeholder) bool { return p.part == t.Part })
	})
}

// placed draws a text in its placeholder.
func (d *drawing) placed(p placeholder, lines []scene.Text) {
	if len(lines) == 0 {
		return
	}
	d.openPlaceholder(p, d.fit.box(d.roomOf(p, lines)))
	d.put(`<a:lstStyle/><a:p><a:pPr marL="0" indent="0" algn="%s"><a:buNone/></a:pPr>`, algn[lines[0].Anchor])
	for i, t := range lines {
		if i > 0 {
			d.put(`<a:br>`)
			d.font("a:rPr", t.Size, t.Weight, t.Colour)
			d.put(`</a:br>`)
		}
		if p.part == scene.PartNumber {
			d.number(t)
		} else {
			d.run(t.S, t.Size, t.Weight, t.Colour)
		}
	}
	d.put(`</a:p></p:txBody></p:sp>` + "\n")
}

// number is the slide's, which programs keep right when slides are moved.
func (d *drawing) number(t scene.Text) {
	d.put(`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">`)
	d.font("a:rPr", t.Size, t.Weight, t.Colour)
	d.put(`<a:t>%s</a:t></a:fld>`, text(t.S))
}

func (d *drawing) openPlaceholder(p placeholder, b box) {
	d.put(`<p:sp><p:nvSpPr>`)
	d.name(d.next(), p.name, "", 0)
	d.put(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph %s/></p:nvPr></p:nvSpPr><p:spPr>`, p.kind)
	d.place(b)
	d.put(`</p:spPr><p:txBody><a:bodyPr vert="horz" wrap="%s" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>`, p.wrap())
}

func (p placeholder) wrap() string {
	if p.wide {
		return "square"
	}
	return "none"
}

// roomOf is the rectangle of a placeholder.
func (d *drawing) roomOf(p placeholder, lines []scene.Text) layout.Rect {
	r := room(lines[0])
	for _, t := range lines[1:] {
		r.W, r.H = max(r.W, room(t).W), room(t).Bottom()-r.Y
	}
	if p.wide && lines[0].Anchor == scene.Start {
		r.W = max(r.W, d.scene.Width-2*r.X)
	}
	return r
}

// hiddenTitle is that of a slide which shows none, for lists of slides and for
// those who hear them: it stands above the slide, as PowerPoint has it.
func (d *drawing) hiddenTitle(title string) {
	if title == "" {
		return
	}
	const height = 28 * perPoint
	d.openPlaceholder(above[0], box{0, -2 * height, d.width, height})
	d.put(`<a:lstStyle/><a:p><a:r><a:rPr sz="2000"/><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp>`+"\n", text(title))
}

// layoutTexts are the placeholders of the layout: each where the first slide
// has it, and set as there.
func layoutTexts(drawn []*drawing, width int) string {
	l := &drawing{last: 1}
	for _, p := range slices.Concat(above, below) {
		i := slices.IndexFunc(drawn, func(d *drawing) bool { return len(p.linesOf(d.scene)) > 0 })
		switch {
		case i < 0 && p.part == scene.PartHeading:
			l.openPlaceholder(p, box{0, 0, width, 28 * perPoint})
			l.put(`<a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`)
			fallthrough
		case i < 0:
			continue
		}
		l.scene, l.fit, l.colours = drawn[i].scene, drawn[i].fit, drawn[i].colours
		l.prompt(p, p.linesOf(l.scene))
	}
	return l.String()
}

// prompt draws a placeholder on the layout.
func (d *drawing) prompt(p placeholder, lines []scene.Text) {
	t := lines[0]
	d.openPlaceholder(p, d.fit.box(d.roomOf(p, lines)))
	d.put(`<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="%s"><a:buNone/>`, algn[t.Anchor])
	d.font("a:defRPr", t.Size, t.Weight, t.Colour)
	d.put(`</a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr/><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp>`+"\n", p.name)
}
