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

// TestCensus checks who is what, and the figures that follow.
func TestCensus(t *testing.T) {
	for _, tt := range []struct{ name, day, outline, want string }{
		{"nobody", "", "", "0 people, 0 open roles, 0 layers; widest 0 of "},
		{"people and open roles report and lead", "", "cpo Ada\n  head [id=x; open]\n    pm Bo\n    pm Cy\n    pm [open]\n",
			"3 people, 2 open roles, 3 layers; widest 3 of x"},
		{"an assistant is a person, no report and no layer", "", "cpo Ada\n  - Bo [assistant]\n    - Cy\n  head Di\n",
			"4 people, 0 open roles, 2 layers; widest 1 of ada"},
		{"agents count beside, and neither report nor lead", "", "cpo Ada\n  pm Botty [agent]\n    pm Bo\n    pm Cy\n  pm Di\n",
			"4 people, 1 agent, 0 open roles, 2 layers; widest 1 of ada"},
		{"an open post for an agent is open", "", "cpo Ada\n  pm [agent; open]\n", "1 person, 1 open role, 2 layers; widest 1 of ada"},
		{"closed posts count for nothing", "", "cpo Ada\n  head [id=x; closed]\n    pm Bo\n    pm [closed; id=y]\n", "2 people, 0 open roles, 2 layers; widest 0 of "},
		{"who is only named is a layer", "", "- Ada [named]\n  pm Bo\n    apm Cy\n", "2 people, 0 open roles, 3 layers; widest 1 of bo"},
		{"lines of a ring are none", "", "pm Ada [manager=bo]\n  apm Cy\n  apm Di\npm Bo [manager=ada]\n", "4 people, 0 open roles, 2 layers; widest 2 of ada"},
		{"shares", "", "cpo Ada [fte=0.5]\n  pm Bo\n  pm Cy [fte=0.25]\n  pm Botty [agent; fte=0.1]\n  pm [open; fte=0.5]\n",
			"3 people (1.75 FTE), 1 agent, 1 open role, 2 layers; widest 3 of ada"},
		{"who left and who is to come", "2027-04-01", "cpo Ada\n  head Bo [until=2027-03-31]\n    pm Cy\n    pm Di [until=2027-04-01]\n    pm Ed [until=2027-01-01]\n  vp Fay [start=2027-04-02]\n    pm Gus\n",
			"4 people, 1 open role, 3 layers, 1 starts later and 2 have left; widest 2 of ada"},
		{"a role is open before the day on which it is to be filled", "2027-04-01", "cpo Ada\n  pm [id=x; open; start=2027-06-01]\n  pm Bo [start=2027-06-01]\n",
			"1 person, 1 open role, 2 layers, 1 starts later; widest 1 of ada"},
	} {
		s := chart.Figures(charttest.Parse(t, tt.outline), day(tt.day))
		if got := fmt.Sprintf("%s; widest %d of %s", strings.Join(s.Words(), ", "), s.Widest, s.WidestOf); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestFiguresAreThoseOfTheChartOfTheDay, and whoever is on the chart as
// written is in one of them.
func TestFiguresAreThoseOfTheChartOfTheDay(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := randomOrganisation(t)
		on := day(rapid.SampledFrom([]string{"", "2026-06-01", "2027-03-31", "2027-04-01"}).Draw(t, "day"))
		figures, of := chart.FiguresAsOf(c, on), chart.Figures(chart.AsOf(c, on), time.Time{})
		left := figures.Left
		if of.Later+of.Left > 0 {
			t.Fatalf("in the chart of the day %s", of.Elsewhen())
		}
		figures.Later, figures.Left = 0, 0
		if d := cmp.Diff(strings.Join(of.Words(), ", "), strings.Join(figures.Words(), ", ")); d != "" || !slices.Equal(of.Spans, figures.Spans) {
			t.Fatalf("%s\n%s", d, charttest.Format(c))
		}
		written := chart.TakeCensus(c, on)
		if n := countOf(written.Standing, chart.Departed); n != left {
			t.Fatalf("%d have left the chart as written, %d by the figures", n, left)
		}
		if sum := written.People + written.Agents + written.Open + written.Closed + written.Named + left; sum != c.Len() {
			t.Fatalf("%d of %d are counted", sum, c.Len())
		}
	})
}

// TestOpenRolesOfADay: in the chart of a day a role is open from the day on
// which it is to be filled, in the figures of that day all along.
func TestOpenRolesOfADay(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm [id=x; open; start=2027-06-01]\n  pm [id=y; open]")
	on := day("2027-04-01")
	if now, then := chart.Figures(c, on), chart.FiguresAsOf(c, on); now.Open != 2 || now.Later != 0 || then.Open != 1 || then.Later != 1 {
		t.Errorf("%v, as of the day %v", now.Words(), then.Words())
	}
	if chart.Present(c, on).Len() != 3 || chart.AsOf(c, on).Len() != 2 {
		t.Error("the charts do not agree with the figures")
	}
}

func countOf(all []chart.Standing, of chart.Standing) int {
	n := 0
	for _, s := range all {
		if s == of {
			n++
		}
	}
	return n
}

func BenchmarkFigures(b *testing.B) {
	c := charttest.Company(100_000)
	c.Tree()
	on := day("2027-04-01")
	for b.Loop() {
		chart.Figures(c, on)
	}
}

func TestWhoStandsWhere(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo\n  pm [id=x; open]\n  pm Cy [until=2027-01-31]\n  pm Botty [agent]\n")
	s := chart.TakeCensus(c, day("2027-04-01"))
	for standing, want := range map[chart.Standing]string{chart.Staffed: "ada bo", chart.Vacant: "x", chart.Departed: "cy", chart.Automated: "botty", chart.Abolished: ""} {
		var ids []string
		for i, p := range s.In(standing) {
			if c.Tree().People[i] != p {
				t.Errorf("%s is not at place %d", p.ID, i)
			}
			ids = append(ids, string(p.ID))
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("of standing %d are %q, want %q", standing, got, want)
		}
	}
	if got := chart.Figures(c, day("2027-04-01")).Elsewhen(); got != "1 has left" {
		t.Errorf("elsewhen says %q", got)
	}
}
