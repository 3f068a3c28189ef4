package table

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"cadre/chart/reading"
)

// eras are the years before the first ones of those in which East Asian
// documents count.
var eras = map[string]int{
	"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925, "民國": 1911, "民国": 1911, "中華民國": 1911,
}

var inEra = regexp.MustCompile(`^\s*(令和|平成|昭和|中華民國|民國|民国|[RHS])\s*(元|\d{1,3})\s*([年./-])`)

// inCommonEra writes the year of an era, as in 令和2年3月1日, as others do.
func inCommonEra(s string) string {
	m := inEra.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	n, err := strconv.Atoi(m[2])
	if err != nil {
		n = 1 // 元 is the first
	}
	mark := strings.NewReplacer(".", "-", "/", "-").Replace(m[3])
	rest := s[len(m[0]):]
	if m[3] != "年" {
		rest = strings.NewReplacer(".", "-", "/", "-").Replace(rest)
	}
	return strconv.Itoa(eras[m[1]]+n) + mark + rest
}

// parseMonth reads a month without a day as its first day.
func parseMonth(s string) (date string, ok bool) {
	parts, ok := splitDay(strings.TrimRight(strings.TrimSpace(s), "月년월"))
	if !ok {
		return "", false
	}
	var known []dayPart
	for _, p := range parts {
		if !isFiller(p.text) {
			known = append(known, p)
		}
	}
	if len(known) != 2 || !strings.Contains(" - / . ", " "+known[1].between+" ") && known[1].between != "" {
		return "", false
	}
	a, b := known[0], known[1]
	switch {
	case a.digits == 4 && b.month() > 0:
		return dayOf(a.number, b.month(), 1)
	case a.month() > 0 && b.digits == 4:
		return dayOf(b.number, a.month(), 1)
	case b.between == "":
		return "", false
	case a.digits == 4 && b.shortNumber():
		return dayOf(a.number, b.number, 1)
	case a.shortNumber() && b.digits == 4:
		return dayOf(b.number, a.number, 1)
	}
	return "", false
}

// month reads a month for a field, with a note: an end is at the end of it.
func (r *personReader) month(f field, text string) (date string, ok bool) {
	date, ok = parseMonth(text)
	if !ok {
		return "", false
	}
	which := "first"
	if f == "until" {
		t, err := time.Parse(isoDate, date)
		if err != nil {
			return "", false
		}
		date, which = t.AddDate(0, 1, -1).Format(isoDate), "last"
	}
	r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f), Kind: reading.Guessed, Text: "months without a day were read as their " + which + " day"})
	return date, true
}
