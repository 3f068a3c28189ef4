package table

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/heading"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// period is a time that amounts are for.
type period struct {
	name  string
	times float64 // how often it is in a year of full-time work
	words string  // behind an amount, without accents, blanks and marks
	stems string  // in headings
}

// periods are those beside the year, and its own first.
var periods = []period{
	{"a year", 1, yearWords, "year annual annuel anual annua jahr roczn jaar arslon arslonn aarlig perannum 年 연봉"},
	{"a month", 12, " month mo mth permonth amonth monthly pm pcm monat promonat immonat monatlich mtl mois parmois mensuel mes almes " +
		"mensual pormes mese almese mensile maand permaand miesiac miesiecznie mesicne manad permanad maned kk ",
		"month monat mensu mensil mensal maand miesi manad maned mesic 月 월급"},
	{"a week", 52, " week perweek aweek weekly pw woche prowoche semaine parsemaine ", "week woche semaine semana settiman 周薪 週"},
	{"a day", 260, " day perday aday daily pd tag protag jour parjour dia ", "daily dayrate perday tagessatz tagsatz tjm parjour dagtarief 日給 日薪 일급"},
	{"an hour", 2080, " hour hr h perhour anhour hourly ph stunde prostunde heure parheure hora ora uur peruur ",
		"hour stund horair heure hora uurloon uurtarief godzin timlon timelon timlonn timelonn 時給 时薪 時薪 시급"},
}

// yearly is the first of periods, hourly the last: nobody is paid out by
// either, so that a column of periods that has one tells what amounts are for,
// not when they are paid.
var yearly, hourly = &periods[0], &periods[len(periods)-1]

// periodOf is the time that stands behind an amount.
func periodOf(unread string) *period {
	for i := range periods {
		if isPeriod(unread, periods[i].words) {
			return &periods[i]
		}
	}
	return nil
}

// payUnit is what a heading says of the amounts below it.
type payUnit struct {
	period *period // nil: it does not say
	times  float64 // thousands, or one
}

// unitOfPay reads a heading such as "Monthly salary" or "Salary (k€)".
func unitOfPay(text string) payUnit {
	unit := payUnit{times: 1}
	key := heading.Key(text)
	for i := range periods {
		if slices.ContainsFunc(strings.Fields(periods[i].stems), func(stem string) bool { return strings.Contains(key, stem) }) {
			unit.period = &periods[i]
			break
		}
	}
	folded := " " + strings.Join(strings.FieldsFunc(chart.Fold(text), func(r rune) bool { return strings.ContainsRune(" ()[],./-", r) }), " ") + " "
	for _, word := range []string{"k", "k€", "k$", "k£", "€k", "$k", "£k", "keur", "kusd", "kgbp", "kchf", "teur", "t€", "tchf", "thousands", "thousand", "000", "'000", "tsd", "kpln", "ksek", "tsek", "tkr", "千円", "千元"} {
		if strings.Contains(folded, " "+word+" ") {
			unit.times = 1e3
		}
	}
	if strings.Contains(folded, "万") {
		unit.times = 1e4
	}
	return unit
}

// payUnit remembers what the heading of a field says. Where that does not say
// what time amounts are for, the row may.
func (r *personReader) payUnit(f field) payUnit {
	unit, known := r.pay[f]
	if !known {
		if r.pay == nil {
			r.pay = map[field]payUnit{}
		}
		unit = unitOfPay(r.heading(f))
		r.pay[f] = unit
	}
	if unit.period == nil {
		unit.period = periodOf(r.text(heading.PayPeriod))
	}
	return unit
}

// parsePay reads an amount for any time, as one for a year.
func parsePay(s string, unit payUnit) (amount int64, currency string, of *period, ok bool) {
	n, currency, ok := parseMoney(s)
	a, split := splitAmount(s)
	said := (*period)(nil)
	if split && a.unread != "" {
		said = periodOf(a.unread)
	}
	if !ok {
		if said == nil {
			return 0, "", nil, false
		}
		if n, currency, ok = parseMoney(strings.TrimSpace(strings.TrimSuffix(strings.TrimRight(s, ". "), a.unread))); !ok {
			return 0, "", nil, false
		}
	}
	times := unit.times
	if split && a.factor > 1 {
		times = 1 // "120k" below "in thousands" says it once more
	}
	if said == nil {
		said = unit.period
	}
	if said == nil {
		said = yearly
	}
	if times*said.times == 1 {
		return n, currency, said, true
	}
	value := float64(n)
	if exact, ok := parseDecimal(a.digits, a.factor); ok && split && n > 0 {
		value = exact * a.factor // with what is behind the decimal mark
	}
	whole := math.Round(value * times * said.times)
	if math.Abs(whole) >= mostAmount {
		return 0, "", nil, false
	}
	return int64(whole), currency, said, true
}

// sayPeriod notes an amount that was made one for a year.
func (r *personReader) sayPeriod(f field, of *period, unit payUnit) {
	if of != yearly {
		r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f), Kind: reading.Changed,
			Text: fmt.Sprintf("amounts for %s were taken %s times, for a year of full-time work", of.name, phrase.Number(int64(of.times)))})
	}
	if unit.times != 1 {
		r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(f), Kind: reading.Changed,
			Text: fmt.Sprintf("amounts were taken %s times, as the heading says", phrase.Number(int64(unit.times)))})
	}
}
