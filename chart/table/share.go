package table

import (
	"strconv"
	"strings"

	"cadre/chart/heading"
)

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
	x, err := strconv.ParseFloat(strings.Replace(s[:end], ",", ".", 1), 64)
	unit := strings.TrimSpace(s[end:])
	if _, known := hourWords(unit); err != nil || heading.Key(unit) == "" || !known || x <= 0 || x > 80 {
		return 0, false
	}
	return x, true
}
