package pdf

import (
	"fmt"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// links adds the links of the page with this index to other pages and to the
// web: over cards, and over texts, which lie on top.
func (d *document) links(i int, at sheet) []ref {
	var all []ref
	s := d.scenes[i]
	link := func(page int, over layout.Rect) {
		if page < 1 || page > len(d.pages) || page == i+1 {
			return
		}
		all = append(all, d.add(fmt.Sprintf("<< /Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /Dest [%v /Fit] >>",
			at.box(over), d.pages[page-1])))
	}
	for _, c := range s.Cards {
		if c.Page == 0 && c.Link != "" {
			all = append(all, d.add(fmt.Sprintf("<< /Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /A << /S /URI /URI (%s) >> >>",
				at.box(c.Box), address(c.Link))))
		}
		link(c.Page, c.Box)
	}
	texts := func(of []scene.Text) {
		for _, t := range of {
			link(t.Page, t.Box())
		}
	}
	for _, p := range s.Panels {
		texts([]scene.Text{p.Label})
	}
	for _, c := range s.Cards {
		texts(c.Texts)
	}
	texts(s.Labels)
	return all
}

// address is a web address as a PDF has it: in ASCII, with nothing that ends a
// string (ISO 32000-1, 12.6.4.7).
func address(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c <= ' ' || c > '~' || strings.IndexByte(`()\\`, c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// box is a rectangle of the scene on the page, by two corners.
func (at sheet) box(r layout.Rect) string {
	return numbers(r.X*at.zoom, at.height-r.Bottom()*at.zoom, r.Right()*at.zoom, at.height-r.Y*at.zoom)
}
