package chart_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

func TestLines(t *testing.T) {
	const before = "cpo Ada\n  head Bo\n    pm Cy [dotted=eve,gone]\n      apm Di\n  vp Eve"
	for _, tt := range []struct {
		name string
		edit chart.Edit
		want string // empty: it fails
	}{
		{"remove one", chart.RemoveDotted("cy", "eve"), "ada<, bo<ada, cy<bo ..gone, di<cy, eve<ada"},
		{"remove none", chart.RemoveDotted("cy", "di"), "ada<, bo<ada, cy<bo ..eve ..gone, di<cy, eve<ada"},
		{"dotted", chart.DotLine("cy"), "ada<, bo<ada, eve<ada, cy<ada ..eve ..gone ..bo, di<cy"},
		{"dotted, below a top", chart.DotLine("bo"), "ada<, eve<ada, bo< ..ada, cy<bo ..eve ..gone, di<cy"},
		{"dotted, of a top", chart.DotLine("ada"), ""},
		{"of nobody", chart.DotLine("gone"), ""},
		{"the manager", chart.LeadByDotted("cy", "eve"), "ada<, bo<ada, eve<ada, cy<eve ..gone ..bo, di<cy"},
		{"the manager, within the team", chart.LeadByDotted("cy", "di"), ""},
	} {
		c, diff, err := tt.edit.On(charttest.Parse(t, before))
		if tt.want == "" {
			if err == nil || !diff.Empty() {
				t.Errorf("%s: it is %s", tt.name, people(c))
			}
			continue
		}
		if err != nil || people(c) != tt.want {
			t.Errorf("%s: %v, %s, want %s", tt.name, err, people(c), tt.want)
		}
		if back := c.Apply(diff.Inverse()); people(back) != people(charttest.Parse(t, before)) {
			t.Errorf("%s undone: %s", tt.name, people(back))
		}
	}
}
