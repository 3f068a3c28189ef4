package charttest

import (
	"pgregory.net/rapid"

	"cadre/chart"
)

// AnyEdit is any edit of a chart, about people whom it has or has not; some
// fail, some change nothing.
func AnyEdit(t *rapid.T, c *chart.Chart) chart.Edit {
	a, b := anyID(t, c), anyID(t, c)
	index := rapid.IntRange(-1, 5).Draw(t, "index")
	return rapid.SampledFrom([]chart.Edit{
		chart.Add(chart.Person{Role: chart.PM}, a, index),
		chart.Move(a, b, index),
		chart.MoveAll([]chart.ID{a, b}, anyID(t, c), index),
		chart.MoveAlone(a, b, index),
		chart.CopyTo([]chart.ID{a}, b, index),
		chart.AddDotted(a, b),
		chart.RemoveDotted(a, b),
		chart.DotLine(a),
		chart.LeadByDotted(a, b),
		chart.Paste(chart.Some(c, []chart.ID{a, b}), anyID(t, c)),
		chart.Park(a, b),
		chart.Swap(a, b),
		chart.Remove(a),
		chart.RemoveTeam(a),
		chart.Duplicate(a),
		chart.Rename(a, "Ada"),
		chart.Insert(chart.Person{Role: chart.Head}, a, b),
		chart.ShiftDates(index),
		chart.Configure("Name the chart", func(s *chart.Settings) { s.Title = string(a) }),
	}).Draw(t, "edit")
}

// anyID is one of a chart's people, nobody, or somebody who does not exist.
func anyID(t *rapid.T, c *chart.Chart) chart.ID {
	people := c.Everybody()
	switch i := rapid.IntRange(-2, len(people)-1).Draw(t, "id"); i {
	case -2:
		return "gone"
	case -1:
		return ""
	default:
		return people[i].ID
	}
}
