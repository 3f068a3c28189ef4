package plan

import (
	"cmp"
	"math"
	"slices"

	"cadre/chart"
)

// Quarter is a quarter of a hiring plan. Money is in the document's currency.
type Quarter struct {
	Name      string     // such as 2027 Q1
	First     Day        // its first day
	End       Day        // the day after its last
	Hires     []chart.ID // who starts in it, the earliest first; open roles are yet to be filled
	OpenRoles []chart.ID // those of Hires that nobody fills yet
	Headcount int        // people at its end, with the open roles that have started
	Cost      int64      // of them, a year
	Spent     int64      // in the quarter, by days
}

// Plan is the quarters from the first start date to the last; none where no
// start can be read. People without one are there all along, open roles
// without one are left out: see Undated.
func Plan(c *chart.Chart) []Quarter {
	s, base := starts(c)
	if len(s) == 0 {
		return nil
	}
	var all []Quarter
	for q := quarterOf(s[0].day); len(s) > 0; q++ {
		n := slices.IndexFunc(s, func(s start) bool { return s.day >= (q + 1).first() })
		if n < 0 {
			n = len(s)
		}
		all = append(all, base.next(q, s[:n]))
		s = s[n:]
	}
	return all
}

// Undated are the open roles without a start date that can be read.
func Undated(c *chart.Chart) []chart.ID {
	var ids []chart.ID
	for _, p := range c.Tree().People {
		if _, dated := ParseDay(p.Start); !dated && p.Open && !p.Closed() {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// Starts are the days on which somebody starts, earliest first.
func Starts(c *chart.Chart) []Day {
	var days []Day
	for _, p := range c.Tree().People {
		if d, dated := ParseDay(p.Start); dated && !p.Closed() {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// start is somebody's first day.
type start struct {
	person *chart.Person
	day    Day
}

// starts lists the start dates, earliest first, and sums up who has none.
func starts(c *chart.Chart) ([]start, *staff) {
	var all []start
	base := &staff{}
	for _, p := range c.Tree().People {
		day, dated := ParseDay(p.Start)
		switch {
		case p.Closed():
		case dated:
			all = append(all, start{p, day})
		case !p.Open:
			base.add(p)
		}
	}
	slices.SortStableFunc(all, func(a, b start) int { return cmp.Compare(a.day, b.day) })
	return all, base
}

// staff is how many people there are, and what they cost a year.
type staff struct {
	heads int
	cost  int64
}

func (s *staff) add(p *chart.Person) {
	s.heads++
	s.cost += p.Cost
}

// next goes through a quarter in which these people start.
func (s *staff) next(q quarter, hires []start) Quarter {
	of := Quarter{Name: q.name(), First: q.first(), End: (q + 1).first()}
	spent := float64(s.cost) * float64(of.End-of.First)
	for _, h := range hires {
		of.Hires = append(of.Hires, h.person.ID)
		if h.person.Open {
			of.OpenRoles = append(of.OpenRoles, h.person.ID)
		}
		spent += float64(h.person.Cost) * float64(of.End-h.day)
		s.add(h.person)
	}
	of.Headcount, of.Cost = s.heads, s.cost
	of.Spent = int64(math.Round(spent / float64(q.yearDays())))
	return of
}
