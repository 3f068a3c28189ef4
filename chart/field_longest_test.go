package chart_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"cadre/chart"
)

func TestShorten(t *testing.T) {
	family := "👨‍👩‍👧" // five runes, one character
	for _, tt := range []struct {
		field chart.FieldID
		text  string
		want  int // characters that are left
	}{
		{"name", strings.Repeat("a", 200), 200}, {"name", strings.Repeat("é", 201), 200},
		{"name", strings.Repeat(family, 41), 200}, {"name", "ab" + strings.Repeat(family, 40), 197},
		{"name", "a" + strings.Repeat("\u0301", 900), 200},
		{"title", strings.Repeat("x", 40_000), 300}, {"area", strings.Repeat("x", 301), 300},
		{"notes", strings.Repeat("x", 20_001), 20_000}, {"link", "https://x.example/" + strings.Repeat("x", 2000), 0},
		{"id", strings.Repeat("x", 900), 900}, {"manager", strings.Repeat("x", 900), 900},
	} {
		f := chart.FieldByID(tt.field)
		p := &chart.Person{}
		f.Put(p, chart.Value{Text: tt.text})
		whole, left := f.Shorten(p), f.Of(p).Text
		if n := utf8.RuneCountInString(left); n != tt.want || !strings.HasPrefix(tt.text, left) {
			t.Errorf("%s: %d characters are left of %.20q, want %d", tt.field, n, tt.text, tt.want)
		}
		if cut := left != tt.text; cut != (whole != "") || cut && whole != tt.text {
			t.Errorf("%s: %.20q of %.20q is handed out", tt.field, whole, tt.text)
		}
	}
	p := &chart.Person{Skills: []string{"chess", strings.Repeat("x", 500)}}
	if whole := chart.FieldByID("skills").Shorten(p); len(whole) != 507 || len(p.Skills[1]) != 200 {
		t.Errorf("skills are %q, whole %q", p.Skills, whole)
	}
}
