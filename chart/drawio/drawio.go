package drawio

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Write writes scenes as the pages of one file.
func Write(w io.Writer, pages []*scene.Scene) error {
	b := bufio.NewWriter(w)
	put := func(format string, args ...any) { fmt.Fprintf(b, format+"\n", args...) } // the error stays until Flush
	put(`<?xml version="1.0" encoding="UTF-8"?>`)
	put(`<mxfile host="Cadre" compressed="false" pages="%d">`, len(pages))
	for i, s := range pages {
		d := &drawing{put: put, scene: s, scale: s.Zoom() * 100 / 72, pages: len(pages)}
		d.write(i + 1)
	}
	put(`</mxfile>`)
	return b.Flush()
}

// drawing is a page in the making.
type drawing struct {
	put   func(format string, args ...any)
	scene *scene.Scene
	scale float64 // hundredths of an inch a point of the scene
	pages int     // how many there are to lead to
	last  int     // number that was given to a cell
}

func (d *drawing) write(page int) {
	name := cmp.Or(strings.TrimSpace(d.scene.Name), strings.TrimSpace(d.scene.Title), fmt.Sprint("Page ", page))
	d.put(`<diagram id="%s" name="%s">`, pageID(page), text(name))
	background := ""
	if d.scene.Background.A > 0 {
		background = fmt.Sprintf(` background="%s"`, scene.Hex(d.scene.Background))
	}
	d.put(`<mxGraphModel grid="0" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="1" pageScale="1" pageWidth="%s" pageHeight="%s"%s math="0" shadow="0"><root>`,
		d.length(d.scene.Width), d.length(d.scene.Height), background)
	d.put(`<mxCell id="0"/><mxCell id="1" parent="0"/>`)
	for _, p := range d.scene.Panels {
		d.shape(p.Shape, "1", layout.Point{})
		d.text(p.Label)
	}
	d.lines()
	for i, c := range d.scene.Cards {
		d.card(cardID(i), c)
	}
	for _, s := range d.scene.Shapes {
		if s.Part != scene.PartDot { // the line has it
			d.shape(s, "1", layout.Point{})
		}
	}
	for _, t := range d.scene.Labels {
		d.text(t)
	}
	d.put(`</root></mxGraphModel></diagram>`)
}

func pageID(page int) string { return fmt.Sprint("page-", page) }
func cardID(card int) string { return fmt.Sprint("card-", card+1) }

// next is the ID of a cell that nothing hangs on.
func (d *drawing) next() string {
	d.last++
	return fmt.Sprint("cell-", d.last)
}

// link is where a click leads: to a page, or to a web address.
func (d *drawing) link(page int, address string) string {
	switch {
	case page >= 1 && page <= d.pages && d.pages > 1:
		address = "data:page/id," + pageID(page)
	case address == "":
		return ""
	}
	return fmt.Sprintf(` link="%s"`, text(address))
}

// vertex writes a shape: in attributes what is not in its cell's style.
func (d *drawing) vertex(id, parent, attributes, style string, r layout.Rect) {
	d.put(`<UserObject id="%s"%s><mxCell style="%s" vertex="1" parent="%s"><mxGeometry x="%s" y="%s" width="%s" height="%s" as="geometry"/></mxCell></UserObject>`,
		id, attributes, style, parent, d.length(r.X), d.length(r.Y), d.length(r.W), d.length(r.H))
}

// text writes one that stands alone.
func (d *drawing) text(t scene.Text) {
	if t.S == "" { // the name of a team without one
		return
	}
	align := [...]string{scene.Start: "left", scene.Middle: "center", scene.End: "right"}[t.Anchor]
	share := [...]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[t.Anchor]
	const height, capitals = 1.5, 0.36 // of a line, and to the middle of its capitals
	box := layout.Rect{X: t.At.X - share*t.Width, Y: t.At.Y - (capitals+height/2)*t.Size, W: t.Width, H: height * t.Size}
	d.vertex(d.next(), "1", fmt.Sprintf(` label="%s"`, text(html(t.S)))+d.link(t.Page, ""),
		"text;html=1;whiteSpace=nowrap;verticalAlign=middle;spacing=0;connectable=0;align="+align+";"+d.font(t.Size, t.Weight, t.Colour), box)
}

// font is a text's style.
func (d *drawing) font(size float64, w scene.Weight, c scene.Ink) string {
	bold := 0
	if w == scene.SemiBold {
		bold = 1
	}
	return fmt.Sprintf("fontSize=%s;fontStyle=%d;fontColor=%s;", d.length(size), bold, scene.Hex(c.NRGBA))
}

// length is one of the scene in the file.
func (d *drawing) length(v float64) string { return number(v * d.scale) }

func number(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

// entities are what stands for HTML's own signs.
var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// html is a text as HTML, which labels are.
func html(s string) string {
	return entities.Replace(phrase.Visible(s))
}

// text escapes a text for an attribute.
func text(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(phrase.Visible(s))) // a Builder does not fail
	return b.String()
}
