package filter_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/filter"
	"cadre/chart/rule"
)

const team = `
cpo Ada Åberg-Okafor [id=ada; location=Berlin; cost=200000; start=2019-03-01]
  head Bo Ek [id=bo; team=Growth; cost=150000; start=2024-06-30; skills=Analytics, Writing]
    pm Cy Young [id=cy; title=Owner of everything; area=Checkout; team=Growth Platform; cost=90000]
    pm [open; id=post; team=Growth]
  senior-pm Eve Berliner [id=eve; interim; mentor=ada; location=São Paulo; start=2026-01-15; cost=90000]
  engineer Gus [id=gus; assistant]
`

// parse is the chart of an outline, with a column of its own.
func parse(t testing.TB, outline string) *chart.Chart {
	c := charttest.Parse(t, outline)
	badge := chart.Sequence("Fill", chart.DefineColumn(chart.Column{Name: "Cost centre"}), chart.DefineColumn(chart.Column{Name: "Seats", Kind: chart.KindNumber}),
		chart.Set("Fill", "bo", func(p *chart.Person) { p.Extra = map[string]string{"Cost centre": "X-17", "Seats": "2.5"} }))
	next, _, err := badge.On(c)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func find(c *chart.Chart, query string) []chart.ID {
	return filter.Parse(c, query).Find(c, rule.Check(c, time.Time{}), "")
}

// found is find with blanks between the IDs.
func found(c *chart.Chart, query string) string {
	var ids []string
	for _, id := range find(c, query) {
		ids = append(ids, string(id))
	}
	return strings.Join(ids, " ")
}

func TestFind(t *testing.T) {
	c := parse(t, team)
	const all = "ada bo cy post eve gus"
	for _, tt := range []struct{ query, want string }{
		{"", all},
		{"  ", all},

		// Words: everywhere, in any order and case, without accents.
		{"ABERG", "ada"},
		{"aberg ada", "ada"},
		{"Okafor, Ada", "ada"},
		{"berlin", "ada eve"},
		{`"head of"`, "bo"},
		{"sao paulo", "eve"},
		{"x-17", "bo"},
		{"growth -platform", "bo post"},
		// Initials, and slips of the finger where there is nobody else.
		{"cy", "cy"},
		{"BE", "ada bo eve"}, // Bo Ek's initials, and Berlin
		{"okafro", "ada"},
		{"berlnier", "eve"},
		{"yuong", "cy"},
		{"chekcout", "cy"},
		{"chekc", "cy"}, // as far as it is typed
		{"okaaf", "ada"},
		{"cyng", "cy"}, // the letters in that order
		{"xqz", ""},

		// Fields.
		{"team:growth", "bo cy post"},
		{"team=growth", "bo post"},
		{"TEAM=GROWTH", "bo post"},
		{`"team"="growth platform"`, "cy"},
		{"team=growth,\"growth platform\"", "bo cy post"},
		{"-team:growth", "ada eve gus"},
		{"no:team", "ada eve gus"},
		{"has:team", "bo cy post"},
		{"-has:team", "ada eve gus"},
		{"title:owner", "cy"},
		{"title:head", "bo"}, // the role's where there is no other
		{"skills:writing", "bo"},
		{"skills=writ", ""},
		{"manager:bo", "cy post"},
		{"mentor:aberg", "eve"},
		{"location:\"sao paulo\"", "eve"},
		{`"Cost centre"=x-17`, "bo"},
		{"seats>2", "bo"},
		{"name:berl", "eve"},

		// Roles and the ladder.
		{"role:pm", "cy post"},
		{"role=senior-pm", "eve"},
		{`role:"senior product manager"`, "eve"},
		{"role:senior", "eve"},
		{"role>=senior-pm", "ada bo eve"},
		{"role>senior-pm", "ada bo"},
		{"role<=pm", "cy post"},
		{"role<cpo role>pm", "bo eve"},
		{"role>engineer", all}, // which is no rung, so it says nothing

		// Flags, choices.
		{"open", "post"},
		{"-open", "ada bo cy eve gus"},
		{"open:no", "ada bo cy eve gus"},
		{"is:open", "post"},
		{`"open"`, "post"}, // the word, as the card has it
		{"assistant", "gus"},
		{"employment:interim", "eve"},
		{"employment:inter", "eve"},
		{"-employment:full-time", "eve"},

		// Numbers and days.
		{"cost>100000", "ada bo"},
		{"cost>100k", "ada bo"},
		{"cost>=150,000", "ada bo cy eve"}, // two amounts, of which any will do
		{"cost<=90k", "cy eve"},
		{"cost:90k", "cy eve"},
		{"cost:90k..150k", "bo cy eve"},
		{`cost:"€ 90 k"`, "cy eve"},
		{"cost:0.2m", "ada"},
		{"seats:250%", "bo"},
		{"no:cost", "post gus"},
		{"start>2024", "eve"},
		{"start>=2024", "bo eve"},
		{"start<2024-06-30", "ada"},
		{"start<=2024-06", "ada bo"},
		{"start:2019..2024", "ada bo"},
		{"start=2026-01", "eve"},
		{"start=2019..2024-05", "ada"},
		{"cost=90k..150k", "bo cy eve"},

		// Together, and what says nothing.
		{"team:growth open", "post"},
		{"team:growth cost>100k", "bo"},
		{"team: cost>", all},
		{"team: ek", "bo"},
		{"employment:nothing", all},
		{"start>soon", all},
		{"unknown:thing", ""}, // a word
	} {
		if got := found(c, tt.query); got != tt.want {
			t.Errorf("%s\nfinds %q\nwant  %q", tt.query, got, tt.want)
		}
	}
}

// TestFindings are asked for by how grave they are, by rule, and at all.
func TestFindings(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [id=ada]\n  apm Bo [id=bo]\n    pm Cy [id=cy]\n  pm Dee [id=dee; area=Search]")
	checked := rule.Check(c, time.Time{})
	by := func(is func(rule.Finding) bool) string {
		var ids []string
		for _, p := range c.Tree().People {
			if slices.ContainsFunc(checked, func(f rule.Finding) bool { return f.Person == p.ID && is(f) }) {
				ids = append(ids, string(p.ID))
			}
		}
		return strings.Join(ids, " ")
	}
	for query, is := range map[string]func(rule.Finding) bool{
		"finding":             func(rule.Finding) bool { return true },
		"finding:any":         func(rule.Finding) bool { return true },
		"finding:error":       func(f rule.Finding) bool { return f.Severity == rule.Error },
		"finding:hint":        func(f rule.Finding) bool { return f.Severity == rule.Info },
		"finding=entry-leads": func(f rule.Finding) bool { return f.Rule == "entry-leads" },
		"finding:no-area":     func(f rule.Finding) bool { return f.Rule == "no-area" },
	} {
		if want := by(is); found(c, query) != want || want == "" {
			t.Errorf("%s finds %q, want %q", query, found(c, query), want)
		}
	}
	if got := found(c, "-finding:error"); strings.Contains(got, "bo") {
		t.Errorf("without errors are %q", got)
	}
}

// TestTitles are what conditions mean in words, and what they are as they are
// typed.
func TestTitles(t *testing.T) {
	c := parse(t, team)
	for _, tt := range []struct{ query, title, code string }{
		{"okafor", "“okafor”", "okafor"},
		{"-ada", "Without “ada”", "-ada"},
		{`"head of"`, "“head of”", `"head of"`},
		{`"open"`, "“open”", `"open"`},
		{"Team:growth", "Team contains “growth”", "team:growth"},
		{"-team:growth", "Team does not contain “growth”", "-team:growth"},
		{"team", "“team”", "team"}, // a field's name alone is a word
		{`team="a ""b"", c"`, `Team is a "b", c`, `team="a ""b"", c"`},
		{"team=a,b,c", "Team is a, b or c", "team=a,b,c"},
		{"no:area", "Product area is empty", "no:area"},
		{"-no:area", "Product area is filled in", "-no:area"},
		{`"Product area":x`, "Product area contains “x”", "area:x"},
		{"open", "Open role", "open"},
		{"-open", "No open role", "-open"},
		{"finding", "Finding", "finding"},
		{"-finding:error", "No finding: Error", "-finding:error"},
		{"finding:span", "Finding: Too many direct reports", "finding:span"},
		{"role>=pm", "Role is at least Product Manager", "role>=pm"},
		{"cost>100k", "Yearly cost is more than 100,000", "cost>100k"},
		{"cost:50k..90k", "Yearly cost is 50,000 to 90,000", "cost:50k..90k"},
		{"start<2026", "Start date is before 2026", "start<2026"},
		{"employment:interim", "Employment is Interim", "employment:interim"},
		{`"cost centre"=x`, "Cost centre is x", `"Cost centre"=x`},
		{"manager:bo", "Reports to contains “bo”", "manager:bo"},
	} {
		q := filter.Parse(c, tt.query)
		if len(q.Conditions) != 1 || q.Conditions[0].Why != "" {
			t.Errorf("%s is %+v", tt.query, q.Conditions)
			continue
		}
		if d := q.Conditions[0]; d.Title(c) != tt.title || d.Code(c) != tt.code {
			t.Errorf("%s is %q, as %s\nwant %q, as %s", tt.query, d.Title(c), d.Code(c), tt.title, tt.code)
		}
	}
}

// TestWhatSaysNothing says what to type.
func TestWhatSaysNothing(t *testing.T) {
	c := parse(t, team)
	for _, query := range []string{"team:", "no:", "no:nothing", "open:maybe", "team>x", "role:nothing", "role>engineer", "employment>interim", "employment=x", "cost>", "cost>much", "cost>5k%", "cost>inf", "cost>1..2", "start:soon", "start:2019..soon", "start:soon..2026", "start>2019..2026", `""`, `" "`} {
		q := filter.Parse(c, query)
		if len(q.Conditions) != 1 || q.Conditions[0].Why == "" || q.Says() {
			t.Errorf("%s is %+v", query, q.Conditions)
		}
	}
}

func TestWithout(t *testing.T) {
	c := parse(t, team)
	for i, want := range []string{`open  cost>1`, `"a b" cost>1`, `"a b" open`} {
		if got := filter.Parse(c, ` "a b" open  cost>1 `).Without(i); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("without %d is %q, want %q", i, got, want)
		}
	}
}

// anyQuery draws a line as somebody might type it.
func anyQuery(rt *rapid.T, c *chart.Chart) string {
	var parts []string
	for range rapid.IntRange(0, 4).Draw(rt, "conditions") {
		f := rapid.SampledFrom(filter.Fields(c)).Draw(rt, "field")
		op := rapid.SampledFrom([]string{":", "=", "<", ">=", "", " ", `"`}).Draw(rt, "operator")
		parts = append(parts, rapid.SampledFrom([]string{"", "-", "no:", `"`}).Draw(rt, "before")+string(f.ID)+op+charttest.AnyText(rt, "value"))
	}
	return strings.Join(parts, rapid.SampledFrom([]string{" ", "  ", ""}).Draw(rt, "between"))
}

// wantReadAgain holds that a condition, as it is written, is the same.
func wantReadAgain(t interface{ Fatalf(string, ...any) }, c *chart.Chart, d filter.Condition) {
	again := filter.Parse(c, d.Code(c)).Conditions
	if len(again) != 1 || again[0].Why != "" || again[0].Title(c) != d.Title(c) || again[0].Code(c) != d.Code(c) {
		t.Fatalf("%+v, as it is written, %q, is %+v", d, d.Code(c), again)
	}
}

func FuzzQuery(f *testing.F) {
	c := parse(f, team)
	for _, text := range []string{"okafor -bo", `team=Growth,"a ""b""" open`, "role>=pm cost:1..2 start<2026-01", "no:team -has:area finding:error", `"`, "-", "--", ":=", "cost>1e999 seats:nan"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, d := range filter.Parse(c, text).Conditions {
			if d.Why == "" {
				wantReadAgain(t, c, d)
			}
		}
		find(c, text)
	})
}

// TestAnyTextIsAQuery: conditions lie in the text one after the other, and read
// again as they are written they are the same and find the same.
func TestAnyTextIsAQuery(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		c := charttest.AnyChart(rt)
		text := anyQuery(rt, c)
		q := filter.Parse(c, text)
		at := 0
		for _, d := range q.Conditions {
			if d.From < at || d.To <= d.From || d.To > len(text) {
				rt.Fatalf("%q: a condition stands from %d to %d, behind %d", text, d.From, d.To, at)
			}
			at = d.To
			if d.Why != "" {
				continue
			}
			wantReadAgain(rt, c, d)
			if a, b := found(c, text[d.From:d.To]), found(c, d.Code(c)); a != b {
				rt.Fatalf("%q finds %q, and as %q %q", text[d.From:d.To], a, d.Code(c), b)
			}
		}
	})
}

// TestMoreConditionsFindFewer: all must be met, whatever the order; and the
// opposite of one is all others.
func TestMoreConditionsFindFewer(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		c := charttest.AnyChart(rt)
		offered := filter.Suggest(c, rule.Check(c, time.Time{}), "", 0).All
		for _, f := range filter.Fields(c) {
			offered = append(offered, filter.Suggest(c, nil, string(f.ID)+":", len(f.ID)+1).All...)
		}
		offered = slices.DeleteFunc(offered, func(s filter.Suggestion) bool { return s.Open })
		if len(offered) == 0 {
			return
		}
		a, b := rapid.SampledFrom(offered).Draw(rt, "one"), rapid.SampledFrom(offered).Draw(rt, "another")
		one, other, both := find(c, a.Code), find(c, b.Code), find(c, a.Code+" "+b.Code)
		want := slices.DeleteFunc(slices.Clone(one), func(id chart.ID) bool { return !slices.Contains(other, id) })
		if !slices.Equal(both, want) || !slices.Equal(find(c, b.Code+" "+a.Code), want) {
			rt.Fatalf("%s finds %q, %s %q, and both %q", a.Code, one, b.Code, other, both)
		}
		if n := len(find(c, "-"+a.Code)); n+len(one) != c.Tree().Len() {
			rt.Fatalf("%s and its opposite are not everybody: %d and %d", a.Code, len(one), n)
		}
		if len(one) != a.Count {
			rt.Fatalf("%s finds %q, and is offered with %d", a.Code, one, a.Count)
		}
	})
}

// TestOneTeam is searched alone where its head is given.
func TestOneTeam(t *testing.T) {
	c := parse(t, team)
	if got := fmt.Sprint(filter.Parse(c, "-open").Find(c, nil, "bo")); got != "[bo cy]" {
		t.Errorf("in the team of Bo are %s", got)
	}
}

// TestAFinderRemembersNothingWrong: after edits it finds whom a new one finds.
func TestAFinderRemembersNothingWrong(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		c, m := charttest.AnyChart(rt), new(filter.Finder)
		for range 4 {
			query := rapid.SampledFrom([]string{"a", "pm", "-open role", "xx", "ada -b", "owner"}).Draw(rt, "query")
			q := filter.Parse(c, query)
			if got, want := m.Find(q, c, nil, ""), q.Find(c, nil, ""); !slices.Equal(got, want) {
				rt.Fatalf("%s finds %q, and anew %q", query, got, want)
			}
			if c.Tree().Len() == 0 {
				return
			}
			p := rapid.SampledFrom(c.Tree().People).Draw(rt, "somebody")
			edit := rapid.SampledFrom([]chart.Edit{
				chart.Set("Change", p.ID, func(p *chart.Person) {
					charttest.Vary(rt, p, func(l string) string { return charttest.AnyText(rt, l) })
				}),
				chart.DefineRole(chart.Role{ID: "owner", Title: "Product " + charttest.AnyText(rt, "title"), Short: "PO", Colour: "#102030"}),
				chart.SetRole("Give a role", p.ID, "owner"),
			}).Draw(rt, "edit")
			if next, _, err := edit.On(c); err == nil {
				c = next
			}
		}
	})
}
