package rule

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/title"
)

// How near two names are; 0 for apart.
const (
	byPart     = iota + 1 // "Jane" and "Jane Doe"
	byInitials            // "J. Doe"
	byOneSlip             // "Jane Deo"
	sameWords             // "DOE, Jané"
)

// nameWords are the words of a name, or of an address for mail before the @,
// in lower case and without accents, in the order of the alphabet.
func nameWords(name string) []string {
	name, _, _ = strings.Cut(chart.Fold(name), "@")
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	slices.Sort(words)
	return words
}

func (x *Index) readNames() [][]string {
	words := make([][]string, x.Tree.Len())
	for i, person := range x.Tree.People {
		words[i] = nameWords(person.Name)
	}
	return words
}

// near compares a name with a full one by their words.
func near(a, b []string) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case slices.Equal(a, b):
		return sameWords
	case len(a) == 1 && slices.Contains(b, a[0]):
		return byPart
	case len(a) != len(b):
		return 0
	}
	several := len(a) > 1
	a, b = differing(a, b), differing(b, a)
	switch {
	case len(a) != 1 || len(b) != 1:
		return 0
	case min(utf8.RuneCountInString(a[0]), utf8.RuneCountInString(b[0])) > 3 && title.OneSlip(a[0], b[0]):
		return byOneSlip
	case several && (isInitial(a[0], b[0]) || isInitial(b[0], a[0])):
		return byInitials
	}
	return 0
}

// differing are the words of a that b has not.
func differing(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(w string) bool { return slices.Contains(b, w) })
}

func isInitial(letter, word string) bool {
	return utf8.RuneCountInString(letter) == 1 && strings.HasPrefix(word, letter)
}
