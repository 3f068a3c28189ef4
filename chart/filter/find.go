package filter

import (
	"slices"

	"cadre/chart"
	"cadre/chart/rule"
)

// Find is those of a chart, or of one team in it, who are as the query says, in
// reading order; found is what the rules find. An empty root is everybody.
func (q Query) Find(c *chart.Chart, found []rule.Finding, root chart.ID) []chart.ID {
	return new(Finder).Find(q, c, found, root)
}

// Finder finds people of one chart after another, and remembers what each is
// said to be: after an edit nearly all are who they were. The zero value
// remembers nothing yet.
type Finder struct {
	settings *chart.Settings
	said     map[*chart.Person]said
}

// Find is Find of a query.
func (m *Finder) Find(q Query, c *chart.Chart, found []rule.Finding, root chart.ID) []chart.ID {
	m.forget(c)
	people := c.Tree().People
	if i := c.Tree().Index(root); i >= 0 {
		people = people[i:c.Tree().End[i]]
	}
	x := newFacts(c, found)
	var words []string
	passes := []func(*chart.Person) bool{}
	for i := range q.Conditions {
		switch d := &q.Conditions[i]; {
		case d.Why != "":
		case d.Field == nil && !d.Not:
			words = append(words, d.Values[0])
		default:
			passes = append(passes, d.passes(x, m))
		}
	}
	left := make([]*chart.Person, 0, len(people))
	for _, p := range people {
		if !slices.ContainsFunc(passes, func(pass func(*chart.Person) bool) bool { return !pass(p) }) {
			left = append(left, p)
		}
	}
	if len(words) > 0 {
		left = m.search(c, left, words)
	}
	var ids []chart.ID
	for _, p := range left {
		ids = append(ids, p.ID)
	}
	return ids
}

// passes tells who meets the condition.
func (d *Condition) passes(x *facts, m *Finder) func(*chart.Person) bool {
	meets := d.meets(x, m)
	if d.Not {
		return func(p *chart.Person) bool { return !meets(p) }
	}
	return meets
}

func (d *Condition) meets(x *facts, m *Finder) func(*chart.Person) bool {
	switch {
	case d.Field == nil:
		has := newWords(d.Values)
		of := m.sayings(x.chart)
		return func(p *chart.Person) bool { return has.in(of(p)) }
	case d.Op == Filled:
		return func(p *chart.Person) bool { return x.says(d.Field, p) }
	case d.Op == Empty:
		return func(p *chart.Person) bool { return !x.says(d.Field, p) }
	}
	tests, _ := d.tests(x.chart)
	return func(p *chart.Person) bool {
		for _, text := range x.texts(d.Field, p) {
			if slices.ContainsFunc(tests, func(t test) bool { return t(text) }) {
				return true
			}
		}
		return false
	}
}
