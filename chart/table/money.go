package table

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
)

// longestAmount is how much text an amount has at most.
const longestAmount = 64

// mostAmount bounds the amounts that a float64 holds to the last unit.
const mostAmount = 1 << 53

// parseMoney reads an amount as people write it, for a year and rounded to
// whole units. What could be another amount, or one for another time, is none.
func parseMoney(s string) (amount int64, currency string, ok bool) {
	if len(s) > longestAmount {
		return 0, "", false
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n, "", true
	}
	a, ok := splitAmount(s)
	if !ok || a.unread != "" && !isYearly(a.unread) {
		return 0, "", false
	}
	value, ok := parseDecimal(a.digits, a.factor)
	if a.factor == 1e6 && value >= 1000 {
		return 0, "", false // "5000 m" is rather for a month
	}
	value = math.Round(value * a.factor)
	if !ok || value >= mostAmount {
		return 0, "", false
	}
	if a.negative {
		value = -value
	}
	return int64(value), a.currency, true
}

// amountText is an amount taken apart.
type amountText struct {
	digits   string // with separators
	factor   float64
	currency string
	negative bool
	unread   string // what follows it
}

// amountMarks makes one of each kind of blank, minus and apostrophe.
var amountMarks = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2007", " ", "\u2009", " ", "\u200a", " ", "\t", " ",
	"−", "-", "–", "-", "—", "-", "‑", "-", "’", "'", "ʼ", "'", "´", "'", "`", "'")

// splitAmount takes the text around the first and last digit apart.
func splitAmount(s string) (a amountText, ok bool) {
	if len(s) > longestAmount {
		return a, false
	}
	s = amountMarks.Replace(s)
	first, last := strings.IndexAny(s, "0123456789"), strings.LastIndexAny(s, "0123456789")
	if first < 0 || strings.HasPrefix(s[last+1:], " -") { // a range without an end
		return a, false
	}
	if first > 0 && (s[first-1] == '.' || s[first-1] == ',') {
		if r, _ := utf8.DecodeLastRuneInString(s[:first-1]); !unicode.IsLetter(r) && r != '/' {
			first-- // ".5", but not "Rs.5" and "S/.5"
		}
	}
	a.digits = s[first : last+1]
	front, behind, negative, ok := cutSigns(strings.TrimSpace(s[:first]), strings.TrimSpace(s[last+1:]))
	if !ok {
		return a, false
	}
	a.negative = negative
	a.factor, a.currency, a.unread = readBehind(behind)
	c, rest := cutFrontCurrency(front)
	if front == rand {
		c, rest = rand, ""
	}
	a.currency, ok = bothCurrencies(c, a.currency)
	return a, ok && rest == ""
}

// cutSigns takes off the one minus or pair of brackets that makes an amount
// negative, and the dash that stands for no cents.
func cutSigns(front, behind string) (f, b string, negative, ok bool) {
	front, minus := cutEnd(front, "-")
	front, opened := cutEnd(front, "(")
	behind, closed := cutEnd(behind, ")")
	for _, dash := range []string{",--", ".--", ",-", ".-", "/-"} {
		if rest, found := strings.CutPrefix(behind, dash); found {
			behind = rest
			break
		}
	}
	behind, after := strings.CutPrefix(behind, "-")
	twice := minus && (opened || after) || opened && after
	return front, behind, minus || opened || after, opened == closed && !twice
}

// cutEnd takes a mark off one end of a text.
func cutEnd(s, mark string) (rest string, found bool) {
	if rest, found = strings.CutPrefix(s, mark); !found {
		rest, found = strings.CutSuffix(s, mark)
	}
	return strings.TrimSpace(rest), found
}

// readBehind reads what stands behind the digits: thousands or millions, a
// currency, and what is left.
func readBehind(s string) (factor float64, currency, unread string) {
	factor = 1
	currency, s = cutFrontCurrency(s)
	if currency == "" && s != "" {
		factor, s = cutMagnitude(s)
		currency, s = cutFrontCurrency(s)
	}
	return factor, currency, strings.TrimSuffix(s, ".")
}

// magnitudes are the words for thousands and more behind an amount, in small
// letters, and what is put in their place.
var magnitudes = []struct {
	word   string
	factor float64
	rest   string
}{
	{"tsd.", 1e3, ""}, {"tsd", 1e3, ""}, {"tys.", 1e3, ""}, {"tys", 1e3, ""}, {"mila", 1e3, ""}, {"teur", 1e3, "EUR"}, {"tchf", 1e3, "CHF"}, {"t€", 1e3, "€"}, {"tkr", 1e3, "kr"},
	{"lpa", 1e5, "p.a."}, {"lakhs", 1e5, ""}, {"lakh", 1e5, ""}, {"百万", 1e6, ""}, {"万", 1e4, ""}, {"萬", 1e4, ""}, {"만", 1e4, ""}, {"千", 1e3, ""},
	{"k", 1e3, ""}, {"m", 1e6, ""},
}

// cutMagnitude takes such a word off the front of a text; 1 where there is none.
func cutMagnitude(s string) (factor float64, rest string) {
	for _, m := range magnitudes {
		if n := len(m.word); len(s) >= n && strings.EqualFold(s[:n], m.word) {
			return m.factor, strings.TrimSpace(m.rest + s[n:])
		}
	}
	return 1, s
}

// parseDecimal reads digits with separators. A single separator before three
// digits groups thousands; any other is the decimal one.
func parseDecimal(s string, factor float64) (float64, bool) {
	last := strings.LastIndexAny(s, ".,")
	if last < 0 {
		return parseGroups(s, "")
	}
	mark, whole, fraction := s[last:last+1], s[:last], s[last+1:]
	group := groupMark(whole)
	switch groups := len(fraction) == 3 && len(whole) <= 3 && whole != "" && whole != "0"; {
	case !isDigits(fraction):
		return 0, false
	case group == mark:
		return parseGroups(s, "")
	case len(fraction) == 3 && (group == " " || group == "'"):
		return 0, false // thousands with a slip, or tenths of cents
	case groups && factor > 1 && (mark == "," || factor < 1e6):
		return 0, false // "1,234k" is a million here and a thousand there
	case groups && factor == 1:
		return parseGroups(s, "")
	}
	return parseGroups(whole, fraction)
}

// parseGroups reads a whole number, grouped or not, with a fraction. Groups
// have three digits, or as in India two but for the last.
func parseGroups(s, fraction string) (float64, bool) {
	if group := groupMark(s); group != "" {
		parts := strings.Split(s, group)
		inner, last := parts[1:len(parts)-1], parts[len(parts)-1]
		if parts[0] == "" || len(last) != 3 || !allOf(inner, 3, parts[0]) && !(group == "," && allOf(inner, 2, parts[0])) {
			return 0, false
		}
		s = strings.Join(parts, "")
	}
	if !isDigits(s) {
		return 0, false
	}
	value, err := strconv.ParseFloat(s+"."+fraction, 64)
	return value, err == nil
}

// allOf tells whether the inner groups have this many digits, and the first
// not more.
func allOf(inner []string, digits int, first string) bool {
	for _, g := range inner {
		if len(g) != digits {
			return false
		}
	}
	return len(first) <= digits
}

// groupMark is the first mark between digits, or "".
func groupMark(s string) string {
	if i := strings.IndexAny(s, " '.,"); i >= 0 {
		return s[i : i+1]
	}
	return ""
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// The words for a year behind an amount, without accents, blanks and marks.
const yearWords = " year yr peryear ayear yearly annual annually perannum pa jahr projahr imjahr jahrlich jahrl an paran annuel " +
	"ano alano anual porano anno allanno annuo jaar perjaar rok rocznie rocne ar perar arligen arligt vuosi vuodessa "

var periodMarks = strings.NewReplacer(" ", "", ".", "", "/", "", "'", "", ",", "")

func isYearly(s string) bool { return isPeriod(s, yearWords) }

// isPeriod tells whether what stands behind an amount is one of the words.
func isPeriod(s, words string) bool {
	key := periodMarks.Replace(chart.Fold(s))
	return key != "" && strings.Contains(words, " "+key+" ")
}
