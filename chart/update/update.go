package update

import (
	"slices"

	"cadre/chart"
	"cadre/chart/compare"
)

// Table is what a table says of an organisation.
type Table struct {
	Chart   *chart.Chart
	Fields  map[chart.FieldID]string // the fields that have a column, with its heading
	Columns []string                 // those that are the document's own

	// Same tells of somebody of the table, by their ID there, that they are who
	// is called so in the chart, whatever speaks against it; nil: nobody is.
	Same func(chart.ID) bool
}

// Update is what a table says that a chart does not.
type Update struct {
	Changes []Change // the kinds one after the other, people in the order of their charts
	Doubts  []Doubt  // who may be the same, in the order of the table

	base    *chart.Chart
	said    Table // as the table has it
	table   Table // with the IDs that people have in the chart
	matched int   // how many people of the chart are in the table
}

// Change is one of the changes, for people to read and choose: of somebody who
// changes, one of the things that do.
type Change struct {
	compare.Entry
	Usual bool // it is made unless somebody says otherwise

	thing string // of what changes; empty: it is somebody as a whole
}

// Of finds what a table says that a chart does not.
func Of(base *chart.Chart, t Table) (*Update, error) {
	u := &Update{base: base, said: t, table: t}
	tell := idsTell(base, t)
	aligned, err := compare.Align(base, t.Chart, tellsNothing(base, t, tell), u.others(tell))
	if err != nil {
		return nil, err
	}
	u.table.Chart = aligned
	for _, p := range base.Everybody() {
		if aligned.Has(p.ID) {
			u.matched++
		}
	}
	return u, u.list()
}

// list finds the changes by making them all: what would make a ring is none.
func (u *Update) list() error {
	all := func(c Change) bool { return c.Kind != compare.Removed }
	next, _, err := u.edit("", all).On(u.base)
	if err != nil {
		return err
	}
	rest, _, err := chart.Edit{Do: func(tx *chart.Tx) error {
		tx.Delete(u.gone()...)
		return nil
	}}.On(u.base)
	if err != nil {
		return err
	}
	things := u.things(next)
	for _, e := range compare.List(u.base, next) {
		switch e.Kind {
		case compare.Added, compare.Moved:
			u.Changes = append(u.Changes, Change{Entry: e, Usual: true})
		case compare.Edited:
			for _, t := range things[e.ID] {
				e.Text = t.text
				u.Changes = append(u.Changes, Change{Entry: e, Usual: true, thing: t.name})
			}
		}
	}
	for _, e := range compare.List(u.base, rest) {
		if e.Kind == compare.Removed {
			u.Changes = append(u.Changes, Change{Entry: e, Usual: u.leaves(u.base.Person(e.ID))})
		}
	}
	slices.SortStableFunc(u.Changes, func(a, b Change) int { return int(a.Kind - b.Kind) })
	return nil
}

// gone are the people of the chart whom the table does not name. Who is parked
// is in no table.
func (u *Update) gone() []chart.ID {
	var ids []chart.ID
	for _, p := range u.base.Tree().People {
		if !u.table.Chart.Has(p.ID) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// leaves tells whether somebody whom the table does not name has left: a table
// that names four of five people of a chart is taken for one of everybody,
// another for one of a part. Open roles, agents and cards that are named only
// are in no HR system: those a table leaves out only where it has their like.
func (u *Update) leaves(p *chart.Person) bool {
	const most = 5 // one in so many may be gone
	if u.expected()*(most-1) > u.matched*most {
		return false
	}
	return filled(p) || slices.ContainsFunc(u.table.Chart.Everybody(), func(q *chart.Person) bool {
		return q.Open == p.Open && q.FilledBy == p.FilledBy
	})
}

// expected is how many people of the chart a table of everybody would name.
func (u *Update) expected() int {
	n := 0
	for _, p := range u.base.Tree().People {
		if filled(p) || u.table.Chart.Has(p.ID) {
			n++
		}
	}
	return n
}

// filled tells a post with a person whom others know more of than the name.
func filled(p *chart.Person) bool { return !p.Open && p.FilledBy == chart.Human }

// Edit makes the changes that are chosen, by their place among Changes.
func (u *Update) Edit(name string, chosen func(i int) bool) chart.Edit {
	type key struct {
		kind  compare.Kind
		id    chart.ID
		thing string
	}
	made := map[key]bool{}
	for i, c := range u.Changes {
		if chosen(i) {
			made[key{c.Kind, c.ID, c.thing}] = true
		}
	}
	return u.edit(name, func(c Change) bool { return made[key{c.Kind, c.ID, c.thing}] })
}

// Usual tells which changes are made unless somebody says otherwise.
func (u *Update) Usual(i int) bool { return u.Changes[i].Usual }
