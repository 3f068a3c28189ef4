package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
)

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
		{"nobody is there", "2026-12-31", "pm Ada [manager=bo; start=2027-01-01]\npm Bo [manager=ada; start=2027-01-01]\n", "nobody"},
	} {
		c := charttest.Parse(t, tt.before)
		if tt.after == "" {
			tt.after = charttest.Format(c)
		}
		if d := cmp.Diff(charttest.Format(AsOf(c, tt.day)), strings.TrimPrefix(tt.after, "nobody")); d != "" {
			t.Errorf("%s (-got +want):\n%s", tt.name, d)
		}
	}
}

// TestLinesUpAreKept: whoever is there has the managers above who are there
// too, in their order.
func TestLinesUpAreKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := randomTeam(t)
		then := AsOf(c, "2027-06-30")
		for i, p := range c.Tree().People {
			if j := then.Tree().Index(p.ID); (j >= 0) != (p.Start <= "2027-06-30") {
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
		p := chart.Person{ID: chart.ID(fmt.Sprintf("p%d", i)), Start: rapid.SampledFrom(dates).Draw(t, "start"),
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
	return c
}

func TestPlan(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada [cost=365]
  pm Bo [start=2027-01-01; cost=730]
  pm [id=x; open; start=2027-02-15; cost=365]
  pm Cy [start=2026-12-31; cost=365]
  pm Di [start=2028-02-29; cost=3660]
  pm [id=y; open; cost=1000]
  pm [id=z; open; start=soon; cost=1000]
  pm Ed [start=soon]
`)
	want := []string{
		"2026 Q4 from 2026-10-01: 3 heads, 730 a year, 93 spent; cy", // 92 days of Ada, 1 of Cy
		"2027 Q1 from 2027-01-01: 5 heads, 1825 a year, 405 spent; bo x; open x",
		"2027 Q2 from 2027-04-01: 5 heads, 1825 a year, 455 spent; ",
		"2027 Q3 from 2027-07-01: 5 heads, 1825 a year, 460 spent; ",
		"2027 Q4 from 2027-10-01: 5 heads, 1825 a year, 460 spent; ",
		"2028 Q1 from 2028-01-01: 6 heads, 5485 a year, 774 spent; di", // 1825*91/366 + 32 days of 10
	}
	var got []string
	for _, q := range Plan(c) {
		s := fmt.Sprintf("%s from %v: %d heads, %d a year, %d spent; %s", q.Name, q.First, q.Headcount, q.Cost, q.Spent, join(q.Hires))
		if len(q.OpenRoles) > 0 {
			s += "; open " + join(q.OpenRoles)
		}
		got = append(got, s)
	}
	if d := cmp.Diff(got, want); d != "" {
		t.Errorf("-got +want:\n%s", d)
	}
	if got := join(Undated(c)); got != "y z" {
		t.Errorf("undated: %s", got)
	}
}

func TestNoPlan(t *testing.T) {
	for _, outline := range []string{"", "cpo Ada", "cpo Ada [start=soon]"} {
		if q := Plan(charttest.Parse(t, outline)); q != nil {
			t.Errorf("%q: %v", outline, q)
		}
	}
}

// TestPlanAgrees: at the end of each quarter the plan counts who is there
// then, and everybody with a start date is hired once.
func TestPlanAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := randomTeam(t)
		hired, undated := 0, len(Undated(c))
		for _, q := range Plan(c) {
			hired += len(q.Hires)
			then := AsOf(c, ((quarterOf(q.First) + 1).first() - 1).String())
			if then.Len() != q.Headcount+undated {
				t.Fatalf("%s: %d heads and %d undated, but %d are there", q.Name, q.Headcount, undated, then.Len())
			}
		}
		for _, p := range c.Tree().People {
			if p.Start != "" {
				hired--
			}
		}
		if hired != 0 {
			t.Fatalf("%d hires too many", hired)
		}
	})
}

func join(ids []chart.ID) string {
	var words []string
	for _, id := range ids {
		words = append(words, string(id))
	}
	return strings.Join(words, " ")
}

// TestQuartersMakeTheYear: what is spent in the quarters is what a year costs,
// leap year or not.
func TestQuartersMakeTheYear(t *testing.T) {
	sum := map[string]int64{}
	for _, q := range Plan(charttest.Parse(t, "cpo Ada [start=2026-12-31; cost=365366]\n  pm Bo [start=2029-01-01]")) {
		sum[q.Name[:4]] += q.Spent
	}
	const rounding = 2
	for _, year := range []string{"2027", "2028"} {
		if off := sum[year] - 365366; off < -rounding || off > rounding {
			t.Errorf("%s: %d", year, sum[year])
		}
	}
}
