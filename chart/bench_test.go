package chart_test

import (
	"fmt"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

// BenchmarkEdit is one move in a chart, with its diff and the new tree.
func BenchmarkEdit(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := charttest.Company(n)
			last := c.Tree().People[c.Len()-1].ID
			top := c.Tree().People[0].ID
			for b.Loop() {
				next, _, err := chart.Move(last, top, 0).On(c)
				if err != nil {
					b.Fatal(err)
				}
				next.Tree()
			}
		})
	}
}
