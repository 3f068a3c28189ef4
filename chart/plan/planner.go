package plan

import (
	"math"
	"slices"
	"time"

	"cadre/chart"
)

// planner goes through a chart from quarter to quarter.
type planner struct {
	starts, ends []date // those to come, earliest first
	areas        chart.Areas
	mentees      map[chart.ID][]chart.ID // entry-level people by their mentor

	heads  int // who is there now
	cost   int64
	here   map[chart.ID]bool
	owners map[string]int // of each area, by the name that is compared
}

// date is somebody's first or last day.
type date struct {
	person *chart.Person
	day    time.Time
}

func newPlanner(c *chart.Chart) *planner {
	p := &planner{areas: chart.NewAreas(c.Settings()), mentees: map[chart.ID][]chart.ID{}, here: map[chart.ID]bool{}, owners: map[string]int{}}
	for _, person := range c.Tree().People {
		if person.Closed() || person.FilledBy == chart.Named {
			continue
		}
		first, last := person.Stay()
		switch {
		case !first.IsZero():
			p.starts = append(p.starts, date{person, first})
		case !person.Open:
			p.come(person)
		}
		if !last.IsZero() {
			p.ends = append(p.ends, date{person, last})
		}
		if r, _ := c.Role(person); r.Track == chart.Entry && person.Mentor != "" {
			p.mentees[person.Mentor] = append(p.mentees[person.Mentor], person.ID)
		}
	}
	for _, dates := range [][]date{p.starts, p.ends} {
		slices.SortStableFunc(dates, func(a, b date) int { return a.day.Compare(b.day) })
	}
	return p
}

// earliest is the first of all days.
func (p *planner) earliest() time.Time {
	var first time.Time
	for _, dates := range [][]date{p.starts, p.ends} {
		if len(dates) > 0 && (first.IsZero() || dates[0].day.Before(first)) {
			first = dates[0].day
		}
	}
	return first
}

// quarter goes through the one that begins on a day.
func (p *planner) quarter(first time.Time) Quarter {
	q := Quarter{Name: name(first), First: first, End: next(first)}
	spent := float64(p.cost) * days(first, q.End)
	for _, s := range before(&p.starts, q.End) {
		spent += float64(s.person.Cost) * days(s.day, q.End)
		p.come(s.person)
		q.hire(s.person)
	}
	for _, e := range before(&p.ends, q.End) {
		spent -= float64(e.person.Cost) * (days(e.day, q.End) - 1)
		p.leave(e.person)
		if counts(e.person) {
			q.Leavers = append(q.Leavers, e.person.ID)
			q.Unowned = append(q.Unowned, p.unowned(e.person, q.Unowned)...)
		}
	}
	for _, id := range q.Leavers {
		q.Alone = append(q.Alone, slices.DeleteFunc(p.mentees[id], func(id chart.ID) bool { return !p.here[id] })...)
	}
	q.Headcount, q.Cost = p.heads, p.cost
	q.Spent = int64(math.Round(spent / yearDays(first)))
	return q
}

func (q *Quarter) hire(p *chart.Person) {
	if !counts(p) {
		return
	}
	q.Hires = append(q.Hires, p.ID)
	if p.Open {
		q.OpenRoles = append(q.OpenRoles, p.ID)
	}
}

// before takes the dates before a day off a list.
func before(dates *[]date, end time.Time) []date {
	n := slices.IndexFunc(*dates, func(d date) bool { return !d.day.Before(end) })
	if n < 0 {
		n = len(*dates)
	}
	some := (*dates)[:n]
	*dates = (*dates)[n:]
	return some
}

// counts tells who is in the headcount: agents are not.
func counts(p *chart.Person) bool { return p.Open || p.FilledBy == chart.Human }

func (p *planner) come(person *chart.Person) { p.move(person, +1) }

func (p *planner) leave(person *chart.Person) { p.move(person, -1) }

// move counts somebody in, or out again.
func (p *planner) move(person *chart.Person, by int) {
	p.cost += int64(by) * person.Cost
	if !counts(person) {
		return
	}
	p.heads += by
	p.here[person.ID] = by > 0
	if !person.Open {
		for area := range p.areas.On(person) {
			p.owners[chart.SameName(area)] += by
		}
	}
}

// unowned are the areas of somebody who left that nobody owns now, but for
// those that are known.
func (p *planner) unowned(person *chart.Person, known []string) []string {
	var lost []string
	for area := range p.areas.On(person) {
		same := func(other string) bool { return chart.SameName(other) == chart.SameName(area) }
		if p.owners[chart.SameName(area)] == 0 && !slices.ContainsFunc(known, same) && !slices.ContainsFunc(lost, same) {
			lost = append(lost, area)
		}
	}
	return lost
}
