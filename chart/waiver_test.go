package chart_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

func TestWaivers(t *testing.T) {
	c := charttest.Parse(t, "head Bo\n  pm Cy")
	w := chart.Waiver{Rule: "span", Person: "cy", Reason: " for a month "}
	c = do(t, c, chart.Waive(w))
	if got := c.Settings().Waivers; len(got) != 1 || got[0].Reason != "for a month" {
		t.Fatalf("waived: %+v", got)
	}
	w.Reason = "for a year"
	c = do(t, c, chart.Waive(w))
	if got := c.Settings().Waivers; len(got) != 1 || got[0].Reason != "for a year" {
		t.Fatalf("waived again: %+v", got)
	}
	if left := do(t, c, chart.Remove("bo")).Settings().Waivers; len(left) != 1 {
		t.Errorf("removing somebody else leaves %+v", left)
	}
	if left := do(t, c, chart.Remove("cy")).Settings().Waivers; left != nil {
		t.Errorf("removing Cy leaves %+v", left)
	}
	if left := do(t, c, chart.Unwaive(chart.Waiver{Rule: "span", Person: "cy"})).Settings().Waivers; left != nil {
		t.Errorf("taken back, there is still %+v", left)
	}
	if _, _, err := chart.Waive(chart.Waiver{Rule: "span", Person: "bo"}).On(c); err == nil {
		t.Error("a finding is waived without a reason")
	}
}

func do(t *testing.T, c *chart.Chart, e chart.Edit) *chart.Chart {
	t.Helper()
	after, diff, err := e.On(c)
	if err != nil {
		t.Fatalf("%s: %v", e.Name, err)
	}
	if !after.Apply(diff.Inverse()).Equal(c) {
		t.Fatalf("%s cannot be undone", e.Name)
	}
	return after
}
