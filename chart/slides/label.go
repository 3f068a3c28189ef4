package slides

import (
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// The measures of the theme's font, in shares of its size.
const (
	ascent     = 0.905 // from the top of a line to the baseline
	descent    = 0.245 // from there to the next line
	lineHeight = ascent + descent
)

// label draws a text that stands alone.
func (d *drawing) label(t scene.Text) {
	if t.S == "" {
		return
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.name(d.next(), t.S, "", t.Page)
	d.put(`<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>`)
	d.place(d.fit.box(room(t)))
	d.put(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`)
	d.put(`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
	d.oneLine(t)
	d.put(`</p:txBody></p:sp>` + "\n")
}

// oneLine is a text as a paragraph of its own.
func (d *drawing) oneLine(t scene.Text) {
	d.put(`<a:p><a:pPr algn="%s"/>`, algn[t.Anchor])
	d.run(t.S, t.Size, t.Weight, t.Colour)
	d.put(`</a:p>`)
}

var algn = map[scene.Anchor]string{scene.Start: "l", scene.Middle: "ctr", scene.End: "r"}

// room is the rectangle that a text takes, and a little more at its end.
func room(t scene.Text) layout.Rect {
	w := t.Width*1.06 + t.Size/2
	r := layout.Rect{X: t.At.X, Y: t.At.Y - ascent*t.Size, W: w, H: lineHeight * t.Size}
	switch t.Anchor {
	case scene.Middle:
		r.X -= w / 2
	case scene.End:
		r.X -= w
	}
	return r
}

// panel draws shading with its name in it.
func (d *drawing) panel(p scene.Panel) {
	d.put(`<p:sp><p:nvSpPr>`)
	name := p.Label.S
	if name == "" {
		name = "Panel"
	}
	d.name(d.next(), name, "", p.Label.Page)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`)
	d.body(p.Shape)
	if p.Label.S != "" {
		d.panelLabel(p)
	}
	d.put(`</p:sp>` + "\n")
}

// panelLabel sets a panel's name within the panel.
func (d *drawing) panelLabel(p scene.Panel) {
	box, t := p.Shape.Box, p.Label
	round := cornerInset(p.Shape)
	left, top := t.At.X-box.X-round, t.At.Y-ascent*t.Size-box.Y-round
	d.put(`<p:txBody><a:bodyPr wrap="square" lIns="%d" tIns="%d" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>`,
		max(0, d.fit.length(left)), max(0, d.fit.length(top)))
	d.oneLine(t)
	d.put(`</p:txBody>`)
}

// cornerInset is how far the text of a shape stays away from its edges
// because of its round corners.
func cornerInset(s scene.Shape) float64 {
	return (1 - 0.70711) * min(s.Radius, min(s.Box.W, s.Box.H)/2)
}
