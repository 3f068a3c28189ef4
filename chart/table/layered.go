package table

import (
	"strings"

	"cadre/chart/grid"
	"cadre/chart/heading"
)

// layered is the header of a table whose first columns are the layers of a
// chart, under headings that do not say so or none: each row names one person
// of one tree, in the column of the layer. It is nil where the cells do not
// tell that.
func layered(s grid.Grid, first *grid.Row) *header {
	h := newHeader(first)
	h.row = first.Number - 1
	width := h.layers(s)
	if width == 0 {
		h.row = first.Number
		width = h.layers(s)
	}
	if width == 0 {
		return nil
	}
	for i := range width {
		if h.row < first.Number {
			h.heading[i], h.written[i], h.marked[i] = "", "", false
		}
		h.readings[i] = []heading.Reading{{Field: heading.Levels, Number: i + 1}}
		h.why[i] = "each row names one person, in the column of the layer"
	}
	return h
}

// layers is how many columns from the first on hold names of one tree; 0 where
// they do not.
func (h *header) layers(s grid.Grid) int {
	width := 0
	for _, c := range h.look(s) {
		if c.filled == 0 || !c.most(cellName, 80) {
			break
		}
		width++
	}
	const few = 3
	rows, before, top := 0, -1, ""
	for r := range h.body(s) {
		depth, whole := layerOf(r, width)
		switch {
		case depth < 0 || depth > before+1, !whole && !onlyIn(r, depth, width):
			return 0
		case rows == 0:
			top = cellText(r.At(0))
		case strings.TrimSpace(r.At(0)) != "" && cellText(r.At(0)) != top || depth == 0:
			return 0
		}
		before = depth
		rows++
	}
	if width < 2 || rows < few {
		return 0
	}
	return width
}

// layerOf is the last layer that a row has text in, and whether all before it
// have some, too.
func layerOf(r *grid.Row, width int) (depth int, whole bool) {
	depth, filled := -1, 0
	for i := range width {
		if strings.TrimSpace(r.At(i)) != "" {
			depth = i
			filled++
		}
	}
	return depth, filled == depth+1
}

// onlyIn tells whether a row has text in no other layer.
func onlyIn(r *grid.Row, depth, width int) bool {
	for i := range width {
		if i != depth && strings.TrimSpace(r.At(i)) != "" {
			return false
		}
	}
	return true
}

// linkDepths reads a column of numbers that say how deep in the tree a row
// stands: the manager is the nearest row above that stands one step higher.
func (l *linker) linkDepths() bool {
	i, has := l.head.column[gradeField]
	if !has || l.noDraft || !isDepthHeading(headingKey(l.head.heading[i])) {
		return false
	}
	var chain []*draft
	bosses := map[*draft]*draft{}
	least, rises := 0, false
	for n, p := range l.directory.drafts {
		depth := digitsOf(p.Grade)
		if n == 0 {
			least = depth
		}
		at := depth - least
		if depth < 0 || n > 0 && at < 1 || at > len(chain) {
			return false
		}
		rises = rises || at < len(chain)-1
		if at > 0 {
			bosses[p] = chain[at-1]
		}
		chain = append(chain[:at], p)
	}
	if !rises {
		return false
	}
	for p, boss := range bosses {
		p.boss = boss
	}
	l.head.draft = true
	l.guessed(i, "the numbers were read as how deep each row stands below the first; the nearest row above that is one step higher is the manager")
	return true
}

// isDepthHeading tells headings that may count steps from the top.
func isDepthHeading(key string) bool {
	for _, word := range []string{"level", "tier", "layer", "depth", "indent", "ebene", "stufe", "niveau", "nivel", "livello", "poziom", "niva", "uroven", "階層", "层级", "级别", "レベル"} {
		if strings.Contains(key, word) {
			return true
		}
	}
	return false
}

// digitsOf is a small whole number, also behind an L; -1 for what is none.
func digitsOf(s string) int {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "L"), "l")
	if len(s) != 1 || s[0] < '0' || s[0] > '9' {
		return -1
	}
	return int(s[0] - '0')
}
