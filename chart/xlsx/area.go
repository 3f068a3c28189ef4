package xlsx

import (
	"strconv"
	"strings"
)

// area is a rectangle of cells, counted from 1.
type area struct{ left, top, right, bottom int }

// parseArea reads B2:C4, or a single B2.
func parseArea(s string) (area, bool) {
	from, to, several := strings.Cut(s, ":")
	if !several {
		to = from
	}
	left, top, ok := parseCell(from)
	right, bottom, also := parseCell(to)
	return area{left, top, right, bottom}, ok && also && left <= right && top <= bottom
}

// parseCell reads B2.
func parseCell(s string) (column, row int, ok bool) {
	s = strings.ReplaceAll(s, "$", "")
	letters := strings.IndexAny(s, "0123456789")
	if letters < 1 {
		return 0, 0, false
	}
	column, ok = columnOf(s)
	row, err := strconv.Atoi(s[letters:])
	return column, row, ok && err == nil && row >= 1 && row <= mostRows
}

// columnOf is the column of a cell such as B2.
func columnOf(cell string) (column int, ok bool) {
	for i := 0; i < len(cell); i++ {
		letter := cell[i] &^ ('a' - 'A')
		if letter < 'A' || letter > 'Z' {
			break
		}
		if column = column*26 + int(letter-'A') + 1; column > mostColumns {
			return 0, false
		}
	}
	return column, column > 0
}

// columnName is the letters of a column.
func columnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// cellName is B2.
func cellName(column, row int) string { return columnName(column) + strconv.Itoa(row) }
