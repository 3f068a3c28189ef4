package heading

import (
	"unicode"
	"unicode/utf8"
)

// segment is a part of a heading: a known word or words, a figure, or a word
// that nothing is known of.
type segment struct {
	text  string
	entry *entry // nil where nothing is known
}

func (s segment) figure() bool {
	return s.text != "" && s.text[0] >= '0' && s.text[0] <= '9' && s.entry == nil
}

// What segments cost: the fewest win, those that end where words do before
// others; a word that nothing is known of is the last resort.
const (
	costOfWord    = 10
	costOfCut     = 3
	costOfUnknown = 1000
)

// split cuts a heading into the fewest known segments. Languages that write
// words in one, as "Vorgesetztennummer" or "上司社員番号", are cut within words.
func split(t tokens) []segment {
	n := len(t.key)
	best := make([]int, n+1) // the cost of the rest from here
	next := make([]segment, n+1)
	for i := n - 1; i >= 0; i-- {
		best[i] = costOfUnknown * (n + 1)
		if !utf8.RuneStart(t.key[i]) {
			continue
		}
		try := func(s segment, cost int) {
			if j := i + len(s.text); cost+best[j] < best[i] {
				best[i], next[i] = cost+best[j], s
			}
		}
		for j := i + 1; j <= min(n, i+words().longest); j++ {
			if e := words().entries[t.key[i:j]]; e != nil && t.mayBe(i, j, e) {
				try(segment{t.key[i:j], e}, costOfWord+t.cuts(i, j))
			}
		}
		if j := figures(t.key[i:]); j > 0 {
			try(segment{t.key[i : i+j], nil}, costOfWord)
		}
		if j := t.wordFrom(i); j > 0 {
			try(segment{t.key[i:j], nil}, costOfUnknown)
		}
	}
	var all []segment
	for i := 0; i < n; i += len(next[i].text) {
		if next[i].text == "" {
			return nil
		}
		all = append(all, next[i])
	}
	return all
}

// cuts is what it costs to begin or end within a word.
func (t tokens) cuts(i, j int) int {
	cost := 0
	for _, at := range []int{i, j} {
		if !t.ends[at] {
			cost += costOfCut
		}
	}
	return cost
}

// mayBe tells whether a known text may be a segment: short ones must begin or
// end with a word, fillers be whole words. Chinese, Japanese and Korean do not
// part words.
func (t tokens) mayBe(i, j int, e *entry) bool {
	const short = 4
	first, _ := utf8.DecodeRuneInString(t.key[i:j])
	switch {
	case unicode.In(first, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return true
	case e.is(aFiller) || e.is(aVeto):
		return t.ends[i] && t.ends[j] || j-i > short && (t.ends[i] || t.ends[j])
	}
	return j-i > short || t.ends[i] || t.ends[j]
}

// figures is the length of the digits that a text begins with.
func figures(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// wordFrom is where the word that begins here ends; 0 where none begins.
func (t tokens) wordFrom(i int) int {
	for n, at := range t.at[:len(t.at)-1] {
		if at == i {
			return t.at[n+1]
		}
	}
	return 0
}
