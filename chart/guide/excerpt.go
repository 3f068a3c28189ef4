package guide

import (
	"slices"
	"strings"
)

// The length of an excerpt in words, and how many of them stand before the
// word that was found.
const (
	excerptWords  = 22
	excerptBefore = 6
)

// excerpt is the part of the text around the first word in the block that has
// most of the terms, or the text's beginning.
func (p place) excerpt(terms []term) string {
	if len(p.blocks) == 0 {
		return ""
	}
	best, most, at := p.blocks[0], 0, 0
	for _, words := range p.blocks {
		if n, first := occur(words, terms); n > most {
			best, most, at = words, n, first
		}
	}
	return around(best, at)
}

// occur counts the terms among some words, and finds the first of them.
func occur(words []word, terms []term) (n, first int) {
	first = len(words)
	for _, t := range terms {
		at := slices.IndexFunc(words, func(w word) bool {
			return slices.ContainsFunc(w.terms, t.has)
		})
		if at >= 0 {
			n, first = n+1, min(first, at)
		}
	}
	return n, first
}

// around is some words about one of them.
func around(words []word, at int) string {
	from := max(0, min(at-excerptBefore, len(words)-excerptWords))
	if at < excerptWords-excerptBefore {
		from = 0
	}
	to := min(len(words), from+excerptWords)
	var shown []string
	for _, w := range words[from:to] {
		shown = append(shown, w.text)
	}
	text := strings.Join(shown, " ")
	if from > 0 {
		text = "… " + text
	}
	if to < len(words) {
		text += " …"
	}
	return text
}
