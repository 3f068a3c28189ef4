package guide

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"cadre/chart"
)

// Hit is a place that a search found.
type Hit struct {
	Page    Page
	Section Section // the opening where the page as a whole was found
	Excerpt string
}

// Link is where the hit is.
func (h Hit) Link() Link { return Link{h.Page.ID, h.Section.ID} }

// Search finds the places where words begin with all the words of the query,
// in its title, its page's title or its text. Pages found by their title come
// first, then sections found by theirs, then the rest, each in the order of
// the guide. Case and accents do not count. No words find nothing.
func Search(query string) []Hit {
	words := searchWords(query)
	if len(words) == 0 {
		return nil
	}
	type ranked struct {
		Hit
		rank rank
	}
	var found []ranked
	for _, place := range index() {
		if r := place.rank(words); r != none {
			found = append(found, ranked{Hit{place.page, place.section, place.excerpt(words)}, r})
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	var hits []Hit
	for _, f := range found {
		hits = append(hits, f.Hit)
	}
	return hits
}

// rank is how well a place fits a query, the best first.
type rank int

const (
	byPage rank = iota
	bySection
	byText
	none
)

// place is a section with its words as searchWords leaves them.
type place struct {
	page                   Page
	section                Section
	pageTitle, title, text []string
}

var index = sync.OnceValue(func() []place {
	shorts := map[chart.RoleID]string{}
	for _, r := range chart.Ladder() {
		shorts[r.ID] = r.Short
	}
	var places []place
	for _, p := range Pages() {
		title := searchWords(p.Title + " " + shorts[p.Role])
		for _, s := range p.Sections {
			places = append(places, place{p, s, title, searchWords(s.Title), searchWords(s.Text())})
		}
	}
	return places
})

// rank tells where the words are. Words that are all in the page's title find
// the page, and of its sections only those that say them again.
func (p place) rank(words []string) rank {
	in := func(texts ...[]string) bool { return allBegin(slices.Concat(texts...), words) }
	page := in(p.pageTitle)
	switch {
	case page && p.section.ID == "":
		return byPage
	case page && !in(p.title, p.text):
		return none
	case in(p.title) || !page && in(p.pageTitle, p.title):
		return bySection
	case in(p.pageTitle, p.title, p.text):
		return byText
	}
	return none
}

// allBegin tells whether each start begins one of the words.
func allBegin(words, starts []string) bool {
	return !slices.ContainsFunc(starts, func(s string) bool { return !begins(words, s) })
}

// begins tells whether one of the words begins so.
func begins(words []string, start string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, start) })
}

// searchWords are the words of a text in lower case without accents.
func searchWords(s string) []string {
	return strings.FieldsFunc(chart.Fold(s), notInWord)
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
