package table

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

func TestATableGivesBackTheChart(t *testing.T) {
	for name, delimiter := range map[string]byte{"csv": ',', "tsv": '\t'} {
		t.Run(name, func(t *testing.T) {
			property.Check(t, func(t *rapid.T) {
				c := withRoles(t, charttest.AnyChart(t), chart.Settings{})
				wantBack(t, c, delimiter, Options{})
			})
		})
	}
}

// TestATableGivesBackTheCompanysRoles where its ladder is given, too.
func TestATableGivesBackTheCompanysRoles(t *testing.T) {
	director, _ := chart.Known(chart.Director)
	director.Title = "Product Director"
	ladder := chart.Settings{HeadOrder: chart.VPAboveHead, Roles: []chart.Role{director, {ID: "wizard", Title: "Wizard", Track: chart.Lead, Level: 3}},
		Titles: map[string]chart.RoleID{"Product Ninja": chart.PM, "Head of Product": "", "Conjurer": "wizard"}}
	property.Check(t, func(t *rapid.T) {
		wantBack(t, withRoles(t, charttest.AnyChart(t), ladder), ',', Options{Ladder: &ladder})
	})
}

// withRoles is the chart with any roles that are known or the ladder's, and
// their titles, at its people.
func withRoles(t *rapid.T, c *chart.Chart, ladder chart.Settings) *chart.Chart {
	ids, titles := []chart.RoleID{"", "unknown"}, []string{"", "Product Ninja", "Conjurer", "VP", "Chief of Staff"}
	for _, r := range slices.Concat(allRoles(&ladder), chart.Rungs(), chart.Others()) {
		ids, titles = append(ids, r.ID), append(titles, r.Title, r.Short, string(r.ID), "Interim "+r.Title)
	}
	var people []chart.Person
	for _, p := range c.Tree().People {
		q := *p
		q.Role = rapid.SampledFrom(ids).Draw(t, "role")
		q.Title = rapid.SampledFrom(titles).Draw(t, "title")
		people = append(people, q)
	}
	ladder.Columns = c.Settings().Columns
	d, err := chart.New(ladder, people)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// wantBack writes a chart as a table and reads it.
func wantBack(t *rapid.T, c *chart.Chart, delimiter byte, o Options) {
	if c.Len() == 0 {
		t.Skip("a table without rows is refused")
	}
	var table bytes.Buffer
	if err := Write(context.Background(), &table, delimiter, c); err != nil {
		t.Fatal(err)
	}
	d, _, err := Read(bytes.NewReader(table.Bytes()), delimiter, o)
	if err != nil {
		t.Fatalf("%v\n%s", err, table.String())
	}
	if !c.Equal(d) {
		t.Fatalf("%s\n%s", table.String(), charttest.Differences(chart.Compare(c, d)))
	}
}
