package grid

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var gap = regexp.MustCompile(`[ \x{00a0}]{2,}`)

// isAligned tells lines whose cells several blanks part, as in a table copied
// from a terminal or a page.
func isAligned(text string) bool {
	wide, all, width := 0, 0, 0
	for n, line := range lines(head(text)) {
		if strings.ContainsRune(line, '\t') || n > 40 {
			return false
		}
		line = strings.TrimSpace(line)
		if line == "" || strings.Trim(line, "-=─ ") == "" {
			continue
		}
		cells := len(gap.FindAllString(line, -1)) + 1
		if all++; cells > 1 {
			wide++
		}
		width = max(width, cells)
		if all == 1 && cells == 1 {
			return false
		}
	}
	return width > 1 && all > 1 && 4*wide >= 3*all && newDelimited(head(text), ',').evenness() == 0
}

// readAligned cuts each line where the headings begin, so that empty cells
// stay empty.
func readAligned(text string, _ *notes) (Grid, error) {
	var list List
	var starts []int
	for n, line := range lines(text) {
		if line = strings.TrimRight(line, " \u00a0"); strings.Trim(line, "-=─ ") == "" {
			continue
		}
		if starts == nil {
			starts = cellStarts(line)
		}
		list = append(list, NewRow(n, cellsAt(line, starts)...))
	}
	return list, nil
}

// cellStarts are the places, in characters, where cells begin.
func cellStarts(line string) []int {
	var starts []int
	end := 0
	for _, g := range append(gap.FindAllStringIndex(line, -1), []int{len(line), len(line)}) {
		if g[0] > end {
			starts = append(starts, utf8.RuneCountInString(line[:end]))
		}
		end = g[1]
	}
	return starts
}

// cellsAt puts each piece of a line into the column whose start is nearest
// to its own.
func cellsAt(line string, starts []int) []string {
	cells := make([]string, len(starts))
	end := 0
	for _, g := range append(gap.FindAllStringIndex(line, -1), []int{len(line), len(line)}) {
		piece, at := strings.TrimSpace(line[end:g[0]]), utf8.RuneCountInString(line[:end])
		end = g[1]
		if piece == "" {
			continue
		}
		best := 0
		for i, s := range starts {
			if distance(s, at) < distance(starts[best], at) {
				best = i
			}
		}
		cells[best] = strings.TrimSpace(cells[best] + " " + piece)
	}
	return cells
}

func distance(a, b int) int { return max(a-b, b-a) }
