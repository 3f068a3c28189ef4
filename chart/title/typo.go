package title

import "slices"

// mendable are the words of titles in which a slip of the finger is mended.
// They are long: of short words too many become others by one letter, as
// "head" becomes "lead".
var mendable = []string{"product", "manager", "senior", "junior", "associate", "officer", "president", "chief"}

// others are words, and beginnings of words, that one slip parts from a
// mendable one: a Produce Manager sells vegetables. What is as near to one of
// them as to the mendable word is left alone.
var others = []string{
	"produce", "project", "products", "manage", "managed", "managers", "manages", "office", "officers",
	"seniors", "juniors", "associates", "associated", "presidents", "resident", "chef", "chefs", "chiefs",
}

// mended is a word of a title without a slip: one letter too many, too few or
// wrong, or two neighbours in the wrong order. The first letter is right.
func mended(word string) string {
	if slices.Contains(mendable, word) || slices.ContainsFunc(others, func(o string) bool { return OneSlip(word, o) }) {
		return word
	}
	for _, m := range mendable {
		if OneSlip(word, m) {
			return m
		}
	}
	return word
}

// OneSlip tells whether two words are the same but for at most one slip.
func OneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == "" || a[0] != b[0] || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	switch {
	case len(a) < len(b):
		return a == b[1:]
	case len(a) < 2:
		return true
	}
	return a[1:] == b[1:] || a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}
