package personname

import (
	"strings"
	"unicode"

	"cadre/chart"
)

// Name is a name in its parts. Either may be empty, both where there is no
// letter in it.
type Name struct {
	Whole  string // without surplus blanks
	Given  string // all of it, or the only word
	Family string // with its particles
}

// Parse reads a name: "Dr. Jane van der Berg, PhD" is Jane and van der Berg, as
// is "Van der Berg, Jane".
func Parse(whole string) Name {
	n := Name{Whole: chart.Tidy(whole)}
	words := bare(strings.Fields(inOrder(withoutAsides(n.Whole))))
	if len(words) == 0 {
		return n
	}
	at := familyAt(words)
	n.Given, n.Family = strings.Join(words[:at], " "), strings.Join(words[at:], " ")
	return n
}

// withoutAsides leaves out what stands in brackets or quotation marks, such as
// pronouns and nicknames, unless nothing else is there.
func withoutAsides(name string) string {
	const opens, closes = "([{\"“„«", ")]}\"”“»"
	var rest strings.Builder
	end := rune(0)
	for i, r := range name {
		at := strings.IndexRune(opens, r)
		switch {
		case end != 0:
			if r == end {
				end = 0
			}
		case at >= 0:
			if end = closing(opens, closes, r); !strings.ContainsRune(name[i+len(string(r)):], end) {
				end = 0 // it is never closed
			}
		default:
			rest.WriteRune(r)
		}
	}
	if !strings.ContainsFunc(rest.String(), unicode.IsLetter) {
		return name
	}
	return rest.String()
}

// closing is what ends an aside.
func closing(opens, closes string, r rune) rune {
	from, to := []rune(opens), []rune(closes)
	for i := range from {
		if from[i] == r {
			return to[i]
		}
	}
	return 0
}

// inOrder puts the given name first where the family's is, before a comma, and
// leaves out degrees behind a comma.
func inOrder(name string) string {
	if !strings.Contains(name, ",") {
		return name
	}
	parts := strings.Split(name, ",")
	kept := parts[:1]
	for _, p := range parts[1:] {
		if words := strings.Fields(p); len(words) > 0 && !allDegrees(words, isUpper(parts[0])) {
			kept = append(kept, p)
		}
	}
	if len(kept) == 1 {
		return kept[0]
	}
	return kept[1] + " " + kept[0]
}

// allDegrees tells whether words behind a comma are degrees: such as are known,
// or short ones of capitals where the name itself is not all capitals.
func allDegrees(words []string, shouted bool) bool {
	for _, w := range words {
		if !isDegree(w) && (shouted || len(w) < 2 || len(w) > 5 || !isUpper(w)) {
			return false
		}
	}
	return true
}

func isUpper(s string) bool { return s == strings.ToUpper(s) && s != strings.ToLower(s) }

func isDegree(word string) bool { return degrees[strings.ReplaceAll(word, ".", "")] }

// bare are the words of a name that have letters, without the titles before
// them and the degrees after them; one word always stays.
func bare(words []string) []string {
	var named []string
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			named = append(named, w)
		}
	}
	for len(named) > 1 && isHonorific(named[0]) {
		named = named[1:]
	}
	for len(named) > 1 && isDegree(named[len(named)-1]) {
		named = named[:len(named)-1]
	}
	return named
}

// isHonorific tells it of a word, or of one of several such as Dipl.-Ing.
func isHonorific(word string) bool {
	for part := range strings.SplitSeq(strings.ToLower(word), "-") {
		name, stopped := strings.CutSuffix(part, ".")
		if name = strings.ReplaceAll(name, ".", ""); !honorifics[name] && !(stopped && shortened[name]) {
			return false
		}
	}
	return true
}

// familyAt is where the family's name begins: at the first particle, or at the
// last word. A single word is given.
func familyAt(words []string) int {
	for i := 1; i < len(words)-1; i++ {
		if isParticle(words[i]) {
			return i
		}
	}
	return max(1, len(words)-1)
}
