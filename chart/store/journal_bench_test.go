package store

import (
	"fmt"
	"os"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/journal"
)

// BenchmarkAnEdit is one of a chart of 5,000: alone, with what the journal adds
// to it on the window's thread, and until it is on the disk.
func BenchmarkAnEdit(b *testing.B) {
	for name, kept := range map[string]string{"alone": "", "journalled": "add", "on the disk": "flush"} {
		b.Run(name, func(b *testing.B) {
			d := Drafts{b.TempDir()}
			h := chart.NewHistory(charttest.Company(5000))
			j := d.Journal(func(err error) { b.Error(err) })
			defer j.End()
			j.Begin(journal.Of(h, journal.File{}))
			for i := 0; b.Loop(); i++ {
				edit := chart.Rename("p2", fmt.Sprint("Ada ", i))
				diff, err := h.Do(edit)
				if err != nil {
					b.Fatal(err)
				}
				if kept != "" {
					j.Add(journal.Did{Step: chart.Step{Name: edit.Name, Diff: diff}})
				}
				if kept == "flush" {
					j.Flush()
				}
			}
		})
	}
}

// BenchmarkAThousandEdits says how large their draft is.
func BenchmarkAThousandEdits(b *testing.B) {
	for b.Loop() {
		d := Drafts{b.TempDir()}
		h := chart.NewHistory(charttest.Company(5000))
		j := d.Journal(func(err error) { b.Error(err) })
		j.Begin(journal.Of(h, journal.File{}))
		for i := range 1000 {
			edit := chart.Rename(chart.ID(fmt.Sprintf("p%d", i+1)), fmt.Sprint("Ada ", i))
			diff, err := h.Do(edit)
			if err != nil {
				b.Fatal(err)
			}
			j.Add(journal.Did{Step: chart.Step{Name: edit.Name, Diff: diff}})
			if i == 0 {
				j.Flush()
			}
		}
		j.Close()
		left, err := d.Left()
		if err != nil || len(left) != 1 {
			b.Fatalf("%d drafts (%v)", len(left), err)
		}
		info, err := os.Stat(left[0].File())
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size()), "bytes/draft")
	}
}
