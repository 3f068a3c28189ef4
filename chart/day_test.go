package chart_test

import (
	"testing"

	"cadre/chart"
)

func TestParseDay(t *testing.T) {
	for s, ok := range map[string]bool{
		"2027-01-01": true, "2024-02-29": true, "2000-02-29": true, "0001-01-02": true, "9999-12-31": true,
		"2023-02-29": false, "1900-02-29": false, "2027-13-01": false, "2027-00-01": false, "2027-01-00": false, "2027-04-31": false,
		"0000-01-01": false, "0001-01-01": false, "": false, "soon": false, "2027-1-1": false, "2027/01/01": false, "2027-01-01T00:00": false,
		"+027-01-01": false, " 2027-01-0": false, "２０２７-01-01": false, "2027-01-01 ": false,
	} {
		if d, got := chart.ParseDay(s); got != ok || ok && chart.WriteDay(d) != s {
			t.Errorf("%q: %v, %t", s, d, got)
		}
	}
}

func TestMeets(t *testing.T) {
	for _, tt := range []struct {
		a, b [2]string
		want bool
	}{
		{[2]string{"", ""}, [2]string{"", ""}, true},
		{[2]string{"", "2027-03-31"}, [2]string{"2027-03-31", ""}, true},
		{[2]string{"", "2027-03-31"}, [2]string{"2027-04-01", ""}, false},
		{[2]string{"", "2027-03-31"}, [2]string{"soon", ""}, true},
		{[2]string{"", "the end"}, [2]string{"2027-04-01", ""}, true},
		{[2]string{"2026-01-01", "2026-06-30"}, [2]string{"2026-03-01", "2026-04-01"}, true},
		{[2]string{"2026-01-01", "2025-06-30"}, [2]string{"2027-03-01", ""}, true}, // an end before the start is none
	} {
		p, q := &chart.Person{Start: tt.a[0], Until: tt.a[1]}, &chart.Person{Start: tt.b[0], Until: tt.b[1]}
		if p.Meets(q) != tt.want || q.Meets(p) != tt.want {
			t.Errorf("%v and %v: %t, want %t", tt.a, tt.b, p.Meets(q), tt.want)
		}
	}
}
