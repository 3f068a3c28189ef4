package title

import (
	"slices"
	"strings"

	"cadre/chart"
)

// Match finds the role of the ladder that a title as written in a
// company means, and takes employment words such as "interim" out of it. ok
// is false where the title names none of them: no title is forced into a
// role, so "Product Marketing Manager", "Group PM" and a bare "VP" match
// nothing. The employment is told for other titles too.
//
// Where companies differ, a title stays its own: a Lead Product Manager is a
// senior one here and a group's leader there, and a Directeur Produit may be
// anything from director to CPO. Chef de produit and Jefe de producto are
// mostly brand managers. A Technical Product Manager is a Product Manager
// with a technical product, whereas a Technical PM may manage projects.
func Match(title string) (role chart.RoleID, employment chart.Employment, ok bool) {
	title = evenTitle(title)
	if len(title) > longestTitle {
		return "", chart.FullTime, false
	}
	main, aside := cutBrackets(title)
	if rankWords[strings.TrimSpace(main)] {
		main, aside = main+aside, "" // as in "VP (Product)"
	}
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

// longestTitle is a length in bytes that no title has: a longer text is a
// description in the wrong column.
const longestTitle = 300

// titlePatterns are the titles as titleWords leaves them.
var titlePatterns = []struct {
	role   chart.RoleID
	titles []string
}{
	{chart.CPO, []string{"cpo", "chief product officer", "chief products officer"}},
	{chart.Head, []string{"head product", "head product management", "head products", "product head", "product management head"}},
	{chart.VP, []string{"vp product", "vp products", "vp product management", "product vp", "product management vp"}},
	{chart.SeniorPM, []string{"senior pm", "senior product manager", "pm senior", "product manager senior"}},
	{chart.PM, []string{"pm", "product manager"}},
	{chart.JuniorPM, []string{"junior pm", "junior product manager", "jpm", "pm junior", "product manager junior"}},
	{chart.APM, []string{"apm", "associate pm", "associate product manager", "pm associate", "product manager associate"}},
}

// matchWords matches the words of a title with the patterns. The words
// beside it, in brackets or behind a comma, name a product, a region or an
// employment; a rank among them belongs to the title.
func matchWords(title, aside string) (chart.RoleID, chart.Employment, bool) {
	words, employment := takeEmployment(withoutFounder(titleWords(title)))
	words = withoutKind(words)
	short := len(words) == 1
	beside, e := takeEmployment(withoutWork(titleWords(aside)))
	if employment == chart.FullTime {
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
	return "", chart.FullTime, false
}

// withoutKind leaves out what kind of product somebody manages. Right behind
// "product" it names another work, as for a Product Data Manager, and "and"
// joins a second office, as for a Head of Growth & Product.
func withoutKind(words []string) []string {
	full := slices.Contains(words, "product")
	kind := func(i int) bool {
		if i < 0 || i >= len(words) || i > 0 && ofProduct[words[i-1]] {
			return false
		}
		return productWords[words[i]] || full && longProductWords[words[i]]
	}
	var rest []string
	for i, w := range words {
		between := w == "and" && kind(i-1) && kind(i+1)
		if !kind(i) && !between && !(full && regionWords[w]) {
			rest = append(rest, w)
		}
	}
	return rest
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
var tailMarks = []string{" - ", "–", "—", "|", ":", ",", " @", " at ", " for "}

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
