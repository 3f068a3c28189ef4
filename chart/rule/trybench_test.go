package rule_test

import (
	"fmt"
	"testing"
	"time"

	"cadre/chart/rule"
)

// BenchmarkTry is what one fix costs that is tried: all fixes of one finding,
// by the number of those that are offered.
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
