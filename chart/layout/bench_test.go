package layout_test

import (
	"fmt"
	"testing"

	"cadre/chart/layout"
)

func BenchmarkTree(b *testing.B)      { benchmark(b, layout.Tree) }
func BenchmarkCompact(b *testing.B)   { benchmark(b, layout.Compact) }
func BenchmarkLeftRight(b *testing.B) { benchmark(b, layout.LeftRight) }

// BenchmarkFit arranges a well known sample, and larger companies.
func BenchmarkFit(b *testing.B) {
	for _, in := range []layout.Input{hrSample(b), company(200), company(2_000), company(20_000)} {
		b.Run(fmt.Sprint(len(in.Parent)), func(b *testing.B) {
			for b.Loop() {
				layout.Fit(in, layout.DefaultGaps)
			}
		})
	}
}

// BenchmarkKept arranges companies again as they were arranged before.
func BenchmarkKept(b *testing.B) {
	for _, n := range []int{1_000, 5_000, 20_000} {
		in := planted(company(n)).input()
		p := layout.Fit(in, layout.DefaultGaps).Patterns
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				p.Arrange(in, layout.DefaultGaps)
			}
		})
	}
}

func benchmark(b *testing.B, arrange func(layout.Input, layout.Gaps) layout.Result) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		in := company(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				arrange(in, layout.DefaultGaps)
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "people/s")
		})
	}
}

// BenchmarkDotted draws lines between cards far from each other.
func BenchmarkDotted(b *testing.B) {
	const n = 5_000
	for _, a := range layout.All {
		b.Run(a.ID, func(b *testing.B) {
			r, i := a.Arrange(company(n), layout.DefaultGaps), 0
			for b.Loop() {
				dotted(r, i*7919%n, (i*104729+1)%n)
				i++
			}
		})
	}
}
