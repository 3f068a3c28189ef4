package personname

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Initials are the first letters of the given name and the family's, in
// capitals; of a single name, its first.
func Initials(name string) string {
	n := Parse(name)
	return strings.ToUpper(initial(n.Given) + initial(n.Family))
}

// initial is the letter that stands for a part of a name: that of its first
// word in capitals, so that particles do not count, or the first there is.
func initial(part string) string {
	word := telling(part)
	at := strings.IndexFunc(word, unicode.IsLetter)
	if at < 0 {
		return ""
	}
	c, _, _, _ := uniseg.FirstGraphemeClusterInString(word[at:], -1)
	return c
}

// telling is a part of a name from its first capital on: "Berg" of "van der
// Berg", "Rashid" of "al-Rashid", and all of a part without capitals but for
// its particles.
func telling(part string) string {
	words := strings.Fields(part)
	for i, w := range words {
		if at := strings.IndexFunc(w, unicode.IsUpper); at >= 0 {
			return strings.Join(append([]string{w[at:]}, words[i+1:]...), " ")
		}
	}
	for len(words) > 1 && isParticle(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// First is the first word of the given name.
func (n Name) First() string {
	first, _, _ := strings.Cut(n.Given, " ")
	return first
}

// Last is the family's name with the first letter of the given one, such as
// "M. Lefèvre"; empty where such initials are not known, or there is one name.
func (n Name) Last() string {
	if n.Family == "" || !cased(n.Given) || isEastAsian(n.Given) {
		return ""
	}
	return initial(n.Given) + ". " + n.Family
}

// Short is the first name with so many letters of the family's: "Margaux L."
// and, with two, "Margaux La.". Scripts without capitals know no such initials:
// of theirs it is the first name, or with more letters than one the first and
// the family's. It is never longer than the name.
func (n Name) Short(letters int) string {
	first, family := n.First(), telling(n.Family)
	switch {
	case n.Given == "":
		return n.Whole
	case family == "":
		return first
	case isEastAsian(first):
		return n.Given + n.between() + n.Family
	case !cased(first):
		if letters > 1 {
			return first + " " + n.Family
		}
		return first
	case isInitial(first):
		return first + " " + family // "J. Doe" is short
	}
	if start := front(family, letters); start != family {
		return shorter(n.Whole, first+" "+start+".")
	}
	return shorter(n.Whole, first+" "+n.Family)
}

// between is what stands between the names.
func (n Name) between() string {
	if strings.Contains(n.Whole, " ") {
		return " "
	}
	return ""
}

func shorter(a, b string) string {
	if len(a) <= len(b) {
		return a
	}
	return b
}

// front is the first so many characters of a text.
func front(s string, n int) string {
	rest, state := s, -1
	for ; n > 0 && rest != ""; n-- {
		_, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
	}
	return strings.TrimRight(s[:len(s)-len(rest)], " -")
}

func isEastAsian(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	})
}

// cased tells whether a word is in a script with capitals.
func cased(word string) bool { return strings.ToUpper(word) != strings.ToLower(word) }

// isInitial tells whether a first name is only its first letter.
func isInitial(first string) bool {
	name := strings.TrimSuffix(first, ".")
	return front(name, 1) == name
}
