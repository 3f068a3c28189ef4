package table

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/lookup"
)

// rowsCompared bounds the rows whose cells are compared with one another.
const rowsCompared = 20_000

// comparedTable holds the cells of a table's columns, as references are
// compared.
type comparedTable struct {
	rows  int
	cells [][]string // by column, then row
	kinds []columnCells
}

// compared reads the first rows of a table for comparing columns.
func (h *header) compared(s grid.Grid) *comparedTable {
	t := &comparedTable{cells: make([][]string, len(h.heading)), kinds: h.look(s)}
	for r := range h.body(s) {
		for i := range t.cells {
			text, _ := plain(cellText(r.At(i)))
			if n := len(t.cells[i]); n == cap(t.cells[i]) {
				t.cells[i] = slices.Grow(t.cells[i], n+64) // append takes smaller steps, and copies more often
			}
			if n := len(t.cells[i]); n == cap(t.cells[i]) {
				t.cells[i] = slices.Grow(t.cells[i], n+64) // append takes smaller steps, and copies more often
			}
			t.cells[i] = append(t.cells[i], text)
		}
		if t.rows++; t.rows == rowsCompared {
			break
		}
	}
	return t
}

// referenceKey is what of a name or an ID is compared.
func referenceKey(s string) string {
	if isNobody(s) {
		return ""
	}
	return chart.Fold(strings.Join(strings.Fields(lookup.Turn(s)), " "))
}

// names are the full names of the rows, as far as columns give them; nil where
// none does.
func (t *comparedTable) names(h *header) []string {
	if !h.has(nameField) && !(h.has(firstField) && h.has(lastField)) {
		return nil
	}
	part := func(f field, row int) string {
		if i, ok := h.column[f]; ok {
			return t.cells[i][row]
		}
		return ""
	}
	names := make([]string, t.rows)
	for i := range names {
		names[i] = h.wholeName(part(nameField, i), func(f field) string { return part(f, i) })
	}
	return names
}

// key is a column that other rows may name people by, or their full names.
type key struct {
	column int // -1 for names in two columns
	rows   map[string]int
}

// keyOf indexes cells; nil where too many say the same.
func keyOf(column int, cells []string) *key {
	k := &key{column, make(map[string]int, len(cells))}
	filled := 0
	for row, cell := range cells {
		if text := referenceKey(cell); text != "" {
			filled++
			if _, has := k.rows[text]; !has {
				k.rows[text] = row
			}
		}
	}
	if filled == 0 || len(k.rows)*10 < filled*9 {
		return nil
	}
	return k
}

// match is how the cells of one column name the rows of another.
type match struct {
	key          *key
	named, found int // different texts that name somebody, and those that are found
	up           map[int]int
}

// share is how many of a hundred are found.
func (m match) share() int {
	if m.named == 0 {
		return 0
	}
	return 100 * m.found / m.named
}

// matches compares the cells of a column with a key.
func (t *comparedTable) matches(column int, k *key) match {
	m := match{key: k, up: map[int]int{}}
	seen := map[string]bool{}
	for row, cell := range t.cells[column] {
		text := referenceKey(cell)
		if text == "" {
			continue
		}
		at, found := k.rows[text]
		if found {
			m.up[row] = at
		}
		if !seen[text] {
			seen[text] = true
			m.named++
			if found {
				m.found++
			}
		}
	}
	return m
}

// climbs tells whether the references lead up, as those to managers do: most
// rows name another one, and none leads around in a circle.
func (m match) climbs(rows int) bool {
	self := 0
	for row, at := range m.up {
		if row == at {
			self++
		}
	}
	if self > 1 && self*5 > len(m.up) || len(m.up)-self < rows/2 {
		return false
	}
	for row := range m.up {
		for at, steps := row, 0; ; steps++ {
			next, more := m.up[at]
			if !more || next == at {
				break
			}
			if at = next; steps > deepest {
				return false
			}
		}
	}
	return true
}

// deepest is how many managers somebody has above them at most.
const deepest = 100
