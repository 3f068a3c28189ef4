package slides_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"cadre/chart/scene"
)

// pptx is a file as a program that reads it sees it.
type pptx struct {
	files map[string][]byte
	parts map[string]*node
}

// node is an element.
type node struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Nodes   []*node    `xml:",any"`
	Text    string     `xml:",chardata"`
}

func (n *node) attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// all lists the elements of a name, in order.
func (n *node) all(name string) (found []*node) {
	for _, c := range n.Nodes {
		if c.XMLName.Local == name {
			found = append(found, c)
		}
		found = append(found, c.all(name)...)
	}
	return found
}

func unpack(t rapid.TB, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name] != nil {
			t.Fatalf("two parts are called %s", f.Name)
		}
		files[f.Name] = content
	}
	return files
}

// open reads a file, every part of which must be well-formed.
func open(t rapid.TB, file []byte) *pptx {
	t.Helper()
	p := &pptx{files: unpack(t, file), parts: map[string]*node{}}
	for name, content := range p.files {
		if strings.HasPrefix(name, "ppt/media/") {
			continue
		}
		var n node
		if err := xml.Unmarshal(content, &n); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, content)
		}
		p.parts[name] = &n
	}
	return p
}

func (p *pptx) count(prefix string) (n int) {
	for name := range p.files {
		if strings.HasPrefix(name, prefix) {
			n++
		}
	}
	return n
}

// check tests what holds for every file.
func (p *pptx) check(t rapid.TB) {
	t.Helper()
	p.checkTypes(t)
	for name, part := range p.parts {
		if strings.HasSuffix(name, ".rels") {
			p.checkTargets(t, name, part)
			continue
		}
		p.checkReferences(t, name, part)
		checkOrder(t, name, part)
		if strings.HasPrefix(name, "ppt/slide") || strings.HasPrefix(name, "ppt/notes") {
			checkShapes(t, name, part)
		}
	}
}

// checkTypes tests that every part has a content type, and every type a part.
func (p *pptx) checkTypes(t rapid.TB) {
	t.Helper()
	types := map[string]string{}
	for _, o := range p.parts["[Content_Types].xml"].all("Override") {
		name := strings.TrimPrefix(o.attr("PartName"), "/")
		types[name] = o.attr("ContentType")
		if p.files[name] == nil {
			t.Errorf("there is a content type for %s, which is not there", name)
		}
	}
	for _, d := range p.parts["[Content_Types].xml"].all("Default") {
		types["."+d.attr("Extension")] = d.attr("ContentType")
	}
	for name := range p.files {
		ext := path.Ext(name)
		if types[name] == "" && (ext == ".xml" || types[ext] == "") && name != "[Content_Types].xml" {
			t.Errorf("%s has no content type", name)
		}
	}
}

// source is the part whose relationships a part of them holds, and the folder
// that their targets are seen from.
func source(rels string) (name, folder string) {
	folder = path.Dir(path.Dir(rels))
	return path.Join(folder, strings.TrimSuffix(path.Base(rels), ".rels")), folder
}

func (p *pptx) checkTargets(t rapid.TB, name string, rels *node) {
	t.Helper()
	of, folder := source(name)
	if of != "." && path.Base(name) != ".rels" && p.files[of] == nil {
		t.Errorf("%s is beside no part", name)
	}
	ids := map[string]bool{}
	for _, r := range rels.all("Relationship") {
		target := path.Join(folder, r.attr("Target"))
		if p.files[target] == nil || r.attr("Type") == "" || ids[r.attr("Id")] {
			t.Errorf("%s leads by %s to %s", name, r.attr("Id"), target)
		}
		ids[r.attr("Id")] = true
	}
}

// checkReferences tests that every r:id is a relationship of the part.
func (p *pptx) checkReferences(t rapid.TB, name string, part *node) {
	t.Helper()
	ids := map[string]bool{}
	if rels := p.parts[path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")]; rels != nil {
		for _, r := range rels.all("Relationship") {
			ids[r.attr("Id")] = true
		}
	}
	var walk func(n *node)
	walk = func(n *node) {
		for _, a := range n.Attrs {
			if strings.HasSuffix(a.Name.Space, "/officeDocument/2006/relationships") && !ids[a.Value] {
				t.Errorf("%s: %s refers to %s, which is no relationship", name, n.XMLName.Local, a.Value)
			}
		}
		for _, c := range n.Nodes {
			walk(c)
		}
	}
	walk(part)
}

// order is the sequence that the standard asks of an element's children, as
// far as this package writes them.
var order = map[string]string{
	"presentation": "sldMasterIdLst notesMasterIdLst sldIdLst sldSz notesSz defaultTextStyle",
	"sldMaster":    "cSld clrMap sldLayoutIdLst txStyles", "sldLayout": "cSld clrMapOvr", "sld": "cSld clrMapOvr",
	"notesMaster": "cSld clrMap notesStyle", "notes": "cSld clrMapOvr", "cSld": "bg spTree",
	"txStyles": "titleStyle bodyStyle otherStyle",
	"sp":       "nvSpPr spPr txBody", "cxnSp": "nvCxnSpPr spPr", "pic": "nvPicPr blipFill spPr",
	"nvSpPr": "cNvPr cNvSpPr nvPr", "nvCxnSpPr": "cNvPr cNvCxnSpPr nvPr", "nvPicPr": "cNvPr cNvPicPr nvPr",
	"nvGrpSpPr": "cNvPr cNvGrpSpPr nvPr", "cNvCxnSpPr": "stCxn endCxn",
	"AlternateContent": "Choice Fallback", "custGeom": "avLst gdLst ahLst cxnLst rect pathLst", "lvl1pPr": "spcBef buNone defRPr",
	"spPr": "xfrm prstGeom custGeom noFill solidFill gradFill ln", "xfrm": "off ext chOff chExt",
	"gradFill": "gsLst lin", "blipFill": "blip srcRect stretch", "ln": "noFill solidFill prstDash round miter headEnd",
	"txBody": "bodyPr lstStyle p", "pPr": "lnSpc spcBef buNone", "r": "rPr t", "rPr": "noFill solidFill latin",
	"defRPr":        "solidFill latin ea cs",
	"themeElements": "clrScheme fontScheme fmtScheme",
	"clrScheme":     "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink",
	"fontScheme":    "majorFont minorFont", "majorFont": "latin ea cs", "minorFont": "latin ea cs",
	"fmtScheme": "fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst",
	"schemeClr": "satMod lumMod lumOff alpha",
}

// checkOrder tests that children come as the standard has them: PowerPoint
// refuses a file where they do not.
func checkOrder(t rapid.TB, name string, n *node) {
	t.Helper()
	if want, ok := order[n.XMLName.Local]; ok {
		last := 0
		for _, c := range n.Nodes {
			at := slices.Index(strings.Fields(want), c.XMLName.Local)
			if at < last {
				t.Errorf("%s: %s has %s, out of order: %s", name, n.XMLName.Local, c.XMLName.Local, want)
			}
			last = max(last, at)
		}
	}
	for _, c := range n.Nodes {
		checkOrder(t, name, c)
	}
}

// checkShapes tests that every shape has an ID of its own and no size below
// zero, and that every connector hangs on two shapes with text.
func checkShapes(t rapid.TB, name string, part *node) {
	t.Helper()
	ids := map[string]bool{}
	for _, n := range part.all("cNvPr") {
		if id := n.attr("id"); id == "" || ids[id] {
			t.Errorf("%s: the ID %q is used twice", name, id)
		}
		ids[n.attr("id")] = true
	}
	for _, n := range part.all("ext") {
		if n.attr("uri") != "" { // an extension
			continue
		}
		if cx, err := strconv.Atoi(n.attr("cx")); err != nil || cx < 0 {
			t.Errorf("%s: a width of %s", name, n.attr("cx"))
		}
	}
	cards := map[string]bool{}
	for _, n := range part.all("sp") {
		cards[n.all("cNvPr")[0].attr("id")] = len(n.all("txBody")) > 0
	}
	for _, n := range part.all("cxnSp") {
		ends := append(n.all("stCxn"), n.all("endCxn")...)
		if len(ends) != 2 {
			t.Errorf("%s: a connector hangs on %d shapes", name, len(ends))
		}
		for _, e := range ends {
			if idx, err := strconv.Atoi(e.attr("idx")); !cards[e.attr("id")] || err != nil || idx < 0 || idx > 3 {
				t.Errorf("%s: a connector hangs on shape %s at %s", name, e.attr("id"), e.attr("idx"))
			}
		}
	}
}

// checkScene tests that slide n shows the whole scene.
func (p *pptx) checkScene(t rapid.TB, n int, s *scene.Scene) {
	t.Helper()
	slide := p.parts["ppt/slides/slide"+strconv.Itoa(n)+".xml"]
	if got := len(slide.all("cxnSp")); got != len(s.Connectors) {
		t.Errorf("slide %d has %d connectors, want %d", n, got, len(s.Connectors))
	}
	var texts []string
	for _, sp := range slide.all("sp") {
		texts = append(texts, said(sp))
	}
	for _, c := range s.Cards {
		var want strings.Builder
		for _, par := range c.Paragraphs {
			for _, r := range par {
				if r.Part != scene.PartBadge {
					want.WriteString(r.S)
				}
			}
			want.WriteString("\n")
		}
		for _, badge := range c.Texts {
			if badge.Part == scene.PartBadge && !slices.Contains(texts, squeezed(badge.S)) {
				t.Errorf("slide %d: no badge says %q", n, badge.S)
			}
		}
		if !slices.Contains(texts, squeezed(want.String())) {
			t.Errorf("slide %d: no shape says %q; they say %q", n, squeezed(want.String()), texts)
		}
	}
	if all := strings.Join(texts, "\n"); len(slide.all("sp")) > 0 {
		for _, l := range s.Labels {
			if !strings.Contains(all, squeezed(l.S)) {
				t.Errorf("slide %d lacks the label %q", n, l.S)
			}
		}
	}
}

// said is the text of a shape.
func said(sp *node) string {
	var b strings.Builder
	for _, par := range sp.all("p") {
		for _, t := range par.all("t") {
			b.WriteString(t.Text)
		}
		b.WriteString("\n")
	}
	return squeezed(b.String())
}

// squeezed has no blanks, which are written in several ways.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r == 0xFFFE || r == 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))), "")
}
