package table

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest/property"
	"pgregory.net/rapid"
)

var writtenDays = []struct {
	text string
	date string
}{
	{"3 März 2024", "2024-03-03"}, {"3. März 2024", "2024-03-03"}, {"3 MÄRZ 2024", "2024-03-03"}, {"3 mars 2024", "2024-03-03"},
	{"3 de marzo de 2024", "2024-03-03"}, {"3 marzo 2024", "2024-03-03"}, {"3 maart 2024", "2024-03-03"}, {"12 févr. 2024", "2024-02-12"},
	{"1er janvier 2024", "2024-01-01"}, {"March 3rd, 2024", "2024-03-03"}, {"the 3rd of March 2024", "2024-03-03"}, {"3-Mär-24", "2024-03-03"},
	{"3 Mar '24", "2024-03-03"}, {"3 Mar ’99", "1999-03-03"}, {"2024 March 3", "2024-03-03"}, {"2024-Mar-03", "2024-03-03"},
	{"2024年3月3日", "2024-03-03"}, {"2024년 3월 3일", "2024-03-03"}, {"3 marca 2024 r.", "2024-03-03"}, {"3. maaliskuuta 2024", "2024-03-03"},
	{"3. června 2024", "2024-06-03"}, {"3. července 2024", "2024-07-03"}, {"3 października 2024", "2024-10-03"}, {"1º de março de 2024", "2024-03-01"},
	{"Sept. 3, 2024", "2024-09-03"}, {"3MAR2024", "2024-03-03"},
	{"Mon, 3 Mar 2024", "2024-03-03"}, {"Montag, 3. März 2024", "2024-03-03"}, {"mar. 3 mars 2024", "2024-03-03"}, {"mar 3 mar 2024", "2024-03-03"},
	{"Mar 3 2024", "2024-03-03"}, {"segunda-feira, 3 de março de 2024", "2024-03-03"}, {"Sun Mar 03 2024 00:00:00 GMT+0100 (Central European Standard Time)", "2024-03-03"},
	{"mar 13/03/2024", "2024-03-13"}, {"2024-03-03T00:00:00.000Z", "2024-03-03"}, {"2024-03-03T09:30:00+02:00", "2024-03-03"},
	{"3/3/2024 12:00 AM", "2024-03-03"}, {"3/3/2024, 12:00:00\u202fAM", "2024-03-03"}, {"2024-03-03 00:00:00", "2024-03-03"},
	{"3 March 2024, 9:30 p.m.", "2024-03-03"}, {"2024-3-3", "2024-03-03"}, {"3. 3. 2024", "2024-03-03"}, {"4.3.24", "2024-03-04"},
	{"31-01-20", "2020-01-31"}, {"01.31.2020", "2020-01-31"}, {"1/1/68", "2068-01-01"}, {"1/1/69", "1969-01-01"}, {"29 Feb 2024", "2024-02-29"},
}

var noDays = []string{
	"Mar-2024", "March 2024", "3 March", "3/2024", "2024", "45292", "Q1 2024", "2024-W10", "31 Feb 2024", "29 Feb 2023", "2024-13-01", "0000-00-00",
	"3 - 4 March 2024", "3/4 March 2024", "March 3 24", "March 2024 3", "3 Marchember 2024", "3 March 2024 or later", "until 3 March 2024",
	"ca. 3.3.2024", "13/13/2024", "3.3/2024", "3..3..2024", "3/3/2024 (planned)", "3/3/2024 at noon", "3/3/2024 12:00 sharp", "-3/3/2024", "2024-03-03-",
	"3---March 2024", "3 - - - March 2024", "3---3---2024", "3 3 2024", "2024 03 03", "03/2024/03", "2024.03/03", "2024-03--03", "Mon", "Monday", "12:00", "x", "st", ".", "",
}

func TestWrittenDays(t *testing.T) {
	for _, tt := range writtenDays {
		if date, ok, _ := parseDate(tt.text, dateStyle{}); date != tt.date || !ok {
			t.Errorf("%q is %q, %t; want %q", tt.text, date, ok, tt.date)
		}
	}
	for _, text := range noDays {
		if date, ok, ambiguous := parseDate(text, dateStyle{}); ok || ambiguous {
			t.Errorf("%q is %q, ambiguous %t; want no day", text, date, ambiguous)
		}
	}
}

// TestDaysInEveryLanguage writes a day in every layout and language.
func TestDaysInEveryLanguage(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		day := time.Date(1969, 1, 1+rapid.IntRange(0, 365*99).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		month := strings.Fields(rapid.SampledFrom(monthNames).Draw(t, "language"))[day.Month()-1]
		if rapid.Bool().Draw(t, "capitals") {
			month = strings.ToUpper(month)
		}
		layouts := []string{"2006-01-02", "20060102", "2006/1/2", "2006.1.2", "2006年1月2日", "02/01/2006", "2-1-2006", "2.1.2006", "2. 1. 06",
			"2 M 2006", "2. M 2006", "2 de M de 2006", "M 2, 2006", "M. 2 2006", "2-M-06", "2-M-2006", "02 M. 2006", "2006 M 2", "2 M '06"}
		text := day.Format(rapid.SampledFrom(layouts).Draw(t, "layout"))
		text = strings.Replace(text, "M", month, 1)
		if rapid.Bool().Draw(t, "weekday") {
			text = rapid.SampledFrom(strings.Fields(weekdays)).Draw(t, "day's name") + rapid.SampledFrom([]string{" ", ", ", ". "}).Draw(t, "mark") + text
		}
		text += rapid.SampledFrom([]string{"", " 00:00:00", " 9:30 AM", " 17:00"}).Draw(t, "time")
		if got, ok, _ := parseDate(text, dateStyle{order: dayFirst}); !ok || got != day.Format(isoDate) {
			t.Fatalf("%q is %q, %t; want %s", text, got, ok, day.Format(isoDate))
		}
	})
}

func TestMonthsAreTold(t *testing.T) {
	of := map[string]int{}
	for _, line := range monthNames {
		names := strings.Fields(chart.Fold(line))
		if len(names) != 12 {
			t.Errorf("%d months in %q", len(names), line)
		}
		for i, name := range names {
			if other, known := of[name]; known && other != i {
				t.Errorf("%q is month %d and %d", name, other+1, i+1)
			}
			of[name] = i
			if isFiller(name) || isOrdinal(name) {
				t.Errorf("%q is passed over", name)
			}
		}
	}
}

func TestSpreadsheetDays(t *testing.T) {
	for text, want := range map[string]string{
		"45292": "2024-01-01", "45292.75": "2024-01-01", "45292,5": "2024-01-01", "45351": "2024-02-29", "18264": "1950-01-01", "73050": "2099-12-31",
		"18263": "", "73051": "", "2024": "", "045292": "", "-45292": "", "45292.5.1": "", "45292-5": "", "45 292": "", "45,292": "", "0": "",
	} {
		if got, _, _ := parseDate(text, dateStyle{numbers: true}); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}

func TestStyleOfColumns(t *testing.T) {
	for _, tt := range []struct {
		columns string // parted by |
		want    dateStyle
	}{
		{"45292 45300.5 20240101 2024-01-01 0", dateStyle{numbers: true}},
		{"45292 | 44927", dateStyle{numbers: true}},
		{"45292 2024", dateStyle{}},
		{"45292 | 12", dateStyle{}},
		{"45292 1", dateStyle{}},
		{"45292 13/13/2020", dateStyle{numbers: true}},
		{"12/12/2020", dateStyle{}},
		{"13/12/2020", dateStyle{order: dayFirst}},
		{"12/13/2020", dateStyle{order: monthFirst}},
		{"45292 13/01/2024", dateStyle{numbers: true, order: dayFirst}},
		{"2024-01-01 20240101", dateStyle{}},
		{"02.03.2020 13.01.2020", dateStyle{order: dayFirst}},
		{"02-03-20 01-31-20", dateStyle{order: monthFirst}},
		{"02.03.2020 01.31.2020", dateStyle{order: monthFirst}},
		{"01/31/2020 | 02/03/2020T09:00", dateStyle{order: monthFirst}},
	} {
		var columns []dateEvidence
		for column := range strings.SplitSeq(tt.columns, "|") {
			var e dateEvidence
			for _, cell := range strings.Fields(column) {
				e.add(cell)
			}
			columns = append(columns, e)
		}
		if got := styleOf(columns); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.columns, got, tt.want)
		}
	}
}

// TestLongCellsAreNotRead wants the text looked at to have an end, and all
// days and amounts to lie within it.
func TestLongCellsAreNotRead(t *testing.T) {
	if _, ok := splitDay("2024-03-03 " + strings.Repeat("0", longestDay)); ok {
		t.Error("a long day was read")
	}
	if _, ok := splitAmount("5" + strings.Repeat(" ", longestAmount)); ok {
		t.Error("a long amount was read")
	}
	for _, long := range []string{strings.Repeat("3", 1<<20), strings.Repeat("3 ", 1<<19), strings.Repeat("(", 1<<20), strings.Repeat("12:00 ", 1<<17)} {
		allocs := testing.AllocsPerRun(1, func() {
			if _, ok, _ := parseDate(long, dateStyle{numbers: true}); ok {
				t.Errorf("%.20s… is a day", long)
			}
			if _, _, ok := parseMoney(long); ok {
				t.Errorf("%.20s… is an amount", long)
			}
		})
		if allocs > 10 {
			t.Errorf("%.20s… took %v allocations", long, allocs)
		}
	}
}

// FuzzDate wants a day of the calendar or nothing.
func FuzzDate(f *testing.F) {
	for _, tt := range writtenDays {
		f.Add(tt.text, 0)
	}
	for i, text := range noDays {
		f.Add(text, i%3)
	}
	f.Fuzz(func(t *testing.T, s string, order int) {
		style := dateStyle{order: dateOrder(order), numbers: true}
		date, ok, ambiguous := parseDate(s, style)
		if ok != isISODate(date) || ok && ambiguous || !ok && date != "" {
			t.Errorf("%q is %q, %t, ambiguous %t", s, date, ok, ambiguous)
		}
		if !ok {
			return
		}
		for _, again := range []string{" " + s + " ", s + " 10:30", fmt.Sprintf("%s\u00a0", s)} {
			if d, fine, _ := parseDate(again, style); fine && d != date {
				t.Errorf("%q is %s, but %q is %s", s, date, again, d)
			}
		}
	})
}
