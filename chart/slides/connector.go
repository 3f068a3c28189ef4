package slides

import (
	"fmt"
	"math"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// connectors draws the reporting lines, or the dotted ones, whose dots lie over
// the cards.
func (d *drawing) connectors(dotted bool) {
	for _, c := range d.scene.Connectors {
		if c.Dashed == dotted {
			d.connector(c)
		}
	}
}

// connector draws a reporting line as one that hangs on its two cards, with
// the picture's route and round corners. LibreOffice gives every connector a
// route of its own with square corners, so it is offered the same line as a
// plain shape, but for straight ones, which it draws where they are.
func (d *drawing) connector(c scene.Connector) {
	whole := c.Curves()
	if len(whole) == 0 || c.Colour.A == 0 {
		return
	}
	ends := d.ends(c)
	line := d.traced([][]scene.Curve{whole}).between()
	if line.level() && ends.exact() {
		d.hung(c, line, ends)
		return
	}
	d.put(`<mc:AlternateContent><mc:Choice Requires="main14">`)
	d.hung(c, line, ends)
	d.put(`</mc:Choice><mc:Fallback>`)
	d.loose(c, ends)
	d.put(`</mc:Fallback></mc:AlternateContent>` + "\n")
}

// alternatives are the namespaces for what only some programs take. PowerPoint
// has known the second since 2010, and goes by the address; LibreOffice goes
// by the short name, and takes the other content where it does not know that.
const alternatives = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:main14="http://schemas.microsoft.com/office/drawing/2010/main"`

// hung draws the line as a connector.
func (d *drawing) hung(c scene.Connector, t trace, e ends) {
	d.put(`<p:cxnSp><p:nvCxnSpPr>`)
	d.name(d.next(), "Line", e.relation(c.Dashed), 0)
	d.put(`<p:cNvCxnSpPr>`)
	if e.from.id > 0 {
		d.put(`<a:stCxn id="%d" idx="%d"/>`, e.from.id, e.start)
	}
	if e.to.id > 0 {
		d.put(`<a:endCxn id="%d" idx="%d"/>`, e.to.id, e.end)
	}
	d.put(`</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>`)
	d.form(t, "straightConnector1")
	d.stroke(c)
	d.put(`</p:spPr></p:cxnSp>` + "\n")
}

// loose draws of the line what no earlier one draws, as a shape.
func (d *drawing) loose(c scene.Connector, e ends) {
	pieces := c.Pieces
	if len(pieces) == 0 {
		pieces = [][]scene.Curve{c.Curves()}
	}
	d.put(`<p:sp><p:nvSpPr>`)
	d.name(d.next(), "Line", e.relation(c.Dashed), 0)
	d.put(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`)
	d.form(d.traced(pieces), "line")
	d.stroke(c)
	d.put(`</p:spPr></p:sp>`)
}

// stroke is the look of a line. That of a dotted one has its dot.
func (d *drawing) stroke(c scene.Connector) {
	if c.Dashed {
		d.line(c.Colour, c.Weight, true, d.dot(c.Weight))
		return
	}
	d.line(c.Colour, c.Weight, false)
}

// dot is the end of a line with a dot about as large as the picture's. There are
// three sizes, in widths of the line, or of one of 2 points where it is thinner.
func (d *drawing) dot(weight float64) string {
	width := weight * d.fit.zoom
	want, best, size := scene.DotSize*width, math.Inf(1), ""
	for _, s := range []struct {
		name   string
		widths float64
	}{{"sm", 2}, {"med", 3}, {"lg", 5}} {
		if off := math.Abs(s.widths*max(2, width) - want); off < best {
			best, size = off, s.name
		}
	}
	return fmt.Sprintf(`<a:headEnd type="oval" w="%s" len="%s"/>`, size, size)
}

// ends are the cards that a line hangs on, and where; a post without an ID is
// none.
type ends struct {
	from, to   post
	start, end side
	at, until  layout.Point // where the line begins and ends
}

func (d *drawing) ends(c scene.Connector) ends {
	e := ends{from: d.posts[c.From], to: d.posts[c.To], at: c.Path[0], until: c.Path[len(c.Path)-1]}
	e.start, e.end = sideAt(e.at, e.from.box), sideAt(e.until, e.to.box)
	return e
}

// exact tells whether both ends are where connectors hang.
func (e ends) exact() bool {
	return (e.from.id == 0 || near(e.at, e.start.of(e.from.box))) && (e.to.id == 0 || near(e.until, e.end.of(e.to.box)))
}

func near(p, q layout.Point) bool {
	const hair = 0.5
	return math.Abs(p.X-q.X) <= hair && math.Abs(p.Y-q.Y) <= hair
}

// relation says what a line means.
func (e ends) relation(dotted bool) string {
	switch {
	case e.from.name == "" || e.to.name == "":
		return ""
	case dotted:
		return e.to.name + " has a dotted line to " + e.from.name
	}
	return e.to.name + " reports to " + e.from.name
}

// side is a place where connectors hang on a card: the middle of one of its
// sides, as numbered for rectangles with and without round corners. A line that
// begins elsewhere keeps its distance to that place when the card is moved.
type side int

const (
	top side = iota
	left
	bottom
	right
)

// of is where a side's middle is.
func (s side) of(r layout.Rect) layout.Point {
	c := r.Centre()
	switch s {
	case top:
		c.Y = r.Y
	case left:
		c.X = r.X
	case bottom:
		c.Y = r.Bottom()
	case right:
		c.X = r.Right()
	}
	return c
}

// sideAt is the side that a point lies on, or next to.
func sideAt(p layout.Point, r layout.Rect) side {
	off := [...]float64{top: p.Y - r.Y, left: p.X - r.X, bottom: p.Y - r.Bottom(), right: p.X - r.Right()}
	best := bottom
	for _, s := range []side{top, left, right} {
		if math.Abs(off[s]) < math.Abs(off[best]) {
			best = s
		}
	}
	return best
}
