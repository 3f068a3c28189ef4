package table

import (
	"iter"
	"strings"
)

// sheet is the text of a table, cut into records on every walk: keeping the
// cells of a large table would need several times its size.
type sheet struct {
	text      string
	delimiter byte
}

// record is one row. Its cells are valid until the next step of the walk.
type record struct {
	row     int // as a spreadsheet counts
	line    int // of the text, where the record starts
	cells   []string
	raw     string
	damages []string // what was wrong with its quotes
}

func (r *record) blank() bool {
	for _, c := range r.cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// at is a cell, or "" beyond the last one.
func (r *record) at(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// newSheet finds the delimiter: what a first line "sep=;" says, or what the
// first lines hold most evenly.
func newSheet(text string, usual byte) sheet {
	line, rest := cutLine(text)
	if d, ok := strings.CutPrefix(strings.ToLower(strings.Trim(line, "\"")), "sep="); ok && len(d) == 1 {
		return sheet{rest, d[0]}
	}
	s := sheet{text, usual}
	best := 0
	for _, d := range []byte{usual, ',', ';', '\t', '|'} {
		if n := (sheet{text, d}).evenness(); n > best {
			best, s.delimiter = n, d
		}
	}
	return s
}

// evenness is high where a delimiter gives many cells in many of the first
// records, and the same number in each.
func (s sheet) evenness() int {
	const sample = 30
	width, same, records := 0, 0, 0
	for r := range s.records() {
		if r.blank() || isComment(r) {
			continue
		}
		if n := len(r.cells); n > width {
			width, same = n, 1
		} else if n == width {
			same++
		}
		if records++; records == sample {
			break
		}
	}
	if width < 2 {
		return 0
	}
	return width + width*8*same/records
}

// isComment tells a line of draw.io's settings, such as "# connect: …".
func isComment(r *record) bool {
	return strings.HasPrefix(r.raw, "##") || strings.HasPrefix(r.raw, "# ")
}

func cutLine(text string) (line, rest string) {
	i := strings.IndexAny(text, "\r\n")
	if i < 0 {
		return text, ""
	}
	return text[:i], text[i+lineBreak(text[i:]):]
}

// lineBreak is the length of the line break text starts with.
func lineBreak(text string) int {
	switch {
	case strings.HasPrefix(text, "\r\n"):
		return 2
	case strings.HasPrefix(text, "\n"), strings.HasPrefix(text, "\r"):
		return 1
	}
	return 0
}

// records walks the rows.
func (s sheet) records() iter.Seq[*record] {
	return func(yield func(*record) bool) {
		sc := scanner{text: s.text, delimiter: s.delimiter, line: 1}
		r := &record{}
		for row := 1; sc.at < len(sc.text); row++ {
			r.row, r.line, r.cells, r.damages = row, sc.line, r.cells[:0], nil
			start := sc.at
			end := sc.record(r)
			r.raw = sc.text[start:end]
			if !yield(r) {
				return
			}
		}
	}
}
