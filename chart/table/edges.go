package table

import (
	"strings"

	"cadre/chart/grid"
	"cadre/chart/heading"
)

// edge is a row of a list of lines: the two ends.
type edge [2]string

// edgeList is the header of a table that lists lines between people under
// headings that do not tell who is whose manager, such as "source" and
// "target". One column names nobody twice: these report to those of the other.
// It is nil where that, or the one at the top, is not plain.
func edgeList(s grid.Grid, first *grid.Row) *header {
	h := newHeader(first)
	var edges []edge
	for r := range h.body(s) {
		e := edge{cellText(r.At(0)), cellText(r.At(1))}
		if len(r.Cells) > 3 || e[0] == "" || e[1] == "" {
			return nil
		}
		edges = append(edges, e)
	}
	report := reportEnd(edges)
	if report < 0 {
		return nil
	}
	if known := endsOf(edges); known[cellText(first.At(0))] || known[cellText(first.At(1))] {
		return nil // there are no headings, and the first row is a line, too
	}
	h.readings[report] = []heading.Reading{{Field: nameField}}
	h.readings[1-report] = []heading.Reading{{Field: reportsToField}}
	h.why[1-report] = "the other column names nobody twice, and one alone is in none of its cells"
	return h
}

// reportEnd is the end at which each stands once, where all lines lead up to
// the only one who stands at the other end alone; -1 where either may be.
func reportEnd(edges []edge) int {
	const few = 3
	found := -1
	for end := range 2 {
		reports, tops := map[string]bool{}, map[string]bool{}
		for _, e := range edges {
			reports[e[end]] = true
		}
		for _, e := range edges {
			if !reports[e[1-end]] {
				tops[e[1-end]] = true
			}
		}
		if len(edges) < few || len(reports) < len(edges) || len(tops) != 1 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = end
	}
	return found
}

// endsOf is everybody whom the lines name.
func endsOf(edges []edge) map[string]bool {
	all := map[string]bool{}
	for _, e := range edges {
		all[strings.TrimSpace(e[0])], all[strings.TrimSpace(e[1])] = true, true
	}
	return all
}
