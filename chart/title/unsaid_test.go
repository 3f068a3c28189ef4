package title_test

import (
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/title"
)

// TestWhatACardDoesNotSay reads the title of one person, takes it, and reads it
// again: then there is nothing left to say.
func TestWhatACardDoesNotSay(t *testing.T) {
	for card, want := range map[string]string{
		"- Ada [title=Director of Product, Payments]":          "director, Payments | director, Payments; Director of Product, Payments",
		"- Ada [title=director of product]":                    "director | director; ",
		"senior-pm Ada [title=Lead Product Manager]":           "lead-pm | lead-pm; ",
		"senior-pm Ada [title=Senior Product Manager, Search]": "Search | senior-pm, Search; Senior Product Manager, Search",
		"pm Ada [title=Product Manager, Search; area=Growth]":  " | pm, Growth; Product Manager, Search",
		"cpo Ada [title=Interim CPO]":                          "interim | cpo, interim; Interim CPO",
		"cpo Ada [title=Interim CPO; contractor]":              " | cpo, contractor; Interim CPO",
		"- [title=Vacancy: Product Manager]":                   "pm, open | pm, open; ",
		"pm [title=Vacancy: Product Manager]":                  "open | pm, open; ",
		"pm Ada [title=Vacancy: Product Manager]":              " | pm; Vacancy: Product Manager",
		"- Ada [title=UX Designer]":                            "designer | designer; UX Designer",
		"- Ada [title=Baker]":                                  " | ; Baker",
		"pm Ada [title=Baker]":                                 " | pm; Baker",
		"pm Ada":                                               " | pm; ",
	} {
		c := charttest.Parse(t, card)
		p := c.Tree().People[0]
		unsaid := title.By(c.Settings()).Unsaid(p)
		next, _, err := unsaid.Take(p.ID).On(c)
		if err != nil {
			t.Fatal(err)
		}
		q := next.Person(p.ID)
		has := words(string(q.Role), q.Area, string(q.Employment), q.Open)
		if got := words(string(unsaid.Known()), unsaid.Area, string(unsaid.Employment), unsaid.Open) + " | " + has + "; " + q.Title; got != want {
			t.Errorf("%s\nis   %s\nwant %s", card, got, want)
		}
		if !strings.HasPrefix(want, " |") != unsaid.Says() || title.By(next.Settings()).Unsaid(q).Says() {
			t.Errorf("%s: says anything %t, and afterwards %+v", card, unsaid.Says(), title.By(next.Settings()).Unsaid(q))
		}
		if (unsaid.Known() == "") != (len(unsaid.Reasons) == 0) {
			t.Errorf("%s: the reasons are %v", card, unsaid.Reasons)
		}
	}
}

func words(role, area, employment string, open bool) string {
	var all []string
	for _, s := range []string{role, area, employment, map[bool]string{true: "open"}[open]} {
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, ", ")
}

// TestATitleIsUnsaidAsTheCompanyMeansIt where that is no role at all.
func TestATitleIsUnsaidAsTheCompanyMeansIt(t *testing.T) {
	by := title.By(company())
	if r := by.Unsaid(&chart.Person{Title: "Head of Product", Role: chart.PM}); r.Says() {
		t.Errorf("a title without a role says %+v", r)
	}
	if r := title.By(&chart.Settings{Titles: map[string]chart.RoleID{"Scrum Master": ""}}).Read("Scrum Master"); !r.Told() || r.Known() != "" {
		t.Errorf("a title that is to mean no role says %+v", r)
	}
	if r := by.Unsaid(&chart.Person{Title: "Product Ninja"}); r.Role != chart.PM || !r.Told() {
		t.Errorf("a title of the ladder says %+v", r)
	}
}
