package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestCompare names who came, left and changed, by ID, and leads from the one
// chart to the other and back.
func TestCompare(t *testing.T) {
	a := charttest.Parse(t, "set title=Old\ncpo Ada\n  pm Bo\n  pm Cy\n  pm Di")
	b := charttest.Parse(t, "set title=New\ncpo Ada\n  pm Di [area=Ads]\n  pm Cy [id=zed]\n  pm Aaron")
	d := chart.Compare(a, b)
	var said []string
	for _, c := range d.People {
		said = append(said, fmt.Sprintf("%s %t %t", c.ID(), c.Before != nil, c.After != nil))
	}
	if got, want := strings.Join(said, "; "), "aaron false true; bo true false; cy true false; di true true; zed false true"; got != want {
		t.Errorf("the people are %s, want %s", got, want)
	}
	if d.Settings == nil || d.Settings.Before.Title != "Old" || d.Settings.After.Title != "New" {
		t.Errorf("the settings are %+v", d.Settings)
	}
	if !a.Apply(d).Equal(b) || !b.Apply(d.Inverse()).Equal(a) {
		t.Error("the difference does not lead from one to the other and back")
	}
	if same := chart.Compare(a, a); !same.Empty() || d.Empty() {
		t.Errorf("a chart differs from itself by %+v", same)
	}
	onlySettings := chart.Compare(a, a.Apply(chart.Diff{Settings: d.Settings}))
	if onlySettings.Empty() || len(onlySettings.People) > 0 {
		t.Errorf("settings alone are %+v", onlySettings)
	}
}

// TestSequence makes edits one after the other, and none of them where one
// fails.
func TestSequence(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo")
	both := chart.Sequence("Both", chart.Rename("bo", "Robert"), chart.Add(chart.Person{Name: "Cy"}, "bo", chart.End))
	after := do(t, c, both)
	if got := after.Person("bo").Name; got != "Robert" || after.Len() != 3 {
		t.Errorf("Bo is %s, of %d people", got, after.Len())
	}
	if next, _, err := chart.Sequence("Both", chart.Rename("bo", "Robert"), chart.Remove("nobody")).On(c); err == nil || next != nil && !next.Equal(c) {
		t.Errorf("half of it was made (%v)", err)
	}
}

// TestATreeIsNeverBehind: what is taken over from the tree before an edit is
// what the edits before that have made of it.
func TestATreeIsNeverBehind(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo\n  pm Cy")
	c.Tree()
	c = do(t, c, chart.Rename("bo", "Robert"))
	c.Tree()
	c = do(t, c, chart.Add(chart.Person{Name: "Di"}, "ada", 0))
	if got, want := charttest.Format(c), "cpo Ada\n  - Di [id=p1]\n  pm Robert [id=bo]\n  pm Cy\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// TestADiffIsMade as an edit: on the chart it belongs to nothing else changes,
// not even the order of those whom it does not name.
func TestADiffIsMade(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		a, b := charttest.AnyChart(t), charttest.AnyChart(t)
		got, diff, err := chart.Make("Restore", chart.Compare(a, b)).On(a)
		if err != nil || !got.Equal(b) || !a.Apply(diff).Equal(b) {
			t.Fatalf("%v\n%s", err, charttest.Differences(chart.Compare(got, b)))
		}
	})
}

func TestADiffOfSomeLeavesTheOthersWhereTheyAre(t *testing.T) {
	a := charttest.Parse(t, "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Eve")
	b := charttest.Parse(t, "cpo Ada\n  pm Bo\n  pm Cyd [id=cy]\n  pm Did [id=di]\n  pm Eve")
	got, _, err := chart.Make("Restore", chart.Compare(a, b)).On(a)
	if want := charttest.Format(b); err != nil || charttest.Format(got) != want {
		t.Errorf("got\n%s\nwant\n%s (%v)", charttest.Format(got), want, err)
	}
}
