package format

import (
	"math"
	"strconv"
	"strings"
)

// currencies are what may stand before or after an amount, longest first.
var currencies = []string{"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "JPY", "INR",
	"US$", "C$", "A$", "R$", "kr", "zł", "$", "€", "£", "¥", "₹"}

func cutCurrency(s string) (currency, rest string) {
	s = strings.TrimSpace(s)
	for _, c := range currencies {
		if len(s) >= len(c) && strings.EqualFold(s[:len(c)], c) {
			return c, strings.TrimSpace(s[len(c):])
		}
		if len(s) >= len(c) && strings.EqualFold(s[len(s)-len(c):], c) {
			return c, strings.TrimSpace(s[:len(s)-len(c)])
		}
	}
	return "", s
}

// parseMoney reads an amount as people write it, rounded to whole units. A
// single separator before three digits groups thousands; any other is the
// decimal one.
func parseMoney(s string) (amount int64, currency string, ok bool) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n, "", true
	}
	currency, s = cutCurrency(s)
	negative := false
	if inner, found := strings.CutPrefix(s, "-"); found {
		negative, s = true, inner
		if c, rest := cutCurrency(s); currency == "" {
			currency, s = c, rest
		}
	}
	factor := 1.0
	if n := len(s); n > 0 {
		switch s[n-1] {
		case 'k', 'K':
			factor, s = 1e3, s[:n-1]
		case 'm', 'M':
			factor, s = 1e6, s[:n-1]
		}
	}
	value, ok := parseDecimal(strings.TrimSpace(s), factor > 1)
	value = math.Round(value * factor)
	if !ok || value >= math.MaxInt64 {
		return 0, "", false
	}
	if negative {
		value = -value
	}
	return int64(value), currency, true
}

// parseDecimal reads digits with separators; short means that a single
// separator is always the decimal one, as in "1.234m".
func parseDecimal(s string, short bool) (float64, bool) {
	s = thousandsMarks.Replace(s)
	if s == "" || strings.Trim(s, "0123456789.,") != "" {
		return 0, false
	}
	last := strings.LastIndexAny(s, ".,")
	if last >= 0 {
		whole, fraction := s[:last], s[last+1:]
		mark := s[last : last+1]
		other := map[string]string{".": ",", ",": "."}[mark]
		switch {
		case strings.Contains(whole, mark): // several of one kind group thousands
			if strings.Contains(whole, other) || !grouped(s, mark) {
				return 0, false
			}
			s = strings.ReplaceAll(s, mark, "")
		case strings.Contains(whole, other):
			if !grouped(whole, other) {
				return 0, false
			}
			s = strings.ReplaceAll(whole, other, "") + "." + fraction
		case len(fraction) == 3 && !short && whole != "" && whole != "0":
			s = whole + fraction
		default:
			s = whole + "." + fraction
		}
	}
	value, err := strconv.ParseFloat(s, 64)
	return value, err == nil
}

var thousandsMarks = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "")

// grouped tells whether every group behind a mark has three digits.
func grouped(s, mark string) bool {
	for _, group := range strings.Split(s, mark)[1:] {
		if len(group) != 3 {
			return false
		}
	}
	return true
}
