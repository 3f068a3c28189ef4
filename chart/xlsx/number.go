package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// The greatest number that is a day, and the digits that a workbook shows.
const (
	lastDay      = 2_958_465 // 9999-12-31
	exactDigits  = 15
	longestWhole = 1e21
	secondsADay  = 86_400
)

// text is a number as somebody would write it who sees it: with its zeros or
// its currency, and days as 2024-01-02.
func (f *numberFormat) text(v string, from1904 bool) string {
	if *f == (numberFormat{}) && isShortWhole(v) {
		return v
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return v
	}
	if words := f.words[sign(n)]; words != "" {
		return words
	}
	switch f.kind {
	case percentage:
		return decimal(n*100) + "%"
	case day, dayAndTime, timeOfDay, duration:
		if n >= 0 && n <= lastDay {
			return f.moment(n, from1904)
		}
	}
	return f.before + f.padded(decimal(n)) + f.behind
}

// sign is the part of a format that a number shows in.
func sign(n float64) int {
	switch {
	case n > 0:
		return 0
	case n < 0:
		return 1
	}
	return 2
}

// isShortWhole tells digits that are a number as it is.
func isShortWhole(v string) bool {
	return v != "" && len(v) <= exactDigits && v[0] != '0' && strings.Trim(v, "0123456789") == ""
}

// padded puts the zeros in front that the format shows.
func (f *numberFormat) padded(s string) string {
	if f.zeros < 2 || strings.Trim(s, "0123456789") != "" {
		return s
	}
	return leftPad(s, f.zeros)
}

// decimal writes a number with the digits that a spreadsheet shows at most.
func decimal(n float64) string {
	if math.Abs(n) >= longestWhole {
		return strconv.FormatFloat(n, 'g', exactDigits, 64)
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', exactDigits, 64), 64)
	if err != nil {
		rounded = n
	}
	return strconv.FormatFloat(rounded+0, 'f', -1, 64)
}

// moment is a day, a time or both.
func (f *numberFormat) moment(n float64, from1904 bool) string {
	seconds := int(math.Round((n - math.Floor(n)) * secondsADay))
	switch {
	case f.kind == duration:
		total := int(math.Round(n * secondsADay))
		return clock(total/3600, total%3600)
	case f.kind == timeOfDay && n < 1:
		return clock(seconds/3600%24, seconds%3600)
	case n < 1 && !from1904: // no day: what an empty cell counts as
		return decimal(n)
	}
	at, err := excelize.ExcelDateToTime(math.Floor(n), from1904)
	if err != nil {
		return decimal(n)
	}
	at = at.Add(time.Duration(seconds) * time.Second)
	text := at.Format(time.DateOnly)
	if f.kind == day || seconds%secondsADay == 0 {
		return text
	}
	return text + " " + clock(at.Hour(), at.Minute()*60+at.Second())
}

// clock writes a time; seconds are those within the hour.
func clock(hours, seconds int) string {
	text := leftPad(strconv.Itoa(hours), 2) + ":" + leftPad(strconv.Itoa(seconds/60), 2)
	if seconds %= 60; seconds > 0 {
		text += ":" + leftPad(strconv.Itoa(seconds), 2)
	}
	return text
}

// isoMoment is a day as strict workbooks write it: 2024-01-02T00:00:00.
func isoMoment(v string) string {
	day, clock, timed := strings.Cut(strings.TrimSuffix(v, "Z"), "T")
	clock, _, _ = strings.Cut(clock, ".")
	clock = strings.TrimSuffix(clock, ":00")
	if !timed || clock == "00:00" || clock == "00" {
		return day
	}
	return day + " " + clock
}
