package format

import (
	"strconv"
	"strings"
	"time"
)

// dateOrder says which of day and month comes first in 03/04/2020.
type dateOrder int

const (
	unknownOrder dateOrder = iota
	dayFirst
	monthFirst
)

// dateEvidence counts the dates of a column that can be read one way only.
type dateEvidence struct{ day, month int }

func (e *dateEvidence) add(cell string) {
	a, b, _, ok := slashed(strings.TrimSpace(cell))
	switch {
	case ok && a > 12 && b <= 12:
		e.day++
	case ok && b > 12 && a <= 12:
		e.month++
	}
}

func (e *dateEvidence) order() dateOrder {
	switch {
	case e.day > 0 && e.month == 0:
		return dayFirst
	case e.month > 0 && e.day == 0:
		return monthFirst
	}
	return unknownOrder
}

// slashed takes 31/01/2020 or 31-01-2020 apart.
func slashed(s string) (a, b, year int, ok bool) {
	s, _, _ = strings.Cut(s, " ") // a time of day
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 2 && len(parts[2]) != 4 {
		return 0, 0, 0, false
	}
	var n [3]int
	for i, p := range parts {
		var err error
		if n[i], err = strconv.Atoi(p); err != nil {
			return 0, 0, 0, false
		}
	}
	if len(parts[2]) == 2 {
		n[2] += 1900
		if n[2] < 1970 {
			n[2] += 100
		}
	}
	return n[0], n[1], n[2], true
}

const isoDate = "2006-01-02"

var dateLayouts = []string{isoDate, "2006/1/2", "2006.1.2", "20060102", "2.1.2006", "2 Jan 2006", "2 January 2006", "2-Jan-2006",
	"2-Jan-06", "2 Jan 06", "Jan 2, 2006", "January 2, 2006", "Jan 2 2006", "January 2 2006"}

// parseDate reads a date as people write it; ambiguous tells one that only
// the order of day and month would decide.
func parseDate(s string, order dateOrder) (date string, ok, ambiguous bool) {
	if day, rest, found := strings.Cut(s, "T"); found && strings.Contains(rest, ":") {
		s = day // ISO 8601 with a time of day
	}
	if a, b, year, found := slashed(s); found {
		return slashedDate(a, b, year, order)
	}
	if day, rest, found := strings.Cut(s, " "); found && strings.Count(day, "-") == 2 && strings.Contains(rest, ":") {
		s = day
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(isoDate), true, false
		}
	}
	return "", false, false
}

func slashedDate(a, b, year int, order dateOrder) (date string, ok, ambiguous bool) {
	if a > 12 || b == a {
		order = dayFirst
	} else if b > 12 {
		order = monthFirst
	}
	if order == unknownOrder {
		return "", false, true
	}
	day, month := a, b
	if order == monthFirst {
		day, month = b, a
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month {
		return "", false, false
	}
	return t.Format(isoDate), true, false
}

func isISODate(s string) bool {
	t, err := time.Parse(isoDate, s)
	return err == nil && t.Format(isoDate) == s
}
