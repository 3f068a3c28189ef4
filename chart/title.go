package chart

import (
	"slices"
	"strings"
	"unicode"
)

// MatchTitle finds the role of the ladder that a title as written in a
// company means, and takes employment words such as "interim" out of it. ok
// is false where the title names none of them: no title is forced into a
// role, so "Product Marketing Manager", "Group PM" and a bare "VP" match
// nothing. The employment is told for other titles too.
func MatchTitle(title string) (role RoleID, employment Employment, ok bool) {
	main, aside := cutBrackets(strings.ToLower(title))
	if role, employment, ok = matchWords(main, aside); ok {
		return role, employment, true
	}
	if head, tail, found := cutTail(main); found {
		if role, e, ok := matchWords(head, tail+" "+aside); ok {
			return role, e, true
		}
		aside += " " + tail
	}
	return "", plainEmployment(titleWords(main), titleWords(aside)), false
}

// titlePatterns are the titles as titleWords leaves them.
var titlePatterns = []struct {
	role   RoleID
	titles []string
}{
	{CPO, []string{"cpo", "chief product officer", "chief products officer"}},
	{Head, []string{"head product", "head product management", "head products", "product head"}},
	{VP, []string{"vp product", "vp products", "vp product management", "product vp", "product management vp"}},
	{SeniorPM, []string{"senior pm", "senior product manager", "pm senior", "product manager senior"}},
	{PM, []string{"pm", "product manager"}},
	{JuniorPM, []string{"junior pm", "junior product manager", "jpm", "pm junior", "product manager junior"}},
	{APM, []string{"apm", "associate pm", "associate product manager", "pm associate", "product manager associate"}},
}

// matchWords matches the words of a title with the patterns. The words
// beside it, in brackets or behind a comma, name a product, a region or an
// employment; a rank among them belongs to the title.
func matchWords(title, aside string) (RoleID, Employment, bool) {
	words, employment := takeEmployment(withoutFounder(titleWords(title)))
	full := slices.Contains(words, "product")
	words = slices.DeleteFunc(words, func(w string) bool { return productWords[w] && (full || !otherReadings[w]) })
	short := len(words) == 1
	beside, e := takeEmployment(titleWords(aside))
	if employment == FullTime {
		employment = e
	}
	for _, w := range beside {
		if rankWords[w] || short && otherReadings[w] {
			words = append(words, w)
		}
	}
	key := strings.Join(words, " ")
	for _, pattern := range titlePatterns {
		if slices.Contains(pattern.titles, key) {
			return pattern.role, employment, true
		}
	}
	return "", FullTime, false
}

// productWords say what kind of product somebody manages, not at what rank.
var productWords = set("technical digital growth platform data ai ml mobile web core founding global")

// rankWords make another title of the one they stand beside.
var rankWords = set("senior junior associate assistant lead leader principal group staff director head vp svp evp avp " +
	"chief officer president deputy intern internship trainee graduate apprentice former ceo cto coo cfo cmo")

// otherReadings tell that PM or CPO stands for something else.
var otherReadings = set("project projects program programs programme programmes people procurement purchasing privacy " +
	"property construction portfolio prime technical digital")

func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// cutBrackets parts a title from what it says in brackets.
func cutBrackets(title string) (main, aside string) {
	for {
		i := strings.IndexAny(title, "([")
		if i < 0 {
			break
		}
		j := strings.IndexAny(title[i:], ")]")
		if j < 0 {
			break
		}
		aside += " " + title[i+1:i+j]
		title = title[:i] + " " + title[i+j+1:]
	}
	return title, aside
}

// tailMarks stand between a title and the product, region or company it is
// for.
var tailMarks = []string{" - ", "–", "—", "|", ":", ",", " @ ", " at ", " for "}

// cutTail parts a title at the first mark.
func cutTail(title string) (head, tail string, found bool) {
	first := len(title)
	for _, mark := range tailMarks {
		if i := strings.Index(title, mark); i >= 0 && i < first {
			first, head, tail, found = i, title[:i], title[i+len(mark):], true
		}
	}
	return head, tail, found
}

// titleWords takes a title in lower case apart and spells abbreviations out;
// grades and filler words are left out.
func titleWords(title string) []string {
	fields := strings.FieldsFunc(title, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\''
	})
	var words []string
	for _, w := range joinLetters(fields) {
		if w = spelled(w); w != "" {
			words = append(words, w)
		}
	}
	return joinVP(words)
}

// joinLetters makes "cpo" of "c", "p", "o", as C.P.O. falls apart.
func joinLetters(words []string) []string {
	var joined []string
	run := false
	for _, w := range words {
		letter := len(w) == 1
		if letter && run {
			joined[len(joined)-1] += w
		} else {
			joined = append(joined, w)
		}
		run = letter
	}
	return joined
}

func spelled(word string) string {
	switch word {
	case "sr", "snr":
		return "senior"
	case "jr", "jnr":
		return "junior"
	case "assoc":
		return "associate"
	case "mgr", "mngr":
		return "manager"
	case "of", "the", "i", "ii", "iii", "iv":
		return ""
	}
	if isGrade(word) {
		return ""
	}
	return word
}

// isGrade tells a step of pay such as 2, L5 or IC4.
func isGrade(word string) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(word, "l"), "ic")
	return digits != "" && len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}

// joinVP makes one word of "vice president".
func joinVP(words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		if words[i] == "vice" && words[i+1] == "president" {
			words = slices.Replace(words, i, i+2, "vp")
		}
	}
	return words
}

// withoutFounder leaves the office of somebody who is a founder too.
func withoutFounder(words []string) []string {
	i := slices.IndexFunc(words, func(w string) bool { return w == "founder" || w == "cofounder" })
	if i < 0 || len(words) == 1 {
		return words
	}
	from, to := i, i+1
	if from > 0 && words[from-1] == "co" {
		from--
	}
	if to < len(words) && words[to] == "and" {
		to++
	} else if from > 0 && words[from-1] == "and" {
		from--
	}
	return slices.Delete(words, from, to)
}

var employmentWords = map[string]Employment{
	"interim": Interim, "acting": Interim, "temporary": Interim,
	"fractional": Fractional,
	"contract":   Contractor, "contractor": Contractor, "freelance": Contractor,
}

// takeEmployment takes the first employment word out.
func takeEmployment(words []string) (rest []string, e Employment) {
	for i, w := range words {
		if e := employmentWords[w]; e != FullTime {
			return slices.Delete(slices.Clone(words), i, i+1), e
		}
	}
	return words, FullTime
}

// plainEmployment reads the employment of a title that is no role. There the
// word counts only in front or alone beside it, and only where it cannot
// name the work itself, as in "Contract Manager".
func plainEmployment(title, aside []string) Employment {
	if len(title) > 1 && title[0] != "contract" && title[0] != "contractor" && title[0] != "temporary" {
		if e := employmentWords[title[0]]; e != FullTime {
			return e
		}
	}
	if len(aside) == 1 {
		return employmentWords[aside[0]]
	}
	return FullTime
}
