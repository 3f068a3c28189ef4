package table

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/reading"
)

// Taken is what a table gave, and how it was understood: what an import shows
// before it is taken, and asks about.
type Taken struct {
	Chart     *chart.Chart
	Report    reading.Report
	Columns   []Column    // as the table has them
	Unmatched []Unmatched // who is named as a manager and is nobody, in the order of the rows
	Leavers   int         // how many people were left out because they have left
	Draft     bool        // managers are a guess from teams and titles, as no column names them
}

// Unmatched is a reference to a manager who was not found, or who may be several.
type Unmatched struct {
	Text string     // as the cells have it
	By   []chart.ID // who names it
	Near []chart.ID // who may be meant, the likeliest first
}

// Newcomer, as what a reference means, is somebody who has no row: the import
// adds them by name.
const Newcomer = "new"

// Take makes a chart of a table; notes are what was said of its file. Where
// nobody can be made of the rows there are columns beside the error, to be
// chosen anew.
func Take(g grid.Grid, notes []reading.Note, o Options) (*Taken, error) {
	o.Name = o.name()
	if o.Ladder == nil {
		o.Ladder = &chart.Settings{}
	}
	log := &noteLog{}
	for _, n := range notes {
		log.add(n)
	}
	g, err := spelled(g, o, log)
	if err != nil {
		return nil, err
	}
	head, err := findHeader(g, o, log)
	if err != nil {
		if g = peopleLines(g, o, log); g == nil {
			return nil, err
		}
		if head, err = findHeader(g, o, log); err != nil {
			return nil, err
		}
	}
	head.sift(g, log)
	g = head.tidy(head.fillDown(head.groupRows(g, log), log), log)
	people, err := readPeople(g, head, o, log)
	if err != nil {
		return &Taken{Report: log.report(), Columns: head.uses(g)}, err
	}
	c, err := chart.Adopt(chart.Settings{Currency: head.currency, Columns: head.columns(),
		HeadOrder: o.Ladder.HeadOrder, Roles: o.Ladder.Roles, Titles: o.Ladder.Titles}, people)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.Name, err)
	}
	if !head.own {
		noteTaken(c, o.Ladder, log)
	}
	return &Taken{Chart: c, Report: log.report(), Columns: head.uses(g), Unmatched: head.unmatched, Leavers: head.leavers, Draft: head.draft}, nil
}
