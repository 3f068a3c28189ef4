package scene

import (
	"fmt"

	"cadre/chart"
)

// Paging says on which pages a chart is drawn; empty: on one.
type Paging string

// The ways to make pages.
const (
	OnePage Paging = "one"
	Packed  Paging = "packed"  // an overview, and pages with as many whole teams as they can hold
	ByTeam  Paging = "by-team" // an overview and a page for each team
)

// Pagings are the ways to make pages in menu order, the first what holds where
// nothing is chosen.
var Pagings = []Value{
	{string(OnePage), "One page"}, {string(Packed), "Several pages, filled with whole teams"}, {string(ByTeam), "A page for each team"},
}

// ParsePaging reads a way to make pages.
func ParsePaging(s string) (Paging, error) {
	for _, v := range Pagings {
		if v.ID == s {
			return Paging(s), nil
		}
	}
	return "", fmt.Errorf("there are %s", listed(Pagings))
}

// Several tells whether there can be more than one page.
func (p Paging) Several() bool { return p != "" && p != OnePage }

// Pages makes the pages of a chart.
func Pages(c *chart.Chart, m Measurer, o Options, how Paging) []*Scene {
	switch how {
	case Packed:
		return packed(c, m, o)
	case ByTeam:
		return byTeam(c, m, o)
	}
	return []*Scene{Build(c, m, o)}
}
