package table

import (
	"slices"
	"time"
)

// dateOrder says which of day and month comes first in 03/04/2020.
type dateOrder int

const (
	unknownOrder dateOrder = iota
	dayFirst
	monthFirst
)

// dateStyle is how the days of a table are written, as far as only its whole
// columns tell.
type dateStyle struct {
	order   dateOrder
	numbers bool // a spreadsheet's day numbers stand for days
}

// dateEvidence counts the dates of a column that can be read one way only,
// and the numbers that can and cannot be a spreadsheet's days.
type dateEvidence struct{ day, month, numbers, others int }

func (e *dateEvidence) add(cell string) {
	if isISODate(cell) {
		return // can be read one way only, and says nothing of others
	}
	parts, ok := splitDay(cell)
	if !ok {
		return
	}
	_, isDay := spreadsheetDay(parts)
	a, b, _, ok := threeNumbers(parts)
	switch {
	case isDay:
		e.numbers++
	case len(parts) == 1 && parts[0].number > 0 && parts[0].digits != compactDigits:
		e.others++
	case ok && a > 12 && b <= 12:
		e.day++
	case ok && b > 12 && a <= 12:
		e.month++
	}
}

// styleOf is what all columns of dates tell together.
func styleOf(columns []dateEvidence) dateStyle {
	var all dateEvidence
	for _, e := range columns {
		all = dateEvidence{all.day + e.day, all.month + e.month, all.numbers + e.numbers, all.others + e.others}
	}
	s := dateStyle{numbers: all.numbers > 0 && all.others == 0}
	switch {
	case all.day > 0 && all.month == 0:
		s.order = dayFirst
	case all.month > 0 && all.day == 0:
		s.order = monthFirst
	}
	return s
}

const isoDate = "2006-01-02"

func isISODate(s string) bool {
	if len(s) != len(isoDate) || s[4] != '-' || s[7] != '-' {
		return false // told without an error, which takes its time
	}
	_, err := time.Parse(isoDate, s)
	return err == nil
}

// parseDate reads a date as people write it; ambiguous tells one that only
// the order of day and month would decide.
func parseDate(s string, style dateStyle) (date string, ok, ambiguous bool) {
	if isISODate(s) {
		return s, true, false
	}
	parts, ok := splitDay(s)
	if !ok {
		return "", false, false
	}
	if len(parts) > 1 && isWeekday(parts[0].text) {
		if date, ok, ambiguous = readDay(parts[1:], style); ok || ambiguous {
			return date, ok, ambiguous
		}
	}
	return readDay(parts, style)
}

// readDay reads the parts of a date.
func readDay(parts []dayPart, style dateStyle) (date string, ok, ambiguous bool) {
	parts = slices.DeleteFunc(slices.Clone(parts), func(p dayPart) bool { return isFiller(p.text) })
	if a, b, year, found := threeNumbers(parts); found {
		return orderedDay(a, b, year, parts[1].between, style.order)
	}
	if day, month, year, found := dayWithMonth(parts); found {
		date, ok = dayOf(year, month, day)
		return date, ok, false
	}
	switch {
	case len(parts) == 3 && parts[0].digits == 4 && parts[1].shortNumber() && parts[2].shortNumber() &&
		isDayMark(parts[1].between) && parts[1].between == parts[2].between:
		date, ok = dayOf(parts[0].number, parts[1].number, parts[2].number)
	case len(parts) == 1 && parts[0].digits == compactDigits:
		n := parts[0].number
		date, ok = dayOf(n/1e4, n/100%100, n%100)
	case style.numbers:
		date, ok = spreadsheetDay(parts)
	}
	return date, ok, false
}

// compactDigits is the length of a day such as 20240303.
const compactDigits = 8

// dayOf writes a day, if the calendar has it.
func dayOf(year, month, day int) (date string, ok bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return "", false
	}
	return t.Format(isoDate), true
}

// threeNumbers takes 31/01/2020, 31-01-20 or 31. 1. 2020 apart.
func threeNumbers(parts []dayPart) (a, b, year int, ok bool) {
	if len(parts) != 3 || !parts[0].shortNumber() || !parts[1].shortNumber() || !parts[2].year() {
		return 0, 0, 0, false
	}
	first, second := parts[1].between, parts[2].between
	if !isDayMark(first) || !isDayMark(second) || (first == ".") != (second == ".") {
		return 0, 0, 0, false
	}
	return parts[0].number, parts[1].number, parts[2].fullYear(), true
}

func isDayMark(s string) bool { return s == "-" || s == "/" || s == "." }

// orderedDay decides which of two numbers is the day. Where dots part them and
// nothing speaks against it, the day comes first.
func orderedDay(a, b, year int, between string, order dateOrder) (date string, ok, ambiguous bool) {
	switch {
	case a > 12 || b == a || between == "." && order == unknownOrder && b <= 12:
		order = dayFirst
	case b > 12:
		order = monthFirst
	case order == unknownOrder:
		return "", false, true
	}
	if order == monthFirst {
		a, b = b, a
	}
	date, ok = dayOf(year, b, a)
	return date, ok, false
}

// dayWithMonth finds day and year beside the name of a month: "3 March 2024",
// "3-Mar-24", "March 3, 2024" or "2024 March 3".
func dayWithMonth(parts []dayPart) (day, month, year int, ok bool) {
	if len(parts) != 3 {
		return 0, 0, 0, false
	}
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case b.month() > 0 && a.shortNumber() && c.year():
		return a.number, b.month(), c.fullYear(), true
	case b.month() > 0 && a.digits == 4 && c.shortNumber():
		return c.number, b.month(), a.number, true
	case a.month() > 0 && b.shortNumber() && c.digits == 4:
		return b.number, a.month(), c.number, true
	}
	return 0, 0, 0, false
}

// The days that a spreadsheet's number is taken for: those of 1950 to 2099,
// counted from 1900 with a 29 February in that year, as Excel does.
const (
	firstNumber = 18264
	endOfDays   = 73051
)

// spreadsheetDay reads a day number, of which a fraction is the time of day.
func spreadsheetDay(parts []dayPart) (date string, ok bool) {
	whole := len(parts) == 1 || len(parts) == 2 && parts[1].digits > 0 && (parts[1].between == "." || parts[1].between == ",")
	if !whole || parts[0].digits != 5 || parts[0].number < firstNumber || parts[0].number >= endOfDays {
		return "", false
	}
	return time.Date(1899, 12, 30+parts[0].number, 0, 0, 0, 0, time.UTC).Format(isoDate), true
}
