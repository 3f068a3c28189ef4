package rule_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// healthy is an organisation in which no rule finds anything.
const healthy = `
set areas=Search;Checkout;Delivery
cpo Ada [skills=leadership,business acumen,marketing,data analysis,technical,problem-solving]
  head Bo [skills=empathy,communication; cost=200; budget=1000]
    senior-pm Cy [area=Search]
      pm Dee [area=Ranking; cost=100]
        apm Eve [cost=60]
      pm Fay [area=Filters]
      pm Pia [area=Suggestions]
    senior-pm Gus [area=Checkout]
      pm Hal [area=Payments]
      pm Uma [area=Invoices]
      apm Ivy
    pm Jo [area=Profiles, Search; cost=100]
  vp Kim [interim; until=2026-12-31]
    senior-pm Lee [area=Delivery, Routes]
    - Mo
      - Ned
      - Pat
      - Quin
  senior-pm Rae [area=Data]
    pm Sam [area=Reports]
    pm Tim [area=Exports]
  - Oz [assistant]
`

// TestEachSeededFaultIsFoundOnce breaks one thing in a healthy organisation and
// expects what that breaks and nothing else.
func TestEachSeededFaultIsFoundOnce(t *testing.T) {
	for _, tt := range []struct {
		name string
		seed chart.Edit
		want string
	}{
		{"nothing", chart.Sequence(""), ""},
		{"the top reports to a PM of its own", reporting("ada", "dee"), "cycle ada"},
		{"a Senior PM reports to an own PM", reporting("cy", "dee"), "cycle cy"},
		{"one's own manager", reporting("jo", "jo"), "cycle jo"},
		{"a manager who left", reporting("gus", "zoe"), "missing-manager gus"},
		{"a PM below an APM", chart.Move("fay", "eve", 0), "entry-leads eve, reports-up fay"},
		{"a Senior PM below a Senior PM", chart.Move("gus", "rae", 0), "reports-up gus"},
		{"a Head below a VP", chart.Move("bo", "kim", 0), "reports-up bo"},
		{"a second CPO", chart.SetRole("", "kim", chart.CPO), "reports-up kim, one-cpo kim"},
		{"a second CPO at the top", chart.Add(chart.Person{ID: "zoe", Role: chart.CPO}, "", chart.End), "one-cpo zoe, unplaced zoe, executive-alone zoe"},
		{"a VP at the top", chart.SetRole("", "ada", chart.VP), "top-seniority ada, reports-up bo, reports-up kim"},
		{"a CPO far below", chart.Sequence("", chart.SetRole("", "ada", chart.Head), chart.SetRole("", "bo", chart.VP),
			chart.SetRole("", "ned", chart.CPO)), "top-seniority ada, executive-alone ned"},
		{"an APM with a helper", chart.Move("ned", "eve", 0), "entry-leads eve"},
		{"a forgotten PM", chart.Move("jo", "", chart.End), "unplaced jo"},
		{"an APM below a Head", chart.Move("eve", "bo", 0), "needs-mentor eve, skips-levels eve"},
		{"three for a PM", chart.Sequence("", chart.Move("ivy", "dee", 0), chart.Move("ned", "dee", 0)), "span dee"},
		{"a PM below the CPO", chart.Move("jo", "ada", 0), "skips-levels jo"},
		{"two PMs gone", chart.Sequence("", chart.Remove("fay"), chart.Remove("pia")), "chain cy"},
		{"leads who own areas, as far as they lead anybody", rule.Adjust("player-coach", rule.Info, nil), "player-coach cy, player-coach gus, player-coach rae"},
		{"learners everywhere", chart.Sequence("", adding(chart.JuniorPM, "jo", 2), adding(chart.JuniorPM, "fay", 2), adding(chart.APM, "hal", 2),
			adding(chart.APM, "pia", 2), adding(chart.APM, "uma", 2), adding(chart.APM, "sam", 2)), "entry-heavy ada"},
		{"a fractional VP with a large team", chart.Sequence("", adding(chart.PM, "kim", 2),
			chart.Set("", "kim", func(p *chart.Person) { p.Employment = chart.Fractional })), "fractional-team kim"},
		{"people under people", chart.Sequence("", adding("", "fay", 2), adding("", "p1", 2), adding("", "p3", 2)), "layers ada"},
		{"an executive without a team", adding(chart.VP, "ada", 1), "executive-alone p1"},
		{"a VP who reports past the Head", chart.Move("kim", "", chart.End), "unplaced kim, head-and-vp kim"},
		{"a small company", chart.Sequence("", chart.RemoveTeam("mo"), chart.RemoveTeam("cy"), adding("", "kim", 1)), "head-and-vp kim"},
		{"no executive left", chart.Sequence("", chart.SetRole("", "ada", ""), chart.SetRole("", "bo", ""), chart.SetRole("", "kim", "")), "no-leader ada"},
		{"a Group PM over a Senior PM", chart.Sequence("", chart.DefineRole(groupPM), chart.SetRole("", "gus", "group-pm"), chart.Move("cy", "gus", 0)), ""},
		{"a Group PM below a Senior PM", chart.Sequence("", chart.DefineRole(groupPM), chart.SetRole("", "gus", "group-pm"), chart.Move("gus", "rae", 0)), "reports-up gus"},
		{"a Group PM with too many", chart.Sequence("", chart.DefineRole(groupPM), chart.SetRole("", "gus", "group-pm"), adding(chart.PM, "gus", 2)), "span gus"},
		{"a Director below a Senior PM", chart.Sequence("", chart.SetRole("", "gus", chart.Director), chart.Move("gus", "rae", 0)), "reports-up gus, needs-mentor ivy"},
		{"a Principal PM with a team", chart.SetRole("", "gus", chart.PrincipalPM), "span gus"},
		{"a Principal PM who guides an APM", chart.Sequence("", chart.Remove("hal"), chart.Remove("uma"), chart.SetRole("", "gus", chart.PrincipalPM)), ""},
		{"a Lead PM with one report", chart.Sequence("", chart.Remove("tim"), chart.SetRole("", "rae", chart.LeadPM)), ""},
		{"a founder above the CPO", chart.Sequence("", chart.Add(chart.Person{ID: "zoe", Role: chart.Founder}, "", chart.End), chart.Move("ada", "zoe", 0)), ""},
		{"a founder below the CPO", chart.Add(chart.Person{ID: "zoe", Role: chart.Founder}, "ada", chart.End), "top-seniority ada, reports-up zoe"},
		{"engineers and designers", chart.Sequence("", adding(chart.Engineer, "sam", 2), adding(chart.Designer, "fay", 2)), ""},
		{"engineers count as reports", chart.Sequence("", adding(chart.Engineer, "sam", 3)), "span sam"},
		{"the full ladder", chart.FullLadder(), ""},
		{"a vacancy", chart.Set("", "cy", func(p *chart.Person) { p.Open = true }), "vacant-manager cy"},
		{"an area without an owner", listing("Search", "checkout", "Delivery", "Vouchers"), "unowned-area ada"},
		{"a second owner", owning("hal", "filters"), "shared-area hal"},
		{"a PM who owns nothing", owning("hal", " "), "no-area hal"},
		{"one person twice", chart.Rename("ned", "Ivy"), "same-person ned"},
		{"a skill that no leader has", chart.Set("", "bo", func(p *chart.Person) { p.Skills = p.Skills[:1] }), "skills-gap ada"},
		{"a dear PM", chart.Set("", "jo", func(p *chart.Person) { p.Cost = 700 }), "over-budget bo"},
		{"an interim for good", chart.Set("", "kim", func(p *chart.Person) { p.Until = "" }), "interim-open-end kim"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, _, err := tt.seed.On(charttest.Parse(t, healthy))
			if err != nil {
				t.Fatal(err)
			}
			if got := places(rule.Check(c, time.Time{})); got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

var groupPM = chart.Role{ID: "group-pm", Title: "Group PM", Short: "GPM", Level: 4, Above: true, Track: chart.Lead, Span: 4}

// adding puts new people under a manager, with the next free IDs.
func adding(role chart.RoleID, manager chart.ID, n int) chart.Edit {
	var edits []chart.Edit
	for i := range n {
		name := fmt.Sprintf("New %d of %s", i+1, manager)
		edits = append(edits, chart.Add(chart.Person{Name: name, Role: role, Area: name}, manager, chart.End))
	}
	return chart.Sequence("", edits...)
}

// reporting puts any manager into a reporting line, as a file may.
func reporting(id, manager chart.ID) chart.Edit {
	return chart.Edit{Name: "Report to anybody", Do: func(tx *chart.Tx) error {
		p := *tx.Person(id)
		p.Manager = manager
		return tx.Put(p)
	}}
}

func owning(id chart.ID, area string) chart.Edit {
	return chart.Set("", id, func(p *chart.Person) { p.Area = area })
}

func listing(areas ...string) chart.Edit {
	return chart.Configure("", func(s *chart.Settings) { s.Areas = areas })
}

func places(findings []rule.Finding) string {
	var s []string
	for _, f := range findings {
		s = append(s, f.Rule+" "+string(f.Person))
	}
	return strings.Join(s, ", ")
}

func TestARingNamesAllItsMembers(t *testing.T) {
	c := charttest.Parse(t, "pm B [manager=c]\npm C [manager=a]\npm A [manager=b]\n  apm D")
	f := rule.Check(c, time.Time{})[0]
	if members := slices.Sorted(slices.Values(append(f.Related, f.Person))); !slices.Equal(members, []chart.ID{"a", "b", "c"}) {
		t.Errorf("%s is about %v, want a, b and c", f.Rule, members)
	}
}

// TestFindingsOfOneCardAreWaivedApart accepts one of two areas that nobody
// owns.
func TestFindingsOfOneCardAreWaivedApart(t *testing.T) {
	c := charttest.Parse(t, "set areas=Search;Maps\nhead Ada")
	found := rule.Check(c, time.Time{})
	c, _, err := chart.Waive(found[0].Waiver("from May on")).On(c)
	if err != nil {
		t.Fatal(err)
	}
	after := rule.Check(c, time.Time{})
	if len(after) != 2 || after[0].About != "Maps" || after[0].Waived != "" || after[1].About != "Search" || after[1].Waived != "from May on" {
		t.Errorf("found %+v, then %+v", found, after)
	}
}
