package grid

import (
	"strings"
	"unicode"
)

// The letters beyond ASCII that languages write, in lower case, by encoding.
var (
	western = []string{
		"äöüß", "àâçéèêëîïôùû", "áéíóúüñ", "ãáàâçéêíóôõú", "àèéìíòù", "åäöé", "åæøé", "ëïéèöüä", "áðéíóúýþæö", "éèëäöüàç", "ãçéíú", "éôâî",
	}
	central = []string{
		"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "äöüßčšžć",
	}
	cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџ"
	greek    = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
	turkish  = "çğıöşüâîû"
)

// signs stand in texts of every language.
const signs = "–—‘’‚“”„…€£«»°§©®™·•¡¿ªº\u00a0"

// alphabets measures words by the language whose letters they have most.
func alphabets(languages ...string) func([]string) float64 {
	return func(words []string) float64 {
		best := 0.0
		for _, letters := range languages {
			sum, all := 0.0, 0.0
			for _, w := range words {
				n := float64(beyondASCII(w))
				sum, all = sum+n*spelt(w, letters), all+n
			}
			best = max(best, sum/max(all, 1))
		}
		return best
	}
}

func beyondASCII(w string) int {
	n := 0
	for _, r := range w {
		if r >= 0x80 {
			n++
		}
	}
	return n
}

// spelt is the share of a word's letters beyond ASCII that a language has: 0
// where they stand as in no word of its script.
func spelt(w, letters string) float64 {
	own, marks, ascii := 0, 0, 0
	for _, r := range w {
		switch {
		case r < 0x80 && unicode.IsLetter(r):
			ascii++
		case r < 0x80:
		case strings.ContainsRune(signs, r):
			marks++
		case strings.ContainsRune(letters, unicode.ToLower(r)):
			own++
		}
	}
	all := beyondASCII(w)
	if !cased(w) || latin(letters) && all > marks && (ascii == 0 && all > 1 || ascii < own-1) || !latin(letters) && ascii > 0 && own > 0 {
		return 0
	}
	if strings.ContainsAny(strings.Trim(w, signs), "¹³²¼½¾¿¡ªº°±µ¶÷×¤¦¨¬¯´¸") {
		return 0
	}
	return float64(own+marks) / float64(max(all, 1))
}

func latin(letters string) bool {
	return !unicode.In([]rune(letters)[0], unicode.Cyrillic, unicode.Greek)
}

// cased tells whether capitals stand where words have them: at the start, or
// everywhere.
func cased(w string) bool {
	lower, broken, upper := false, false, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			broken = broken || lower && r >= 0x80
			upper++
		case unicode.IsLower(r):
			lower = true
		case unicode.IsPunct(r):
			lower = false
		}
	}
	return !broken && !(lower && upper > 3)
}

// eastern measures words by how common their characters are in names and
// tables of people.
func eastern(l lexicon) func([]string) float64 {
	return func(words []string) float64 {
		sum, all := 0.0, 0.0
		for _, w := range words {
			mixed := 1.0
			if strings.ContainsFunc(w, func(r rune) bool { return r < 0x80 && unicode.IsLetter(r) }) {
				mixed = 0.3 // a letter of ASCII is often the second byte of a wrong guess
			}
			for _, r := range w {
				if r < 0x80 {
					continue
				}
				all++
				sum += mixed * l.weight(r)
			}
		}
		return sum / max(all, 1)
	}
}

// lexicon is what an eastern language writes.
type lexicon struct {
	common   string              // the characters of names and of the words of tables
	usual    *unicode.RangeTable // the script that only this language has; nil: none
	frequent func(r rune) bool   // a character that most people can read
}

// weight says how likely a character is in a table of people.
func (l lexicon) weight(r rune) float64 {
	switch {
	case r == unicode.ReplacementChar, unicode.Is(unicode.Co, r), unicode.IsControl(r):
		return -3
	case strings.ContainsRune(l.common, r):
		return 1
	case r >= 0xFF61 && r <= 0xFF9F: // half-width kana, which single bytes give
		return 0.3
	case l.usual != nil && unicode.Is(l.usual, r):
		return 0.7
	case r >= 0x3000 && r <= 0x303F, r >= 0xFF01 && r <= 0xFF5E, r == '·', r == '・':
		return 0.8
	case unicode.Is(unicode.Han, r) && l.frequent != nil && l.frequent(r):
		return 0.5
	}
	return 0.1
}
