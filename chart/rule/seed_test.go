package rule_test

import (
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// sound is an organisation in which no rule finds anything.
const sound = `
cpo Ada
  head Bo
    senior-pm Cy
      pm Dee
        apm Eve
      pm Fay
    senior-pm Gus
      pm Hal
      apm Ivy
    pm Jo
  vp Kim
    senior-pm Lee
    - Mo
      - Ned
  - Oz [assistant]
`

// TestEachSeededFaultIsFoundOnce breaks one thing in a sound organisation and
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
		{"a Senior PM below a Senior PM", chart.Move("gus", "cy", 0), "reports-up gus"},
		{"a Head below a VP", chart.Move("bo", "kim", 0), "reports-up bo"},
		{"a second CPO", chart.SetRole("", "kim", chart.CPO), "reports-up kim, one-cpo kim"},
		{"a second CPO at the top", chart.Add(chart.Person{ID: "zoe", Role: chart.CPO}, "", chart.End), "one-cpo zoe, unplaced zoe"},
		{"a VP at the top", chart.SetRole("", "ada", chart.VP), "top-seniority ada, reports-up bo, reports-up kim"},
		{"a CPO far below", chart.Sequence("", chart.SetRole("", "ada", chart.Head), chart.SetRole("", "bo", chart.VP),
			chart.SetRole("", "ned", chart.CPO)), "top-seniority ada"},
		{"an APM with a helper", chart.Move("ned", "eve", 0), "entry-leads eve"},
		{"a forgotten PM", chart.Move("jo", "", chart.End), "unplaced jo"},
		{"an APM below a Head", chart.Move("eve", "bo", 0), "needs-mentor eve"},
		{"three for a PM", chart.Sequence("", chart.Move("ivy", "dee", 0), chart.Move("ned", "dee", 0)), "span dee"},
		{"a vacancy", chart.Set("", "cy", func(p *chart.Person) { p.Open = true }), "vacant-manager cy"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, _, err := tt.seed.On(charttest.Parse(t, sound))
			if err != nil {
				t.Fatal(err)
			}
			if got := places(rule.Check(c)); got != tt.want {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
}

// reporting puts any manager into a reporting line, as a file may.
func reporting(id, manager chart.ID) chart.Edit {
	return chart.Edit{Name: "Report to anybody", Do: func(tx *chart.Tx) error {
		p := *tx.Person(id)
		p.Manager = manager
		return tx.Put(p)
	}}
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
	f := rule.Check(c)[0]
	if members := slices.Sorted(slices.Values(append(f.Related, f.Person))); !slices.Equal(members, []chart.ID{"a", "b", "c"}) {
		t.Errorf("%s is about %v, want a, b and c", f.Rule, members)
	}
}
