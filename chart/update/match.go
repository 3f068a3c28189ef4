package update

import (
	"strings"

	"cadre/chart"
	"cadre/chart/compare"
)

// tellsNothing tells the IDs by which nobody is known again. An ID of both the
// chart and the table is somebody's, unless the table has none of its own or
// numbers its rows anew: then its IDs name others than those who have the
// same names.
func tellsNothing(base *chart.Chart, t Table, tell bool) func(chart.ID) bool {
	return func(id chart.ID) bool { return !tell || !base.Has(id) || !t.Chart.Has(id) }
}

func idsTell(base *chart.Chart, t Table) bool {
	if _, has := t.Fields["id"]; !has {
		return false
	}
	once := map[string]chart.ID{} // by name; empty: several have it
	for _, p := range base.Everybody() {
		key := chart.SameName(p.Name)
		if _, twice := once[key]; twice {
			once[key] = ""
		} else {
			once[key] = p.ID
		}
	}
	shared, agree, disagree := 0, 0, 0
	for _, q := range t.Chart.Everybody() {
		p, key := base.Person(q.ID), chart.SameName(q.Name)
		if p == nil {
			continue
		}
		shared++
		switch {
		case key == chart.SameName(p.Name):
			agree++
		case key != "" && once[key] != "":
			disagree++
		}
	}
	return shared > 0 && agree >= disagree
}

// Doubt is somebody of a table who is called like somebody of the chart, and has
// another ID or e-mail address.
type Doubt struct {
	ID   chart.ID // in the table
	Was  chart.ID // of whom they are called like
	Name string
	Text string // what speaks against it
	Same bool   // they were said to be the same
}

// others tells of two with the same name that they are not the same, unless
// somebody says so, and keeps the doubt. tell says whether IDs name people.
func (u *Update) others(tell bool) func(is, q *chart.Person) bool {
	return func(is, q *chart.Person) bool {
		if is.FilledBy == chart.Named { // a card that waits for their row
			return false
		}
		var against []string
		if tell && is.ID != q.ID && !compare.Numbered(is.ID) && !compare.Numbered(q.ID) {
			against = append(against, "ID "+string(is.ID)+" in the chart, "+string(q.ID)+" in the table")
		}
		if is.Email != "" && q.Email != "" && mailbox(is.Email) != mailbox(q.Email) {
			against = append(against, is.Email+" in the chart, "+q.Email+" in the table")
		}
		if len(against) == 0 {
			return false
		}
		same := u.said.Same != nil && u.said.Same(q.ID)
		u.Doubts = append(u.Doubts, Doubt{q.ID, is.ID, q.Label(), strings.Join(against, "; "), same})
		return !same
	}
}

// mailbox is an e-mail address without the domain, which all get anew when a
// company does.
func mailbox(address string) string {
	name, _, _ := strings.Cut(strings.ToLower(address), "@")
	return name
}

// With is the update where of those in doubt others are the same.
func (u *Update) With(same func(id chart.ID) bool) (*Update, error) {
	t := u.said
	t.Same = same
	return Of(u.base, t)
}
