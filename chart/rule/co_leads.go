package rule

import (
	"slices"
	"strings"
	"unicode"

	"cadre/chart"
)

// coLeads tells whether i leads a company together with others on purpose: who
// is marked so, and by the title founders and chief officers. A chief product
// officer is none of them, but the top of the product ladder.
func (x *Index) coLeads(i int) bool {
	person := x.Tree.People[i]
	return person.CoLead || person.Title != "" && leadsCompany(person.Title)
}

func leadsCompany(title string) bool {
	words := strings.FieldsFunc(chart.Fold(title), func(r rune) bool { return !unicode.IsLetter(r) })
	has := func(some []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(some, w) })
	}
	chief := has([]string{"chief"}) && has([]string{"officer"}) && !has([]string{"product", "products"})
	return (chief || has(companyTitles)) && !has(helpers)
}

var (
	companyTitles = strings.Fields("founder cofounder founders cofounders ceo cto coo cfo cmo cio ciso cro chro")
	helpers       = strings.Fields("assistant office staff to deputy") // as in "Assistant to the CEO"
)
