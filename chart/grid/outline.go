package grid

import (
	"iter"
	"strconv"
	"strings"

	"cadre/chart/reading"
)

// Outline is a text whose lines stand below one another: an indented list, or
// the nodes of a diagram. What a line says of a post is for others to read.
type Outline []Line

// Line is a line of an outline.
type Line struct {
	Number int      // in the text
	ID     string   // unique
	Above  string   // the ID of the line that it stands below; empty: of none
	Beside []string // the IDs of lines that a further line leads from
	Text   string   // without indentation and mark
	Plain  bool     // a heading, or a line without the mark that the others have
	Group  string   // the frame around it
	Below  string   // lines of text that go with it
}

// The headings of an outline's rows.
const (
	lineID    = "ID"
	lineAbove = "Manager ID"
	lineText  = "Line"
)

// Rows walks the lines as rows.
func (o Outline) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		if !yield(NewRow(0, lineID, lineAbove, lineText)) {
			return
		}
		for _, l := range o {
			if !yield(NewRow(l.Number, l.ID, l.Above, l.Text)) {
				return
			}
		}
	}
}

// Flat tells an outline none of whose lines stands below another.
func (o Outline) Flat() bool {
	for _, l := range o {
		if l.Above != "" {
			return false
		}
	}
	return true
}

// withText is the outline without the lines that say nothing; what stands below
// one stands below the line above it.
func (o Outline) withText() Outline {
	var kept Outline
	above := map[string]string{} // of a line without text
	for _, l := range o {
		if up, silent := above[l.Above]; silent {
			l.Above = up
		}
		if strings.TrimSpace(l.Text) == "" {
			above[l.ID] = l.Above
		} else {
			kept = append(kept, l)
		}
	}
	return kept
}

// Lines takes a table for lines of text; nil where it is no text with lines.
func Lines(g Grid) Outline {
	d, is := g.(delimited)
	if !is {
		return nil
	}
	var o Outline
	for n, line := range lines(d.text) {
		if text := strings.TrimSpace(line); text != "" {
			o = append(o, Line{Number: n, ID: "p" + strconv.Itoa(len(o)+1), Text: text})
		}
	}
	return o
}

// isOutline tells lines most of which have the marks of a list or a heading,
// and lines that are indented below a first one that is not.
func isOutline(text string) bool {
	s := scanLines(sample(text))
	switch {
	case len(s.lines) == 0 || s.cells:
		return false
	case s.bullets > 0 && 2*s.bullets >= s.unheaded(), s.bullets > 1 && 4*s.bullets >= s.unheaded():
		return true
	case s.headings > 0 && (s.headings+s.bullets == len(s.lines) && !s.remarks && len(s.lines) > 1 || s.bullets > 0 && 2*s.bullets >= s.unheaded()):
		return true
	}
	return s.indented()
}

// sample is the first lines of a text, enough to tell what they have in common.
func sample(text string) string {
	const most = 64 << 10
	if len(text) > most {
		text = text[:max(strings.LastIndexAny(text[:most], "\r\n"), 0)]
	}
	return text
}

// readOutline gives each line the one above it with less indentation.
func readOutline(text string, log *notes) (Grid, error) {
	s := scanLines(text)
	var o Outline
	type open struct {
		rank int
		id   string
	}
	var above []open
	odd, ranks := 0, map[int]bool{}
	for i, l := range s.lines {
		if s.goesWithLast(i) {
			o[len(o)-1].Below = strings.TrimSpace(o[len(o)-1].Below + "\n" + l.text)
			continue
		}
		rank, shut := s.rank(l), 0
		for len(above) > 0 && above[len(above)-1].rank >= rank {
			shut = above[len(above)-1].rank
			above = above[:len(above)-1]
		}
		if shut > rank && rank > max(listRank, s.rank(s.lines[0])) && !ranks[rank] {
			odd++
		}
		ranks[rank] = true
		line := Line{Number: l.number, ID: "p" + strconv.Itoa(len(o)+1), Text: l.text, Plain: l.mark == heading || l.mark == unmarked && s.bullets > 0}
		if len(above) > 0 {
			line.Above = above[len(above)-1].id
		}
		o = append(o, line)
		above = append(above, open{rank, line.ID})
	}
	if odd > 0 {
		log.add(reading.Note{Kind: reading.Guessed, Text: "lines that are indented as none above them is: " + strconv.Itoa(odd) + "; each was put below the nearest that is indented less"})
	}
	return o, nil
}
