package pdf

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// element is a part of what the document says, in the order in which it is read
// (ISO 32000-1, section 14.7): a heading, a list, somebody's card.
type element struct {
	ref, in, page ref
	kind          string // H1, P, L, LI and the like
	alt           string // in words, of what is no text
	content       []int  // on the page, by number; read before
	kids          []ref  // the elements within it
}

// tags are the elements of a document.
type tags struct {
	root, whole ref
	all         []*element
	owners      [][]ref // of the content of each page by its number
}

// element adds one at the end of another, or of the whole where that is nil.
func (d *document) element(kind string, in *element, page int) *element {
	e := &element{ref: d.reserve(), in: d.tags.whole, page: d.pages[page], kind: kind}
	if in != nil {
		e.in = in.ref
		in.kids = append(in.kids, e.ref)
	}
	d.tags.all = append(d.tags.all, e)
	return e
}

// pageTags are the elements of a page by what they are in its scene.
type pageTags struct {
	scene          *scene.Scene
	labels, panels []*element
	cards, photos  []*element // photos: nil where a card has none
}

// tagPage makes the elements of a page: what stands above the chart, the names of
// its teams, the cards as lists of those who report to somebody, the rest.
func (d *document) tagPage(page int) pageTags {
	s := d.scenes[page]
	t := pageTags{scene: s, labels: make([]*element, len(s.Labels))}
	section := d.element("Sect", nil, page)
	t.labels = d.tagLabels(section, page, t.labels, true)
	for range s.Panels {
		t.panels = append(t.panels, d.element("P", section, page))
	}
	d.tagCards(&t, section, page)
	t.labels = d.tagLabels(section, page, t.labels, false)
	return t
}

// tagLabels adds the labels above the chart, or the others. Lines of one text
// are one element.
func (d *document) tagLabels(in *element, page int, labels []*element, above bool) []*element {
	kinds := map[scene.Part]string{scene.PartCrumb: "P", scene.PartHeading: "H1", scene.PartSubheading: "P"}
	all := d.scenes[page].Labels
	for i, l := range all {
		kind, isAbove := kinds[l.Part]
		switch {
		case isAbove != above:
		case i > 0 && above && l.Part != scene.PartCrumb && all[i-1].Part == l.Part:
			labels[i] = labels[i-1]
		case above:
			labels[i] = d.element(kind, in, page)
		default:
			labels[i] = d.element("P", in, page)
		}
	}
	return labels
}

// tagCards makes a list of the cards of those who report to nobody in the
// picture, each followed by the list of their reports, and so on.
func (d *document) tagCards(t *pageTags, section *element, page int) {
	items, lists := map[chart.ID]*element{}, map[*element]*element{}
	for _, c := range t.scene.Cards {
		in := section
		if of, ok := items[c.Manager]; ok {
			in = of
		}
		if lists[in] == nil {
			lists[in] = d.element("L", in, page)
		}
		body := d.element("LBody", d.element("LI", lists[in], page), page)
		items[c.Person] = body
		var photo *element
		if circle, ok := c.Shape(scene.PartCircle); ok && circle.Image != nil {
			photo = d.element("Figure", body, page)
			photo.alt = "Photo of " + c.Headline()
		}
		t.cards, t.photos = append(t.cards, body), append(t.photos, photo)
	}
}

// of is the element of a mark; nil: it is there for the eye alone.
func (t pageTags) of(m graphviz.Mark) *element {
	var i, k int
	switch {
	case m.Text == nil && m.Image == nil:
	case scan(m.Owner, "card_%d_%d", &i, &k) == 2:
		switch c := t.scene.Cards[i]; {
		case m.Image != nil:
			return t.photos[i]
		case c.Texts[k-len(c.Shapes)].Part != scene.PartInitials:
			return t.cards[i]
		}
	case m.Image != nil:
	case scan(m.Owner, "label_%d", &i) == 1:
		return t.labels[i]
	case scan(m.Owner, "panel_%d", &i) == 1:
		return t.panels[i]
	}
	return nil
}

func scan(s, format string, to ...any) int {
	n, _ := fmt.Sscanf(s, format, to...)
	return n
}

// tag says that what is painted from here on belongs to an element, or to none.
// Each line of text is a piece of its own: readers set words apart by that.
func (c *content) tag(e *element) {
	if c.artifact && e == nil {
		return
	}
	c.untag()
	c.tagged, c.artifact = true, e == nil
	if c.artifact {
		c.op("/Artifact BMC")
		return
	}
	number := len(c.owners)
	c.owners = append(c.owners, e.ref)
	e.content = append(e.content, number)
	c.op("/%s << /MCID %d >> BDC", e.kind, number)
}

func (c *content) untag() {
	if c.tagged {
		c.op("EMC")
	}
	c.tagged, c.artifact = false, false
}

// putTags adds the elements to the file and gives the root of them all.
func (d *document) putTags() ref {
	var sections []ref
	for _, e := range d.tags.all {
		d.putSmall(e.ref, e.String())
		if e.in == d.tags.whole {
			sections = append(sections, e.ref)
		}
	}
	d.putSmall(d.tags.whole, fmt.Sprintf("<< /S /Document /P %v /K [%s] >>", d.tags.root, list(sections)))
	var parents strings.Builder
	for i, owners := range d.tags.owners {
		fmt.Fprintf(&parents, "%d [%s] ", i, list(owners))
	}
	d.putSmall(d.tags.root, fmt.Sprintf("<< /Type /StructTreeRoot /K %v /ParentTree << /Nums [%s] >> /ParentTreeNextKey %d >>",
		d.tags.whole, parents.String(), len(d.tags.owners)))
	return d.tags.root
}

// String is the element as an object.
func (e *element) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<< /S /%s /P %v", e.kind, e.in)
	if len(e.content) > 0 {
		fmt.Fprintf(&b, " /Pg %v", e.page)
	}
	if e.alt != "" {
		b.WriteString(" /Alt " + text(e.alt))
	}
	fmt.Fprintf(&b, " /K [%s] >>", strings.TrimSpace(strings.Trim(fmt.Sprint(e.content), "[]")+" "+list(e.kids)))
	return b.String()
}
