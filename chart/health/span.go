package health

import (
	"slices"
	"strconv"

	"cadre/chart"
)

// Spans is how many report to each manager: the spans of control.
type Spans struct {
	Managers []Span     // in reading order
	Sizes    []Group    // managers by the number of their reports, from 1 up without a gap
	Median   float64    // 0 where nobody leads
	Above    []chart.ID // managers with more reports than the rule span allows
}

// Span is one manager's.
type Span struct {
	Person  chart.ID
	Reports []chart.ID
	Most    int // what the rule span allows
}

// largeSpan is from where on sizes of spans are counted together.
const largeSpan = 11

func (r reading) spans() Spans {
	var s Spans
	for i, n := range r.Census.Spans {
		if n == 0 {
			continue
		}
		of := Span{r.Tree.People[i].ID, make([]chart.ID, 0, n), r.Limit(i)}
		for _, j := range r.Reports(i) {
			of.Reports = append(of.Reports, r.Tree.People[j].ID)
		}
		s.Managers = append(s.Managers, of)
		if n > of.Most && !r.IsEntry(i) {
			s.Above = append(s.Above, of.Person)
		}
	}
	s.Median, s.Sizes = median(s.Managers), sizes(s.Managers)
	return s
}

func median(spans []Span) float64 {
	if len(spans) == 0 {
		return 0
	}
	n := make([]int, len(spans))
	for k, s := range spans {
		n[k] = len(s.Reports)
	}
	slices.Sort(n)
	return float64(n[(len(n)-1)/2]+n[len(n)/2]) / 2
}

func sizes(spans []Span) []Group {
	var all []Group
	for _, s := range spans {
		n := min(len(s.Reports), largeSpan)
		for len(all) < n {
			all = append(all, Group{Name: sizeName(len(all) + 1)})
		}
		all[n-1].People = append(all[n-1].People, s.Person)
	}
	return all
}

func sizeName(n int) string {
	if n == largeSpan {
		return strconv.Itoa(n) + " or more"
	}
	return strconv.Itoa(n)
}
