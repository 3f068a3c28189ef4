package guide

import (
	"strings"
	"sync"
)

// index is the guide's pages and places and the words in them.
type index struct {
	places []place
	pages  *ranking // of Pages
	parts  *ranking // of places
}

// place is a section, or a page as a whole, which is its opening.
type place struct {
	page    Page
	number  int // of the page
	section Section
	blocks  [][]word // of the section
}

// word is a piece of text between blanks, with the terms of what is in it or
// begins there: "cross-functional" has two.
type word struct {
	text  string
	terms []string
}

var searchIndex = sync.OnceValue(newIndex)

func newIndex() *index {
	in := &index{}
	var pages, parts []document
	for i, p := range Pages() {
		var whole document
		for _, s := range p.Sections {
			in.places = append(in.places, newPlace(p, i, s))
			part := newDocument(p, s)
			parts = append(parts, part)
			for _, f := range []field{pageTitle, heading, strong, plain} {
				whole[f] = append(whole[f], part[f]...)
			}
		}
		pages = append(pages, whole)
	}
	in.pages, in.parts = newRanking(pages), newRanking(parts)
	return in
}

func newPlace(p Page, number int, s Section) place {
	pl := place{page: p, number: number, section: s}
	for _, b := range s.Blocks {
		pl.blocks = append(pl.blocks, readBlock(b.Text()))
	}
	return pl
}

// readBlock cuts a text at its blanks.
func readBlock(text string) []word {
	var all []word
	var read []string
	var from []int // the pieces of text that the words are from
	for i, piece := range strings.Fields(text) {
		all = append(all, word{text: piece})
		for _, w := range searchWords(piece) {
			read, from = append(read, w), append(from, i)
		}
	}
	for i, terms := range guideWords().termsOf(read) {
		w := &all[from[i]]
		w.terms = append(w.terms, terms...)
	}
	return all
}

// newDocument is a section as a document to rank.
func newDocument(p Page, s Section) (d document) {
	if s.ID == "" {
		d[pageTitle] = searchWords(p.Title)
	} else {
		d[aboveHeading], d[heading] = searchWords(p.Title), searchWords(s.Title)
	}
	for _, b := range s.Blocks {
		for _, r := range b.Runs {
			f := plain
			if r.Strong {
				f = strong
			}
			d[f] = append(d[f], searchWords(r.Text)...)
		}
	}
	return d
}

// has tells whether a term occurs in the guide.
func (in *index) has(term string) bool { return len(in.pages.postings[term]) > 0 }

// pageCounts is what a place's page as a whole adds to the place's own score:
// a page that is about the matter answers better than one that mentions it.
const pageCounts = 1.0

// scored is a place and how well it fits.
type scored struct {
	place
	score float64
}

// score rates the places in which terms occur, in their order. A place where
// they are only in the title of its page is left out: the page itself is
// found.
func (in *index) score(terms []term) []scored {
	parts, pages, holding := in.parts.score(terms), in.pages.score(terms), in.parts.holding(terms)
	var found []scored
	for i, p := range in.places {
		if holding[i] {
			found = append(found, scored{p, parts[i] + pageCounts*pages[p.number]})
		}
	}
	return found
}
