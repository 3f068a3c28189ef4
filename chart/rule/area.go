package rule

import (
	"iter"
	"slices"

	"cadre/chart"
)

// areasOf are the product areas that somebody owns: only people own any.
func (x *Index) areasOf(i int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if x.staffed(i) {
			x.areas.On(x.Tree.People[i])(yield)
		}
	}
}

// ownsArea tells whether somebody owns any product area.
func (x *Index) ownsArea(i int) bool {
	for range x.areasOf(i) {
		return true
	}
	return false
}

// namesAreas tells whether the document lists product areas, or any card has one.
func (f finder) namesAreas() bool {
	return f.areas.Listed() || slices.ContainsFunc(f.Tree.People, func(p *chart.Person) bool { return chart.Tidy(p.Area) != "" })
}
