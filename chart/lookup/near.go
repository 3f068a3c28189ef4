package lookup

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/chart/title"
)

// How near two names are; 0 for apart.
const (
	bySlippedPart = iota + 1 // "Jnae" and "Jane Doe"
	byPart                   // "Jane" and "Jane Doe"
	byInitials               // "J. Doe"
	byOneSlip                // "Jane Deo"
	sameWords                // "DOE, Jané"
)

// mostNeighbours bounds who is compared with one text.
const mostNeighbours = 500

// neighbours finds who may be near to a text.
type neighbours struct {
	words  [][]string       // of each name, in the order of the alphabet
	bearer map[string][]int // by word
	first  map[rune][]string
}

func (x *Index) newNeighbours() *neighbours {
	n := &neighbours{words: make([][]string, len(x.entries)), bearer: map[string][]int{}, first: map[rune][]string{}}
	for i := range x.entries {
		all := x.persons()[i].all()
		slices.Sort(all)
		n.words[i] = slices.Compact(all)
		for _, w := range n.words[i] {
			if n.bearer[w] == nil {
				r, _ := utf8.DecodeRuneInString(w)
				n.first[r] = append(n.first[r], w)
			}
			n.bearer[w] = append(n.bearer[w], i)
		}
	}
	return n
}

// Near are those whose names come nearest to a text, the likeliest first, at
// most so many.
func (x *Index) Near(text string, most int) []int {
	n := x.nearby()
	asked := nearWords(text)
	nearness := map[int]int{}
	var places []int
	for _, i := range n.candidates(asked) {
		if by := near(asked, n.words[i]); by > 0 {
			nearness[i] = by
			places = append(places, i)
		}
	}
	slices.SortFunc(places, func(i, j int) int { return cmp.Or(nearness[j]-nearness[i], i-j) })
	return places[:min(most, len(places))]
}

// nearWords are the words of a name, or of an address before the @.
func nearWords(text string) []string {
	if cn := commonName(text); cn != "" {
		text = cn
	}
	if before, _, found := strings.Cut(text, "@"); found {
		text = strings.Join(words(before), " ")
	}
	all := parse(text).all()
	slices.Sort(all)
	return slices.Compact(all)
}

// candidates are those who have one of the words, or one that a slip parts
// from it; not all of them where there are very many.
func (n *neighbours) candidates(asked []string) []int {
	var places []int
	add := func(bearers []int) { places = append(places, bearers[:min(len(bearers), mostNeighbours)]...) }
	for _, w := range asked {
		add(n.bearer[w])
		r, _ := utf8.DecodeRuneInString(w)
		for _, v := range n.first[r] {
			if v != w && slipped(w, v) {
				add(n.bearer[v])
			}
		}
	}
	slices.Sort(places)
	return slices.Compact(places)
}

// near compares a name with a full one by their words.
func near(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	onlyA, onlyB := differing(a, b), differing(b, a)
	switch {
	case len(onlyA) == 0 && len(onlyB) == 0:
		return sameWords
	case len(onlyA) == 0 || len(onlyB) == 0 && len(b) > 1:
		return byPart
	case len(onlyA) != 1:
		return 0
	case len(a) == 1 && slices.ContainsFunc(onlyB, func(w string) bool { return slipped(a[0], w) }):
		return bySlippedPart
	case len(onlyB) != 1:
		return 0
	case slipped(onlyA[0], onlyB[0]):
		return byOneSlip
	case len(a) > 1 && (isInitial(onlyA[0], onlyB[0]) || isInitial(onlyB[0], onlyA[0])):
		return byInitials
	}
	return 0
}

// slipped tells longer words that one slip parts.
func slipped(a, b string) bool {
	const long = 4
	return min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) >= long && title.OneSlip(a, b)
}

// differing are the words of a that b has not.
func differing(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(w string) bool { return slices.Contains(b, w) })
}
