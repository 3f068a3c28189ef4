package heading

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"cadre/chart"
)

// Key is what of a heading is compared: its letters and digits without case,
// accents and width.
func Key(s string) string { return tokensOf(s).key }

// tokens are the words of a heading, joined, and where they end.
type tokens struct {
	key  string
	ends map[int]bool // offsets between words, with both ends of the key
	at   []int        // the same, in order
}

var (
	relative  = regexp.MustCompile(`(?i)_id/(display_)?(name|id)$`) // a relation's column, as Odoo writes it
	ofNumber  = regexp.MustCompile(`(?i)\bn[°º]\s*|#`)
	lowerUp   = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)
	levelOf   = regexp.MustCompile(`\bl ?(\d)`) // L1 and the like
	upperWord = regexp.MustCompile(`(\p{Lu})(\p{Lu}\p{Ll})`)
)

// signs are the marks in headings that mean a word.
var signs = strings.NewReplacer("+", "plus", "%", " percent ", "&", " and ", "\u00ad", "", "\u200b", "", "\ufeff", "")

// plainLetters are letters that have no accent to take off.
var plainLetters = strings.NewReplacer("ł", "l", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "đ", "d", "ı", "i", "ð", "d", "þ", "th")

// tokensOf takes a heading apart.
func tokensOf(s string) tokens {
	s = relative.ReplaceAllString(s, "")
	s = ofNumber.ReplaceAllString(s, " no ")
	s = signs.Replace(norm.NFKC.String(s))
	s = upperWord.ReplaceAllString(lowerUp.ReplaceAllString(s, "$1 $2"), "$1 $2")
	s = levelOf.ReplaceAllString(plainLetters.Replace(chart.Fold(s)), "level $1")
	t := tokens{ends: map[int]bool{0: true}, at: []int{0}}
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		t.key += w
		t.ends[len(t.key)] = true
		t.at = append(t.at, len(t.key))
	}
	return t
}

// articles are the small words that headings are written with or without.
var articles = map[string]bool{"of": true, "the": true, "de": true, "d": true, "l": true, "du": true, "des": true, "la": true, "le": true, "del": true, "di": true, "della": true, "dell": true,
	"do": true, "da": true, "dos": true, "das": true, "van": true, "het": true, "der": true, "for": true, "av": true}

// bare is a heading without its small words; all of it where it has nothing else.
func (t tokens) bare() string {
	rest := ""
	for n, from := range t.at[:len(t.at)-1] {
		if word := t.key[from:t.at[n+1]]; !articles[word] {
			rest += word
		}
	}
	if rest == "" {
		return t.key
	}
	return rest
}

// brackets are remarks in a heading, such as "(EN)" and "[Required]".
var brackets = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|【[^【】]*】|<[^<>]*>|\{[^{}]*\}`)

// withoutRemarks is a heading without what stands in brackets; empty where
// that is all there is.
func withoutRemarks(s string) string { return strings.TrimSpace(brackets.ReplaceAllString(s, " ")) }
