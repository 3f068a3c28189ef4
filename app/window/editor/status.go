package editor

import (
	"cadre/chart"
	"cadre/chart/rule"
)

// Status is the figures of the status line.
type Status struct {
	Headcount int // people, without the open posts
	Open      int // posts nobody fills
	Layers    int
	Widest    int      // the most direct reports that anybody has
	WidestOf  chart.ID // who has them; empty where nobody has any
	Problems  rule.Counts
}

// Status is the figures of the chart as it stands.
func (e *Editor) Status() Status { return e.status }

func count(c *chart.Chart, findings []rule.Finding) Status {
	t := c.Tree()
	s := Status{Layers: t.Layers(), Problems: rule.Count(findings)}
	span := make([]int, t.Len())
	for i, p := range t.People {
		if p.Open {
			s.Open++
		} else {
			s.Headcount++
		}
		if m := t.Parent[i]; m >= 0 {
			span[m]++
		}
	}
	for i, n := range span {
		if n > s.Widest {
			s.Widest, s.WidestOf = n, t.People[i].ID
		}
	}
	return s
}
