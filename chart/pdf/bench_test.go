package pdf

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// BenchmarkWrite writes a company of 2,000, on one page, and how much of it
// is writing: the rest is Graphviz.
func BenchmarkWrite(b *testing.B) {
	s := build(charttest.Company(2_000), scene.Options{Look: chart.Look{Layout: "compact"}})
	b.Run("all", func(b *testing.B) {
		size := 0
		for b.Loop() {
			size = len(write(b, s))
		}
		b.ReportMetric(float64(size)/1e6, "MB")
	})
	b.Run("writing", func(b *testing.B) {
		drawing, err := graphviz.Draw(b.Context(), &shared, s)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			d := newDocument([]*scene.Scene{s})
			d.page(0, drawing)
			d.finish()
		}
	})
}
