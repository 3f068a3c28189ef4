package xlsx_test

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/grid"
	"cadre/chart/table"
	"cadre/chart/xlsx"
)

// TestAWorkbookGivesBackTheChart, with every sort of text in it.
func TestAWorkbookGivesBackTheChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := charttest.AnyChart(t)
		if c.Len() == 0 {
			t.Skip("a table without rows is refused")
		}
		wantBack(t, c)
	})
}

// TestAWorkbookGivesBackRoles: any role beside any title.
func TestAWorkbookGivesBackRoles(t *testing.T) {
	ids, titles := []chart.RoleID{"", "unknown"}, []string{"", "Product Ninja", "VP", "Chief of Staff", "=PM", "@cpo", "-", "+VP Product"}
	for _, r := range slices.Concat(chart.Ladder(), chart.Rungs(), chart.Others()) {
		ids, titles = append(ids, r.ID), append(titles, r.Title, "Interim "+r.Title, "="+r.Title)
	}
	property.Check(t, func(t *rapid.T) {
		var people []chart.Person
		for _, p := range charttest.AnyChart(t).Tree().People {
			q := *p
			q.Role, q.Title = rapid.SampledFrom(ids).Draw(t, "role"), rapid.SampledFrom(titles).Draw(t, "title")
			q.Extra = nil
			people = append(people, q)
		}
		if len(people) == 0 {
			t.Skip("a table without rows is refused")
		}
		c, err := chart.New(chart.Settings{}, people)
		if err != nil {
			t.Fatal(err)
		}
		wantBack(t, c)
	})
}

// reporter is what the tests of properties and others have in common.
type reporter interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// wantBack writes a chart as a workbook and reads it.
func wantBack(t reporter, c *chart.Chart) {
	t.Helper()
	d := readBack(t, workbookOf(t, c))
	if !c.Equal(d) {
		t.Fatalf("%s", charttest.Differences(chart.Compare(c, d)))
	}
}

func workbookOf(t reporter, c *chart.Chart) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := xlsx.Write(context.Background(), &file, c, false); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func readBack(t reporter, file []byte) *chart.Chart {
	t.Helper()
	g, notes, err := xlsx.Read(bytes.NewReader(file), grid.Options{Name: "chart.xlsx"})
	if err != nil {
		t.Fatal(err)
	}
	taken, err := table.Take(g, notes, table.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return taken.Chart
}
