// Package phrase puts words together: numbers with their nouns, lists,
// capitals.
//
// What lives here: what sentences of findings and reports share, whatever
// they are about. What must not: anything that knows a chart, and texts
// themselves.
package phrase

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Number writes a number with a comma for each thousand.
func Number(n int64) string {
	s := strconv.FormatInt(n, 10)
	start := 0
	if n < 0 {
		start = 1
	}
	for i := len(s) - 3; i > start; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Money writes an amount behind its currency: "$1,200", "ZAR 1,200" with a
// space that does not break, "−€5".
func Money(currency string, n int64) string {
	currency = strings.Join(strings.Fields(currency), " ")
	if last, _ := utf8.DecodeLastRuneInString(currency); unicode.IsLetter(last) {
		currency += "\u00A0"
	}
	if n < 0 {
		return "−" + currency + Number(n)[1:]
	}
	return currency + Number(n)
}

// Count is a number with what follows it for one or for several: "1 report",
// "1,200 reports".
func Count(n int, one, several string) string {
	return Number(int64(n)) + " " + Noun(n, one, several)
}

// Day writes a day as a sentence does: "31 March 2027".
func Day(d time.Time) string { return d.Format("2 January 2006") }

// Noun is the word for one or for several.
func Noun(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}

// List joins words as a sentence does: "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// Capital begins with a capital.
func Capital(s string) string { return begin(s, unicode.ToUpper) }

// Lower begins in lower case.
func Lower(s string) string { return begin(s, unicode.ToLower) }

func begin(s string, as func(rune) rune) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 || first == utf8.RuneError {
		return s
	}
	return string(as(first)) + s[size:]
}

// Sentence makes one of an error's text. A name of a file at its beginning
// stays as it is.
func Sentence(s string) string {
	if s == "" {
		return s
	}
	if !strings.Contains(s, ":") {
		s = Capital(s)
	}
	return strings.TrimSuffix(s, ".") + "."
}

// Lines are those of a text, without surplus blanks and without empty ones.
func Lines(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			all = append(all, line)
		}
	}
	return all
}
