package title

import (
	"slices"
	"strings"

	"cadre/chart"
)

// CutEmployment leaves a title without the words that say an employment, where
// they stand apart: in front, in brackets or behind the last mark, as in
// "Interim CPO", "CPO (Interim)" and "CPO - Maternity Cover". A title that
// says nothing else is left alone.
func CutEmployment(title string, e chart.Employment) string {
	if e == chart.FullTime {
		return title
	}
	rest := cutWords(title, func(w word) bool { return w.use == asEmployment && says(w.key, e) })
	if strings.Trim(rest, " ()[]") == "" {
		return title
	}
	return rest
}

// CutVacancy leaves a title without the words that say that nobody has the job
// yet, where they stand apart, as in "Vacancy: Product Manager"; open tells
// whether it has such words.
func CutVacancy(title string) (rest string, open bool) {
	rest = cutWords(title, func(w word) bool {
		open = open || w.use == asVacancy
		return w.use == asVacancy
	})
	return rest, open
}

// cutWords leaves out the words that stand apart.
func cutWords(title string, which func(word) bool) string {
	p := parse(title)
	if p.role() == "" {
		p.readPlain()
	}
	rest := title
	says := func(w word) bool { return w.use != asEmployment && w.use != asNothing }
	for i := len(p.words) - 1; i >= 0; i-- {
		if which(p.words[i]) && slices.ContainsFunc(p.words, says) {
			rest = p.cut(rest, i)
		}
	}
	return rest
}

// says tells whether a word says e; interim and acting say the same.
func says(key string, e chart.Employment) bool {
	for _, known := range employments {
		if known.key == key {
			return known.employment == e || key == "acting" && e == chart.Interim || key == "interim" && e == chart.Acting
		}
	}
	return false
}

// cut leaves out the word at i where it stands apart. Behind it rest may be
// shorter than the title.
func (p *parser) cut(rest string, i int) string {
	w, last := p.words[i], i+1 == len(p.words)
	before, behind := rest[:w.start], rest[w.end:]
	switch {
	case p.joined(i) && (!last || w.mark != blank || w.deep || p.words[i-1].use == asNothing):
	case i == 0 && !last && p.words[1].mark < shut && !w.deep:
		return strings.TrimLeft(behind, " ,;:|/-–—")
	case w.mark == open && len(behind) > 0 && strings.ContainsRune(")]", rune(behind[0])):
		if behind = behind[1:]; behind == "" || behind[0] == ' ' || behind[0] == ',' {
			return strings.TrimSpace(strings.TrimRight(before[:strings.LastIndexAny(before, "([")], " ") + behind)
		}
	case last && !w.deep && i > 0:
		return strings.TrimRight(before, " ,;:|/-–—")
	}
	return rest
}
