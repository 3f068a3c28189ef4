package plan

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDay(t *testing.T) {
	for s, ok := range map[string]bool{
		"2027-01-01": true, "2024-02-29": true, "2000-02-29": true, "0001-01-01": true, "9999-12-31": true,
		"2023-02-29": false, "1900-02-29": false, "2027-13-01": false, "2027-00-01": false, "2027-01-00": false, "2027-04-31": false,
		"0000-01-01": false, "": false, "soon": false, "2027-1-1": false, "2027/01/01": false, "2027-01-01T00:00": false,
		"+027-01-01": false, " 2027-01-0": false, "２０２７-01-01": false,
	} {
		if d, got := ParseDay(s); got != ok || ok && d.String() != s {
			t.Errorf("%q: %v, %t", s, d, got)
		}
	}
}

// TestDaysAreThoseOfTheCalendar compares with package time.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	start := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	first, _ := ParseDay("0001-01-01")
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 3_652_058).Draw(t, "days")
		want := start.AddDate(0, 0, n).Format(time.DateOnly)
		if got := (first + Day(n)).String(); got != want {
			t.Fatalf("day %d is %s, want %s", n, got, want)
		}
		if got, ok := ParseDay(want); !ok || got != first+Day(n) {
			t.Fatalf("%s is day %d, want %d", want, got-first, n)
		}
	})
}

func TestQuarters(t *testing.T) {
	for _, tt := range []struct {
		day, name, first string
		year             int
	}{
		{"2027-01-01", "2027 Q1", "2027-01-01", 365},
		{"2027-03-31", "2027 Q1", "2027-01-01", 365},
		{"2028-04-01", "2028 Q2", "2028-04-01", 366},
		{"2028-12-31", "2028 Q4", "2028-10-01", 366},
		{"2100-02-28", "2100 Q1", "2100-01-01", 365},
	} {
		d, _ := ParseDay(tt.day)
		if q := quarterOf(d); q.name() != tt.name || q.first().String() != tt.first || q.yearDays() != tt.year {
			t.Errorf("%s is in %s from %v, of %d days", tt.day, q.name(), q.first(), q.yearDays())
		}
	}
}
