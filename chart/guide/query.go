package guide

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// term is what a word of a query stands for.
type term []alternative

// alternative is a stem or phrase that occurs in the guide, and how much it
// counts.
type alternative struct {
	name   string
	counts float64
}

// has tells whether a stem or phrase is among a term's.
func (t term) has(name string) bool {
	return slices.ContainsFunc(t, func(a alternative) bool { return a.name == name })
}

// What others count beside the word itself.
const (
	alikeCounts = 0.8 // those that mean the same
	begunCounts = 0.3 // those that begin with a word which may be whole
)

// terms are what the words and phrases of a query stand for, as far as it
// occurs in the guide. The small words of a sentence are none, unless there is
// nothing else.
func (in *index) terms(query string) []term {
	read := searchWords(query)
	stems := guideWords().stemAll(read)
	half := len(read) > 0 && !notInWord(lastRune(query))
	var terms, small []term
	for i := 0; i < len(read); i++ {
		if phrase, n := guideWords().phrase(stems[i:]); n > 0 {
			terms = append(terms, in.term(phrase))
			i += n - 1
			continue
		}
		t := in.wordTerm(read[i], half && i == len(read)-1)
		if isSmall(read[i]) {
			small = append(small, t)
		} else {
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 {
		terms = small
	}
	return slices.DeleteFunc(terms, func(t term) bool { return len(t) == 0 })
}

// term is a stem or phrase with all that means the same.
func (in *index) term(name string) term {
	t := in.with(nil, name, 1)
	for _, other := range guideWords().alike[name] {
		t = in.with(t, other, alikeCounts)
	}
	return t
}

// wordTerm is the term of a word, which may be half typed. If the guide does
// not have it as it stands it is the beginning of one: "caree" is no "care".
func (in *index) wordTerm(word string, half bool) term {
	var whole, begun term
	whole = in.term(guideWords().stem(word))
	for _, w := range guideWords().beginning(word) {
		begun = in.with(begun, guideWords().stem(w), 1)
	}
	switch {
	case len(whole) == 0 || half && len(begun) > 0 && !guideWords().has(word):
		return begun
	case half:
		for _, a := range begun {
			whole = in.with(whole, a.name, begunCounts)
		}
	}
	return whole
}

// with is the term with an alternative, if that occurs in the guide.
func (in *index) with(t term, name string, counts float64) term {
	if t.has(name) || !in.has(name) {
		return t
	}
	return append(t, alternative{name, counts})
}

// lastRune is the last character of a text that is not empty.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
