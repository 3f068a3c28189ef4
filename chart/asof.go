package chart

import (
	"slices"
	"time"
)

// AsOf is the chart of a day. Who starts later is not in it, open post or
// not, and their reports go to the nearest manager above who is. Who has left
// a team leaves an open post, and who has left none is gone. The zero day
// changes nothing.
func AsOf(c *Chart, day time.Time) *Chart { return newAbsence(c, WriteDay(day), false).from(c) }

// Present is the chart that the figures of a day count: AsOf with all open
// roles, which are open whenever they are to be filled.
func Present(c *Chart, day time.Time) *Chart { return newAbsence(c, WriteDay(day), true).from(c) }

// from is the chart without who is absent.
func (a *absence) from(c *Chart) *Chart {
	if a == nil {
		return c
	}
	then, err := New(*c.settings, a.people())
	if err != nil {
		panic(err) // the IDs are those of a chart
	}
	return then
}

// Changes are the days on which the chart of a day is another than before:
// somebody comes, or is there no more. The earliest comes first.
func Changes(c *Chart) []time.Time {
	var days []time.Time
	for _, p := range c.Tree().People {
		if p.Closed() {
			continue
		}
		first, last := p.Stay()
		if !first.IsZero() {
			days = append(days, first)
		}
		if !last.IsZero() {
			days = append(days, last.AddDate(0, 0, 1))
		}
	}
	slices.SortFunc(days, time.Time.Compare)
	return slices.Compact(days)
}

// absence says who is not there on a day, by place in the tree. Whoever has left
// while somebody of their team is there leaves an open post, so that nobody
// loses their line up; the cards of all others who are not there are gone.
type absence struct {
	chart  *Chart
	ring   []bool
	left   []bool
	absent []bool // their cards are gone
}

// newAbsence finds who is not there; it is nil where everybody is. Open roles
// may be there from the beginning.
func newAbsence(c *Chart, day string, openRoles bool) *absence {
	t := c.Tree()
	a := &absence{c, nil, make([]bool, t.Len()), make([]bool, t.Len())}
	some := false
	for i, p := range t.People {
		a.absent[i], a.left[i] = p.comesAfter(day) && !(openRoles && p.Open), p.leftBy(day)
		some = some || a.absent[i] || a.left[i]
	}
	if !some {
		return nil
	}
	a.ring = onRing(t)
	a.findTeams()
	return a
}

// findTeams tells, from the bottom up, who has left without a team: nobody
// below is there who would look for a manager. Lines of a ring make no team.
func (a *absence) findTeams() {
	t := a.chart.Tree()
	led := make([]bool, t.Len())
	for i := t.Len() - 1; i >= 0; i-- {
		a.absent[i] = a.absent[i] || a.left[i] && !led[i]
		if m := t.Parent[i]; m >= 0 && !a.ring[i] {
			led[m] = led[m] || led[i] || !a.absent[i] && !t.People[i].Closed()
		}
	}
}

// people are those who are there, in reading order.
func (a *absence) people() []Person {
	t := a.chart.Tree()
	above := make([]ID, t.Len()) // of each, the manager that their reports get
	var there []Person
	for i, p := range t.People {
		manager := a.manager(i, above)
		if a.absent[i] {
			above[i] = manager
			continue
		}
		above[i] = p.ID
		q := *p
		if a.left[i] {
			q = Vacated(q)
		}
		if q.Manager = manager; manager == p.ID && p.Manager != p.ID {
			q.Manager = "" // the others of the ring are not there
		}
		a.forget(&q)
		there = append(there, q)
	}
	return there
}

// manager is the nearest manager of i who is there. The tree has no parent for
// a top that names a manager, as one member of each ring does: from there on up
// it follows the names, once around the ring.
func (a *absence) manager(i int, above []ID) ID {
	t := a.chart.Tree()
	if t.Parent[i] >= 0 {
		return above[t.Parent[i]]
	}
	p := t.People[i]
	m, at := p.Manager, t.Index(p.Manager)
	for at >= 0 && at != i && a.absent[at] {
		m = t.People[at].Manager
		at = t.Index(m)
	}
	if at == i && a.absent[i] {
		return "" // nobody of the ring is there
	}
	return m
}

// forget drops the further lines of p to those who are not there. An open
// post mentors nobody.
func (a *absence) forget(p *Person) {
	t := a.chart.Tree()
	if at := t.Index(p.Mentor); at >= 0 && (a.absent[at] || a.left[at]) {
		p.Mentor = ""
	}
	p.DottedTo = slices.DeleteFunc(slices.Clone(p.DottedTo), func(id ID) bool {
		at := t.Index(id)
		return at >= 0 && a.absent[at]
	})
}

// Vacated is the post that somebody leaves behind, open. What a successor
// will cost nobody knows.
func Vacated(p Person) Person {
	p.Vacate()
	p.Cost, p.Open = 0, true
	return p
}
