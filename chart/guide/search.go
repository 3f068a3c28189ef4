package guide

import (
	"cmp"
	"slices"
)

// Hit is a place that a search found.
type Hit struct {
	Page    Page
	Section Section // the opening where the page as a whole was found
	Excerpt string
}

// Link is where the hit is.
func (h Hit) Link() Link { return Link{h.Page.ID, h.Section.ID} }

// worthShowing is the part of the best place's score that another must have
// to be a hit: whatever shares one common word with a question is no answer.
const worthShowing = 0.5

// mostHits is as many as somebody looks through.
const mostHits = 15

// Search finds the places that fit a question, or some words, the best first
// (see ranking) and equal ones in the order of the guide. Not all words
// need occur. Case, accents, endings and the small words of a sentence do not
// count; words of like meaning do, and a word at the very end may be half
// typed. Where no word is known, nothing is found.
func Search(query string) []Hit {
	in := searchIndex()
	terms := in.terms(query)
	found := in.score(terms)
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var hits []Hit
	for _, f := range found[:min(len(found), mostHits)] {
		if f.score < worthShowing*found[0].score {
			break
		}
		hits = append(hits, Hit{f.page, f.section, f.excerpt(terms)})
	}
	return hits
}
