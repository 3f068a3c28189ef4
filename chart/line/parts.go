package line

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/title"
)

// part is a piece of a line.
type part struct {
	text  string
	inner bool // it stood in brackets
	comma bool // a comma parts it from the piece before
}

// strongMarks part a line more than commas do: a title may have commas.
var strongMarks = []string{"\n", "\t", " – ", " — ", " − ", " - ", " · ", " • ", " | ", " / ", "：", "–", "—", "|", ";"}

// split cuts a line at its strong marks, or at commas where it has none, and
// before brackets at the end of a piece. A colon counts beside a title.
func split(text string, by *title.Reader) []part {
	texts, comma := []string{text}, false
	for _, m := range strongMarks {
		var cut []string
		for _, t := range texts {
			cut = append(cut, strings.Split(t, m)...)
		}
		texts = cut
	}
	if before, after, found := strings.Cut(text, ": "); found && len(texts) == 1 && (isTitle(before, by) || isTitle(after, by)) {
		texts = []string{before, after}
	}
	if len(texts) == 1 {
		comma = true
		texts = strings.FieldsFunc(texts[0], func(r rune) bool { return r == ',' || r == '，' || r == '、' })
	}
	var parts []part
	for _, t := range texts {
		parts = append(parts, cutBracket(part{text: strings.Trim(t, " ,"), comma: comma && len(parts) > 0})...)
	}
	return slices.DeleteFunc(parts, func(p part) bool { return strings.Trim(p.text, " ,;:–—-·|/") == "" })
}

// cutBracket parts a piece from the bracket at its end.
func cutBracket(p part) []part {
	open := strings.LastIndexAny(p.text, "([")
	if open <= 0 || !strings.ContainsAny(p.text[len(p.text)-1:], ")]") || strings.Count(p.text, "(") > 1 {
		return []part{p}
	}
	inside := part{text: strings.TrimSpace(p.text[open+1 : len(p.text)-1]), inner: true}
	p.text = strings.TrimSpace(p.text[:open])
	return []part{p, inside}
}

// join writes parts as they stood, but for their marks.
func join(parts []part) string {
	var b strings.Builder
	for i, p := range parts {
		switch {
		case p.inner && i > 0:
			b.WriteString(" (" + p.text + ")")
			continue
		case p.comma && i > 0:
			b.WriteString(", ")
		case i > 0:
			b.WriteString("; ")
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// readParts finds the name among the parts of a line: the first, unless a
// title stands there and none behind it.
func (l *Line) readParts(parts []part, by *title.Reader) {
	parts = l.takeWords(parts)
	if len(parts) == 0 {
		return
	}
	if l.Open && len(parts) > 1 && by.Read(parts[0].text).Known() != "" { // "open" stood where the name does
		l.takeTitle(parts, by)
		return
	}
	named := len(parts) > 1 && isTitle(parts[1].text, by) && endsLikeName(parts[0].text)
	if whole := join(parts); !named && isTitle(whole, by) && (len(parts) == 1 || parts[len(parts)-1].comma && startsTitle(parts, by)) {
		l.Title, l.Open = whole, true
		return
	}
	if len(parts) > 1 && !named && isTitle(parts[0].text, by) && !isTitle(parts[1].text, by) && !parts[1].inner {
		parts[0], parts[1] = parts[1], parts[0]
	}
	l.Name, parts = parts[0].text, parts[1:]
	for len(parts) > 0 && parts[0].inner && !isTitle(parts[0].text, by) && (len(parts) > 1 || aside(parts[0].text)) {
		l.Name += " (" + parts[0].text + ")"
		parts = parts[1:]
	}
	l.takeTitle(parts, by)
}

// endsLikeName tells a name such as "Tim Po", whose last word would be the short
// for a job, were it written in capitals.
func endsLikeName(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || isRank(words[0]) {
		return false
	}
	last := words[len(words)-1]
	first, size := utf8.DecodeRuneInString(last)
	return chiefs[chart.Fold(last)] && unicode.IsUpper(first) && last[size:] == strings.ToLower(last[size:])
}

// aside tells what a bracket behind a name says of the person and not of the
// job, such as pronouns.
func aside(text string) bool {
	words := strings.FieldsFunc(chart.Fold(text), func(r rune) bool { return r == ' ' || r == '/' || r == ',' })
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"he", "she", "they", "him", "her", "leave", "er", "sie", "elle", "il", "ella", "el"}, w)
	})
}

// startsTitle tells parts the first of which is no name by itself.
func startsTitle(parts []part, by *title.Reader) bool {
	return isTitle(parts[0].text, by) || isRank(parts[0].text)
}

// takeTitle finds the title among the parts behind the name: the first that
// is one, or else the first. The others are the area.
func (l *Line) takeTitle(parts []part, by *title.Reader) {
	if len(parts) == 0 {
		return
	}
	from := max(slices.IndexFunc(parts, func(p part) bool { return isTitle(p.text, by) || isRank(p.text) }), 0)
	n := titleLength(parts[from:], by)
	l.Title = join(parts[from : from+n])
	if others := slices.Concat(parts[:from], parts[from+n:]); len(others) > 0 {
		for i := range others {
			others[i].inner = false
		}
		l.Area = join(others)
		l.Guess = "what stands beside the title"
	}
}

// titleLength is how many parts the title has: commas may be in it where the
// first part alone is no role of the ladder, as in "VP, Product".
func titleLength(parts []part, by *title.Reader) int {
	if by.Read(parts[0].text).Known() != "" {
		return 1
	}
	for n := 2; n <= len(parts) && parts[n-1].comma; n++ {
		if by.Read(join(parts[:n])).Role != "" {
			return n
		}
	}
	return 1
}

// takeWords takes off the parts that are a word for an employment or a
// vacancy alone.
func (l *Line) takeWords(parts []part) []part {
	return slices.DeleteFunc(parts, func(p part) bool {
		if isVacancy(p.text) {
			l.Open = true
			return true
		}
		if e, is := employment(p.text); is && l.Employment == chart.FullTime {
			l.Employment = e
			return true
		}
		return false
	})
}

func employment(text string) (chart.Employment, bool) {
	key := strings.NewReplacer(" ", "", "-", "").Replace(chart.Fold(text))
	for _, e := range chart.Employments {
		if key == strings.ReplaceAll(string(e), "-", "") {
			return e, true
		}
	}
	return chart.FullTime, false
}

// isVacancy tells words that say that nobody has the job yet, and no more: of
// a title behind them nothing is left out.
func isVacancy(text string) bool {
	const job = "PM"
	if key := chart.Fold(text); key == "open" || key == "hiring" {
		return true
	}
	rest, open := title.CutVacancy(text + ": " + job)
	return open && rest == job
}

// isTitle tells a text that names a job.
func isTitle(text string, by *title.Reader) bool {
	if by.Read(text).Known() != "" {
		return true
	}
	words := strings.Fields(chart.Fold(text))
	for i, w := range words {
		w = strings.Trim(w, ".,;:()/&")
		first, last := i == 0, i+1 == len(words)
		if jobs[w] || heads[w] && first && !last || tails[w] && last && !first || chiefs[w] && first && last {
			return true
		}
	}
	return false
}

// isRank tells a word that makes a title with what follows it.
func isRank(text string) bool {
	key := strings.Trim(chart.Fold(text), ".")
	return heads[key] || chiefs[key]
}

// Words that name a job wherever they stand, those that do before others, those
// that do behind others, and those that do alone.
var (
	jobs   = wordSet("manager managerin director direktor direktorin directeur directrice officer engineer developer designer analyst specialist consultant assistant coordinator administrator architect scientist researcher recruiter accountant president principal owner strategist planner buyer writer editor producer supervisor associate representative advisor counsel treasurer secretary leiter leiterin geschaftsfuhrer geschaftsfuhrerin ingenieur entwickler responsable ingenieur gerente diretor kierownik dyrektor")
	heads  = wordSet("head lead vp svp evp avp chief vice senior sr junior jr leader chair deputy")
	tails  = wordSet("lead leader chair")
	chiefs = wordSet("ceo cto cfo coo cmo cpo cro chro cio ciso cso cdo clo gm md pm apm gpm spm po vp svp evp pmm swe")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
