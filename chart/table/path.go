package table

import (
	"fmt"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/heading"
)

// pathColumn is a column that says of each row the way down to it.
type pathColumn struct {
	column    int // -1: there is none
	separator string
	outline   bool // it holds numbers such as 1.2.1
}

// pathSeparators part the steps of a path, the most telling first.
var pathSeparators = []string{">", "»", "→", "|", "\\", "/", "::"}

// findPath looks for such a column: one whose heading says so, or whose cells do.
func findPath(s grid.Grid, h *header) pathColumn {
	candidates := h.columnsOf(heading.Path, teamField, idField, heading.DN)
	for _, i := range append(candidates, h.free...) {
		if p, is := pathIn(s, h, i); is {
			return p
		}
	}
	return pathColumn{column: -1}
}

// pathIn judges a column by its cells: nearly all are outline numbers, or most
// have a separator and more than one step.
func pathIn(s grid.Grid, h *header, column int) (pathColumn, bool) {
	filled, outline, deep := 0, 0, 0
	parted := make([]int, len(pathSeparators))
	for r := range h.body(s) {
		text := strings.TrimSpace(r.At(column))
		if text == "" {
			continue
		}
		filled++
		if isOutlineNumber(text) {
			outline++
		}
		if strings.Contains(text, ".") {
			deep++
		}
		for k, separator := range pathSeparators {
			if strings.Contains(text, separator) {
				parted[k]++
			}
		}
	}
	id, isID := h.column[idField]
	switch {
	case filled < 2:
		return pathColumn{}, false
	case outline == filled && deep > 0:
		return pathColumn{column, ".", true}, true
	case isID && column == id:
		return pathColumn{}, false
	case column == h.dn():
		return pathColumn{column, "OU=", false}, true
	}
	for k, separator := range pathSeparators {
		if 2*parted[k] >= filled {
			return pathColumn{column, separator, false}, true
		}
	}
	return pathColumn{}, false
}

// dn is the column of distinguished names, or -1.
func (h *header) dn() int {
	if i, has := h.column[heading.DN]; has {
		return i
	}
	return -1
}

// isOutlineNumber tells 1, 1.2 and 1.2.1 from other numbers.
func isOutlineNumber(s string) bool {
	for part := range strings.SplitSeq(strings.TrimSuffix(s, "."), ".") {
		if part == "" || len(part) > 4 || strings.Trim(part, "0123456789") != "" {
			return false
		}
	}
	return true
}

// split gives the steps of a path, from the top.
func (p pathColumn) split(cell string) []string {
	if p.separator == "OU=" {
		return unitsOf(cell)
	}
	if strings.TrimSpace(cell) == "" {
		return nil
	}
	steps := []string{} // "/" is the way to the top
	for step := range strings.SplitSeq(cell, p.separator) {
		if step = strings.Trim(step, " \u00a0<>-"); step != "" {
			steps = append(steps, step)
		}
	}
	return steps
}

// unitsOf are the units of a distinguished name, from the top.
func unitsOf(dn string) []string {
	var units []string
	for part := range strings.SplitSeq(dn, ",") {
		if unit, is := strings.CutPrefix(strings.ToUpper(strings.TrimSpace(part)), "OU="); is && unit != "" {
			units = append([]string{strings.TrimSpace(part)[len("OU="):]}, units...)
		}
	}
	return units
}

// wayKey compares ways down.
func wayKey(steps []string) string { return strings.ToLower(strings.Join(steps, "\x00")) }

// linkLevels reads a table of layers without a column of names: the last layer
// with text is the person, the one before is the manager. Who has no row of
// their own is added.
func (l *linker) linkLevels() bool {
	levels := l.head.levels()
	if len(levels) == 0 || l.head.has(nameField, firstField, lastField) {
		return false
	}
	byWay := map[string]*draft{}
	for _, p := range l.directory.drafts {
		if key := wayKey(p.down); byWay[key] == nil {
			byWay[key] = p
		}
	}
	for _, p := range l.directory.drafts {
		for n, q := len(p.down)-1, p; n > 0 && q.boss == nil; n-- {
			key := wayKey(p.down[:n])
			if byWay[key] == nil {
				byWay[key] = l.addRow(p.down[n-1], p.row)
			}
			if byWay[key] == q {
				break
			}
			q.boss = byWay[key]
			q = q.boss
		}
	}
	l.guessed(levels[0], fmt.Sprintf("%d columns were read as the layers of the chart: the last with text is the person, the one before the manager", len(levels)))
	return true
}

// linkOutline reads a path that is each row's own, with every step above it in
// another row, such as 1.2 above 1.2.1.
func (l *linker) linkOutline() bool {
	byWay := map[string]*draft{}
	shortest, deeper, found := -1, 0, 0
	for _, p := range l.directory.drafts {
		n := len(p.down)
		if key := wayKey(p.down); p.down == nil || byWay[key] != nil {
			return false
		}
		byWay[wayKey(p.down)] = p
		if shortest < 0 || n < shortest {
			shortest = n
		}
	}
	for _, p := range l.directory.drafts {
		if n := len(p.down); n > shortest {
			if deeper++; byWay[wayKey(p.down[:n-1])] != nil {
				found++
			}
		}
	}
	if deeper == 0 || 10*found < 9*deeper {
		return false
	}
	for _, p := range l.directory.drafts {
		for n := len(p.down) - 1; n >= 0 && p.boss == nil; n-- {
			p.boss = byWay[wayKey(p.down[:n])]
		}
	}
	l.guessed(l.wayColumn(), "the cells are ways down from the top; who stands one step above is the manager")
	return true
}

// linkPathOfIDs reads a path whose steps are the IDs or names of those above,
// with or without the person at its end.
func (l *linker) linkPathOfIDs() bool {
	if l.head.lines.path.outline {
		return false
	}
	bosses := map[*draft]*draft{}
	paths, found := 0, 0
	for _, p := range l.directory.drafts {
		steps := p.down
		if n := len(steps); n > 0 && l.isOwn(p, steps[n-1]) {
			steps = steps[:n-1]
			found++
			paths++
		}
		n := len(steps)
		if n == 0 {
			continue
		}
		paths++
		if f := l.directory.find(p, steps[n-1]); !f.Guess() && len(f.Places) == 1 && f.Places[0] != p.at {
			found++
			bosses[p] = l.directory.drafts[f.Places[0]]
		}
	}
	if len(bosses) == 0 || 10*found < 9*paths {
		return false
	}
	for p, boss := range bosses {
		p.boss = boss
	}
	l.guessed(l.wayColumn(), "the cells were read as the ways down to each person; the last step above is the manager")
	return true
}

// isOwn tells whether a step means the person themselves.
func (l *linker) isOwn(p *draft, step string) bool {
	f := l.directory.find(p, step)
	return !f.Guess() && len(f.Places) == 1 && f.Places[0] == p.at
}

// wayColumn is the column that tells the way down.
func (l *linker) wayColumn() int {
	if levels := l.head.levels(); len(levels) > 0 {
		return levels[0]
	}
	return l.head.lines.path.column
}
