package title

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// joinLetters makes one word of single letters, as C.P.O. and m/w/d fall
// apart into.
func joinLetters(words []word) []word {
	var joined []word
	single := false
	for _, w := range words {
		letter := utf8.RuneCountInString(w.key) == 1
		near := w.mark == blank && (w.dotted || w.tight) || w.mark == slash || w.mark == hyphen
		if letter && single && near {
			last := &joined[len(joined)-1]
			last.key += w.key
			last.end = w.end
			last.dotted = last.dotted || w.dotted
			if last.key == "ai" && w.dotted {
				last.key = aiKey
			}
		} else {
			joined = append(joined, w)
		}
		single = letter
	}
	return joined
}

// endings are what a word gets for another sex, behind a sign as in
// Manager:in, Chef·fe and Director/a.
var endings = set("in innen e fe esse a o ra trice rice euse re r se")

// withoutEndings drops such endings. A hyphen makes none, as in plug-in.
func withoutEndings(words []word, title string) []word {
	var rest []word
	for i, w := range words {
		if len(rest) > 0 && w.tight && endings[w.key] {
			last := &rest[len(rest)-1]
			if gap := title[last.end:w.start]; len(last.key) > 3 && slices.Contains([]string{"/", "/-", ":", "*", "_", "·", "("}, gap) {
				last.end = w.end
				if i+1 < len(words) && words[i+1].mark == shut {
					words[i+1].mark = blank
				}
				continue
			}
		}
		rest = append(rest, w)
	}
	return rest
}

// split parts words of scripts without blanks, the longest known word first.
func split(words []word, title string) []word {
	var parts []word
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w.key); !isUnspaced(r) {
			parts = append(parts, w)
			continue
		}
		parts = append(parts, splitWord(w, title)...)
	}
	return parts
}

func splitWord(w word, title string) []word {
	text := letters(title[w.start:w.end])
	var parts []word
	known := false
	for i := 0; i < len(text); {
		n := longestKnown(text[i:])
		part := w
		part.start, part.end = w.start+text[i].start, w.start+text[i+max(n, 1)-1].end
		part.key = keyOf(text[i : i+max(n, 1)])
		if i > 0 {
			part.mark, part.tight = blank, true
		}
		if last := len(parts) - 1; n == 0 && last >= 0 && !known {
			parts[last].key += part.key
			parts[last].end = part.end
		} else {
			parts = append(parts, part)
		}
		known = n > 0
		i += max(n, 1)
	}
	return parts
}

func keyOf(text []letter) string {
	var b strings.Builder
	for _, l := range text {
		b.WriteRune(l.r)
	}
	return b.String()
}

// longestKnown is how many letters the longest known word has that the text
// begins with, or 0.
func longestKnown(text []letter) int {
	for n := min(len(text), longestUnspaced); n > 0; n-- {
		if _, ok := lexicon().means[keyOf(text[:n])]; ok {
			return n
		}
	}
	return 0
}

// longestUnspaced is the number of letters of the longest such word.
const longestUnspaced = 12
