package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		lengths []float64
		parts   int
		want    []int // where they end
	}{
		{[]float64{1}, 1, []int{1}},
		{[]float64{1, 1, 1, 1, 1}, 2, []int{3, 5}},
		{[]float64{1, 1, 1, 1, 1, 1, 1}, 3, []int{3, 5, 7}},
		{[]float64{5, 1, 1, 1, 1, 1}, 2, []int{1, 6}},
		{[]float64{1, 1, 1, 1, 1, 5}, 2, []int{5, 6}},
		{[]float64{9, 1, 1}, 3, []int{1, 2, 3}},
	} {
		if got := split(nil, c.lengths, c.parts); !slices.Equal(got, c.want) {
			t.Errorf("%v in %d parts end at %v, want %v", c.lengths, c.parts, got, c.want)
		}
	}
}

// TestSplitIsBest holds the longest part against that of all ways to split.
func TestSplitIsBest(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		lengths := rapid.SliceOfN(rapid.Map(rapid.IntRange(1, 50), func(n int) float64 { return float64(n) }), 1, 9).Draw(t, "lengths")
		parts := rapid.IntRange(1, len(lengths)).Draw(t, "parts")
		ends := split(nil, lengths, parts)
		if len(ends) != parts || ends[parts-1] != len(lengths) {
			t.Fatalf("%d parts end at %v", parts, ends)
		}
		longest, from := 0.0, 0
		for _, end := range ends {
			if end <= from {
				t.Fatalf("a part of %v is empty", ends)
			}
			longest = max(longest, sum(lengths[from:end]))
			from = end
		}
		if best := shortest(lengths, parts); longest > best*1.001 {
			t.Fatalf("the longest of the parts that end at %v has %v, could have %v", ends, longest, best)
		}
	})
}

// shortest is the least longest part of all ways to split.
func shortest(lengths []float64, parts int) float64 {
	if parts == 1 {
		return sum(lengths)
	}
	best := sum(lengths)
	for first := 1; first <= len(lengths)-parts+1; first++ {
		best = min(best, max(sum(lengths[:first]), shortest(lengths[first:], parts-1)))
	}
	return best
}

func sum(lengths []float64) float64 {
	s := 0.0
	for _, l := range lengths {
		s += l
	}
	return s
}
