package chart

import (
	"slices"
	"strings"
)

// employmentPhrases are the words that say how somebody fills a post. Longer
// ones stand before those they contain; of several in a title the first in
// this table counts: an interim who works part-time is an interim.
var employmentPhrases = []struct {
	words      []string
	employment Employment
}{
	{strings.Fields("ad interim"), Interim},
	{strings.Fields("par interim"), Interim},
	{strings.Fields("interim"), Interim},
	{strings.Fields("acting"), Acting},
	{strings.Fields("temporary"), Interim},
	{strings.Fields("maternity leave cover"), Interim},
	{strings.Fields("mat leave cover"), Interim},
	{strings.Fields("paternity leave cover"), Interim},
	{strings.Fields("parental leave cover"), Interim},
	{strings.Fields("maternity cover"), Interim},
	{strings.Fields("paternity cover"), Interim},
	{strings.Fields("parental cover"), Interim},
	{strings.Fields("mat cover"), Interim},
	{strings.Fields("elternzeitvertretung"), Interim},
	{strings.Fields("kommissarisch"), Interim},
	{strings.Fields("kommissarischer"), Interim},
	{strings.Fields("kommissarische"), Interim},
	{strings.Fields("fractional"), Fractional},
	{strings.Fields("fixed term contract"), FixedTerm},
	{strings.Fields("fixed term"), FixedTerm},
	{strings.Fields("ftc"), FixedTerm},
	{strings.Fields("contract"), Contractor},
	{strings.Fields("contractor"), Contractor},
	{strings.Fields("freelance"), Contractor},
	{strings.Fields("freelancer"), Contractor},
	{strings.Fields("part time"), PartTime},
	{strings.Fields("full time"), FullTime},
	{strings.Fields("teilzeit"), PartTime},
	{strings.Fields("vollzeit"), FullTime},
	{strings.Fields("permanent"), FullTime},
}

// takeEmployment takes the words of employment out.
func takeEmployment(words []string) (rest []string, e Employment) {
	rest = slices.Clone(words)
	for _, p := range employmentPhrases {
		if i := indexWords(rest, p.words); i >= 0 {
			rest = slices.Delete(rest, i, i+len(p.words))
			if e == FullTime {
				e = p.employment
			}
		}
	}
	return rest, e
}

// indexWords is where the phrase begins in the words, or -1.
func indexWords(words, phrase []string) int {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}

// namesWork are employment words that, in front of a title, may name the work
// itself, as in "Contract Manager".
var namesWork = set("contract contractor temporary permanent part full")

// plainEmployment reads the employment of a title that is no role. There the
// words count only in front, or alone beside it; "interim" also at the end.
func plainEmployment(title, aside []string) Employment {
	if n := len(title); n > 1 {
		if _, e := takeEmployment(title[:1]); e != FullTime && !namesWork[title[0]] {
			return e
		}
		if title[n-1] == "interim" {
			return Interim
		}
	}
	if rest, e := takeEmployment(aside); len(rest) == 0 {
		return e
	}
	return FullTime
}

// withoutWork leaves out words beside a title that name its work, as in
// "Product Manager - Contract Management". A "12 month contract" ends so.
func withoutWork(aside []string) []string {
	var rest []string
	for i, w := range aside {
		if i+1 == len(aside) || w != "contract" && w != "temporary" {
			rest = append(rest, w)
		}
	}
	return rest
}

// spellInterim spells out "de transition", and the "a.i." that ends an even
// title or stands in brackets. In front that is artificial intelligence.
func spellInterim(title string) string {
	title = strings.ReplaceAll(title, "(a.i.)", "(interim)")
	for _, end := range []string{" a.i.", " a. i.", ",a.i.", " de transition"} {
		if main, ok := strings.CutSuffix(title, end); ok {
			return main + " interim"
		}
	}
	return title
}

// CutEmployment leaves a title without the words that say an employment, where
// they stand apart: in front, in brackets or behind the last mark, as in
// "Interim CPO", "CPO (Interim)" and "CPO - Maternity Cover". A title that
// says nothing else is left alone.
func CutEmployment(title string, e Employment) string {
	says := func(text string) bool { return e != FullTime && saysEmployment(text, e) }
	rest := title
	if first, behind, found := strings.Cut(rest, " "); found && says(first) {
		rest = behind
	}
	if i, j := strings.LastIndexAny(rest, "(["), strings.LastIndexAny(rest, ")]"); 0 <= i && i < j && says(rest[i+1:j]) {
		before, behind := strings.TrimRight(rest[:i], " "), rest[j+1:]
		if behind == "" || strings.HasPrefix(behind, " ") || strings.HasPrefix(behind, ",") {
			rest = before + behind
		}
	}
	for _, mark := range tailMarks {
		if i := strings.LastIndex(rest, mark); i >= 0 && says(rest[i+len(mark):]) {
			rest = rest[:i]
		}
	}
	if rest = strings.TrimSpace(rest); rest == "" {
		return title
	}
	return rest
}

// saysEmployment tells whether a text is a phrase of e and nothing more;
// interim and acting say the same.
func saysEmployment(text string, e Employment) bool {
	if len(text) > longestTitle {
		return false
	}
	words := titleWords(evenTitle(text))
	for _, p := range employmentPhrases {
		same := p.employment == e || p.employment == Acting && e == Interim || p.employment == Interim && e == Acting
		if same && slices.Equal(p.words, words) {
			return true
		}
	}
	return false
}
