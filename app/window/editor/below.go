package editor

import (
	"slices"

	"cadre/chart"
	"cadre/chart/rule"
)

// Below is what there is below somebody.
type Below struct {
	People   int // with the open roles
	Open     int // of them
	Findings int
	Gravest  rule.Severity // of the findings; empty: there are none
}

// foundBy counts findings by person, as the rules have answered last.
type foundBy struct {
	of     question
	counts map[chart.ID]Below
}

// Below counts who is below somebody. The findings may be of a moment ago.
func (e *Editor) Below(id chart.ID) Below {
	t := e.Chart().Tree()
	i := t.Index(id)
	if i < 0 {
		return Below{}
	}
	found := e.foundOf()
	b := Below{People: t.End[i] - i - 1}
	for _, p := range t.People[i+1 : t.End[i]] {
		if p.Open {
			b.Open++
		}
		f := found[p.ID]
		b.Findings += f.Findings
		b.Gravest = graver(b.Gravest, f.Gravest)
	}
	return b
}

// foundOf are the findings about each person.
func (e *Editor) foundOf() map[chart.ID]Below {
	a := &e.answered
	if e.counted.counts == nil || e.counted.of != a.to {
		e.counted = foundBy{a.to, map[chart.ID]Below{}}
		for _, f := range a.found[:a.counting] {
			b := e.counted.counts[f.Person]
			b.Findings++
			b.Gravest = graver(b.Gravest, f.Severity)
			e.counted.counts[f.Person] = b
		}
	}
	return e.counted.counts
}

// graver is the graver one of two severities; empty is none.
func graver(s, t rule.Severity) rule.Severity {
	if s == "" || t != "" && slices.Index(rule.Severities, t) < slices.Index(rule.Severities, s) {
		return t
	}
	return s
}
