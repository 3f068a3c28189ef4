package guide

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
)

func TestSearchPutsTitlesFirst(t *testing.T) {
	for _, tt := range []struct{ query, first string }{
		{"mentoring", "mentoring"},
		{"senior", "senior-pm"},
		{"apm", "apm"},
		{"CPO interview", "cpo#interview-questions"},
		{"first 90 days head", "head#the-first-90-days"},
		{"business acumen", "skills#business-acumen"},
		{"empower", "practices#empowered-members"},
		{"GitLab", "spans-and-layers#where-the-numbers-come-from"},
		{"maternity", "interim-and-fractional#on-titles"},
		{"SÉED  sériés,", "stages#seed-to-series-a-10-to-50-people"},
	} {
		hits := Search(tt.query)
		if len(hits) == 0 || hits[0].Link().String() != tt.first {
			t.Errorf("%q finds %v first, want %s", tt.query, links(hits), tt.first)
		}
	}
}

func TestSearchWantsAllWords(t *testing.T) {
	for _, query := range []string{"", " ", "–", "mentor zebra", "xyzzy", "anager"} {
		if hits := Search(query); hits != nil {
			t.Errorf("%q finds %v", query, links(hits))
		}
	}
	for _, h := range Search("customers week") {
		text := chart.Fold(h.Page.Title + " " + h.Section.Title + " " + h.Section.Text())
		if !strings.Contains(text, "customers") || !strings.Contains(text, "week") {
			t.Errorf("%s has not both words", h.Link())
		}
	}
}

func TestSearchIgnoresCaseAccentsAndOrder(t *testing.T) {
	want := links(Search("role marketing"))
	for _, same := range []string{"RÔLE Marketing", "  marketing, role "} {
		if got := links(Search(same)); len(got) == 0 || !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", same, got, want)
		}
	}
}

func TestExcerptShowsAWord(t *testing.T) {
	hits := Search("heroics")
	if len(hits) != 1 || !strings.Contains(hits[0].Excerpt, "heroics") {
		t.Fatalf("%v", hits)
	}
	for _, h := range Search("people") {
		if n := len(strings.Fields(h.Excerpt)); n == 0 || n > excerptWords+2 {
			t.Errorf("%s: an excerpt of %d words", h.Link(), n)
		}
	}
}

func FuzzSearch(f *testing.F) {
	for _, q := range []string{"mentor", "head of product", "Ünïcode", "\xff", "a b c"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, query string) {
		hits := Search(query)
		if !reflect.DeepEqual(hits, Search(strings.ToLower(query))) {
			t.Errorf("%q in lower case finds something else", query)
		}
		seen := map[Link]bool{}
		for _, h := range hits {
			if seen[h.Link()] || h.Excerpt == "" {
				t.Errorf("%q finds %s twice, or without an excerpt", query, h.Link())
			}
			seen[h.Link()] = true
		}
	})
}

func links(hits []Hit) []string {
	var all []string
	for _, h := range hits {
		all = append(all, h.Link().String())
	}
	return all
}

// BenchmarkSearch is what each letter typed into a search field costs.
func BenchmarkSearch(b *testing.B) {
	for b.Loop() {
		Search("people customers")
	}
}
