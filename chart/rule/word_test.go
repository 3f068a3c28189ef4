package rule

import (
	"slices"
	"testing"
)

func TestCountsInWords(t *testing.T) {
	for _, c := range []struct {
		counts Counts
		want   []string
	}{
		{Counts{}, nil},
		{Counts{Error: 2, Warning: 1, Info: 3, Waived: 4}, []string{"2 errors", "1 warning", "3 hints"}},
		{Counts{Info: 1}, []string{"1 hint"}},
	} {
		if got := c.counts.Words(); !slices.Equal(got, c.want) {
			t.Errorf("%+v is %q, want %q", c.counts, got, c.want)
		}
	}
}

func TestEverySeverityThatCountsHasItsWord(t *testing.T) {
	seen := map[string]bool{}
	for i, s := range Counted {
		var n Counts
		n.add(s)
		if n.Of(s) != 1 || n.Say(s) != "1 "+s.Noun(1) || s.Noun(1) == s.Noun(2) || seen[s.Noun(1)] {
			t.Errorf("%s is %d, %q, %q", s, n.Of(s), n.Say(s), s.Noun(2))
		}
		if seen[s.Noun(1)] = true; s != Severities[i] {
			t.Errorf("%s is not the severity at %d", s, i)
		}
	}
	if got := Off.Noun(1); got != "" || (Counts{Error: 1, Warning: 1, Info: 1}).Of(Off) != 0 {
		t.Errorf("off is called %q", got)
	}
}
