package table

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
)

// dayPart is a number or a word of a date.
type dayPart struct {
	between string // the mark before it; "" for blanks alone
	text    string // of a word, folded
	number  int
	digits  int // 0 for a word
}

func (p dayPart) shortNumber() bool { return p.digits == 1 || p.digits == 2 }

// month is the month's number that a word stands for, or 0.
func (p dayPart) month() int { return monthNamed(p.text) }

func (p dayPart) year() bool { return p.digits == 2 || p.digits == 4 }

// fullYear puts a year of two digits into 1969 to 2068.
func (p dayPart) fullYear() int {
	switch {
	case p.digits != 2:
		return p.number
	case p.number < 69:
		return 2000 + p.number
	}
	return 1900 + p.number
}

// longestDay is how much text a day has at most, with a time of day and the
// name of its zone.
const longestDay = 96

// dayMarks writes 2024年3月3日 and ’24 with plain marks.
var dayMarks = strings.NewReplacer("年", "-", "月", "-", "日", "", "년", "-", "월", "-", "일", "", "’", "'")

// timeOfDay is a clock's time behind a day.
var timeOfDay = regexp.MustCompile(`(?i)(\d)(?:T|,?[\s\p{Zs}]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:[\s\p{Zs}]?[ap]\.?m\.?)?` +
	`(?: ?(?:Z|UTC|GMT)? ?(?:[+-]\d{2}:?\d{2})?)?(?: \(.*\))?$`)

// splitDay takes a date apart, without the time of day. It fails where
// something is neither number nor word nor one mark between them.
func splitDay(s string) (parts []dayPart, ok bool) {
	if len(s) > longestDay {
		return nil, false
	}
	s = dayMarks.Replace(inCommonEra(s))
	if strings.Contains(s, ":") {
		s = timeOfDay.ReplaceAllString(s, "$1")
	}
	s = strings.TrimRight(chart.Fold(strings.TrimSpace(s)), ". ")
	for s != "" && len(parts) < mostParts {
		var p dayPart
		if p, s, ok = cutPart(s); !ok {
			return nil, false
		}
		parts = append(parts, p)
	}
	return parts, s == "" && len(parts) > 0 && parts[0].between == ""
}

// mostParts is how many parts a date has at most, such as "segunda-feira, 3
// de março de 2024".
const mostParts = 8

// cutPart takes the first part off a date.
func cutPart(s string) (p dayPart, rest string, ok bool) {
	p.between, s = cutBetween(s)
	p.digits = len(s) - len(strings.TrimLeft(s, "0123456789"))
	if p.digits > 0 {
		p.number, _ = strconv.Atoi(s[:min(p.digits, 9)])
		return p, cutOrdinal(s[p.digits:], p.digits), len(p.between) <= 2
	}
	n := wordLength(s)
	p.text = s[:n]
	return p, s[n:], n > 0 && len(p.between) <= 2
}

// wordLength is how many bytes of letters a text begins with.
func wordLength(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return i
		}
	}
	return len(s)
}

// cutOrdinal takes the ending off a day's number that the text follows.
func cutOrdinal(s string, digits int) string {
	if n := wordLength(s); digits <= 2 && n > 0 && isOrdinal(s[:n]) {
		return s[n:]
	}
	return s
}

// cutBetween takes blanks and the marks among them off the front.
func cutBetween(s string) (marks, rest string) {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case strings.ContainsRune("-/.,'", r):
			marks += s[:size]
		case !unicode.IsSpace(r):
			return marks, s
		}
		s = s[size:]
	}
	return marks, s
}
