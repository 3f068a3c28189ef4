package plan

import (
	"testing"

	"cadre/chart"
)

func TestQuarters(t *testing.T) {
	for _, tt := range []struct {
		day, name, first string
		year             float64
	}{
		{"2027-01-01", "2027 Q1", "2027-01-01", 365},
		{"2027-03-31", "2027 Q1", "2027-01-01", 365},
		{"2028-04-01", "2028 Q2", "2028-04-01", 366},
		{"2028-12-31", "2028 Q4", "2028-10-01", 366},
		{"2100-02-28", "2100 Q1", "2100-01-01", 365},
		{"9999-12-31", "9999 Q4", "9999-10-01", 365},
	} {
		d, _ := chart.ParseDay(tt.day)
		if q := quarterOf(d); name(q) != tt.name || chart.WriteDay(q) != tt.first || yearDays(q) != tt.year {
			t.Errorf("%s is in %s from %v, of %g days", tt.day, name(q), q, yearDays(q))
		}
	}
}
