package health

import (
	"time"

	"cadre/chart"
	"cadre/chart/rule"
)

// Health is what a chart tells of a team on a day. People are listed in
// reading order.
type Health struct {
	Chart  *chart.Chart  // of the day
	Census *chart.Census // of that chart

	People []chart.ID // the headcount
	Agents []chart.ID // software that fills a post
	Open   []chart.ID // posts that nobody fills yet
	Closed []chart.ID // posts that are no more

	Roles      []Role  // the ladder and the document's roles that occur, highest first
	Others     []Role  // titles outside of them, the commonest first
	Employment []Group // the forms that occur
	Locations  []Group // the largest first; people without one are left out
	Layers     []Group // who stands on them, from the top
	Spans      Spans

	Leaders      []chart.ID // of the lead, executive or company track, or outside the ladder and with reports
	Contributors []chart.ID // everybody else, product managers of the individual track among them
	Mentoring    Mentoring
	Areas        []Area   // in reading order
	Budgets      []Budget // of the teams that have one, in reading order
	Teams        []Budget // by the name of the team on the cards, in reading order
	Total        Budget   // everybody
	Skills       Skills
	Practices    []Practice
}

// Group is people who have something in common.
type Group struct {
	Name   string
	People []chart.ID
}

// Role is the people and open posts of one role or title.
type Role struct {
	ID     chart.RoleID // empty: a title outside the ladder
	Title  string       // empty: none is given
	People []chart.ID
	Open   []chart.ID
}

// Of reads the health of a chart on a day, of the zero day that of everybody.
func Of(c *chart.Chart, day time.Time) Health {
	return of(chart.Present(c, day), chart.Figures(c, day))
}

// AsOf reads the health of the chart of a day.
func AsOf(c *chart.Chart, day time.Time) Health {
	return of(chart.AsOf(c, day), chart.FiguresAsOf(c, day))
}

func of(c *chart.Chart, census *chart.Census) Health {
	r := reading{rule.NewIndex(c, time.Time{})}
	h := Health{Chart: c, Census: census,
		People: r.ids(chart.Staffed), Agents: r.ids(chart.Automated), Open: r.ids(chart.Vacant), Closed: r.ids(chart.Abolished)}
	h.Roles, h.Others = r.roles()
	h.Employment, h.Locations, h.Layers = r.employment(), r.locations(), r.layers()
	h.Spans = r.spans()
	h.Leaders, h.Contributors = r.leaders()
	h.Mentoring = r.mentoring()
	h.Areas = r.areas()
	h.Budgets, h.Teams, h.Total = r.budgets(), r.teams(), r.total()
	h.Skills = r.skills()
	h.Practices = r.practices(&h)
	return h
}
