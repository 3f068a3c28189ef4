package title

import (
	"slices"
	"strings"
)

// longestPhrase is the number of words of the longest phrase of the tables.
const longestPhrase = 5

// read gives the words of a title as the tables know them.
func read(title string) []word {
	if len(title) > longestTitle {
		return nil
	}
	words := withoutEndings(joinLetters(split(lex(title), title)), title)
	return withoutNoise(translate(mend(words)))
}

// mend mends the slips in words that the tables lack. "A.I." is no interim but
// at the end of a part, and the E of E-Commerce is no Portuguese "and".
func mend(words []word) []word {
	for i := range words {
		w := &words[i]
		bound := i+1 < len(words) && words[i+1].mark.joined()
		if w.key == aiKey && (i == 0 || bound) {
			w.key = "ai"
		}
		if len(w.key) == 1 && bound && words[i+1].mark == hyphen {
			w.key += "-"
		}
		if _, known := lexicon().means[w.key]; !known {
			w.key = mended(w.key)
		}
	}
	return words
}

// aiKey is the key of "a.i.", ad interim, as against AI.
const aiKey = "a.i."

// translate puts what phrases mean in their place, the longest first.
func translate(words []word) []word {
	var out []word
	for i := 0; i < len(words); {
		n, means := phraseAt(words[i:])
		if n == 0 {
			out = append(out, compound(words[i])...)
			i++
			continue
		}
		out = append(out, meant(words[i], words[i+n-1].end, means)...)
		i += n
	}
	return out
}

// withoutNoise drops words such as "(m/w/d)", wherever they stand.
func withoutNoise(words []word) []word {
	var rest []word
	opened, cut := false, false
	for _, w := range words {
		if classOf(w.key) == noise {
			opened, cut = opened || w.mark == open, true
			continue
		}
		if cut {
			if w.mark == shut || w.mark == slash && !opened {
				w.mark = blank
			}
			opened, cut, w.cut = false, false, true
		}
		rest = append(rest, w)
	}
	return rest
}

// phraseAt is the longest phrase that the words begin with.
func phraseAt(words []word) (n int, means []string) {
	for n := min(len(words), longestPhrase); n > 0; n-- {
		keys := make([]string, n)
		for i, w := range words[:n] {
			keys[i] = w.key
		}
		if slices.ContainsFunc(words[1:n], func(w word) bool { return !w.mark.joined() }) {
			continue
		}
		if means, ok := lexicon().means[strings.Join(keys, " ")]; ok {
			return n, means
		}
	}
	return 0, nil
}

// meant are the words that a phrase from first to end means.
func meant(first word, end int, means []string) []word {
	var out []word
	for i, key := range means {
		w := first
		if w.key, w.end = key, end; i > 0 {
			w.mark = blank
		}
		out = append(out, w)
	}
	return out
}

// compounds are the ends of words that German and Dutch write in one, as in
// Softwareproduktmanager.
var compounds = []string{"produktmanagerin", "produktmanager", "productmanager", "produktmanagement", "productmanagement"}

// compound parts such a word in what it is about and the job.
func compound(w word) []word {
	for _, end := range compounds {
		front, ok := strings.CutSuffix(w.key, end)
		if !ok || len(front) < 3 || w.end-w.start != len(w.key) {
			continue
		}
		about, rest := w, w
		about.key, about.end = strings.TrimSuffix(front, "s"), w.start+len(front)
		if class := lexicon().means[front]; len(class) == 1 {
			about.key = class[0]
		}
		rest.mark, rest.start = blank, about.end
		return append([]word{about}, meant(rest, w.end, lexicon().means[end])...)
	}
	return []word{w}
}
