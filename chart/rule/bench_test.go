package rule_test

import (
	"fmt"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/rule"
)

// BenchmarkCheck checks a company in which about one person in twenty breaks
// a rule.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := company(b, n)
			c.Tree()
			var found []rule.Finding
			for b.Loop() {
				found = rule.Check(c, time.Time{})
			}
			b.ReportMetric(float64(len(found)), "findings")
		})
	}
}

// BenchmarkAfterEdit is what the window waits for at every edit: the new
// chart, its tree, and all findings.
func BenchmarkAfterEdit(b *testing.B) {
	for _, n := range []int{1_000, 5_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := company(b, n)
			t := c.Tree()
			edits := []chart.Edit{chart.Move(t.People[n-1].ID, t.People[0].ID, 0), chart.Rename(t.People[n/2].ID, "Somebody Else")}
			for i := 0; b.Loop(); i++ {
				next, _, err := edits[i%len(edits)].On(c)
				if err != nil {
					b.Fatal(err)
				}
				rule.Check(next, time.Time{})
			}
		})
	}
}

// BenchmarkTry tries the fixes of one finding after another.
func BenchmarkTry(b *testing.B) {
	for _, n := range []int{300, 5_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			found := rule.Check(company(b, n), time.Time{})
			offered := 0
			for i := 0; b.Loop(); i++ {
				offered += len(found[i%len(found)].Fixes())
			}
			b.ReportMetric(float64(offered)/float64(b.N), "fixes/op")
		})
	}
}

// company is charttest's with every 40th post of a lower role than its
// reports, every 50th open, and team members without a mentor left out.
func company(b *testing.B, n int) *chart.Chart {
	b.Helper()
	var people []chart.Person
	for i, p := range charttest.Company(n).Tree().People {
		q := *p
		q.Name = fmt.Sprint(q.Name, " ", i/100) // few people share a name
		switch {
		case i%40 == 7:
			q.Role = chart.PM
		case i%50 == 3:
			q.Open = true
		}
		if q.Role == chart.APM {
			q.Role, q.Mentor = "", ""
		}
		people = append(people, q)
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		b.Fatal(err)
	}
	return c
}
