package grid

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"cadre/chart/reading"
)

// drawingStart begins a file of draw.io, or what it copies.
var drawingStart = regexp.MustCompile(`(?s)^\s*(<\?xml[^>]*>\s*)?(<!.*?>\s*)*<(mxfile|mxGraphModel)[\s>]`)

// isDrawing tells a diagram of draw.io.
func isDrawing(text string) bool { return drawingStart.MatchString(head(text)) }

// drawingPage is a page of a drawing, with its cells in their order.
type drawingPage struct {
	name  string
	cells []*drawingCell
	byID  map[string]*drawingCell
}

// drawingCell is a shape or a line.
type drawingCell struct {
	id, label, style       string
	parent, source, target string
	shape, edge            bool
	number                 int      // its place among them
	said                   []member // what a shape says of itself beside its label
	joined                 bool     // a line leads to it or from it
	inner                  []*drawingCell
}

// readDrawing takes the shapes of a drawing, each below the one that a line
// comes from.
func readDrawing(text string, log *notes) (Grid, error) {
	pages, err := drawingPages(text)
	if err != nil {
		return nil, err
	}
	var page *drawingPage
	for _, p := range pages {
		if page == nil || len(p.cells) > len(page.cells) {
			page = p
		}
	}
	if page == nil || !slices.ContainsFunc(page.cells, func(c *drawingCell) bool { return c.shape }) {
		return nil, fmt.Errorf("the drawing holds no shapes; draw a shape for each person and lines between them")
	}
	if len(pages) > 1 {
		log.add(reading.Note{Kind: reading.Dropped, Text: fmt.Sprintf("the drawing has %d pages; the one with the most shapes, %q, was read", len(pages), page.name)})
	}
	return page.grid(text, log), nil
}

// drawingPages are the pages of a drawing; what stands on one may be packed.
func drawingPages(text string) ([]*drawingPage, error) {
	var pages []*drawingPage
	var packed strings.Builder
	r := drawingReader{}
	for t := range xmlTokens(text) {
		switch e := t.(type) {
		case xml.StartElement:
			if e.Name.Local == "diagram" || len(pages) == 0 && e.Name.Local == "mxGraphModel" {
				pages = append(pages, &drawingPage{name: xmlAttribute(e, "name"), byID: map[string]*drawingCell{}})
				packed.Reset()
			}
			if len(pages) > 0 {
				r.start(pages[len(pages)-1], e)
			}
		case xml.CharData:
			packed.Write(e)
		case xml.EndElement:
			r.end(e.Name.Local)
			if inside := strings.TrimSpace(packed.String()); e.Name.Local == "diagram" && inside != "" && len(pages) > 0 && len(pages[len(pages)-1].cells) == 0 {
				if err := pages[len(pages)-1].unpack(inside); err != nil {
					return nil, err
				}
			}
		}
	}
	return pages, nil
}

// unpack reads a page that is packed.
func (p *drawingPage) unpack(packed string) error {
	text, err := unpackDrawing(packed)
	if err != nil {
		return fmt.Errorf("the page %q of the drawing cannot be unpacked (%w); open it in draw.io, save it again and import that", p.name, err)
	}
	r := drawingReader{}
	for t := range xmlTokens(text) {
		switch e := t.(type) {
		case xml.StartElement:
			r.start(p, e)
		case xml.EndElement:
			r.end(e.Name.Local)
		}
	}
	return nil
}

// drawingReader reads cells, which may stand within an object that says more.
type drawingReader struct{ object *xml.StartElement }

func (r *drawingReader) start(p *drawingPage, e xml.StartElement) {
	switch e.Name.Local {
	case "object", "UserObject":
		held := e.Copy()
		r.object = &held
	case "mxCell":
		c := &drawingCell{id: xmlAttribute(e, "id"), label: xmlAttribute(e, "value"), style: xmlAttribute(e, "style"), parent: xmlAttribute(e, "parent"),
			source: xmlAttribute(e, "source"), target: xmlAttribute(e, "target"), shape: xmlAttribute(e, "vertex") == "1", edge: xmlAttribute(e, "edge") == "1", number: len(p.cells) + 1}
		if r.object != nil {
			c.id, c.label, c.said = xmlAttribute(*r.object, "id"), xmlAttribute(*r.object, "label"), sayings(*r.object)
		}
		if p.byID[c.id] == nil && c.id != "" {
			p.byID[c.id] = c
			p.cells = append(p.cells, c)
		}
	}
}

func (r *drawingReader) end(name string) {
	if name == "object" || name == "UserObject" {
		r.object = nil
	}
}

// unsaid are what draw.io itself says of an object.
var unsaid = keySet("id label placeholders tooltip link placeholder")

// sayings are the attributes that somebody gave an object.
func sayings(e xml.StartElement) []member {
	var said []member
	for _, a := range e.Attr {
		if !unsaid[a.Name.Local] {
			said = append(said, member{a.Name.Local, a.Value})
		}
	}
	return said
}

// styled is what a cell's style says under a name.
func (c *drawingCell) styled(name string) string {
	for _, part := range strings.Split(c.style, ";") {
		if key, value, _ := strings.Cut(part, "="); key == name {
			return cmp.Or(value, name)
		}
	}
	return ""
}
