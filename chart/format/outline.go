package format

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// The text forms for wikis: a nested list, and a Mermaid flowchart.
var (
	markdownOutline = textForm(writeMarkdown)
	mermaidChart    = textForm(writeMermaid)
)

// textForm writes a chart without drawing it.
type textForm func(w *bufio.Writer, c *chart.Chart, l chart.Look)

// Export writes the part of the chart that is asked for.
func (t textForm) Export(_ context.Context, w io.Writer, c *chart.Chart, o ExportOptions) error {
	if c.Len() == 0 {
		return ErrNobody
	}
	b := bufio.NewWriter(phrase.Plain(w))
	t(b, o.part(c), o.Scene.Look)
	return b.Flush()
}

func titleOf(l chart.Look) string { return strings.Join(strings.Fields(l.Title), " ") }

// writeMarkdown writes a nested list: names in bold, then the lines of cards,
// the area, and what is special about the post.
func writeMarkdown(w *bufio.Writer, c *chart.Chart, l chart.Look) {
	if title := titleOf(l); title != "" {
		fmt.Fprintf(w, "# %s\n\n", markdownText(title))
	}
	t, fields := c.Tree(), scene.Lines(c, l)
	for i, p := range t.People {
		fmt.Fprintf(w, "%s- **%s**", strings.Repeat("  ", t.Depth[i]), markdownText(c.Headline(p)))
		for _, s := range aboutPost(c, p, fields) {
			fmt.Fprintf(w, ", %s", markdownText(s))
		}
		var dotted []string
		for _, d := range p.DottedTo {
			if m := c.Person(d); m != nil {
				dotted = append(dotted, markdownText(c.Headline(m)))
			}
		}
		if len(dotted) > 0 {
			fmt.Fprintf(w, " (dotted line to %s)", strings.Join(dotted, ", "))
		}
		w.WriteByte('\n')
	}
}

// aboutPost is what stands behind a name in a line of text.
func aboutPost(c *chart.Chart, p *chart.Person, fields []*chart.Field) []string {
	var about []string
	add := func(s string) {
		if s != "" && s != c.Headline(p) && !slices.Contains(about, s) {
			about = append(about, s)
		}
	}
	for _, f := range fields {
		add(f.Show(c, p))
	}
	add(p.Area)
	if p.Employment != chart.FullTime {
		about = append(about, p.Employment.String())
	}
	if p.Open && p.Name != "" {
		about = append(about, "open")
	}
	return about
}

// markdownSigns are what CommonMark would read as more than text.
var markdownSigns = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "&", `\&`, "~", `\~`)

func markdownText(s string) string {
	return markdownSigns.Replace(strings.Join(strings.Fields(s), " "))
}

// writeMermaid writes a flowchart for Mermaid, with the roles' colours.
func writeMermaid(w *bufio.Writer, c *chart.Chart, l chart.Look) {
	if title := titleOf(l); title != "" {
		fmt.Fprintf(w, "---\ntitle: %q\n---\n", title)
	}
	fmt.Fprintln(w, "flowchart TD")
	t, fields := c.Tree(), scene.Lines(c, l)
	number := make(map[chart.ID]int, t.Len())
	used := map[chart.RoleID]chart.Role{}
	for i, p := range t.People {
		number[p.ID] = i + 1
		lines := append([]string{"<b>" + mermaidText(c.Headline(p)) + "</b>"}, mermaidLines(aboutPost(c, p, fields))...)
		class := ""
		if r, ok := c.Role(p); ok {
			used[r.ID], class = r, ":::"+mermaidClass(c.Settings(), r.ID)
		}
		fmt.Fprintf(w, "  p%d[\"%s\"]%s\n", i+1, strings.Join(lines, "<br/>"), class)
	}
	for i, p := range t.People {
		if t.Parent[i] >= 0 {
			fmt.Fprintf(w, "  p%d --> p%d\n", t.Parent[i]+1, i+1)
		}
		for _, d := range p.DottedTo {
			if n := number[d]; n > 0 && d != p.ID {
				fmt.Fprintf(w, "  p%d -.-> p%d\n", n, i+1)
			}
		}
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
