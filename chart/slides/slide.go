package slides

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// drawing is a slide in the making.
type drawing struct {
	markup
	scene   *scene.Scene
	fit     fit
	colours *palette
	media   *media
	slides  int // how many there are to lead to
	width   int // of the slide, in EMU
	rels    rels
	last    int   // ID that was given to a shape
	ids     []int // of the cards' shapes
	posts   map[chart.ID]post
}

// write adds slide n to the file. Where it shows no title, it has one that is
// hidden.
func (d *drawing) write(p *pack, s Slide, n int, title string) {
	used := layoutTitle
	if len(above[0].linesOf(d.scene)) == 0 && title == "" {
		used = layoutBlank
	}
	d.rels.add(office+"slideLayout", fmt.Sprintf("../slideLayouts/slideLayout%d.xml", used))
	d.put(`<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ` + alternatives + `><p:cSld`)
	if s.Name != "" {
		d.put(` name="%s"`, text(s.Name))
	}
	d.put(`><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>`)
	d.put(`<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>` + "\n")
	d.last = 1
	d.tree(title)
	d.put(`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
	name := fmt.Sprintf("ppt/slides/slide%d.xml", n)
	p.add(name, typeSlide, d.String())
	if s.Notes != "" {
		d.rels.add(office+"notesSlide", p.notes(s.Notes, n))
	}
	p.rels(name, d.rels)
}

// tree draws everything, back to front, which is the order in which it is
// read: title and subtitle, then the cards, then what stands around them.
func (d *drawing) tree(title string) {
	if len(above[0].linesOf(d.scene)) == 0 {
		d.hiddenTitle(title)
	}
	for _, p := range above {
		d.placed(p, p.linesOf(d.scene))
	}
	for _, p := range d.scene.Panels {
		d.panel(p)
	}
	d.nameCards()
	d.connectors(false)
	for i, c := range d.scene.Cards {
		d.card(c, d.ids[i])
	}
	d.connectors(true)
	for i, s := range d.scene.Shapes {
		if s.Part != scene.PartDot { // the end of a line
			d.shape(s, shapeName(s, i+1))
		}
	}
	for _, t := range labels(d.scene) {
		d.label(t)
	}
	for _, p := range below {
		d.placed(p, p.linesOf(d.scene))
	}
}

// shapeName is what the nth of the shapes around the chart is called.
func shapeName(s scene.Shape, n int) string {
	if s.Image != nil {
		return "Logo"
	}
	return fmt.Sprintf("Shape %d", n)
}

// next is a shape's ID.
func (d *drawing) next() int {
	d.last++
	return d.last
}

// post is a card that connectors hang on.
type post struct {
	id   int
	name string
	box  layout.Rect
}

// nameCards gives the cards their IDs, which the connectors below them need.
func (d *drawing) nameCards() {
	d.posts = make(map[chart.ID]post, len(d.scene.Cards))
	for _, c := range d.scene.Cards {
		id := d.next()
		d.ids = append(d.ids, id)
		d.posts[c.Person] = post{id, c.Headline(), c.Box}
	}
}
