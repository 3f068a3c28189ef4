package report_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/report"
	"cadre/chart/rule"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// busy has more of everything than team: budgets that are kept and not, five
// people with as many reports, areas shared and without an owner, agents,
// posts that are closed, and words wider than a column.
const busy = `
set title=Northwind
set areas=Payments;Search;Maps;Billing
cpo Ada [cost=300000; budget=900000; skills=leadership,empathy,chess,sailing; start=2026-12-01; area=Vision, Maps]
  head Bo [cost=200000; budget=150000; team=Shop; start=2026-12-31; skills=empathy,chess]
    senior-pm Cy [cost=100000; area=Payments; location=Oslo; team=Shop]
      pm Dee [area=Search; location=Oslo; until=2027-01-31]
      apm Eve [mentor=bo]
    senior-pm Fay [area=payments; team=Shop; cost=-5000]
      pm Gus [location=Rome]
      apm Hal [until=2026-12-31]
    senior-pm Ida [team=Pay]
      pm Jo
      apm Kay [mentor=dee; start=2027-02-01]
  vp Lea
    senior-pm Mia
      pm Noa [area=Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsverwaltung]
      apm Ora
    senior-pm Pam
      pm Quin
      apm Ray
    pm [open; area=Maps; start=2026-06-01; cost=90000]
    pm [open]
    - Botty [agent; cost=1000]
    pm Old [closed]
  - Sue [assistant]
`

// drawn is what a page shows, a line for each shape and text.
func drawn(page *scene.Scene) string {
	var b strings.Builder
	fmt.Fprintf(&b, "page %q, %.0f x %.0f\n", page.Name, page.Width, page.Height)
	for _, s := range page.Shapes {
		fmt.Fprintf(&b, "  box %.1f %.1f %.1f %.1f %s\n", s.Box.X, s.Box.Y, s.Box.W, s.Box.H, hex(s.Fill))
	}
	for _, l := range page.Labels {
		fmt.Fprintf(&b, "  text %.1f %.1f size %.1f %s%s %s %q\n", l.At.X, l.At.Y, l.Size,
			map[scene.Weight]string{scene.SemiBold: "bold "}[l.Weight], hex(l.Colour), map[scene.Anchor]string{scene.Start: "start", scene.Middle: "middle", scene.End: "end"}[l.Anchor], l.S)
	}
	return b.String()
}

func hex(c scene.Ink) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is now:\n%s", name, got)
	}
}

// everyBlock is a document with each kind of block and cell, and with more
// than a page holds.
func everyBlock() report.Document {
	bars := &report.Table{Columns: []report.Column{{Title: "What it is about", Kind: report.Words}, {Title: "People", Kind: report.Number}, {Title: "A long heading that breaks", Kind: report.Mark}, {Kind: report.Bars}}}
	for i := range 40 {
		words := "Row " + strings.Repeat("and on ", i)
		share := float64(i) / 39
		bars.Rows = append(bars.Rows, report.Row{Cells: []report.Cell{{Text: words}, {Text: fmt.Sprint(i * i), Alert: i%7 == 0}, {Text: "●"}, {Bar: &report.Bar{Share: share, Limit: 0.5 * float64(i%2), Over: share > 0.5}}}})
	}
	bars.Rows = append(bars.Rows, report.Row{Sum: true, Cells: []report.Cell{{Text: "All"}, {Text: "99"}, {}, {}}})
	short := &report.Table{Columns: []report.Column{{Title: "Name", Kind: report.Words}, {Title: "Note", Kind: report.Words}}, Rows: []report.Row{{Cells: []report.Cell{{Text: "Ada"}, {Text: strings.Repeat("Donaudampfschiff", 12)}}}}}
	items := []report.Item{{Name: "A point", Text: strings.Repeat("that is made at some length, ", 9), Lines: []string{"one", strings.Repeat("two and so on ", 20)}}, {Name: "Another"}}
	return report.Document{Title: "Northwind", Subtitle: "Product", Dates: "5 December 2026",
		Summary: []report.Figure{{Value: "301", Label: "people"}, {Value: "3", Label: "errors", Alert: true}, {Value: "1", Label: strings.Repeat("long label ", 5)}, {Value: "1,234,567,890,123", Label: "a year"}, {Value: "0", Label: "open roles"}},
		Sections: []report.Section{
			{Title: "Words", Blocks: []report.Block{{Text: "A sentence."}, {Heading: "Points"}, {Items: items}}},
			{Title: "Bars", Blocks: []report.Block{{Text: "As a table."}, {Table: bars}}},
			{Title: "Short", Blocks: []report.Block{{Table: short}}},
			{Title: "Many points", Blocks: []report.Block{{Items: slices.Repeat(items, 6)}}},
			{Title: "A short table stays whole", Blocks: []report.Block{{Text: "It is short."}, {Table: short}}},
		}}
}

// TestDocumentsAreSet draws a document line by line.
func TestDocumentsAreSet(t *testing.T) {
	var pages, words strings.Builder
	for _, page := range report.Pages(everyBlock(), halves{}) {
		pages.WriteString(drawn(page))
	}
	golden(t, "blocks.pages.txt", pages.String())
	if err := report.Markdown(&words, everyBlock()); err != nil {
		t.Fatal(err)
	}
	golden(t, "blocks.md", words.String())
}

// TestShortTablesStayWithTheirTitle, however far down the page they come, and
// the first row of long ones does.
func TestShortTablesStayWithTheirTitle(t *testing.T) {
	table := func(rows int) *report.Table {
		t := &report.Table{Columns: []report.Column{{Title: "Name", Kind: report.Words}}}
		for i := range rows {
			t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{{Text: fmt.Sprintf("row %d", i)}}})
		}
		return t
	}
	for lines := range 60 {
		d := report.Document{Title: "T", Sections: []report.Section{{Title: "Above", Blocks: slices.Repeat([]report.Block{{Text: "A line."}}, lines)},
			{Title: "Below", Blocks: []report.Block{{Table: table(5)}}}}}
		for i, page := range report.Pages(d, halves{}) {
			if says(page, "Below") != says(page, "row 4") {
				t.Errorf("after %d lines the table is torn apart on page %d", lines, i+1)
			}
		}
		d.Sections[1].Blocks[0].Table = table(50)
		for i, page := range report.Pages(d, halves{}) {
			if says(page, "Below") != says(page, "row 0") {
				t.Errorf("after %d lines the title is alone on page %d", lines, i+1)
			}
		}
	}
}

// unruled is an outline's chart without rules, whose findings are no business
// of these tests.
func unruled(t *testing.T, outline string) *chart.Chart {
	t.Helper()
	c, _, err := chart.Configure("No rules", func(s *chart.Settings) {
		s.Rules = map[string]chart.RuleSetting{}
		for i := range rule.All {
			s.Rules[rule.All[i].ID] = chart.RuleSetting{Severity: string(rule.Off)}
		}
	}).On(charttest.Parse(t, outline))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestTheDashboardIsSet draws it upright and on a slide, with budgets and
// without.
func TestTheDashboardIsSet(t *testing.T) {
	o := report.Options{Date: "2026-12-05", AsOf: "2026-12-31", Money: true}
	var b strings.Builder
	for _, outline := range []string{busy, strings.ReplaceAll(strings.ReplaceAll(busy, "budget", "cost"), "skills", "team"), "cpo Ada"} {
		for _, size := range []layout.Size{{W: 960, H: 540}, {W: 595, H: 842}} {
			b.WriteString(drawn(report.Dashboard(unruled(t, outline), o, scene.Light, size, halves{})))
		}
	}
	golden(t, "dashboards.txt", b.String())
}

// TestTheDashboardKeepsBack has two people's cost on it only where all amounts
// are asked for, and calls who leads a team by the post where names are not.
func TestTheDashboardKeepsBack(t *testing.T) {
	few := unruled(t, "cpo Ada [cost=500; budget=900]\n  pm Bo [cost=300]")
	many := unruled(t, "cpo Ada [cost=500; budget=2000]\n  pm Bo [cost=300]\n  pm Cy [cost=300]\n  pm Di [cost=100; budget=90]")
	for _, tt := range []struct {
		chart       *chart.Chart
		options     report.Options
		holds, lack []string
	}{
		{few, report.Options{}, nil, []string{"800", "89%", "Cost against budget"}},
		{few, report.Options{Money: true}, []string{`"800"`, `"89%"`, `"Ada"`}, nil},
		{many, report.Options{}, []string{`"1,200"`, `"60%"`, `"Ada"`}, []string{`"Di"`, "111%"}},
		{many, report.Options{NoNames: true}, []string{`"60%"`, `"Chief Product Officer"`}, []string{"Ada"}},
		{many, report.Options{NoNames: true, Money: true}, []string{`"Product Manager"`, `"111%"`}, []string{"Ada", "Di"}},
	} {
		got := drawn(report.Dashboard(tt.chart, tt.options, scene.Light, layout.Size{W: 960, H: 540}, halves{}))
		for _, s := range tt.holds {
			if !strings.Contains(got, s) {
				t.Errorf("%+v: there is no %s in\n%s", tt.options, s, got)
			}
		}
		for _, s := range tt.lack {
			if strings.Contains(got, s) {
				t.Errorf("%+v: there is %s in\n%s", tt.options, s, got)
			}
		}
	}
}

// TestSections writes out what a busy team's report says, and one of 301
// people, whose long lists end with how much more there is.
func TestSections(t *testing.T) {
	many := "cpo Ada\n"
	for i := range 300 {
		many += fmt.Sprintf("  apm Person %d [title=Title %d; location=Place %d; team=Team %d; area=Area %d; budget=100; cost=%d; skills=Skill %d]\n", i, i, i%40, i%50, i%90, 50+i, i%20)
		if i%10 == 1 {
			many += fmt.Sprintf("    - Helper %d [title=Helper of kind %d; mentor=ada]\n    - [open; title=Helper of kind %d]\n", i, i, i)
		}
		if i%10 == 0 {
			many += fmt.Sprintf("    pm [open; start=%d-12-%02d]\n", 2027+i/10, 1+i/10)
		}
	}
	cheap := "cpo Ada [cost=-1500; until=soon]\n  pm Bo [cost=500]"
	one := "cpo Ada [skills=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p]" // one more than are written out
	for name, outline := range map[string]string{"busy.md": busy, "many.md": many, "one.md": one, "cheap.md": cheap} {
		d := report.Of(unruled(t, outline), report.Options{Date: "2026-12-05", Money: true})
		d.Sections = slices.DeleteFunc(d.Sections, func(s report.Section) bool {
			return s.Title == "Findings" || s.Title == "Mentoring" || s.Title == "Seven practices" // what others find and say
		})
		var b strings.Builder
		if err := report.Markdown(&b, d); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.String())
	}
}

// TestWhomTheYoungLearnFrom: a mentor comes before a manager, and who has
// neither stands first.
func TestWhomTheYoungLearnFrom(t *testing.T) {
	d := report.Of(unruled(t, "cpo Ada\n  senior-pm Bo\n    apm Cy\n    apm Di [mentor=eve]\n  pm Eve\n  apm Fay"), report.Options{})
	i := slices.IndexFunc(d.Sections, func(s report.Section) bool { return s.Title == "Mentoring" })
	var rows []string
	for _, r := range d.Sections[i].Blocks[1].Table.Rows {
		rows = append(rows, r.Cells[0].Text+": "+r.Cells[1].Text)
	}
	want := "Fay, Associate Product Manager: nobody yet; Cy, Associate Product Manager: Bo, manager; Di, Associate Product Manager: Eve, mentor"
	if got := strings.Join(rows, "; "); got != want {
		t.Errorf("the rows are %s, want %s", got, want)
	}
}

// TestAReportOfNobody says so, and nothing else.
func TestAReportOfNobody(t *testing.T) {
	d := report.Of(chart.Empty(), report.Options{Date: "2026-12-05"})
	if got := strings.Join(texts(d), "|"); got != "Team report|5 December 2026|0|people|0|open roles|0|layers|0|reports, typically|0|errors|0|warnings|Nobody is here yet|The chart is empty. Add people or open roles, and there will be something to tell." {
		t.Error(got)
	}
}

// TestLongFindings: twenty findings of a rule are written out, and twenty that
// are waived.
func TestLongFindings(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [cost=1]"+strings.Repeat("\n  pm [interim]", 23))
	got := findings(report.Of(c, report.Options{}))
	if strings.Count(got, "is an interim without an end date") != 20 || !strings.Contains(got, "\n… and 3 more.\n") {
		t.Errorf("of 23 findings are said:\n%s", got)
	}
	for _, f := range rule.Check(c, time.Time{}) {
		if f.Rule == "interim-open-end" {
			c, _, _ = chart.Waive(f.Waiver("it is known")).On(c)
		}
	}
	got = findings(report.Of(c, report.Options{}))
	if strings.Count(got, "Because: it is known") != 20 || !strings.Contains(got, "\n… and 3 more.\n") {
		t.Errorf("of 23 waived findings are said:\n%s", got)
	}
}

// TestFindingsAreCounted by severity, and none that there are none of.
func TestFindingsAreCounted(t *testing.T) {
	for outline, want := range map[string]string{
		"":                                       "The chart keeps every rule.",
		"\n  pm Bo [interim]":                    "The rules of product organisations find 1 warning.",
		"\n  pm Bo [interim]\n  pm Cy [interim]": "The rules of product organisations find 2 warnings.",
	} {
		c, _, err := chart.Configure("One rule", func(s *chart.Settings) {
			s.Rules["interim-open-end"] = chart.RuleSetting{Severity: string(rule.Warning)}
		}).On(unruled(t, "cpo Ada"+outline))
		if err != nil {
			t.Fatal(err)
		}
		if got := report.Of(c, report.Options{}).Sections[0].Blocks[0].Text; got != want {
			t.Errorf("%q: %s", outline, got)
		}
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{"2026-12-01": "1 December 2026", " next  week ": "next week", "": ""} {
		if got := report.Date(text); got != want {
			t.Errorf("%q is written %q", text, got)
		}
	}
}

// findings is what a report says in its first section, line by line.
func findings(d report.Document) string {
	return strings.Join(texts(report.Document{Sections: d.Sections[:1]}), "\n") + "\n"
}

// TestALongTitleStaysOnThePage: however long a text is, a page ends where its
// paper does, and a word of any length is measured a few lines at a time.
func TestALongTitleStaysOnThePage(t *testing.T) {
	for _, letter := range []string{"x", "ab ", "中", "e\u0301"} {
		c := charttest.Parse(t, "cpo Ada\n  pm Bo\n")
		c, _, err := chart.Set("", "ada", func(p *chart.Person) { p.Role, p.Title = "", strings.Repeat(letter, 40_000) }).On(c)
		if err != nil {
			t.Fatal(err)
		}
		m := &counting{Measurer: typeset.Default()}
		for n, page := range report.Pages(report.Of(c, report.Options{Date: "2026-11-26"}), m) {
			for _, l := range page.Labels {
				if l.At.Y > page.Height {
					t.Fatalf("page %d has %.20q at %g", n+1, l.S, l.At.Y)
				}
			}
			for _, sh := range page.Shapes {
				if sh.Box.Bottom() > page.Height {
					t.Fatalf("page %d has a shape to %g", n+1, sh.Box.Bottom())
				}
			}
		}
		if most := 40_000_000; m.bytes > most {
			t.Errorf("%q: %d bytes were measured, want %d at most", letter, m.bytes, most)
		}
	}
}

// counting counts the bytes that are measured.
type counting struct {
	scene.Measurer
	bytes int
}

func (c *counting) Width(s string, size float64, weight scene.Weight) float64 {
	c.bytes += len(s)
	return c.Measurer.Width(s, size, weight)
}
