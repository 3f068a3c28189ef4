package health_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/health"
)

const team = `
set title=Acme
cpo Ada [location=Berlin; budget=900; cost=200; skills=Leadership,Business sense,Chess]
  head Bo [interim; location=berlin ; cost=150; budget=500; skills=analytics,Product Marketing,data analysis]
    senior-pm Cy [area=Search; cost=120; team=Discovery]
      apm Di [area=search; location=Lisbon; team=discovery]
      apm Ed [mentor=bo; team=Discovery; cost=50; skills=empathy]
      apm Al [manager=bo; cost=40]
    pm [open; area=Checkout; cost=100; id=open]
  vp Fay [area=Pricing; contractor]
    pm Gus [dotted=bo]
    - Hal [title=Designer]
    - Ivy [title=designer; assistant]
`

// TestFigures checks one team by all its figures, written as the IDs behind
// them.
func TestFigures(t *testing.T) {
	h := health.Of(charttest.Parse(t, team), time.Time{})
	for _, tt := range []struct{ figure, want, got string }{
		{"people", "ada bo cy di ed al fay gus hal ivy", ids(h.People)},
		{"open", "open", ids(h.Open)},
		{"closed", "", ids(h.Closed)},
		{"roles", "Chief Product Officer: ada; Head of Product: bo; VP of Product: fay; Senior Product Manager: cy; Product Manager: gus + open; Associate Product Manager: di ed al", roles(h.Roles)},
		{"others", "Designer: hal ivy", roles(h.Others)},
		{"employment", "full-time: ada cy di ed al gus hal ivy; interim: bo; contractor: fay", groups(h.Employment)},
		{"locations", "Berlin: ada bo; Lisbon: di", groups(h.Locations)},
		{"layers", "1: ada; 2: bo fay; 3: cy al open gus hal; 4: di ed", groups(h.Layers)},
		{"sizes", "1: ; 2: ada cy fay; 3: bo", groups(h.Spans.Sizes)},
		{"median", "2", fmt.Sprint(h.Spans.Median)},
		{"above", "", ids(h.Spans.Above)},
		{"leaders", "ada bo cy fay", ids(h.Leaders)},
		{"contributors", "di ed al gus hal ivy", ids(h.Contributors)},
		{"entry", "di ed al", ids(h.Mentoring.Entry)},
		{"guides", "cy gus", ids(h.Mentoring.Guides)},
		{"mentored", "ed", ids(h.Mentoring.Mentored)},
		{"managed", "di", ids(h.Mentoring.Managed)},
		{"alone", "al", ids(h.Mentoring.Alone)},
		{"areas", "Search: cy di; Checkout:  + open; Pricing: fay (executive)", areas(h.Areas)},
		{"budgets", "ada: 560 + 100 of 900, unknown di fay gus hal ivy; bo: 360 + 100 of 500, unknown di", budgets(h.Budgets)},
		{"teams", "Discovery: 170 + 0 of 0, unknown di", budgets(h.Teams)},
		{"total", ": 560 + 100 of 0, unknown di fay gus hal ivy", budgets([]health.Budget{h.Total})},
		{"known skills", "ada bo", ids(h.Skills.Known)},
		{"unknown skills", "cy fay", ids(h.Skills.Unknown)},
		{"skills", "Leadership: ada; Empathy:  (ed); Communication and collaboration: ; Business acumen: ada; Analytical skills: bo; Technical knowledge: ; Problem solving: ; Marketing insight: bo", skills(h.Skills.Essential)},
		{"gaps", "Empathy:  (ed); Communication and collaboration: ; Technical knowledge: ; Problem solving: ", skills(h.Skills.Gaps())},
		{"other skills", "Chess: ada", groups(h.Skills.Others)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.figure, tt.got, tt.want)
		}
	}
}

// TestFiguresByTrack: every rung belongs to the figures of its track, whoever
// leads the company is a leader, and the jobs around a team count as people.
func TestFiguresByTrack(t *testing.T) {
	h := health.Of(charttest.Parse(t, `
founder Zoe [area=Pricing]
  cpo Ada
    director Bo [area=Billing]
      group-pm Cy
        pm Dee
        apm Eve
      principal-pm Fay [area=Search]
        apm Gus
      staff-pm Hal
        pm Lin
      engineer Ida
    svp Mo
    lead-pm Jo [area=Pricing]
ceo Kim
`), time.Time{})
	for _, tt := range []struct{ figure, want, got string }{
		{"people", "zoe ada bo cy dee eve fay gus hal lin ida mo jo kim", ids(h.People)},
		{"roles", "Chief Executive Officer: kim; Founder: zoe; Chief Product Officer: ada; SVP of Product: mo; Director of Product: bo; " +
			"Principal Product Manager: fay; Group Product Manager: cy; Staff Product Manager: hal; Lead Product Manager: jo; " +
			"Product Manager: dee lin; Associate Product Manager: eve gus; Engineer: ida", roles(h.Roles)},
		{"others", "", roles(h.Others)},
		{"above", "hal", ids(h.Spans.Above)},
		{"leaders", "zoe ada bo cy mo jo kim", ids(h.Leaders)},
		{"contributors", "dee eve fay gus hal lin ida", ids(h.Contributors)},
		{"entry", "eve gus", ids(h.Mentoring.Entry)},
		{"guides", "cy dee fay hal lin jo", ids(h.Mentoring.Guides)},
		{"managed", "eve gus", ids(h.Mentoring.Managed)},
		{"areas", "Pricing: zoe jo; Billing: bo (executive); Search: fay", areas(h.Areas)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.figure, tt.got, tt.want)
		}
	}
	founders := health.Of(charttest.Parse(t, "founder Zoe [area=Pricing]\n  pm Bo"), time.Time{})
	if got := areas(founders.Areas); got != "Pricing: zoe (executive)" {
		t.Errorf("what a founder alone owns is %s", got)
	}
}

func TestPractices(t *testing.T) {
	want := map[string]string{
		"Recruit top talent":               "1 role is open, beside 10 people: 1 Product Manager. No leader is known for empathy, communication and collaboration, technical knowledge and problem solving: something to look for in the next hire, as potential or as experience.",
		"A collaborative culture":          "1 person works across the reporting lines by a dotted line to a further manager. 1 area is shared: Search.",
		"Continuous learning":              "2 of 3 entry-level people have somebody to learn from; Al would gain from a mentor.",
		"Clear roles and responsibilities": "1 of 2 product managers have an area of their own. 1 area has more than one owner, so it helps to say who decides: Search. 1 area waits for an owner to be hired: Checkout.",
		"Empowered members":                "1 of 2 areas are owned by the people who do the work, the rest by executives alone: Pricing. 4 managers lead others, half of them 2 reports or fewer.",
		"Effective communication":          "There are 4 layers from top to bottom. The largest circle is that of Bo, with 3 reports. People work in 2 places, so what is said in one room is worth writing down for the others.",
	}
	practices := health.Of(charttest.Parse(t, team), time.Time{}).Practices
	if len(practices) != 7 {
		t.Errorf("%d practices", len(practices))
	}
	for _, p := range practices {
		if w, ok := want[p.Name]; ok && p.Text != w {
			t.Errorf("%s:\ngot  %s\nwant %s", p.Name, p.Text, w)
		}
		if p.Text == "" {
			t.Errorf("%s says nothing", p.Name)
		}
	}
}

// TestClosedPosts: a post that is no more is neither a person nor an open
// role, and neither a manager nor a report.
func TestClosedPosts(t *testing.T) {
	gone := map[string]string{chart.ClosedField: "Eliminated"}
	c, err := chart.New(chart.Settings{}, []chart.Person{
		{ID: "a", Name: "Ada"},
		{ID: "b", Manager: "a", Title: "Director", Extra: gone, Open: true, Area: "Search", Cost: 5, Budget: 10},
		{ID: "c", Name: "Cy", Manager: "b"},
	})
	if err != nil {
		t.Fatal(err)
	}
	h := health.Of(c, time.Time{})
	if got := ids(h.People) + "/" + ids(h.Open) + "/" + ids(h.Closed); got != "a c//b" {
		t.Errorf("people/open/closed %s", got)
	}
	if len(h.Spans.Managers) > 0 || len(h.Areas) > 0 || len(h.Budgets) > 0 || h.Total.All() != 0 {
		t.Errorf("the closed post counts: %+v", h)
	}
}

func TestAboveTheLimit(t *testing.T) {
	outline := "senior-pm Ada" + strings.Repeat("\n  pm", 4) + "\n  apm Bo" + strings.Repeat("\n    pm", 12)
	s := health.Of(charttest.Parse(t, outline), time.Time{}).Spans
	if got := ids(s.Above); got != "ada" {
		t.Errorf("above the limit: %q; Bo's reports are the business of another rule", got)
	}
	if last := s.Sizes[len(s.Sizes)-1]; last.Name != "11 or more" || ids(last.People) != "bo" {
		t.Errorf("the largest spans: %v", last)
	}
	if s.Median != 8.5 {
		t.Errorf("median %g", s.Median)
	}
}

func TestEssentialSkills(t *testing.T) {
	for skill, want := range map[string]string{
		"LEADERSHIP": "Leadership", "people management": "Leadership", "leadership skills": "Leadership",
		"Customer-centricity": "Empathy", "Communication & Collaboration": "Communication and collaboration",
		"Communication/collaboration": "Communication and collaboration", "stakeholder  management": "Communication and collaboration",
		"Commercial awareness": "Business acumen", "Analytical": "Analytical skills", "Data Analysis": "Analytical skills",
		"strong technical skills": "Technical knowledge", "Problem-solving": "Problem solving", "problemsolving": "Problem solving",
		"Go-to-market": "Marketing insight", "Chess": "", "Project management": "", "": "", "Thought leadership": "",
	} {
		c := charttest.Parse(t, "cpo Ada [skills="+skill+"]")
		got := ""
		for _, s := range health.Of(c, time.Time{}).Skills.Essential {
			if len(s.Leaders) > 0 {
				got += s.Name
			}
		}
		if got != want {
			t.Errorf("%q is %q, want %q", skill, got, want)
		}
	}
}

// TestBareCharts: where little is known, less is said.
func TestBareCharts(t *testing.T) {
	if h := health.Of(chart.Empty(), time.Time{}); len(h.People) > 0 || h.Practices != nil {
		t.Errorf("nobody is %+v", h)
	}
	h := health.Of(charttest.Parse(t, "cpo [open]"), time.Time{})
	if len(h.Practices) != 7 || !strings.HasPrefix(h.Practices[0].Text, "Nobody is here yet, and 1 role is to be filled.") {
		t.Errorf("%+v", h.Practices)
	}
	ring := charttest.Parse(t, "pm Ada [manager=bo]\npm Bo [manager=ada]")
	if h := health.Of(ring, time.Time{}); len(h.People) != 2 || len(h.Layers) != 1 {
		t.Errorf("a ring is %+v", h)
	}
}

func ids(of []chart.ID) string {
	var words []string
	for _, id := range of {
		words = append(words, string(id))
	}
	return strings.Join(words, " ")
}

func groups(of []health.Group) string {
	return join(of, func(g health.Group) string { return g.Name + ": " + ids(g.People) })
}

func roles(of []health.Role) string {
	return join(of, func(r health.Role) string { return r.Title + ": " + withOpen(r.People, r.Open) })
}

func withOpen(people, open []chart.ID) string {
	if len(open) > 0 {
		return ids(people) + " + " + ids(open)
	}
	return ids(people)
}

func areas(of []health.Area) string {
	return join(of, func(a health.Area) string {
		text := a.Name + ": " + withOpen(a.Owners, a.Open)
		if a.Executive {
			text += " (executive)"
		}
		return text
	})
}

func budgets(of []health.Budget) string {
	return join(of, func(b health.Budget) string {
		return fmt.Sprintf("%s: %d + %d of %d, unknown %s", string(b.Lead)+b.Name, b.Cost, b.Planned, b.Budget, ids(b.Unknown))
	})
}

func skills(of []health.Skill) string {
	return join(of, func(s health.Skill) string {
		text := s.Name + ": " + ids(s.Leaders)
		if len(s.Team) > 0 {
			text += " (" + ids(s.Team) + ")"
		}
		return text
	})
}

func join[T any](of []T, text func(T) string) string {
	var words []string
	for _, v := range of {
		words = append(words, text(v))
	}
	return strings.Join(words, "; ")
}

func TestTheLongestOpenRole(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm [id=x; open; area=Search]\n  pm [id=y; open; opened=2026-05-01]\n  apm [id=z; open; opened=2026-03-01]\n  pm [id=w; open; opened=lately]")
	if got := health.Of(c, time.Time{}).Practices[0].Text; !strings.Contains(got, "The longest is open since 1 March 2026: the open Associate Product Manager role.") {
		t.Errorf("it says %q", got)
	}
	if got := health.Of(charttest.Parse(t, "cpo Ada\n  pm [open]"), time.Time{}).Practices[0].Text; strings.Contains(got, "longest") {
		t.Errorf("without a day it says %q", got)
	}
}
