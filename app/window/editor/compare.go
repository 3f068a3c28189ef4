package editor

import (
	"cadre/chart"
	"cadre/chart/compare"
)

// comparison is a chart that the document is looked at beside, such as a
// version of it; the zero value is none.
type comparison struct {
	base *chart.Chart
	name string

	of      *chart.Chart // what entries belong to
	entries []compare.Entry
	byID    map[chart.ID][]compare.Entry
}

// CompareWith marks what separates the document from another chart, until
// EndComparison, or until another document is opened. The name says what that
// chart is.
func (e *Editor) CompareWith(base *chart.Chart, name string) {
	e.compared = comparison{base: e.Sharing(base), name: name}
	e.tell(ComparisonChanged)
}

// Sharing is a chart that equals another one, and has the document's own people
// where they are the same: to compare the two takes a moment then, which counts
// where that is done after every edit.
func (e *Editor) Sharing(c *chart.Chart) *chart.Chart {
	return e.Written().Apply(chart.Compare(e.Written(), c))
}

// EndComparison takes the marks away.
func (e *Editor) EndComparison() {
	if e.compared.base != nil {
		e.compared = comparison{}
		e.tell(ComparisonChanged)
	}
}

// ComparedWith is the name of the chart that the document is compared with;
// empty: with none.
func (e *Editor) ComparedWith() string { return e.compared.name }

// Differences are what separates the document as it is written from the chart
// that it is compared with.
func (e *Editor) Differences() []compare.Entry {
	c := &e.compared
	if written := e.Written(); c.base != nil && c.of != written {
		c.of, c.entries, c.byID = written, compare.List(c.base, written), map[chart.ID][]compare.Entry{}
		for _, d := range c.entries {
			if d.ID != "" && d.Kind != compare.Reordered {
				c.byID[d.ID] = append(c.byID[d.ID], d)
			}
		}
	}
	return c.entries
}

// DifferencesOf are what has become of somebody since the chart that the
// document is compared with, the gravest first.
func (e *Editor) DifferencesOf(id chart.ID) []compare.Entry {
	e.Differences()
	return e.compared.byID[id]
}

// Restore makes the document what another chart is, as one edit.
func (e *Editor) Restore(c *chart.Chart, name string) error {
	return e.Do(chart.Make("Restore "+name, chart.Compare(e.Written(), c)))
}
