package grid

import (
	"encoding/xml"
	"regexp"
	"strings"
)

// mindMapStart begins an outline in OPML, or a map of FreeMind and Freeplane.
var mindMapStart = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*>\s*)?(<!.*?>\s*)*(\]>\s*)?<(opml|map)[\s>]`)

// isMindMap tells a mind map in XML.
func isMindMap(text string) bool { return mindMapStart.MatchString(head(text)) }

// mindMapReader reads the nodes of a mind map.
type mindMapReader struct {
	lines Outline
	above []int           // the nodes that are open, the inner last
	rich  strings.Builder // what a node says in markup
	kind  string          // what the markup is: of the node, or of a note beside it
}

// readMindMap makes a line of each node.
func readMindMap(text string, _ *notes) (Grid, error) {
	var r mindMapReader
	for t := range xmlTokens(text) {
		switch e := t.(type) {
		case xml.StartElement:
			r.start(e)
		case xml.EndElement:
			r.end(e.Name.Local)
		case xml.CharData:
			if r.kind != "" {
				r.rich.Write(e)
			}
		}
	}
	if o := r.lines.withText(); len(o) > 0 {
		return o, nil
	}
	return nil, nil
}

// start takes the beginning of a node, or of what it says in markup.
func (r *mindMapReader) start(e xml.StartElement) {
	switch e.Name.Local {
	case "outline", "node":
		l := Line{Number: len(r.lines) + 1, ID: "p" + itoa(len(r.lines)+1), Below: xmlAttribute(e, "_note")}
		if l.Text = shownText(xmlAttribute(e, "text")); l.Text == "" {
			l.Text = xmlAttribute(e, "title")
		}
		if n := len(r.above); n > 0 {
			l.Above = r.lines[r.above[n-1]].ID
		}
		r.above, r.lines = append(r.above, len(r.lines)), append(r.lines, l)
	case "richcontent":
		r.kind = strings.ToLower(xmlAttribute(e, "type"))
	case "p", "br", "div", "li":
		r.rich.WriteByte('\n')
	}
}

// end takes the end of a node, or of what it says in markup.
func (r *mindMapReader) end(name string) {
	switch {
	case len(r.above) == 0:
	case name == "outline" || name == "node":
		r.above = r.above[:len(r.above)-1]
	case name == "richcontent":
		l := &r.lines[r.above[len(r.above)-1]]
		if text := trimLines(r.rich.String()); r.kind == "note" || r.kind == "details" {
			l.Below = strings.TrimSpace(l.Below + "\n" + text)
		} else if l.Text == "" {
			l.Text = text
		}
		r.rich.Reset()
		r.kind = ""
	}
}

// trimLines is a text without blanks around its lines, and without blank lines.
func trimLines(text string) string {
	var kept []string
	for _, line := range lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}
