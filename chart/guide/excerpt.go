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

// excerpt is the part of the text around the first of the words in it, or the
// text's beginning.
func (p place) excerpt(words []string) string {
	for _, b := range p.section.Blocks {
		text := strings.Fields(b.Text())
		at := slices.IndexFunc(text, func(t string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return begins(searchWords(t), w) })
		})
		if at >= 0 {
			return around(text, at)
		}
	}
	if len(p.section.Blocks) == 0 {
		return ""
	}
	return around(strings.Fields(p.section.Blocks[0].Text()), 0)
}

// around is some words about one of them.
func around(words []string, at int) string {
	from := max(0, at-excerptBefore)
	if at < excerptWords-excerptBefore {
		from = 0
	}
	to := min(len(words), from+excerptWords)
	text := strings.Join(words[from:to], " ")
	if from > 0 {
		text = "… " + text
	}
	if to < len(words) {
		text += " …"
	}
	return text
}
