package editor_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/report"
)

// TestTheReportReadsWhatWasFound compares it with a report that checks the
// chart itself, on days and after edits.
func TestTheReportReadsWhatWasFound(t *testing.T) {
	e := open(t, "cpo Ada\n  apm Bo\n    pm Cy [start=2027-01-01]\n  apm Dee [until=2026-12-31]")
	today, _ := chart.ParseDay("2026-11-26")
	e.Today = func() time.Time { return today }
	steps := []func(){
		func() { e.NewFrom(e.Chart()) },
		func() { _ = e.Do(chart.Waive(e.Findings()[0].Waiver("for a month"))) },
		func() { e.ShowDay(today.AddDate(0, 3, 0)) },
	}
	for i, step := range steps {
		step()
		for _, asOf := range []string{"", "2027-02-01"} {
			want := report.Of(e.Written(), report.Options{Date: "2026-11-26", AsOf: asOf, Money: true})
			if d := cmp.Diff(want, e.Report(asOf)); d != "" {
				t.Errorf("step %d, as of %q (-checked +read):\n%s", i, asOf, d)
			}
			if reads := e.ReportOptions(asOf).Findings != nil; reads != (asOf == "" && i < 2) {
				t.Errorf("step %d, as of %q: the findings are read: %t", i, asOf, reads)
			}
		}
	}
}
