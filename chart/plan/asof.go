package plan

import "cadre/chart"

// AsOf is the organisation as it is on a day, written as 2006-01-02: without
// people who start later, open or not. Whoever reported to somebody who is
// not there reports to the nearest manager who is. A day that cannot be read
// changes nothing.
func AsOf(c *chart.Chart, day string) *chart.Chart {
	d, ok := ParseDay(day)
	if !ok {
		return c
	}
	a := newAbsence(c, d)
	if len(a.gone) == 0 {
		return c
	}
	then, err := chart.New(*c.Settings(), a.people())
	if err != nil {
		panic(err) // the IDs are those of a chart
	}
	return then
}

// There tells whether somebody is there on a day.
func There(p *chart.Person, on Day) bool {
	start, dated := ParseDay(p.Start)
	return !dated || start <= on
}

// absence is who is not there on a day.
type absence struct {
	chart *chart.Chart
	gone  map[chart.ID]bool
}

func newAbsence(c *chart.Chart, d Day) absence {
	a := absence{c, map[chart.ID]bool{}}
	for _, p := range c.Tree().People {
		if !There(p, d) {
			a.gone[p.ID] = true
		}
	}
	return a
}

// people are those who are there, in reading order, with no line to anybody
// who is not.
func (a absence) people() []chart.Person {
	t := a.chart.Tree()
	above := make([]chart.ID, t.Len()) // whom the reports of somebody have as manager
	var there []chart.Person
	for i, p := range t.People {
		manager := a.manager(i, above)
		if a.gone[p.ID] {
			above[i] = manager
			continue
		}
		above[i] = p.ID
		q := *p
		q.Manager = manager
		a.forget(&q)
		there = append(there, q)
	}
	return there
}

// manager is the nearest manager of i who is there. Above those whom the tree
// has as tops it goes up itself, around a ring once.
func (a absence) manager(i int, above []chart.ID) chart.ID {
	t := a.chart.Tree()
	if t.Parent[i] >= 0 {
		return above[t.Parent[i]]
	}
	p := t.People[i]
	m := p.Manager
	for m != p.ID && a.gone[m] {
		m = a.chart.Person(m).Manager
	}
	if m == p.ID && a.gone[p.Manager] {
		return "" // nobody else of the ring is there
	}
	return m
}

// forget drops the further lines of p to those who are not there.
func (a absence) forget(p *chart.Person) {
	if a.gone[p.Mentor] {
		p.Mentor = ""
	}
	var further []chart.ID
	for _, id := range p.DottedTo {
		if !a.gone[id] {
			further = append(further, id)
		}
	}
	p.DottedTo = further
}
