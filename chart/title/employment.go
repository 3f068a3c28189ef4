package title

import (
	"slices"
	"strings"

	"cadre/chart"
)

// employmentPhrases are the words that say how somebody fills a post. Longer
// ones stand before those they contain; of several in a title the first in
// this table counts: an interim who works part-time is an interim.
var employmentPhrases = []struct {
	words      []string
	employment chart.Employment
}{
	{strings.Fields("ad interim"), chart.Interim},
	{strings.Fields("par interim"), chart.Interim},
	{strings.Fields("interim"), chart.Interim},
	{strings.Fields("acting"), chart.Acting},
	{strings.Fields("temporary"), chart.Interim},
	{strings.Fields("maternity leave cover"), chart.Interim},
	{strings.Fields("mat leave cover"), chart.Interim},
	{strings.Fields("paternity leave cover"), chart.Interim},
	{strings.Fields("parental leave cover"), chart.Interim},
	{strings.Fields("maternity cover"), chart.Interim},
	{strings.Fields("paternity cover"), chart.Interim},
	{strings.Fields("parental cover"), chart.Interim},
	{strings.Fields("mat cover"), chart.Interim},
	{strings.Fields("elternzeitvertretung"), chart.Interim},
	{strings.Fields("kommissarisch"), chart.Interim},
	{strings.Fields("kommissarischer"), chart.Interim},
	{strings.Fields("kommissarische"), chart.Interim},
	{strings.Fields("fractional"), chart.Fractional},
	{strings.Fields("fixed term contract"), chart.FixedTerm},
	{strings.Fields("fixed term"), chart.FixedTerm},
	{strings.Fields("ftc"), chart.FixedTerm},
	{strings.Fields("contract"), chart.Contractor},
	{strings.Fields("contractor"), chart.Contractor},
	{strings.Fields("freelance"), chart.Contractor},
	{strings.Fields("freelancer"), chart.Contractor},
	{strings.Fields("part time"), chart.PartTime},
	{strings.Fields("full time"), chart.FullTime},
	{strings.Fields("teilzeit"), chart.PartTime},
	{strings.Fields("vollzeit"), chart.FullTime},
	{strings.Fields("permanent"), chart.FullTime},
}

// takeEmployment takes the words of employment out.
func takeEmployment(words []string) (rest []string, e chart.Employment) {
	rest = slices.Clone(words)
	for _, p := range employmentPhrases {
		if i := indexWords(rest, p.words); i >= 0 {
			rest = slices.Delete(rest, i, i+len(p.words))
			if e == chart.FullTime {
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
func plainEmployment(title, aside []string) chart.Employment {
	if n := len(title); n > 1 {
		if _, e := takeEmployment(title[:1]); e != chart.FullTime && !namesWork[title[0]] {
			return e
		}
		if title[n-1] == "interim" {
			return chart.Interim
		}
	}
	if rest, e := takeEmployment(aside); len(rest) == 0 {
		return e
	}
	return chart.FullTime
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
func CutEmployment(title string, e chart.Employment) string {
	says := func(text string) bool { return e != chart.FullTime && saysEmployment(text, e) }
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
func saysEmployment(text string, e chart.Employment) bool {
	if len(text) > longestTitle {
		return false
	}
	words := titleWords(evenTitle(text))
	for _, p := range employmentPhrases {
		same := p.employment == e || p.employment == chart.Acting && e == chart.Interim || p.employment == chart.Interim && e == chart.Acting
		if same && slices.Equal(p.words, words) {
			return true
		}
	}
	return false
}
