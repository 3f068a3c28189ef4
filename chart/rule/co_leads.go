package rule

import (
	"slices"
	"strings"
	"unicode"

	"cadre/chart"
)

// leadsCompany tells whether i stands above the ladder, as founders and CEOs
// do. They lead more than product, so what the ladder's rules say of managers
// is not about them.
func (x *Index) leadsCompany(i int) bool { return x.Track(i) == chart.Company && !x.assists(i) }

// levelOf is the level that a role's people are compared by. All who lead the
// company stand on one, above every other role that the document has.
func levelOf(s *chart.Settings, r chart.Role) int {
	if r.Track != chart.Company || r.Level == 0 {
		return r.Level
	}
	highest := 0
	for _, other := range s.AllRoles() {
		if other.Track != chart.Company {
			highest = max(highest, other.Level)
		}
	}
	return highest + 1
}

// coLeads tells whether i leads a company together with others on purpose: who
// is marked so, and by the role or the title founders and chief officers. A
// chief product officer is none of them, but the top of the product ladder.
func (x *Index) coLeads(i int) bool {
	person := x.Tree.People[i]
	return person.CoLead || x.leadsCompany(i) || person.Title != "" && isCompanyTitle(person.Title)
}

func isCompanyTitle(title string) bool {
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
