package xlsx

import "slices"

// mostFilled bounds the work of filling merged cells.
const mostFilled = mostCells

// fill writes what stands in merged cells into each of them, in rows where
// something else stands, too: a team beside its people, a heading above its
// columns. A title across the sheet stays one cell.
func (c *cells) fill(merged []area) {
	work := 0
	for _, m := range merged {
		top, found := c.find(m.top)
		if !found {
			continue
		}
		text := c.at(top, m.left)
		if text == "" {
			continue
		}
		for i := top; i < len(c.rows) && c.rows[i].number <= m.bottom && work < mostFilled; i++ {
			if i > top || c.hasBeside(i, m) {
				c.fillRow(i, m, text)
				work += m.right - m.left
			}
			work++
		}
	}
}

// hasBeside tells whether a row holds something outside an area.
func (c *cells) hasBeside(i int, m area) bool {
	for at, text := range c.of(i) {
		if text != "" && (at+1 < m.left || at+1 > m.right) {
			return true
		}
	}
	return false
}

// fillRow writes a text into a row's empty cells of an area.
func (c *cells) fillRow(i int, m area, text string) {
	row := c.of(i)
	if more := m.right - len(row); more > 0 {
		row = append(slices.Clip(row), make([]string, more)...)
		if c.longer == nil {
			c.longer = map[int][]string{}
		}
		c.longer[i] = row
	}
	for column := m.left; column <= m.right; column++ {
		if row[column-1] == "" {
			row[column-1] = text
		}
	}
}
