package grid

import (
	"iter"
	"slices"
	"strings"
)

// delimited is the text of a table, cut into records on every walk: keeping the
// cells of a large table would need several times its size.
type delimited struct {
	text      string
	delimiter byte
}

// newDelimited finds the delimiter: what a first line "sep=;" says, or what the
// first lines hold most evenly.
func newDelimited(text string, usual byte) delimited {
	line, rest := cutLine(text)
	if d, ok := strings.CutPrefix(strings.ToLower(strings.Trim(line, "\"")), "sep="); ok && len(d) == 1 {
		return delimited{rest, d[0]}
	}
	s := delimited{text, usual}
	best := 0
	for _, d := range []byte{usual, ',', ';', '\t', '|', '^', '~'} {
		if n := (delimited{text, d}).evenness(); n > best {
			best, s.delimiter = n, d
		}
	}
	if colons := (delimited{text, ':'}); best == 0 && colons.evenness() >= 9*3 { // in every record, and more than one
		return colons
	}
	return s
}

// evenness is high where a delimiter gives many cells in many of the first
// records, and the same number in each.
func (s delimited) evenness() int {
	const sample = 30
	width, same, records := 0, 0, 0
	for r := range s.Rows() {
		if r.Blank() || IsComment(r) {
			continue
		}
		if n := len(r.Cells); n > width {
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

// isPlain tells what can be nothing but a table: several headings of words and
// numbers, and as many cells in each of the first rows.
func (s delimited) isPlain() bool {
	const fewest, sample = 5, 30
	width, rows := 0, 0
	for r := range s.Rows() {
		if rows++; rows > sample {
			break
		}
		if rows == 1 {
			width = len(r.Cells)
			if width < fewest || slices.ContainsFunc(r.Cells, func(c string) bool {
				return c == "" || strings.ContainsAny(c[:1], "{[<>|-*#@&+") || strings.Contains(c, "{")
			}) {
				return false
			}
		} else if len(r.Cells) != width {
			return false
		}
	}
	return rows > 1
}

// IsComment tells a line of draw.io's settings, such as "# connect: …".
func IsComment(r *Row) bool {
	return strings.HasPrefix(r.Raw, "##") || strings.HasPrefix(r.Raw, "# ")
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

// Rows walks the rows.
func (s delimited) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		sc := scanner{text: s.text, delimiter: s.delimiter, line: 1}
		r := &Row{}
		for row := 1; sc.at < len(sc.text); row++ {
			r.Number, r.Line, r.Cells, r.Damages = row, sc.line, r.Cells[:0], nil
			start := sc.at
			end := sc.record(r)
			r.Raw = sc.text[start:end]
			if !yield(r) {
				return
			}
		}
	}
}
