package chart_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestParkingATeam: who is parked is off the chart with everybody below, and
// in the document; dragged out again they are where they are put.
func TestParkingATeam(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    pm Cy\n  pm Dee")
	c = do(t, c, chart.Park("bo"))
	if got := charttest.Format(c); got != charttest.Format(charttest.Parse(t, "cpo Ada\n  pm Dee")) {
		t.Errorf("on the chart are\n%s", got)
	}
	if p := c.Parked(); len(p) != 2 || p[0].ID != "bo" || p[1].ID != "cy" || len(c.Everybody()) != 4 || c.Len() != 4 {
		t.Errorf("parked are %v of %d", p, c.Len())
	}
	if s := chart.TakeCensus(c, time.Time{}); s.People != 2 || s.Layers != 2 || !slices.Contains(s.Words(), "2 parked") {
		t.Errorf("the figures are %v", s.Words())
	}
	if c = do(t, c, chart.Rename("cy", "Cyd")); c.Parked()[1].Name != "Cyd" || c.Tree().Len() != 2 {
		t.Errorf("after a change to somebody in the tray, parked are %v", c.Parked())
	}
	c = do(t, c, chart.Move("cy", "dee", 0))
	c = do(t, c, chart.Move("bo", "", 0))
	if c.Person("cy").Manager != "dee" || c.Tree().People[0].ID != "bo" || c.Tree().Len() != 4 || len(c.Parked()) != 0 {
		t.Errorf("out of the tray:\n%s", charttest.Format(c))
	}
}

// TestEverybodyIsOnTheChartOrParked: once, and nobody in the tree leads or is
// led by somebody in the tray.
func TestEverybodyIsOnTheChartOrParked(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		h := chart.NewHistory(charttest.AnyChart(t))
		for range rapid.IntRange(0, 8).Draw(t, "edits") {
			e := charttest.AnyEdit(t, h.Now())
			if people := h.Now().Everybody(); len(people) > 0 && rapid.Bool().Draw(t, "park") {
				e = chart.Park(rapid.SampledFrom(people).Draw(t, "who").ID)
			}
			_, _ = h.Do(e) // one that fails changes nothing
		}
		c, seen := h.Now(), map[chart.ID]bool{}
		for _, p := range c.Everybody() {
			if seen[p.ID] || c.Person(p.ID) != p {
				t.Fatalf("%s is there twice, or as they were", p.ID)
			}
			seen[p.ID] = true
		}
		if len(seen) != c.Len() {
			t.Fatalf("%d of %d people are on the chart or parked", len(seen), c.Len())
		}
		for _, p := range c.Parked() {
			if c.Tree().Index(p.ID) >= 0 {
				t.Fatalf("%s is parked and on the chart", p.ID)
			}
		}
		for _, p := range c.Tree().People {
			if p.Parked() || c.Has(p.Manager) && c.Tree().Index(p.Manager) < 0 {
				t.Fatalf("%s is on the chart, under %q", p.ID, p.Manager)
			}
		}
	})
}
