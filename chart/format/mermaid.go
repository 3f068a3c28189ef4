package format

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// mermaidChart is a flowchart for Mermaid.
type mermaidChart struct{}

// Export writes the flowchart, and tells of one that Mermaid does not draw as
// it is set up.
func (mermaidChart) Export(ctx context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	var text bytes.Buffer
	if err := textForm(writeMermaid).Export(ctx, &text, c, o); err != nil {
		return err
	}
	large := &MermaidSizeError{Lines: len(linesOf(o.part(c).Tree())), Characters: utf8.RuneCount(text.Bytes())}
	if large.Lines > mermaidLinesDrawn || large.Characters > mermaidTextRead {
		o.warnOf(large)
	}
	_, err := text.WriteTo(w)
	return err
}

// What Mermaid takes where the page around the chart says nothing else: its
// maxEdges and maxTextSize.
const (
	mermaidLinesDrawn = 500
	mermaidTextRead   = 50_000
)

// MermaidSizeError is a flowchart that Mermaid refuses as it is set up. A chart
// cannot change that itself.
type MermaidSizeError struct{ Lines, Characters int }

func (e *MermaidSizeError) Error() string {
	var is, set []string
	for _, l := range []struct {
		n, most     int
		noun, named string
	}{{e.Lines, mermaidLinesDrawn, "lines", "maxEdges"}, {e.Characters, mermaidTextRead, "characters", "maxTextSize"}} {
		if l.n > l.most {
			is = append(is, fmt.Sprintf("%d %s (Mermaid takes %d)", l.n, l.noun, l.most))
			set = append(set, fmt.Sprintf("%s: %d", l.named, l.n))
		}
	}
	return fmt.Sprintf("the chart has %s; set %s in mermaid.initialize on the page that shows it", phrase.List(is), strings.Join(set, ", "))
}

// writeMermaid writes a flowchart for Mermaid, with the roles' colours.
func writeMermaid(w *bufio.Writer, c *chart.Chart, l chart.Look) {
	if title := titleOf(l); title != "" {
		fmt.Fprintf(w, "---\ntitle: %q\n---\n", title)
	}
	fmt.Fprintln(w, "flowchart TD")
	t, fields := c.Tree(), scene.Lines(c, l)
	used := map[chart.RoleID]chart.Role{}
	for i, p := range t.People {
		lines := append([]string{"<b>" + mermaidText(c.Headline(p)) + "</b>"}, mermaidLines(aboutPost(c, p, fields))...)
		class := ""
		if r, ok := c.Role(p); ok {
			used[r.ID], class = r, ":::"+mermaidClass(c.Settings(), r.ID)
		}
		fmt.Fprintf(w, "  p%d[\"%s\"]%s\n", i+1, strings.Join(lines, "<br/>"), class)
	}
	for _, l := range linesOf(t) {
		arrow := "-->"
		if l.dotted {
			arrow = "-.->"
		}
		fmt.Fprintf(w, "  p%d %s p%d\n", l.from+1, arrow, l.to+1)
	}
	for _, r := range c.Settings().AllRoles() {
		if _, ok := used[r.ID]; ok && r.Colour != "" {
			fmt.Fprintf(w, "  classDef %s stroke:%s,stroke-width:2px\n", mermaidClass(c.Settings(), r.ID), r.Colour)
		}
	}
}

func mermaidLines(texts []string) []string {
	var lines []string
	for _, s := range texts {
		lines = append(lines, mermaidText(s))
	}
	return lines
}

// mermaidText writes whatever Mermaid could read as its own by number.
func mermaidText(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		if strings.ContainsRune("\"#&<>;`{}[]()|\\%", r) {
			fmt.Fprintf(&b, "#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// mermaidClass is the class of a role: of the ladder its ID, which says no
// more than the ladder does; of the document's own a number.
func mermaidClass(s *chart.Settings, id chart.RoleID) string {
	if i := slices.IndexFunc(s.Roles, func(r chart.Role) bool { return r.ID == id }); i >= 0 {
		return fmt.Sprintf("role-own-%d", i+1)
	}
	return "role-" + string(id)
}
