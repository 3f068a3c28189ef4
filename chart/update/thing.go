package update

import (
	"cmp"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/compare"
)

// thing is what changes about somebody, to be chosen by itself.
type thing struct {
	name        string
	text        string // what it was and is
	differences []compare.Difference
}

// together are fields that are one thing: one means nothing without the other.
var together = [][]chart.FieldID{{"title", "role"}, {"name", "open", "filledBy"}}

// thingOf is the name of what a difference belongs to.
func thingOf(d compare.Difference) string {
	for _, fields := range together {
		if slices.Contains(fields, chart.FieldID(d.Part)) {
			return string(fields[0])
		}
	}
	return d.Part + "/" + d.Column
}

// thingsOf are the things that differ.
func thingsOf(differences []compare.Difference) (things []thing) {
	for _, d := range differences {
		name := thingOf(d)
		i := slices.IndexFunc(things, func(t thing) bool { return t.name == name })
		if i < 0 {
			i = len(things)
			things = append(things, thing{name: name})
		}
		things[i].differences = append(things[i].differences, d)
		things[i].text += cmp.Or(strings.Repeat("; ", min(1, len(things[i].text))), "") + d.Text
	}
	return things
}

// things are what changes about each person until next.
func (u *Update) things(next *chart.Chart) map[chart.ID][]thing {
	all := map[chart.ID][]thing{}
	for _, ch := range compare.Between(u.base, next).Changed {
		all[ch.Now.ID] = thingsOf(compare.Differences(u.base, next, ch))
	}
	return all
}

// part is somebody of the chart with those of the things that the table says
// which are wanted.
func (m maker) part(is, next chart.Person) chart.Person {
	diff := compare.Of(chart.Diff{People: []chart.Change{{Before: &is, After: &next}}})
	for _, ch := range diff.Changed {
		for _, t := range thingsOf(compare.Differences(m.base, m.base, ch)) {
			if m.wanted(Change{Entry: compare.Entry{Kind: compare.Edited, ID: is.ID}, thing: t.name}) {
				continue
			}
			for _, d := range t.differences {
				d.TakeBack(&next, &is)
			}
		}
	}
	return next
}
