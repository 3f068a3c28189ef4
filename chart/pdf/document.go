package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// document is a file with what its pages share.
type document struct {
	*file
	scenes    []*scene.Scene
	pages     []ref
	tree      ref // of the pages
	resources ref // of every page
	fonts     fonts
	images    images
	alphas    map[uint8]bool
}

func newDocument(scenes []*scene.Scene) *document {
	d := &document{file: newFile(), scenes: scenes, alphas: map[uint8]bool{}}
	d.fonts.faces = map[face]*embeddedFont{}
	d.images.known = map[any]int{}
	d.tree, d.resources = d.reserve(), d.reserve()
	for range scenes {
		d.pages = append(d.pages, d.reserve())
	}
	return d
}

// maxSide is the longest side that a page may have in its own units; a
// longer one has larger units (ISO 32000-1, annex C).
const maxSide = 14_400

// sheet is how a scene lies on its page.
type sheet struct {
	width, height float64 // in units
	unit          float64 // in points
	zoom          float64 // units per point of the scene
}

func sheetOf(s *scene.Scene) sheet {
	w, h := cmp.Or(s.Page.W, s.Width), cmp.Or(s.Page.H, s.Height)
	unit := max(1, max(w, h)/maxSide)
	return sheet{w / unit, h / unit, unit, s.Zoom() / unit}
}

// page adds the page with this index.
func (d *document) page(i int, drawing *graphviz.Drawing) {
	at := sheetOf(d.scenes[i])
	content := d.stream("", d.content(d.scenes[i], at, drawing))
	var b strings.Builder
	fmt.Fprintf(&b, "<< /Type /Page /Parent %v /MediaBox [0 0 %s] /Resources %v /Contents %v",
		d.tree, numbers(at.width, at.height), d.resources, content)
	if at.unit > 1 {
		fmt.Fprintf(&b, " /UserUnit %s", exact(at.unit))
	}
	if links := d.links(i, at); len(links) > 0 {
		fmt.Fprintf(&b, " /Annots [%s]", list(links))
	}
	d.put(d.pages[i], b.String()+" >>")
}

// finish adds what the pages share and gives the whole file.
func (d *document) finish() []byte {
	d.put(d.tree, fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", list(d.pages), len(d.pages)))
	d.put(d.resources, fmt.Sprintf("<< /Font << %s >> /XObject << %s >> /ExtGState << %s >> >>",
		d.fonts.write(d.file), d.images.resources(), d.opacities()))
	catalog, info := fmt.Sprintf("/Type /Catalog /Pages %v /Lang (en)", d.tree), "/Creator (Cadre)"
	if marks := d.bookmarks(); marks != 0 {
		catalog += fmt.Sprintf(" /Outlines %v /PageMode /UseOutlines", marks)
	}
	if title := d.scenes[0].Title; title != "" {
		catalog += " /ViewerPreferences << /DisplayDocTitle true >>"
		info += " /Title " + text(title)
	}
	return d.end(d.add("<< "+catalog+" >>"), d.add("<< "+info+" >>"))
}

// opacities are the states in which the pages paint: A127 is half opaque.
func (d *document) opacities() string {
	var all []uint8
	for a := range d.alphas {
		all = append(all, a)
	}
	slices.Sort(all)
	var b strings.Builder
	for _, a := range all {
		share := number(float64(a) / 255)
		fmt.Fprintf(&b, "/A%d << /ca %s /CA %s >> ", a, share, share)
	}
	return strings.TrimSpace(b.String())
}

func list(refs []ref) string {
	s := make([]string, len(refs))
	for i, r := range refs {
		s[i] = r.String()
	}
	return strings.Join(s, " ")
}
