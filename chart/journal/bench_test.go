package journal_test

import (
	"fmt"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/journal"
)

// thousand is a company of 5,000 after 1,000 edits, and its text.
func thousand(b *testing.B) (journal.Log, []byte) {
	h := chart.NewHistory(charttest.Company(5000))
	for i := range 1000 {
		id := chart.ID(fmt.Sprintf("p%d", 2+i*4))
		edit := chart.Rename(id, fmt.Sprintf("Somebody %d", i))
		if i%4 == 0 {
			edit = chart.Move(id, "p1", chart.End)
		}
		if _, err := h.Do(edit); err != nil {
			b.Fatal(err)
		}
	}
	l := journal.Of(h, journal.File{})
	text, _, err := journal.Write(l, 20<<20)
	if err != nil {
		b.Fatal(err)
	}
	return l, text
}

// BenchmarkWrite writes the whole log.
func BenchmarkWrite(b *testing.B) {
	l, text := thousand(b)
	for b.Loop() {
		if _, _, err := journal.Write(l, 20<<20); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(text)), "bytes/text")
}

// BenchmarkAppendEvent writes one edit, the most frequent thing to do.
func BenchmarkAppendEvent(b *testing.B) {
	l, _ := thousand(b)
	var line []byte
	for i := 0; b.Loop(); i++ {
		var err error
		if line, err = journal.AppendEvent(line[:0], journal.Did{Step: l.Steps[i%len(l.Steps)]}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead reads what a window left behind.
func BenchmarkRead(b *testing.B) {
	_, text := thousand(b)
	for b.Loop() {
		l, whole, err := journal.Read(string(text), "draft")
		if err != nil || !whole {
			b.Fatal(err)
		}
		l.History()
	}
}
