package rule_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/rule"
)

// judge is the verdict on an edit, in words.
func judge(t *testing.T, c *chart.Chart, e chart.Edit) (s rule.Severity, brings, cures []string) {
	t.Helper()
	after, _, err := e.On(c)
	if err != nil {
		t.Fatal(err)
	}
	v := rule.Compare(rule.Check(c, time.Time{}), rule.Check(after, time.Time{}))
	for _, f := range v.Brings {
		brings = append(brings, fmt.Sprint(f.Rule, " ", f.Person))
	}
	for _, f := range v.Cures {
		cures = append(cures, fmt.Sprint(f.Rule, " ", f.Person))
	}
	return v.Severity(), brings, cures
}

func TestVerdicts(t *testing.T) {
	const company = "cpo Ada\n  head Bo [area=Web]\n    pm Cy [area=Shop]\n    apm Dee [mentor=cy]\n  head Eve [area=App]\n"
	misplaced := company + "    apm Fay [mentor=cy]\n      pm Gus [area=Pay]\n"
	accepted := charttest.Parse(t, misplaced)
	for _, f := range rule.Check(accepted, time.Time{}) {
		var err error
		if accepted, _, err = chart.Waive(f.Waiver("for now")).On(accepted); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		chart         *chart.Chart
		edit          chart.Edit
		want          rule.Severity
		brings, cures []string
	}{
		"to another manager":              {charttest.Parse(t, company), chart.Move("cy", "eve", chart.End), rule.Info, []string{"chain bo", "chain eve"}, []string{"executive-alone eve"}},
		"under a beginner":                {charttest.Parse(t, company), chart.Move("eve", "dee", chart.End), rule.Error, []string{"entry-leads dee", "reports-up eve", "chain ada"}, nil},
		"out from under a beginner":       {charttest.Parse(t, misplaced), chart.Move("gus", "eve", chart.End), rule.Off, nil, []string{"entry-leads fay", "reports-up gus", "chain eve"}},
		"another name":                    {charttest.Parse(t, misplaced), chart.Rename("gus", "Gustav"), rule.Off, nil, nil},
		"what is accepted is no cure":     {accepted, chart.Move("gus", "eve", chart.End), rule.Off, nil, nil},
		"what is accepted is not brought": {accepted, chart.Rename("gus", "Gustav"), rule.Off, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, brings, cures := judge(t, tt.chart, tt.edit)
			if s != tt.want {
				t.Errorf("the severity is %s, want %s", s, tt.want)
			}
			if d := cmp.Diff(tt.brings, brings); d != "" {
				t.Errorf("it brings (-want +got)\n%s", d)
			}
			if d := cmp.Diff(tt.cures, cures); d != "" {
				t.Errorf("it cures (-want +got)\n%s", d)
			}
		})
	}
}

// TestTheVerdictOnTheWayBack brings what the way there cures, and cures what it
// brings.
func TestTheVerdictOnTheWayBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c, day := draw(t, 30)
		after, _, err := charttest.AnyEdit(t, c).On(c)
		if err != nil {
			t.Skip("an edit that cannot be")
		}
		before, then := rule.Check(c, day), rule.Check(after, day)
		there, back := rule.Compare(before, then), rule.Compare(then, before)
		if len(there.Brings) != len(back.Cures) || len(there.Cures) != len(back.Brings) {
			t.Fatalf("there %v, back %v", there, back)
		}
		if got, want := total(then)-total(before), len(there.Brings)-len(there.Cures); got != want {
			t.Fatalf("there are %d more findings, the verdict says %d", got, want)
		}
	})
}

// total is how many findings count.
func total(found []rule.Finding) int {
	n := rule.Count(found)
	return n.Error + n.Warning + n.Info
}

// BenchmarkVerdict is what a place costs over which somebody is carried: to try
// the move, to check the chart, and to compare.
func BenchmarkVerdict(b *testing.B) {
	for _, n := range []int{1_000, 5_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := company(b, n)
			people := c.Tree().People
			before := rule.Check(c, time.Time{})
			for i := 0; b.Loop(); i++ {
				after, _, err := chart.Move(people[n-1].ID, people[i%(n-2)].ID, chart.End).On(c)
				if err != nil {
					b.Fatal(err)
				}
				rule.Compare(before, rule.Check(after, time.Time{}))
			}
		})
	}
}
