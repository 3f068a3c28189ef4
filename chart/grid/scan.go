package grid

import (
	"fmt"
	"strings"
)

// scanner cuts text into cells. It reads what RFC 4180 allows, and takes a
// misplaced quote for a character rather than for the end of the world.
type scanner struct {
	text      string
	delimiter byte
	at        int
	line      int // the line of the text that at is in, from 1
	barren    int // up to here no quote stands before the end of a cell
}

// record reads one row into r, and returns where it ends without its line
// break.
func (s *scanner) record(r *Row) int {
	for {
		if len(r.Cells) == maxColumns-1 {
			s.rest(r)
		} else {
			r.Cells = append(r.Cells, s.cell(r))
		}
		switch {
		case s.at == len(s.text):
			return s.at
		case s.text[s.at] == s.delimiter:
			s.at++
		default:
			end := s.at
			s.at += lineBreak(s.text[end:])
			s.line++
			return end
		}
	}
}

// rest takes what is left of a line as one cell.
func (s *scanner) rest(r *Row) {
	end := strings.IndexAny(s.text[s.at:], "\r\n")
	if end < 0 {
		end = len(s.text) - s.at
	}
	cell := s.text[s.at : s.at+end]
	r.Cells = append(r.Cells, cell)
	if strings.IndexByte(cell, s.delimiter) >= 0 {
		r.damage(s.line, fmt.Sprintf("the row has more than %d cells, of which the last holds the rest", maxColumns))
	}
	s.at += end
}

// breaks counts the line breaks in text.
func breaks(text string) int {
	n := strings.Count(text, "\n")
	if strings.IndexByte(text, '\r') >= 0 {
		n += strings.Count(text, "\r") - strings.Count(text, "\r\n")
	}
	return n
}

// cell reads up to the next delimiter or line break.
func (s *scanner) cell(r *Row) string {
	open := s.at
	for open < len(s.text) && s.text[open] == ' ' {
		open++
	}
	if open < len(s.text) && s.text[open] == '"' {
		if cell, ok := s.quoted(open+1, r); ok {
			s.line += breaks(s.text[open:s.at]) // which nothing but quotes can hold
			return cell
		}
	}
	return s.plain()
}

func (s *scanner) plain() string {
	start := s.at
	for s.at < len(s.text) && !s.ends(s.at) {
		s.at++
	}
	return s.text[start:s.at]
}

// ends tells whether a cell ends before i.
func (s *scanner) ends(i int) bool {
	return i == len(s.text) || s.text[i] == s.delimiter || s.text[i] == '\n' || s.text[i] == '\r'
}

// quoted reads a cell whose text starts at from, behind the quote. It fails,
// with nothing read, where that quote turns out to be a character.
func (s *scanner) quoted(from int, r *Row) (cell string, ok bool) {
	closing := ClosingQuote(s.text, from)
	if closing == len(s.text) {
		return s.unclosed(from, r)
	}
	after := s.skipSpaces(closing + 1)
	if s.ends(after) {
		s.at = after
		return Unescape(s.text[from:closing]), true
	}
	if strings.ContainsAny(s.text[from:closing], "\r\n") {
		r.damage(s.line, "a quote that is not closed was taken for a character")
		return "", false
	}
	return s.inner(from, closing, r), true
}

// ClosingQuote is the place of the next quote in a text, from i on, that is not
// doubled, or the end.
func ClosingQuote(text string, i int) int {
	for {
		next := strings.IndexByte(text[i:], '"')
		if next < 0 {
			return len(text)
		}
		i += next
		if i+1 == len(text) || text[i+1] != '"' {
			return i
		}
		i += 2
	}
}

func (s *scanner) skipSpaces(i int) int {
	for i < len(s.text) && s.text[i] == ' ' && s.delimiter != ' ' {
		i++
	}
	return i
}

// unclosed is a quote without an end: a character where more lines follow,
// a file cut short where none do.
func (s *scanner) unclosed(from int, r *Row) (cell string, ok bool) {
	if strings.ContainsAny(strings.TrimRight(s.text[from:], "\r\n"), "\r\n") {
		r.damage(s.line, "a quote that is not closed was taken for a character")
		return "", false
	}
	r.damage(s.line, "the file ends within a quoted cell, so it may have been cut short here")
	s.at = len(s.text)
	return Unescape(strings.TrimRight(s.text[from:], "\r\n")), true
}

// inner is a quoted cell with quotes in it that are not doubled. It ends at
// the last quote of the line that stands before a delimiter, or else where
// the cell would end without quotes.
func (s *scanner) inner(from, stray int, r *Row) string {
	r.damage(s.line, "a quote within a quoted cell is not doubled and was taken for a character")
	i := max(stray+1, s.barren)
	for ; i < len(s.text) && s.text[i] != '\n' && s.text[i] != '\r'; i++ {
		if s.text[i] == '"' && s.ends(i+1) {
			s.at = i + 1
			return Unescape(s.text[from:i])
		}
	}
	s.at, s.barren = stray, i
	return Unescape(s.text[from:stray]) + s.plain()
}

// Unescape makes one quote of each two.
func Unescape(cell string) string { return strings.ReplaceAll(cell, `""`, `"`) }

func (r *Row) damage(line int, text string) {
	if line != r.Number {
		text += fmt.Sprintf(" (line %d in a text editor)", line)
	}
	r.Damages = append(r.Damages, text)
}
