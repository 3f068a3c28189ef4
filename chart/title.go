package chart

import (
	"slices"
	"strings"
	"unicode"
)

// MatchTitle finds the role of the ladder that a title as written in a
// company means, and takes employment words such as "interim" out of it. ok
// is false where the title names none of them: no title is forced into a
// role, so "Product Marketing Manager" and "Project Manager" match nothing.
func MatchTitle(title string) (role RoleID, employment Employment, ok bool) {
	words := titleWords(title)
	words, employment = takeEmployment(words)
	key := strings.Join(words, " ")
	for _, pattern := range titlePatterns {
		if slices.Contains(pattern.titles, key) {
			return pattern.role, employment, true
		}
	}
	return "", employment, false
}

// titlePatterns are the titles as titleWords leaves them.
var titlePatterns = []struct {
	role   RoleID
	titles []string
}{
	{CPO, []string{"cpo", "chief product officer"}},
	{Head, []string{"head product", "head product management", "product head", "head products"}},
	{VP, []string{"vp", "vp product", "vp products", "vp product management", "product vp"}},
	{SeniorPM, []string{"senior pm", "senior product manager"}},
	{PM, []string{"pm", "product manager"}},
	{JuniorPM, []string{"junior pm", "junior product manager", "jpm"}},
	{APM, []string{"apm", "associate pm", "associate product manager"}},
}

// titleWords brings a title to lower-case words with abbreviations spelled
// out; a region or product behind a comma or in brackets, grades and filler
// words are left out.
func titleWords(title string) []string {
	fields := strings.FieldsFunc(strings.ToLower(mainPart(title)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	var words []string
	for _, w := range fields {
		words = append(words, spelled(w)...)
	}
	return joinVP(words)
}

// mainPart drops brackets, and what stands behind a dash or comma unless the
// title is only complete with it ("VP, Product").
func mainPart(title string) string {
	for open, closing := range map[string]string{"(": ")", "[": "]"} {
		if i := strings.Index(title, open); i >= 0 {
			if j := strings.Index(title[i:], closing); j >= 0 {
				title = title[:i] + " " + title[i+j+1:]
			}
		}
	}
	for _, sep := range []string{" - ", " – ", " — ", " | ", ":", ","} {
		if head, tail, found := strings.Cut(title, sep); found && completeTitle(head) && !isEmploymentPhrase(tail) {
			title = head
		}
	}
	return title
}

func completeTitle(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "product") || strings.HasSuffix(strings.TrimSpace(s), "pm") || strings.HasSuffix(strings.TrimSpace(s), "cpo")
}

func isEmploymentPhrase(s string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(s)), func(w string) bool { return employmentWords[w] != "" })
}

func spelled(word string) []string {
	switch word {
	case "sr", "snr", "sen":
		return []string{"senior"}
	case "jr", "jnr":
		return []string{"junior"}
	case "assoc":
		return []string{"associate"}
	case "mgr", "mngr":
		return []string{"manager"}
	case "prod", "prd":
		return []string{"product"}
	case "svp", "evp", "avp": // ranks of their own, above and below a VP
		return []string{word}
	case "of", "the", "for", "i", "ii", "iii", "iv", "1", "2", "3":
		return nil
	}
	return []string{word}
}

// joinVP makes one word of "vice president".
func joinVP(words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		if words[i] == "vice" && words[i+1] == "president" || words[i] == "v" && words[i+1] == "p" {
			words = slices.Replace(words, i, i+2, "vp")
		}
	}
	return words
}

var employmentWords = map[string]Employment{
	"interim": Interim, "acting": Interim, "temporary": Interim,
	"fractional": Fractional,
	"contract":   Contractor, "contractor": Contractor, "freelance": Contractor,
}

func takeEmployment(words []string) (rest []string, e Employment) {
	for _, w := range words {
		if found, ok := employmentWords[w]; ok {
			e = found
		} else {
			rest = append(rest, w)
		}
	}
	return rest, e
}
