package rule_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/format"
	"cadre/chart/rule"
)

// TestFixAll mends all of one kind on random charts: it cures as many as it
// says, leaves no more errors or warnings, is undone at once, and leaves nothing
// that it would cure another time.
func TestFixAll(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 40)
		for _, r := range rule.All {
			checkFixAll(t, c, r.ID, day)
		}
	})
}

// TestFixAllOfTables does it on every table that can be read of those there are.
func TestFixAllOfTables(t *testing.T) {
	day, _ := chart.ParseDay("2026-11-01")
	for _, file := range charttest.Tables(t) {
		c, ok := readTable(t, file)
		if !ok {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			for _, r := range rule.All {
				checkFixAll(t, c, r.ID, day)
			}
			for _, f := range rule.Check(c, day) {
				if f.Severity == rule.Error && len(f.Fixes()) == 0 {
					t.Errorf("%s on %s has no fix", f.Rule, f.Person)
				}
			}
		})
	}
}

func readTable(t *testing.T, file string) (*chart.Chart, bool) {
	kind, ok := format.ByExtension(file)
	if !ok || kind.Import == nil {
		return nil, false
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, _, err := kind.Import.Import(f, format.ImportOptions{Name: file})
	return c, err == nil
}

func checkFixAll(t rapid.TB, c *chart.Chart, id string, day time.Time) {
	t.Helper()
	before := tally(c, id, day)
	edit, cured := rule.FixAll(c, id, day)
	after, diff, err := edit.On(c)
	if err != nil {
		t.Fatalf("%s: %v", edit.Name, err)
	}
	now := tally(after, id, day)
	if cured < 0 || before.open-now.open != cured {
		t.Fatalf("%s: from %+v to %+v", edit.Name, before, now)
	}
	if now.counts.Error > before.counts.Error || now.counts.Warning > before.counts.Warning {
		t.Fatalf("%s: from %+v to %+v", edit.Name, before, now)
	}
	if !after.Apply(diff.Inverse()).Equal(c) {
		t.Fatalf("%s: undoing does not lead back", edit.Name)
	}
	if _, more := rule.FixAll(after, id, day); more != 0 {
		t.Fatalf("%s: %d more could be cured in\n%s", edit.Name, more, charttest.Format(after))
	}
}

type tallied struct {
	open   int
	counts rule.Counts
}

func tally(c *chart.Chart, id string, day time.Time) tallied {
	found := rule.Check(c, day)
	n := tallied{counts: rule.Count(found)}
	for _, f := range found {
		if f.Rule == id && f.Waived == "" {
			n.open++
		}
	}
	return n
}

// TestFixAllOfALargeChart: 200 VPs, each with a Senior PM and nine APMs who
// report past that one.
func TestFixAllOfALargeChart(t *testing.T) {
	people := []chart.Person{{ID: "ada", Name: "Ada", Role: chart.CPO}}
	for v := range 200 {
		vp, lead := chart.ID(fmt.Sprint("vp", v)), chart.ID(fmt.Sprint("lead", v))
		people = append(people, chart.Person{ID: vp, Role: chart.VP, Manager: "ada"}, chart.Person{ID: lead, Role: chart.SeniorPM, Manager: vp})
		for a := range 9 {
			people = append(people, chart.Person{ID: chart.ID(fmt.Sprint("apm", v, ".", a)), Role: chart.APM, Manager: vp})
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	before := tally(c, "needs-mentor", time.Time{}).open
	edit, cured := rule.FixAll(c, "needs-mentor", time.Time{})
	if before != 1800 || cured != before {
		t.Errorf("%d of %d are cured", cured, before)
	}
	if _, _, err := edit.On(c); err != nil {
		t.Error(err)
	}
}

func TestFixAllLeavesWhatIsWaived(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    apm Cy\n    apm Dee\n  senior-pm Eve")
	c, _, err := chart.Waive(chart.Waiver{Rule: "needs-mentor", Person: "cy", Reason: "a week only"}).On(c)
	if err != nil {
		t.Fatal(err)
	}
	edit, cured := rule.FixAll(c, "needs-mentor", time.Time{})
	after, _, err := edit.On(c)
	if err != nil || cured != 1 || after.Person("cy").Mentor != "" || after.Person("cy").Manager != "bo" {
		t.Errorf("%d cured, %v; Cy is %+v", cured, err, after.Person("cy"))
	}
}

func TestFixAllOfAnUnknownRule(t *testing.T) {
	if _, cured := rule.FixAll(charttest.Parse(t, loud), "spam", time.Time{}); cured != 0 {
		t.Errorf("%d are cured", cured)
	}
}
