package scene

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"cadre/chart/phrase"
)

// style is a font at a size, with the height of its lines, in points, and
// what is set in it.
type style struct {
	size, line float64
	weight     Weight
	part       Part
}

const ellipsis = "…"

// capHeight is the height of Inter's capitals, as a share of the size.
const capHeight = 0.727

// baseline is how far below the top of its line a text stands, so that its
// capitals are centred in the line.
func (s style) baseline() float64 { return (s.line + capHeight*s.size) / 2 }

// wrap breaks a text into at most n lines no wider than width, where the
// Unicode rules allow a break (UAX 14); what does not fit ends in an ellipsis.
func wrap(m Measurer, text string, st style, width float64, n int) []string {
	var lines []string
	text, _ = front(text, n*longestLine)
	for rest := tidy(text); rest != "" && len(lines) < n; {
		if len(lines) == n-1 {
			return append(lines, fit(m, strings.Join(strings.Fields(rest), " "), st, width))
		}
		var line string
		line, rest = breakLine(m, rest, st, width)
		lines = append(lines, fit(m, line, st, width))
	}
	return lines
}

// Wrap breaks a text into at most n lines no wider than width, where the
// Unicode rules allow a break; what does not fit ends in an ellipsis.
func Wrap(m Measurer, text string, size float64, weight Weight, width float64, n int) []string {
	return wrap(m, text, style{size: size, weight: weight}, width, n)
}

// breakLine takes as much from the front of text as fits, but at least the
// piece up to the first place where a break is allowed.
func breakLine(m Measurer, text string, st style, width float64) (line, rest string) {
	rest, state := text, -1
	for rest != "" {
		var piece string
		var must bool
		before := rest
		piece, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		if line != "" && m.Width(strings.TrimSpace(line+piece), st.size, st.weight) > width {
			return strings.TrimSpace(line), before
		}
		line += piece
		if must && rest != "" {
			break
		}
	}
	return strings.TrimSpace(line), rest
}

// longestLine is a length in bytes that no line of a picture has room for.
const longestLine = 4096

// front is the beginning of a text, no longer than so many bytes.
func front(text string, most int) (begin string, cut bool) {
	if len(text) <= most {
		return text, false
	}
	for !utf8.RuneStart(text[most]) && most > 0 {
		most--
	}
	return text[:most], true
}

func fit(m Measurer, text string, st style, width float64) string {
	return Fit(m, text, st.size, st.weight, width)
}

// Fit is the text, or as much of it as the width allows with an ellipsis at
// its end. It never cuts what a reader sees as one character.
func Fit(m Measurer, text string, size float64, weight Weight, width float64) string {
	text, cut := front(text, longestLine)
	if !cut && m.Width(text, size, weight) <= width {
		return text
	}
	var ends []int // of the characters
	for g := uniseg.NewGraphemes(text); g.Next(); {
		_, to := g.Positions()
		ends = append(ends, to)
	}
	low, high := 0, len(ends) // how many characters fit
	for low < high {
		mid := (low + high + 1) / 2
		if m.Width(shortened(text, ends, mid), size, weight) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return shortened(text, ends, low)
}

func shortened(text string, ends []int, n int) string {
	if n == 0 {
		return ellipsis
	}
	return strings.TrimRight(text[:ends[n-1]], " ,;-–—") + ellipsis
}

// breaks makes every break of a line the same one, and tabs blanks.
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// tidy drops what cannot be drawn in a line: control characters, and blanks
// at the ends of lines. Line breaks stay.
func tidy(s string) string {
	if isTidy(s) {
		return s
	}
	s = breaks.Replace(s)
	s = phrase.Visible(s)
	lines := strings.Split(s, "\n")
	kept := lines[:0]
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}

// isTidy tells at a glance of most texts that there is nothing to drop.
func isTidy(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return s == strings.TrimSpace(s)
}
