package plan

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

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
		s := fmt.Sprintf("%s from %s: %d heads, %d a year, %d spent; %s", q.Name, q.First.Format(time.DateOnly), q.Headcount, q.Cost, q.Spent, join(q.Hires))
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

// TestLeavers: a last day is worked and paid, and what a leaver was needed for
// is named.
func TestLeavers(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada [cost=365]
  pm Bo [id=bo; until=2027-03-30; cost=3650; area=Search, Checkout]
  pm Cy [start=2027-02-01; until=2027-05-01; cost=7300; area=checkout]
  apm Di [mentor=bo]
  apm Ed [mentor=bo; until=2027-01-31]
  apm Fay [mentor=cy]
  - Botty [agent; cost=36500; start=2027-04-01; until=2027-06-29]
`)
	want := []string{
		// 90 days of Ada, 89 of Bo, 59 of Cy
		"2027 Q1: 4 heads, 7665 a year, 2160 spent; in cy; out ed bo; lost Search; alone di",
		// 91 days of Ada, 31 of Cy, 90 of the agent
		"2027 Q2: 3 heads, 365 a year, 9711 spent; in ; out cy; lost checkout; alone fay",
	}
	var got []string
	for _, q := range Plan(c) {
		got = append(got, fmt.Sprintf("%s: %d heads, %d a year, %d spent; in %s; out %s; lost %s; alone %s",
			q.Name, q.Headcount, q.Cost, q.Spent, join(q.Hires), join(q.Leavers), strings.Join(q.Unowned, " "), join(q.Alone)))
	}
	if d := cmp.Diff(got, want); d != "" {
		t.Errorf("-got +want:\n%s", d)
	}
}

// TestOneDayIsAPlan: a start, or a last day, in December is one quarter, which
// names what it leaves undone.
func TestOneDayIsAPlan(t *testing.T) {
	for outline, want := range map[string]string{
		"pm Ada [start=2026-12-31; cost=365]": "2026 Q4 from 2026-10-01 to 2027-01-01: in ada; out ; lost ; alone ; 1 heads, 1 spent",
		"pm Ada [until=2026-12-01; cost=365]": "2026 Q4 from 2026-10-01 to 2027-01-01: in ; out ada; lost ; alone ; 0 heads, 62 spent",
		"pm Ada [start=2028-02-29]":           "2028 Q1 from 2028-01-01 to 2028-04-01: in ada; out ; lost ; alone ; 1 heads, 0 spent",
		// Two who leave share one area and have one each; a third keeps Maps.
		"pm Ada [until=2026-12-30; area=Pay, Search, Maps]\npm Bo [until=2026-12-31; area=search, Ads]\npm Cy [area=maps]": "2026 Q4 from 2026-10-01 to 2027-01-01: in ; out ada bo; lost Pay search Ads; alone ; 1 heads, 0 spent",
		// Of a mentor's people only those at entry level, without another one, are alone.
		"pm Ada [until=2026-12-30]\napm Bo [mentor=ada]\npm Cy [mentor=ada]\napm Di\n": "2026 Q4 from 2026-10-01 to 2027-01-01: in ; out ada; lost ; alone bo; 3 heads, 0 spent",
	} {
		var got []string
		for _, q := range Plan(charttest.Parse(t, outline)) {
			got = append(got, fmt.Sprintf("%s from %s to %s: in %s; out %s; lost %s; alone %s; %d heads, %d spent", q.Name, q.First.Format(time.DateOnly), q.End.Format(time.DateOnly),
				join(q.Hires), join(q.Leavers), strings.Join(q.Unowned, " "), join(q.Alone), q.Headcount, q.Spent))
		}
		if d := cmp.Diff(got, []string{want}); d != "" {
			t.Errorf("%s: -got +want:\n%s", outline, d)
		}
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
// then and stays, everybody is hired once who has a start date, and whoever has
// an end leaves once.
func TestPlanAgrees(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := randomTeam(t)
		hired, left := 0, 0
		for _, q := range Plan(c) {
			hired, left = hired+len(q.Hires), left+len(q.Leavers)
			there := 0
			for _, p := range c.Tree().People {
				first, _ := p.Stay()
				if !p.IsToCome(q.End.AddDate(0, 0, -1)) && !p.HasLeft(q.End) && (!p.Open || !first.IsZero()) {
					there++
				}
			}
			if there != q.Headcount {
				t.Fatalf("%s: %d heads, but %d are there", q.Name, q.Headcount, there)
			}
		}
		for _, p := range c.Tree().People {
			first, last := p.Stay()
			if !first.IsZero() {
				hired--
			}
			if !last.IsZero() {
				left--
			}
		}
		if hired != 0 || left != 0 {
			t.Fatalf("%d hires and %d leavers too many", hired, left)
		}
	})
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
