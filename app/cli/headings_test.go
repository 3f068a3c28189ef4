package cli_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

// headingTest is a table with a column under a heading that is tried, and what
// it gives where the heading is understood.
type headingTest struct {
	table      string // of Mara and Tom; %s is the heading
	understood func(*chart.Person) bool
}

// headingTests are by what charttest.Headings says headings hold.
var headingTests = map[string]headingTest{
	"manager":       {"Key,Name,%s\n1,Mara Lind,\n2,Tom Becker,Mara Lind\n", func(p *chart.Person) bool { return p.Manager != "" }},
	"manager-id":    {"ID,Name,%s\n71,Mara Lind,\n72,Tom Becker,71\n", func(p *chart.Person) bool { return p.Manager == "71" }},
	"manager-email": {"Name,Email,%s\nMara Lind,m@x.test,\nTom Becker,t@x.test,m@x.test\n", func(p *chart.Person) bool { return p.Manager != "" }},
	"title":         {"Name,Manager,%s\nMara Lind,,Chief Product Officer\nTom Becker,Mara Lind,VP Product\n", func(p *chart.Person) bool { return p.Role == chart.CPO }},
	"name":          {"%s,Title,Manager\nMara Lind,CPO,\nTom Becker,VP Product,Mara Lind\n", isMara},
	"id":            {"%s,Name,Manager ID\nM1,Mara Lind,\nM2,Tom Becker,M1\n", func(p *chart.Person) bool { return p.ID == "M2" && p.Manager == "M1" }},
	"first":         {"%s,Last Name,Title\nMara,Lind,CPO\nTom,Becker,PM\n", isMara},
	"last":          {"First Name,%s,Title\nMara,Lind,CPO\nTom,Becker,PM\n", isMara},
	"email":         {"Name,%s,Title\nMara Lind,m@x.test,CPO\nTom Becker,t@x.test,PM\n", func(p *chart.Person) bool { return p.Email == "m@x.test" }},
	"team":          {"Name,%s,Title\nMara Lind,Growth,CPO\nTom Becker,Growth,PM\n", func(p *chart.Person) bool { return p.Team == "Growth" || p.Area == "Growth" }},
	"dotted":        {"ID,Name,Manager,%s\n71,Mara Lind,,\n72,Tom Becker,Mara Lind,\n73,Kofi Mensah,Mara Lind,72\n", func(p *chart.Person) bool { return slices.Contains(p.DottedTo, "72") }},
	"start":         {"Name,%s,Title\nMara Lind,2020-01-31,CPO\nTom Becker,2021-01-31,PM\n", func(p *chart.Person) bool { return p.Start == "2020-01-31" }},
	"end":           {"Name,%s,Title\nMara Lind,2130-01-31,CPO\nTom Becker,2131-01-31,PM\n", func(p *chart.Person) bool { return p.Until == "2130-01-31" }},
	"employment":    {"Name,%s,Title\nMara Lind,Contractor,CPO\nTom Becker,Full-time,PM\n", func(p *chart.Person) bool { return p.Employment == chart.Contractor }},
	"status":        {"ID,Name,%s,Title\n1,Mara Lind,,CPO\n2,,Vacant,PM\n", func(p *chart.Person) bool { return p.Open }},
	"cost":          {"Name,%s,Title\nMara Lind,120000,CPO\nTom Becker,90000,PM\n", func(p *chart.Person) bool { return p.Cost == 120000 }},
}

func isMara(p *chart.Person) bool { return p.Name == "Mara Lind" }

// yesNo are the headings of vacancy that ask for a yes.
var yesNo = []string{"Vacant", "Vacancy", "Open?", "Open Role", "Is Vacant"}

// TestHeadingsAreUnderstood tries headings of HR systems and people, of which
// nine in ten at least have to be understood.
func TestHeadingsAreUnderstood(t *testing.T) {
	headings, unread, missed := charttest.Headings(t), map[string][]string{}, 0
	for _, h := range headings {
		if !understood(t, headingTests[h.Holds], h.Text) {
			unread[h.Holds] = append(unread[h.Holds], h.Text)
			missed++
		}
	}
	if len(headings) < 280 || 10*missed > len(headings) {
		t.Errorf("%d of %d headings are not understood: %q", missed, len(headings), unread)
	}
}

// understood imports the table of a test under a heading.
func understood(t *testing.T, test headingTest, heading string) bool {
	t.Helper()
	text := fmt.Sprintf(test.table, `"`+strings.ReplaceAll(heading, `"`, `""`)+`"`)
	if slices.Contains(yesNo, heading) {
		text = strings.ReplaceAll(text, ",Vacant,", ",Yes,")
	}
	in, err := importFile(t, "heading.csv", []byte(text))
	return err == nil && in.count(test.understood) > 0
}
