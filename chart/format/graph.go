package format

import (
	"bufio"
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// graphSource is the hierarchy as Graphviz's dot arranges it.
var graphSource = textForm(writeGraph)

// roleTint is how much of a role's colour a node has: dark text stands out.
const roleTint = "33"

// writeGraph writes a graph for people to go on with: a node for each person,
// called by name, with a label in plain text, and an edge for each reporting
// line.
func writeGraph(w *bufio.Writer, c *chart.Chart, l chart.Look) {
	fmt.Fprintln(w, "digraph chart {")
	fmt.Fprintln(w, `  graph [ranksep=0.5, nodesep=0.25, fontname="Helvetica", fontsize=18, labelloc=t]`)
	fmt.Fprintln(w, `  node [shape=box, style="rounded,filled", fillcolor=white, color="#97a3b3", fontname="Helvetica", fontsize=11, margin="0.16,0.08"]`)
	fmt.Fprintln(w, `  edge [color="#75818f", arrowhead=none]`)
	if title := titleOf(l); title != "" {
		fmt.Fprintf(w, "  label=%s\n", graphviz.Quote(title))
	}
	t, fields := c.Tree(), scene.Lines(c, l)
	names := nodeNames(c)
	fmt.Fprintln(w)
	for _, p := range t.People {
		lines := append([]string{c.Headline(p)}, aboutPost(c, p, fields)...)
		fmt.Fprintf(w, "  %s [label=%s%s]\n", names[p.ID], graphviz.Quote(lines...), nodeLook(c, p))
	}
	fmt.Fprintln(w)
	for _, l := range linesOf(t) {
		style := ""
		if l.dotted {
			style = " [style=dashed, constraint=false]"
		}
		fmt.Fprintf(w, "  %s -> %s%s\n", names[t.People[l.from].ID], names[t.People[l.to].ID], style)
	}
	fmt.Fprintln(w, "}")
}

// nodeNames are what the people are called, in quotes; who shares a name has a
// number behind it.
func nodeNames(c *chart.Chart) map[chart.ID]string {
	names, taken, last := map[chart.ID]string{}, map[string]bool{}, map[string]int{}
	for _, p := range c.Tree().People {
		headline := strings.Join(strings.Fields(c.Headline(p)), " ")
		name := graphviz.Quote(headline)
		for n := max(2, last[headline]+1); taken[name]; n++ {
			name, last[headline] = graphviz.Quote(fmt.Sprintf("%s (%d)", headline, n)), n
		}
		names[p.ID], taken[name] = name, true
	}
	return names
}

// nodeLook is the colour of somebody's card, and the dashed border of an open
// role.
func nodeLook(c *chart.Chart, p *chart.Person) string {
	look := ""
	if p.Open {
		look = `, style="rounded,filled,dashed"`
	}
	r, _ := c.Role(p)
	for _, colour := range []string{p.Colour, r.Colour} {
		if k, ok := scene.ParseColour(colour); ok {
			hex := scene.Hex(k)
			return look + fmt.Sprintf(`, color="%s", fillcolor="%s%s"`, hex, hex, roleTint)
		}
	}
	return look
}
