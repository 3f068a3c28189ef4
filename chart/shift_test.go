package chart_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

func TestShiftDates(t *testing.T) {
	for _, tt := range []struct {
		months       int
		before, want string
	}{
		{0, "2027-03-31", "2027-03-31"},
		{1, "2026-12-01", "2027-01-01"},
		{-1, "2027-01-01", "2026-12-01"},
		{1, "2027-01-31", "2027-02-28"},
		{13, "2027-01-31", "2028-02-29"},
		{12, "2028-02-29", "2029-02-28"},
		{-26, "2027-03-31", "2025-01-31"},
		{7, "2027-06-15", "2028-01-15"},
		{12, "9999-01-01", "9999-01-01"},
		{-24, "0002-01-01", "0002-01-01"},
		{5, "soon", "soon"},
		{5, "2027-02-30", "2027-02-30"},
		{5, "today", "today"},
		{5, "", ""},
	} {
		for what, got := range shiftedEverywhere(t, tt.before, tt.months) {
			if got != tt.want {
				t.Errorf("%d months later than %q the %s is %q, want %q", tt.months, tt.before, what, got, tt.want)
			}
		}
	}
}

// shiftedEverywhere is what becomes of a date wherever a chart keeps one.
func shiftedEverywhere(t *testing.T, date string, months int) map[string]string {
	p := chart.Person{ID: "a", Extra: map[string]string{"Review": date}}
	for i := range chart.Fields {
		if f := &chart.Fields[i]; f.Kind == chart.KindDay {
			f.Put(&p, chart.Value{Text: date})
		}
	}
	c, err := chart.New(chart.Settings{Look: chart.Look{Date: date}, Columns: []chart.Column{{Name: "Review", Kind: chart.KindDay}}}, []chart.Person{p})
	if err != nil {
		t.Fatal(err)
	}
	after, _, err := chart.ShiftDates(months).On(c)
	if err != nil {
		t.Fatal(err)
	}
	dates := map[string]string{"date of pictures": after.Settings().Date, "column": after.Person("a").Extra["Review"]}
	for i := range chart.Fields {
		if f := &chart.Fields[i]; f.Kind == chart.KindDay {
			dates[f.Label] = f.Of(after.Person("a")).Text
		}
	}
	return dates
}

// TestOnlyDatesAreShifted: what looks like a date elsewhere is not one.
func TestOnlyDatesAreShifted(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [notes=2027-03-31; title=2027-03-31; team=2027-03-31; start=2027-03-01]\n  pm Bo\n")
	after, diff, err := chart.ShiftDates(2).On(c)
	if err != nil || len(diff.People) != 1 {
		t.Fatalf("%d people are changed, %v", len(diff.People), err)
	}
	want := "cpo Ada [title=2027-03-31; team=2027-03-31; notes=2027-03-31; start=2027-05-01]\n  pm Bo\n"
	if d := cmp.Diff(want, charttest.Format(after)); d != "" {
		t.Error(d)
	}
}

// TestShiftingThereAndBack has days that every month has: of later ones the
// months before and behind may have none.
func TestShiftingThereAndBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := datedTeam(t, 28)
		months := rapid.IntRange(-1200, 1200).Draw(t, "months")
		there, _, err := chart.ShiftDates(months).On(c)
		if err != nil {
			t.Fatal(err)
		}
		back, _, err := chart.ShiftDates(-months).On(there)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(charttest.Format(c), charttest.Format(back)); d != "" || back.Settings().Date != c.Settings().Date {
			t.Fatalf("there and back (-was +is):\n%s", d)
		}
	})
}

// TestShiftingKeepsTheOrder of dates, and the firsts of months.
func TestShiftingKeepsTheOrder(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := datedTeam(t, 31)
		after, _, err := chart.ShiftDates(rapid.IntRange(-1200, 1200).Draw(t, "months")).On(c)
		if err != nil {
			t.Fatal(err)
		}
		was, is := datesOf(c), datesOf(after)
		for i := range was {
			for j := range was {
				if was[i] < was[j] && is[i] > is[j] {
					t.Fatalf("%s lies before %s, and then %s behind %s", was[i], was[j], is[i], is[j])
				}
			}
			if first := was[i] != "" && was[i][8:] == "01"; first != (is[i] != "" && is[i][8:] == "01") {
				t.Fatalf("%s becomes %s", was[i], is[i])
			}
		}
	})
}

// datedTeam is a few people with dates up to a day of the month.
func datedTeam(t *rapid.T, last int) *chart.Chart {
	date := func(label string) string {
		if rapid.IntRange(0, 3).Draw(t, label+" is there") == 0 {
			return ""
		}
		return validDay(t, label, last)
	}
	var people []chart.Person
	for i := range rapid.IntRange(1, 6).Draw(t, "people") {
		people = append(people, chart.Person{ID: chart.ID(fmt.Sprintf("p%d", i)), Start: date("start"), Until: date("until"), Opened: date("opened")})
	}
	c, err := chart.New(chart.Settings{Look: chart.Look{Date: date("date")}}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// validDay is a date of the years around 2000.
func validDay(t *rapid.T, label string, last int) string {
	return rapid.Custom(func(t *rapid.T) string {
		return fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(1900, 2100).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, last).Draw(t, "day"))
	}).Filter(func(s string) bool { _, ok := chart.ParseDay(s); return ok }).Draw(t, label)
}

func datesOf(c *chart.Chart) []string {
	dates := []string{c.Settings().Date}
	for _, p := range c.Tree().People {
		dates = append(dates, p.Start, p.Until, p.Opened)
	}
	return dates
}
