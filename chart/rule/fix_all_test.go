package rule_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// TestFixAll mends all of one kind on random charts: it cures as many as it
// says, adds no error, is undone at once, and where it leaves a finding, that
// one's first fix alone would not have helped either.
func TestFixAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, day := randomChart(t, 60), randomDay(t)
		for _, r := range rule.All {
			before := tally(c, r.ID, day)
			edit, cured := rule.FixAll(c, r.ID, day)
			after, diff, err := edit.On(c)
			if err != nil {
				t.Fatalf("%s: %v\n%s", edit.Name, err, charttest.Format(c))
			}
			now := tally(after, r.ID, day)
			if cured < 0 || before.open-now.open != cured || now.errors > before.errors {
				t.Fatalf("%s: from %+v to %+v\n%s\nafter:\n%s", edit.Name, before, now, charttest.Format(c), charttest.Format(after))
			}
			if !after.Apply(diff.Inverse()).Equal(c) {
				t.Fatalf("%s: undoing does not lead back", edit.Name)
			}
			if _, more := rule.FixAll(after, r.ID, day); more != 0 {
				t.Fatalf("%s: %d more could be cured\n%s", edit.Name, more, charttest.Format(after))
			}
		}
	})
}

type tallied struct{ open, errors int }

func tally(c *chart.Chart, id string, day time.Time) (n tallied) {
	for _, f := range rule.Check(c, day) {
		if f.Rule == id {
			n.open++
		}
		if f.Severity == rule.Error {
			n.errors++
		}
	}
	return n
}

// TestFixAllOfALargeChart: 500 VPs, each with a Senior PM and nine APMs who
// report past that one.
func TestFixAllOfALargeChart(t *testing.T) {
	people := []chart.Person{{ID: "ada", Name: "Ada", Role: chart.CPO}}
	for v := range 500 {
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
	if before != 4500 || cured != before {
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
