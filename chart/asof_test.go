package chart_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// day is the zero day for a text that is none.
func day(s string) time.Time {
	d, _ := chart.ParseDay(s)
	return d
}

func TestAsOf(t *testing.T) {
	for _, tt := range []struct{ name, day, before, after string }{
		{"nobody is left out", "2027-06-01", "cpo Ada [start=2020-01-01]\n  pm Bo [start=2027-06-01]\n  pm Cy\n", ""},
		{"a day later", "2027-05-31", "cpo Ada\n  pm Bo [start=2027-06-01]\n", "cpo Ada\n"},
		{"open roles", "2027-05-31", "cpo Ada\n  pm [id=x; start=2027-06-01; open]\n  pm [id=y; open]\n", "cpo Ada\n  pm [id=y; open]\n"},
		{"reports move up, in their place", "2026-12-31",
			"cpo Ada\n  head Bo [start=2027-01-01]\n    vp Cy [start=2027-01-01]\n      pm Di\n    pm Ed\n  pm Fay\n",
			"cpo Ada\n  pm Di\n  pm Ed\n  pm Fay\n"},
		{"the top is not there yet", "2026-12-31", "cpo Ada [start=2027-01-01]\n  pm Bo\n  pm Cy\n", "pm Bo\npm Cy\n"},
		{"further lines", "2026-12-31",
			"cpo Ada\n  pm Bo [start=2027-01-01]\n  pm Di\n  apm Cy [mentor=bo; dotted=bo,di]\n", "cpo Ada\n  pm Di\n  apm Cy [dotted=di]\n"},
		{"dates that are none", "2026-12-31", "cpo Ada\n  pm Bo [start=soon]\n  pm Cy [start=2027-02-30]\n", ""},
		{"a day that is none", "someday", "cpo Ada\n  pm Bo [start=2027-01-01]\n", ""},
		{"the leap day", "2028-02-29", "cpo Ada\n  pm Bo [start=2028-02-29]\n  pm Cy [start=2028-03-01]\n", "cpo Ada\n  pm Bo [start=2028-02-29]\n"},
		{"a missing manager", "2026-12-31", "pm Ada [manager=x]\n  pm Bo [start=2027-01-01]\n", "pm Ada [manager=x]\n"},
		{"a ring loses one", "2026-12-31",
			"pm Ada [manager=cy]\npm Bo [manager=ada; start=2027-01-01]\npm Cy [manager=bo]\n", "pm Ada [manager=cy]\n  pm Cy\n"},
		{"a ring loses all but one", "2026-12-31",
			"pm Ada [manager=cy]\npm Bo [manager=ada; start=2027-01-01]\npm Cy [manager=bo; start=2027-01-01]\n", "pm Ada\n"},
		{"a ring of one", "2026-12-31", "pm Ada [manager=ada]\n  pm Bo [start=2027-01-01]\n", "pm Ada [manager=ada]\n"},
		{"the first of a ring is not there", "2026-12-31",
			"pm Ada [manager=cy; start=2027-01-01]\npm Bo [manager=ada; start=2027-01-01]\npm Cy [manager=bo]\n", "pm Cy\n"},
		{"nobody of a ring is there, but a team is", "2026-12-31",
			"pm Ada [manager=bo; start=2027-01-01]\n  apm Di\npm Bo [manager=ada; start=2027-01-01]\n", "apm Di\n"},
		{"the last day", "2027-03-31", "cpo Ada [until=2027-03-31]\n  pm Bo\n", ""},
		{"who left a team leaves an open post", "2027-04-01",
			"cpo Ada [title=Chief; team=Shop; email=ada@x.org; notes=Since May; start=2026-01-01; until=2027-03-31; interim; skills=Empathy; cost=9; budget=8]\n  pm Bo\n",
			"cpo [id=ada; title=Chief; team=Shop; open; budget=8]\n  pm Bo\n"},
		{"who left none is gone", "2027-04-01", "cpo Ada\n  pm Bo [until=2027-03-31]\n    pm Cy [until=2027-03-31]\n  apm Di [mentor=bo; dotted=bo]\n", "cpo Ada\n  apm Di\n"},
		{"a team further below", "2027-04-01", "cpo Ada\n  head Bo [until=2027-03-31]\n    pm Cy [until=2027-03-31]\n      apm Di [mentor=cy; dotted=bo]\n",
			"cpo Ada\n  head [id=bo; open]\n    pm [id=cy; open]\n      apm Di [dotted=bo]\n"},
		{"a team whose lead is to come", "2027-04-01", "cpo Ada [until=2027-03-31]\n  head Bo [start=2027-05-01]\n    pm Cy\n", "cpo [id=ada; open]\n  pm Cy\n"},
		{"a team of posts that are no more", "2027-04-01", "cpo Ada\n  head Bo [until=2027-03-31]\n    - [id=old; closed]\n", "cpo Ada\n  - [id=old]\n"},
		{"an open team", "2027-04-01", "head Bo [until=2027-03-31]\n  pm [id=x; open]\n", "head [id=bo; open]\n  pm [id=x; open]\n"},
		{"an end before the start is a slip", "2027-04-01", "pm Ada [start=2027-02-01; until=2026-02-01]\n", ""},
		{"an end that is none, and one of an open post", "2027-04-01", "pm Ada [until=31 March]\npm [id=x; until=2027-03-31; open]\n", ""},
		{"who left a ring", "2027-04-01", "pm Ada [manager=bo; until=2027-03-31]\n  apm Cy\npm Bo [manager=ada]\n", "pm [id=ada; manager=bo; open]\n  apm Cy\n  pm Bo\n"},
		{"who left a ring alone", "2027-04-01", "pm Ada [manager=bo; until=2027-03-31]\npm Bo [manager=ada]\n", "pm Bo\n"},
		{"nobody is there", "2026-12-31", "pm Ada [manager=bo; start=2027-01-01]\npm Bo [manager=ada; start=2027-01-01]\n", "nobody"},
	} {
		c := charttest.Parse(t, tt.before)
		if tt.after == "" {
			tt.after = charttest.Format(c)
		}
		if d := cmp.Diff(charttest.Format(chart.AsOf(c, day(tt.day))), strings.TrimPrefix(tt.after, "nobody")); d != "" {
			t.Errorf("%s (-got +want):\n%s", tt.name, d)
		}
	}
}

// TestLinesUpAreKept: whoever is there has the managers above who are there
// too, in their order.
func TestLinesUpAreKept(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := randomTeam(t)
		then := chart.AsOf(c, day("2027-06-30"))
		for i, p := range c.Tree().People {
			if j := then.Tree().Index(p.ID); j >= 0 && p.Start > "2027-06-30" {
				t.Fatalf("%s starts %q", p.ID, p.Start)
			} else if j >= 0 {
				checkLine(t, line(c, i, then), line(then, j, then))
			}
		}
	})
}

func checkLine(t *rapid.T, before, after []chart.ID) {
	t.Helper()
	if !slices.Equal(before, after) {
		t.Fatalf("the line was %v and is %v", before, after)
	}
}

// line is the managers of i whom a chart has.
func line(c *chart.Chart, i int, has *chart.Chart) []chart.ID {
	var ids []chart.ID
	for m := range c.Tree().Managers(i) {
		if id := c.Tree().People[m].ID; has.Has(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// randomTeam is a team without rings.
func randomTeam(t *rapid.T) *chart.Chart {
	dates := []string{"", "2026-01-01", "2027-03-31", "2027-06-30", "2027-07-01", "2028-02-29"}
	var people []chart.Person
	for i := range rapid.IntRange(1, 20).Draw(t, "n") {
		p := chart.Person{ID: chart.ID(fmt.Sprintf("p%d", i)), Start: rapid.SampledFrom(dates).Draw(t, "start"), Until: rapid.SampledFrom(dates).Draw(t, "until"),
			Open: rapid.Bool().Draw(t, "open"), Cost: rapid.Int64Range(0, 1000).Draw(t, "cost") * 366}
		if i > 0 {
			p.Manager = chart.ID(fmt.Sprintf("p%d", rapid.IntRange(0, i-1).Draw(t, "manager")))
		}
		people = append(people, p)
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the chart:\n%s", charttest.Format(c))
	return c
}

// TestAChartOfADayIsThatChart: on the same day it changes no more, nobody who
// is in it has left or is to come, and nobody is their own manager who was not.
func TestAChartOfADayIsThatChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := randomOrganisation(t)
		on := day(rapid.SampledFrom([]string{"", "2026-01-01", "2027-03-31", "2027-04-01", "2027-07-01"}).Draw(t, "day"))
		then := chart.AsOf(c, on)
		if !chart.AsOf(then, on).Equal(then) {
			t.Fatalf("once more it is another chart:\n%s", charttest.Format(then))
		}
		if on.IsZero() && then != c {
			t.Fatal("the zero day changes the chart")
		}
		for _, p := range then.Tree().People {
			if p.HasLeft(on) || p.IsToCome(on) || p.Manager == p.ID && c.Person(p.ID).Manager != p.ID || p.Manager != "" && c.Has(p.Manager) && !then.Has(p.Manager) {
				t.Fatalf("%s reports to %q in\n%s\nfrom\n%s", p.ID, p.Manager, charttest.Format(then), charttest.Format(c))
			}
		}
	})
}

// randomOrganisation has everything that a census tells apart, and rings.
func randomOrganisation(t *rapid.T) *chart.Chart {
	dates := []string{"", "", "soon", "2026-01-01", "2027-03-31", "2027-06-30", "2028-02-29"}
	n := rapid.IntRange(0, 15).Draw(t, "n")
	var people []chart.Person
	for i := range n {
		p := chart.Person{ID: chart.ID(fmt.Sprintf("p%d", (i*7+3)%16)), Name: fmt.Sprintf("N%d", i),
			Manager: chart.ID(strings.TrimSuffix(fmt.Sprintf("p%d", rapid.IntRange(0, 17).Draw(t, "manager")), "p17")),
			Start:   rapid.SampledFrom(dates).Draw(t, "start"), Until: rapid.SampledFrom(dates).Draw(t, "until"),
			FilledBy:  rapid.SampledFrom([]chart.Filler{chart.Human, chart.Human, chart.Human, chart.Agent, chart.Named}).Draw(t, "filled by"),
			Assistant: rapid.IntRange(0, 6).Draw(t, "assistant") == 0, FTE: rapid.Int64Range(0, 2).Draw(t, "fte") * 5000}
		switch rapid.IntRange(0, 9).Draw(t, "post") {
		case 0, 1:
			p.Name, p.FilledBy, p.Open = "", chart.Human, true
		case 2:
			p.Name, p.FilledBy, p.Extra = "", chart.Human, map[string]string{chart.ClosedField: "yes"}
		}
		people = append(people, p)
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("the chart:\n%s", charttest.Format(c))
	return c
}

func TestChanges(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [until=2027-03-31]\n  pm Bo [start=2027-04-01]\n  pm Cy [start=2026-01-01; until=2026-12-31]\n  pm Di [start=soon]\n  - [id=x; closed; start=2020-01-01]\n")
	var got []string
	for _, d := range chart.Changes(c) {
		got = append(got, chart.WriteDay(d))
	}
	if want := []string{"2026-01-01", "2027-01-01", "2027-04-01"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
