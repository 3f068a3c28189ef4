package guide

import (
	"slices"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"cadre/chart"
)

// vocabulary is how words and phrases are read.
type vocabulary struct {
	written []string            // all words of the guide, sorted
	stems   map[string]string   // theirs
	phrases map[string][]phrase // by the first of their stems, the longest first
	alike   map[string][]string // the terms that stand for a term
}

// phrase is some words that are one term.
type phrase struct {
	stems []string
	term  string
}

// guideWords is the vocabulary of the guide: each role is one term, whether it is
// called by its title or in short, so that a Product Manager is not a Senior
// Product Manager.
var guideWords = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{stems: map[string]string{}, phrases: map[string][]phrase{}, alike: map[string][]string{}}
	v.readGuide()
	for _, roles := range [][]chart.Role{chart.Ladder(), chart.Rungs(), chart.Others()} {
		for _, r := range roles {
			for _, name := range names(r) {
				v.addPhrase(name, "="+string(r.ID))
			}
		}
	}
	for line := range strings.Lines(strings.TrimSpace(alikes)) {
		v.addAlike(strings.Split(line, ","))
	}
	return v
})

// readGuide takes in the words of all pages.
func (v *vocabulary) readGuide() {
	for _, p := range Pages() {
		v.written = append(v.written, searchWords(p.Title)...)
		for _, s := range p.Sections {
			v.written = append(v.written, searchWords(s.Title+" "+s.Text())...)
		}
	}
	slices.Sort(v.written)
	v.written = slices.Compact(v.written)
	for _, w := range v.written {
		v.stems[w] = english.Stem(w, true)
	}
}

// stem is a word without its ending: "teams" and "team" are the same.
func (v *vocabulary) stem(word string) string {
	if s, known := v.stems[word]; known {
		return s
	}
	return english.Stem(word, true)
}

func (v *vocabulary) stemAll(words []string) []string {
	stems := make([]string, len(words))
	for i, w := range words {
		stems[i] = v.stem(w)
	}
	return stems
}

// has tells whether the guide has a word as it stands.
func (v *vocabulary) has(word string) bool {
	_, has := v.stems[word]
	return has
}

// beginning are the guide's words that begin so.
func (v *vocabulary) beginning(start string) []string {
	from, _ := slices.BinarySearch(v.written, start)
	to := from
	for to < len(v.written) && strings.HasPrefix(v.written[to], start) {
		to++
	}
	return v.written[from:to]
}

// addPhrase notes that a name is a term.
func (v *vocabulary) addPhrase(name, term string) {
	stems := v.stemAll(searchWords(name))
	if t, n := v.phrase(stems); n == len(stems) && t != "" {
		return
	}
	first := append(v.phrases[stems[0]], phrase{stems, term})
	slices.SortStableFunc(first, func(a, b phrase) int { return len(b.stems) - len(a.stems) })
	v.phrases[stems[0]] = first
}

// addAlike makes some names stand for each other.
func (v *vocabulary) addAlike(names []string) {
	var terms []string
	for _, n := range names {
		t := v.term(n)
		if slices.Contains(terms, t) {
			continue // another form of the same word
		}
		for _, other := range terms {
			v.alike[t] = append(v.alike[t], other)
			v.alike[other] = append(v.alike[other], t)
		}
		terms = append(terms, t)
	}
}

// term is that of a word or phrase, which it may make one.
func (v *vocabulary) term(name string) string {
	stems := v.stemAll(searchWords(name))
	if len(stems) > 1 {
		v.addPhrase(name, "="+strings.Join(stems, " "))
	}
	if t, n := v.phrase(stems); n == len(stems) {
		return t
	}
	return stems[0]
}

// phrase is the term of the longest phrase that some stems begin with, and its
// length; 0 where there is none.
func (v *vocabulary) phrase(stems []string) (term string, length int) {
	if len(stems) == 0 {
		return "", 0
	}
	for _, p := range v.phrases[stems[0]] {
		if n := len(p.stems); n <= len(stems) && slices.Equal(p.stems, stems[:n]) {
			return p.term, n
		}
	}
	return "", 0
}

// termsOf are for each word of a text its stem, and the term of the phrase that
// begins with it.
func (v *vocabulary) termsOf(text []string) [][]string {
	stems := v.stemAll(text)
	terms := make([][]string, len(text))
	until := 0 // the end of the last phrase
	for i := range text {
		terms[i] = stems[i : i+1 : i+1]
		if i < until {
			continue
		}
		if t, n := v.phrase(stems[i:]); n > 0 {
			terms[i], until = append(terms[i], t), i+n
		}
	}
	return terms
}
