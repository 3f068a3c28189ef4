package title

import (
	"strings"
	"testing"
	"unicode/utf8"

	"cadre/chart"
)

// TestTablesSayOneThing: a word has one class, and a phrase of a language one
// meaning. What the reader never joins can not be found.
func TestTablesSayOneThing(t *testing.T) {
	class := map[string]bool{}
	for _, words := range classes {
		for w := range strings.FieldsSeq(words) {
			if class[w] {
				t.Errorf("%q is in two classes, or twice in one", w)
			}
			class[w] = true
		}
	}
	for _, l := range languages {
		meaning := map[string]string{}
		for means, phrases := range l {
			for phrase := range strings.SplitSeq(phrases, ",") {
				phrase = strings.Join(strings.Fields(chart.Fold(phrase)), " ")
				if other, taken := meaning[phrase]; taken && phrase != "" {
					t.Errorf("%q means %q and %q", phrase, means, other)
				}
				meaning[phrase] = means
				if len(strings.Fields(phrase)) > longestPhrase {
					t.Errorf("%q is longer than %d words", phrase, longestPhrase)
				}
				if r, _ := utf8.DecodeRuneInString(phrase); isUnspaced(r) && utf8.RuneCountInString(phrase) > longestUnspaced {
					t.Errorf("%q is longer than %d letters", phrase, longestUnspaced)
				}
			}
		}
	}
}

// TestEveryLanguageHasTheWordsThatMatter names those of which one is missing.
func TestEveryLanguageHasTheWordsThatMatter(t *testing.T) {
	names := []string{"English", "German", "French", "Spanish", "Portuguese", "Italian", "Dutch", "Polish", "Russian", "Japanese", "Chinese"}
	for i, name := range names {
		l := languages[i]
		for _, means := range []string{"director", "intern", "interim", "contractor", "fixed-term", "part-time", "full-time", "tbh", "founder", "ceo"} {
			if _, ok := l[means]; !ok {
				t.Errorf("%s has no word for %s", name, means)
			}
		}
	}
}
