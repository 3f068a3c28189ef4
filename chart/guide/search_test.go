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
		{"Sr PM", "senior-pm"},
		{"dotted line", "terms#on-the-chart"},
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

func TestNonsenseFindsNothing(t *testing.T) {
	for _, query := range []string{"", " ", "–", "?", "xyzzy", "anager", "xyzzy zyzzyva", "\u0301", "=pm ="} {
		if hits := Search(query); hits != nil && !strings.Contains(query, "pm") {
			t.Errorf("%q finds %v", query, links(hits))
		}
	}
}

func TestSearchPrefersPlacesWithAllWords(t *testing.T) {
	for _, query := range []string{"customers week", "budget hire", "engineers doubt"} {
		first := Search(query)[0]
		text := chart.Fold(first.Page.Title + " " + first.Section.Title + " " + first.Section.Text())
		for _, w := range strings.Fields(query) {
			if !strings.Contains(text, w) {
				t.Errorf("%q finds %s first, which says nothing of %s", query, first.Link(), w)
			}
		}
	}
	want, got := links(Search("mentor")), links(Search("mentor zebra"))
	if !slices.Equal(want, got) {
		t.Errorf("an unknown word changes %v into %v", want, got)
	}
}

// TestSearchWhileTyping: each letter more keeps the page that is meant.
func TestSearchWhileTyping(t *testing.T) {
	for _, tt := range []struct {
		word, page string
		from       int // letters
	}{
		{"mentoring", "mentoring", 2}, {"career", "next-rung", 5}, {"training", "learning", 4},
		{"interim", "interim-and-fractional", 6}, {"principal", "principal-pm", 3}, {"recognition", "recognition", 4},
	} {
		for n := tt.from; n <= len(tt.word); n++ {
			hits := Search(tt.word[:n])
			if len(hits) == 0 || hits[0].Page.ID != tt.page {
				t.Errorf("%q finds %v first, want %s", tt.word[:n], links(hits[:min(3, len(hits))]), tt.page)
			}
		}
	}
}

func TestSearchKnowsEndings(t *testing.T) {
	for _, same := range [][]string{{"promote", "promotion"}, {"certificate.", "certificates."}, {"remote teams", "remotely, team"}} {
		a, b := links(Search(same[0])), links(Search(same[1]))
		if len(a) == 0 || len(b) == 0 || a[0] != b[0] {
			t.Errorf("%q finds %v, %q %v", same[0], a, same[1], b)
		}
	}
}

// TestRolesAreTheSameByAnyName: a title, its short form, and more of them.
func TestRolesAreTheSameByAnyName(t *testing.T) {
	for _, roles := range [][]chart.Role{chart.Ladder(), chart.Rungs(), chart.Others()} {
		for _, r := range roles {
			want := Search("what does a " + r.Title + " do?")
			if p, _ := ByRole(r.ID); len(want) == 0 || want[0].Page.ID != p.ID {
				t.Errorf("%s finds %v", r.Title, links(want))
			}
			for _, name := range names(r) {
				if got := Search("what does a " + name + " do?"); !slices.Equal(links(got), links(want)) {
					t.Errorf("%s finds %v, %s %v", name, links(got), r.Title, links(want))
				}
			}
		}
	}
}

// TestHitsAreFew, and the last still is about the matter.
func TestHitsAreFew(t *testing.T) {
	for _, query := range []string{"product", "what", "people", "e", "a Head and a VP"} {
		if n := len(Search(query)); n == 0 || n > mostHits {
			t.Errorf("%q finds %d places", query, n)
		}
	}
}

// TestSmallWordsChangeNothing beside words that tell.
func TestSmallWordsChangeNothing(t *testing.T) {
	if a, b := links(Search("mentor.")), links(Search("What is it that we would want of a mentor?")); !slices.Equal(a, b) {
		t.Errorf("%v and %v", a, b)
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

// BenchmarkIndex is what the first letter costs beside that.
func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		newIndex()
	}
}
