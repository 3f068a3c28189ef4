package table

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/reading"
)

const shareField field = "fte"

// fullTime is what a full-time post has in a column of shares: 1, 100 for
// percents, or the hours of a week.
type fullTime struct {
	of    float64
	hours bool
}

// shortestWeek is the fewest hours that are taken for a full-time week.
const shortestWeek = 35

// fullTimeOf tells it by the largest number of a column: hardly anybody works
// for more than two posts, and no week has 60 hours.
func fullTimeOf(most float64, hours bool) fullTime {
	switch {
	case hours, most > 10 && most <= 60:
		return fullTime{max(most, shortestWeek), true}
	case most > 60:
		return fullTime{100, false}
	}
	return fullTime{1, false}
}

// surveyShares finds out how a column of shares counts, and says so.
func (h *header) surveyShares(cells func(func(string) bool), log *noteLog) {
	i, has := h.column[shareField]
	if !has || h.own {
		return
	}
	most, hours := 0.0, false
	for cell := range cells {
		x, isHours := weeklyHours(cell)
		if !isHours {
			x, _ = strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64)
		}
		most, hours = max(most, x), hours || isHours
	}
	if h.full = fullTimeOf(most, hours); h.full.of == 1 {
		return
	}
	text := fmt.Sprintf("the numbers were read as hours of a week, of which a full-time post has %v", h.full.of)
	if !h.full.hours {
		text = "the numbers were read as percents"
	}
	log.add(reading.Note{Row: h.row, Field: h.heading[i], Kind: reading.Guessed, Text: text})
}

// readShare reads a share of a full-time post.
func (r *personReader) readShare(f *chart.Field) chart.Value {
	text := r.text(f.ID)
	if text == "" || isNobody(text) {
		return chart.Value{}
	}
	full := cmp.Or(r.head.full.of, 1)
	x, ok := weeklyHours(text)
	if !ok && full != 1 {
		n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
		x, ok = n, err == nil && n >= 0 && n <= 10*full
	}
	if part, is := fraction(text); is {
		x, ok, full = part, true, 1
	}
	if ok {
		return chart.Value{Number: int64(math.Round(x / full * chart.WholeShare))}
	}
	n, err := chart.ReadShare(text)
	if err != nil {
		r.keepUnread(f.ID, text)
	}
	return chart.Value{Number: n}
}

// fraction reads "1/2".
func fraction(s string) (x float64, is bool) {
	over, under, found := strings.Cut(s, "/")
	n, err := strconv.Atoi(strings.TrimSpace(over))
	of, err2 := strconv.Atoi(strings.TrimSpace(under))
	if !found || err != nil || err2 != nil || n < 0 || n > of || of > 100 {
		return 0, false
	}
	return float64(n) / float64(max(of, 1)), true
}

// hourWords follow a number of hours a week.
var hourWords = meanings[bool]{{true, `h, hr, hrs, hour, hours, hours per week, hrs per week, h per week, h week, hours week, hours a week, hpw, std, stunden, wochenstunden,
	stunden pro woche, h pro woche, std woche, std pro woche, heures, heures par semaine, h semaine, h sem, horas, horas semanales, h semana, ore, ore settimanali, uur, uren,
	uur per week, uren per week, u, godzin, godz, timmar, tim, tim vecka, timer, t, timer pr uge, hodin, 時間, 小时, 小時, 시간`}}.index()

// weeklyHours reads hours of a week, such as "32 h" or "38,5 Std./Woche".
func weeklyHours(s string) (hours float64, ok bool) {
	end := 0
	for end < len(s) && strings.ContainsRune("0123456789.,", rune(s[end])) {
		end++
	}
	unit := strings.TrimSpace(s[end:])
	if end == 0 || unit == "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(strings.Replace(s[:end], ",", ".", 1), 64)
	_, known := hourWords(unit)
	return x, err == nil && known && x > 0 && x <= 80
}
