package pdf

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"cadre/chart/graphviz"
	"cadre/chart/phrase"
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
	tags      tags
}

func newDocument(scenes []*scene.Scene) *document {
	d := &document{file: newFile(), scenes: scenes, alphas: map[uint8]bool{}}
	d.fonts.faces = map[face]*embeddedFont{}
	d.images.known = map[any]int{}
	d.tree, d.resources = d.reserve(), d.reserve()
	d.tags.root, d.tags.whole = d.reserve(), d.reserve()
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
	painted, owners := d.content(d.tagPage(i), at, drawing)
	d.tags.owners = append(d.tags.owners, owners)
	var b strings.Builder
	fmt.Fprintf(&b, "<< /Type /Page /Parent %v /MediaBox [0 0 %s] /Resources %v /Contents %v /StructParents %d /Tabs /S",
		d.tree, numbers(at.width, at.height), d.resources, d.stream("", painted), i)
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
	title := d.scenes[0].Caption()
	catalog := fmt.Sprintf("/Type /Catalog /Pages %v /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> /MarkInfo << /Marked true >> /StructTreeRoot %v /Metadata %v",
		d.tree, d.putTags(), d.metadata(title))
	if marks := d.bookmarks(); marks != 0 {
		catalog += fmt.Sprintf(" /Outlines %v /PageMode /UseOutlines", marks)
	}
	return d.end(d.add("<< "+catalog+" >>"), d.add("<< /Creator (Cadre) /Title "+text(title)+" >>"))
}

// metadata says what the file's properties say, as programs of today read them
// (XMP, ISO 16684-1).
func (d *document) metadata(title string) ref {
	var b strings.Builder
	b.WriteString(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">`)
	xml.EscapeText(&b, []byte(phrase.Visible(title))) // a Builder does not fail
	b.WriteString(`</rdf:li></rdf:Alt></dc:title><xmp:CreatorTool>Cadre</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`)
	return d.add(encoded("/Type /Metadata /Subtype /XML", []byte(b.String())))
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
