package scene

import (
	"math"
	"slices"
	"strconv"

	"cadre/chart"
	"cadre/chart/phrase"
)

// steps are a few classes of figures, with round limits between them.
type steps struct {
	limits []float64
	texts  []string // one more
}

// of is the step of a figure.
func (s *steps) of(n float64) int {
	i, exact := slices.BinarySearch(s.limits, n)
	if exact {
		i++
	}
	return i
}

// openSteps are those of the months that roles have been open.
var openSteps = steps{[]float64{1, 3, 6, 12},
	[]string{"Under a month", "1 to 3 months", "3 to 6 months", "6 to 12 months", "A year and more"}}

// newSteps makes steps of about as many figures each, written as the field's
// are.
func newSteps(c *chart.Chart, f *chart.Field, figures []float64) *steps {
	slices.Sort(figures)
	s := &steps{limits: roundLimits(figures, f.Kind == chart.KindDay || f.Kind == chart.KindMoney)}
	write := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	if f.Kind == chart.KindMoney {
		write = func(n float64) string { return phrase.Money(c.Settings().Currency, int64(n)) }
	}
	switch n := len(s.limits); {
	case len(figures) == 0:
		s.texts = []string{""}
	case n == 0:
		s.texts = []string{write(figures[0])}
	case f.Kind == chart.KindDay:
		s.texts = years(s.limits)
	default:
		s.texts = append(s.texts, "Under "+write(s.limits[0]))
		for i := 1; i < n; i++ {
			s.texts = append(s.texts, write(s.limits[i-1])+" to "+write(s.limits[i]))
		}
		s.texts = append(s.texts, write(s.limits[n-1])+" and more")
	}
	return s
}

// years are the texts of steps of years, both of which belong to the step.
func years(limits []float64) []string {
	texts := []string{"Before " + strconv.Itoa(int(limits[0]))}
	for i := 1; i < len(limits); i++ {
		from, to := int(limits[i-1]), int(limits[i])-1
		text := strconv.Itoa(from)
		if to > from {
			text += " to " + strconv.Itoa(to)
		}
		texts = append(texts, text)
	}
	return append(texts, strconv.Itoa(int(limits[len(limits)-1]))+" and later")
}

// roundLimits are up to four round figures that part sorted ones into steps of
// about as many each. Of few different figures each has its step; where nearly
// all are the same and lowest, the others have one.
func roundLimits(sorted []float64, whole bool) []float64 {
	different := slices.Compact(slices.Clone(sorted))
	if len(different) <= len(ramp) {
		return different[min(1, len(different)):]
	}
	at := func(i int) float64 { return sorted[i*(len(sorted)-1)/len(ramp)] }
	unit := roundUnit((at(len(ramp)-1)-at(1))/(2*float64(len(ramp)-2)), whole)
	if unit == 0 {
		unit = roundUnit((sorted[len(sorted)-1]-sorted[0])/float64(len(ramp)), whole)
	}
	var limits []float64
	for i := 1; i < len(ramp); i++ {
		limit := math.Round(at(i)/unit) * unit
		limit = math.Round(limit*1e6) / 1e6 // 0.30000000000000004 is no round figure
		if limit > sorted[0] && limit <= sorted[len(sorted)-1] && !slices.Contains(limits, limit) {
			limits = append(limits, limit)
		}
	}
	if len(limits) == 0 {
		return different[1:2]
	}
	return limits
}

// roundUnit is the largest of 1, 2, 5, 10, 20 … and 0.5, 0.2 … that is no more
// than n; 0 where n is 0.
func roundUnit(n float64, whole bool) float64 {
	if n <= 0 {
		return 0
	}
	power := math.Pow(10, math.Floor(math.Log10(n)))
	unit := power
	for _, f := range []float64{2, 5} {
		if f*power <= n {
			unit = f * power
		}
	}
	if whole {
		return max(1, unit)
	}
	return unit
}
