package rule

import (
	"strings"
	"unicode/utf8"

	"cadre/chart"
)

// groups gathers those who have something in common, in reading order.
type groups[K comparable] struct {
	several [][]int // of two or more
	keys    []K     // what those of several have
	seen    map[K]int
}

func newGroups[K comparable]() *groups[K] { return &groups[K]{seen: map[K]int{}} }

// add notes that i has k.
func (g *groups[K]) add(k K, i int) {
	switch at, met := g.seen[k]; {
	case !met:
		g.seen[k] = i
	case at == i:
	case at >= 0:
		g.seen[k] = ^len(g.several)
		g.several, g.keys = append(g.several, []int{at, i}), append(g.keys, k)
	default:
		if group := g.several[^at]; group[len(group)-1] != i {
			g.several[^at] = append(group, i)
		}
	}
}

// second splits a group into the second of them and the others.
func second(group []int) (int, []int) {
	return group[1], append([]int{group[0]}, group[2:]...)
}

// named is somebody with a name that others may have, too.
type named struct {
	hash   uint64
	person int
}

// repeated are those of whom somebody else may have the name, by its hash,
// and few others: names in full are compared for them alone.
func repeated(all []named, people int) []bool {
	bits := uint64(64)
	for bits < 16*uint64(len(all)) {
		bits *= 2
	}
	met, twice := make([]uint64, bits/64), make([]uint64, bits/64)
	for _, n := range all {
		at, bit := n.hash%bits/64, uint64(1)<<(n.hash%64)
		twice[at] |= met[at] & bit
		met[at] |= bit
	}
	some := make([]bool, people)
	for _, n := range all {
		if twice[n.hash%bits/64]&(1<<(n.hash%64)) != 0 {
			some[n.person] = true
		}
	}
	return some
}

// hash is the same for names that chart.SameName takes for one: blanks and
// case make no difference (Fowler–Noll–Vo, FNV-1a).
func hash(name string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, b := range []byte(name) {
		switch {
		case b >= utf8.RuneSelf:
			return hash(asciiOf(chart.SameName(name)))
		case b == ' ' || '\t' <= b && b <= '\r':
			continue
		case 'A' <= b && b <= 'Z':
			b += 'a' - 'A'
		}
		h = (h ^ uint64(b)) * prime
	}
	return h
}

// asciiOf is a text without the characters beyond ASCII.
func asciiOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= utf8.RuneSelf {
			return -1
		}
		return r
	}, s)
}
