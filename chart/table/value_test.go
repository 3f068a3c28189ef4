package table

import (
	"slices"
	"strings"
	"testing"

	"cadre/chart/heading"
)

func TestParseMoney(t *testing.T) {
	for _, tt := range []struct {
		text     string
		amount   int64
		currency string
		ok       bool
	}{
		{"120000", 120000, "", true},
		{"£120,000", 120000, "£", true},
		{"120.000,50 €", 120001, "€", true},
		{"1,234.56", 1235, "", true},
		{"$1,234,567", 1234567, "$", true},
		{"1.234.567", 1234567, "", true},
		{"EUR 85k", 85000, "EUR", true},
		{"85.5k", 85500, "", true},
		{"1.234m", 1234000, "", true},
		{"95 000 kr", 95000, "kr", true},
		{"CHF 120'000", 120000, "CHF", true},
		{"0.0", 0, "", true},
		{"0.125", 0, "", true},
		{"-500", -500, "", true},
		{"-£500", -500, "£", true},
		{"9223372036854775807", 9223372036854775807, "", true},
		{"99999999999999999999", 0, "", false},
		{"12,34,56", 0, "", false},
		{"80-90k", 0, "", false},
		{"a lot", 0, "", false},
		{"£", 0, "", false},
		{"k", 0, "", false},
		{"", 0, "", false},
	} {
		amount, currency, ok := parseMoney(tt.text)
		if amount != tt.amount || ok != tt.ok || ok && currency != tt.currency {
			t.Errorf("%q is %d, %q, %t; want %d, %q, %t", tt.text, amount, currency, ok, tt.amount, tt.currency, tt.ok)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, tt := range []struct {
		text      string
		order     dateOrder
		date      string
		ambiguous bool
	}{
		{"2020-01-31", unknownOrder, "2020-01-31", false},
		{"2003-07-16T19:00:00.000Z", unknownOrder, "2003-07-16", false},
		{"2020-01-31 08:30:00", unknownOrder, "2020-01-31", false},
		{"31/01/2020", unknownOrder, "2020-01-31", false},
		{"01/31/2020", unknownOrder, "2020-01-31", false},
		{"31/01/2020 08:30", unknownOrder, "2020-01-31", false},
		{"31/01/2020", monthFirst, "2020-01-31", false},
		{"01/31/2020", dayFirst, "2020-01-31", false},
		{"02/03/2020", dayFirst, "2020-03-02", false},
		{"02/03/2020", monthFirst, "2020-02-03", false},
		{"02/03/2020", unknownOrder, "", true},
		{"3/3/20", unknownOrder, "2020-03-03", false},
		{"1/2/85", dayFirst, "1985-02-01", false},
		{"01.12.2020", unknownOrder, "2020-12-01", false},
		{"31.01.2020", unknownOrder, "2020-01-31", false},
		{"1 Feb 2021", unknownOrder, "2021-02-01", false},
		{"February 1, 2021", unknownOrder, "2021-02-01", false},
		{"01-Feb-21", unknownOrder, "2021-02-01", false},
		{"20200131", unknownOrder, "2020-01-31", false},
		{"30/02/2020", unknownOrder, "", false},
		{"99/99/2020", unknownOrder, "", false},
		{"2021", unknownOrder, "", false},
		{"soon", unknownOrder, "", false},
	} {
		date, ok, ambiguous := parseDate(tt.text, dateStyle{order: tt.order})
		if date != tt.date || ok != (tt.date != "") || ambiguous != tt.ambiguous {
			t.Errorf("%q is %q, %t, ambiguous %t; want %q, ambiguous %t", tt.text, date, ok, ambiguous, tt.date, tt.ambiguous)
		}
	}
}

func TestDateEvidence(t *testing.T) {
	for _, tt := range []struct {
		column string
		order  dateOrder
	}{
		{"02/03/2020 31/01/2020", dayFirst},
		{"02/03/2020 01/31/2020", monthFirst},
		{"02/03/2020 04/05/2020", unknownOrder},
		{"31/01/2020 01/31/2020", unknownOrder},
	} {
		e := dateEvidence{}
		for _, cell := range strings.Fields(tt.column) {
			e.add(cell)
		}
		if got := styleOf([]dateEvidence{e}).order; got != tt.order {
			t.Errorf("%s: order %d, want %d", tt.column, got, tt.order)
		}
	}
}

func TestHeadingKey(t *testing.T) {
	for text, key := range map[string]string{
		"Reports_To": "reportsto", " E-Mail ": "email", "Manager:req": "managerreq", "\ufeffID": "id",
		"Employee #": "employeeno", "Salary (£)": "salary", "Yearly cost (USD)": "yearlycost", "Name (short)": "nameshort", "Prénom": "prenom", "Ｎａｍｅ": "name", "Straße": "strasse",
	} {
		if got := headingKey(text); got != key {
			t.Errorf("%q is %q, want %q", text, got, key)
		}
	}
}

// TestEveryKnownHeadingIsThatOfAField: what chart/heading can tell, a table
// has a field for.
func TestEveryKnownHeadingIsThatOfAField(t *testing.T) {
	for _, f := range heading.Fields() {
		if !slices.ContainsFunc(fieldTable, func(c columnField) bool { return c.field == f }) {
			t.Errorf("%s is no field of tables", f)
		}
	}
	for _, c := range fieldTable {
		if slices.Contains(heading.Several, c.field) {
			continue // they are numbered
		}
		if rs := heading.Read(c.heading); !slices.ContainsFunc(rs, func(r heading.Reading) bool { return r.Field == c.field }) {
			t.Errorf("the heading %q of %s is read as %v", c.heading, c.field, rs)
		}
	}
}

func TestCutVacancy(t *testing.T) {
	for _, tt := range []struct {
		title, rest string
		open        bool
	}{
		{"PM (TBH)", "PM", true}, {"PM(to be hired)", "PM", true}, {"PM (Search) (Vacant 2)", "PM (Search)", true}, {"(TBD)", "", true},
		{"PM (Search)", "PM (Search)", false}, {"PM (TBH", "PM (TBH", true}, {"PM TBH)", "PM", true}, {"TBH", "TBH", false},
		{"Vacancy: PM", "PM", true}, {"TBH PM", "PM", true}, {"PM - Open", "PM", true}, {"Open Banking PM", "Open Banking PM", false}, {"PM, Hiring", "PM, Hiring", false}, {"", "", false},
	} {
		if rest, open := cutVacancy(tt.title); rest != tt.rest || open != tt.open {
			t.Errorf("%q is %q, %t; want %q, %t", tt.title, rest, open, tt.rest, tt.open)
		}
	}
}

func TestFormulas(t *testing.T) {
	for text, want := range map[string]bool{
		"=1": true, "@x": true, "+x": true, "-x": true, "\tx": true, "\rx": true, "+44 x": true,
		"": false, "x": false, "1=1": false, "+44 20 (7946) 0000": false, "-5": false, "-1.234,50": false, "+": false,
	} {
		if got := isFormula(text); got != want {
			t.Errorf("%q is a formula: %t", text, got)
		}
	}
}

func TestCutCurrency(t *testing.T) {
	for text, want := range map[string][2]string{
		"EUR": {"EUR", ""}, "EUR p.a.": {"EUR", "p.a."}, "p.a. EUR": {"EUR", "p.a."}, " per year in € ": {"€", "per year in"},
		"thousands of US$": {"US$", "thousands of"}, "EUROPE": {"", "EUROPE"}, "MINEUR": {"", "MINEUR"}, "": {"", ""},
	} {
		if c, rest := cutCurrency(text); c != want[0] || rest != want[1] {
			t.Errorf("%q is %q and %q, want %q", text, c, rest, want)
		}
	}
}
