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

// markdownOutline is a nested list.
var markdownOutline = textForm(writeMarkdown)

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

// line is one from a manager to a report, by their places in a tree.
type line struct {
	from, to int
	dotted   bool
}

// linesOf are the lines of a hierarchy, those to each person together.
func linesOf(t *chart.Tree) []line {
	var all []line
	for i, p := range t.People {
		if t.Parent[i] >= 0 {
			all = append(all, line{t.Parent[i], i, false})
		}
		for _, d := range p.DottedTo {
			if m := t.Index(d); m >= 0 && m != i {
				all = append(all, line{m, i, true})
			}
		}
	}
	return all
}
