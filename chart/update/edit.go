package update

import (
	"slices"

	"cadre/chart"
	"cadre/chart/compare"
)

// maker makes the changes that are wanted, in a transaction.
type maker struct {
	*Update
	tx     *chart.Tx
	wanted func(Change) bool
}

// wants tells whether this is to become of somebody as a whole.
func (m maker) wants(k compare.Kind, id chart.ID) bool {
	return m.wanted(Change{Entry: compare.Entry{Kind: k, ID: id}})
}

func (u *Update) edit(name string, wanted func(Change) bool) chart.Edit {
	return chart.Edit{Name: name, Do: func(tx *chart.Tx) error {
		m := maker{u, tx, wanted}
		for _, step := range []func() error{m.add, m.change, m.move, m.remove} {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	}}
}

// add brings in those who are new, managers first.
func (m maker) add() error {
	for _, q := range m.table.Chart.Everybody() {
		if m.base.Has(q.ID) || !m.wants(compare.Added, q.ID) {
			continue
		}
		if err := m.bring(*q); err != nil {
			return err
		}
	}
	for _, q := range m.table.Chart.Everybody() { // whom they mention is there by now
		if p := m.tx.Person(q.ID); !m.base.Has(q.ID) && p != nil && (q.Mentor != "" || len(q.DottedTo) > 0) {
			next := *p
			next.Mentor, next.DottedTo = m.others(q)
			if err := m.tx.Put(next); err != nil {
				return err
			}
		}
	}
	return nil
}

// bring puts somebody at the end of their manager's team. Where nobody is whom
// they name, the chart shows who is missing.
func (m maker) bring(p chart.Person) error {
	m.define(&p)
	to := m.manager(&p)
	p.Manager, p.Order, p.Mentor, p.DottedTo = to, chart.Last, "", nil
	if to != "" && m.tx.Person(to) == nil {
		return m.tx.Put(p)
	}
	return chart.Add(p, to, chart.End).Do(m.tx)
}

// change makes people of the chart say what the table does.
func (m maker) change() error {
	for _, q := range m.table.Chart.Everybody() {
		if !m.base.Has(q.ID) {
			continue
		}
		is := m.tx.Person(q.ID)
		next := m.part(*is, m.updated(is, q))
		if next.Equal(is) {
			continue
		}
		if err := m.tx.Put(next); err != nil {
			return err
		}
		if next.Cost == is.Cost && next.Budget == is.Budget {
			next.Cost, next.Budget = 0, 0 // which are in the currency that they were in
		}
		m.define(&next)
	}
	return nil
}

// move gives people of the chart the managers that the table names. Who would
// lead their own manager stays.
func (m maker) move() error {
	if _, told := m.table.Fields["manager"]; !told {
		return nil
	}
	for _, q := range m.table.Chart.Everybody() {
		if !m.base.Has(q.ID) || !m.wants(compare.Moved, q.ID) {
			continue
		}
		to, is := m.manager(q), m.tx.Person(q.ID)
		if q.Manager != m.base.Person(q.ID).Manager && to != is.Manager && (to == "" || m.tx.Person(to) != nil) {
			_ = chart.Move(q.ID, to, chart.End).Do(m.tx)
		}
	}
	return nil
}

// remove takes out who is gone; their reports go to their manager.
func (m maker) remove() error {
	for _, id := range m.gone() {
		if m.wants(compare.Removed, id) {
			if err := chart.Remove(id).Do(m.tx); err != nil {
				return err
			}
		}
	}
	return nil
}

// manager is who leads somebody of the table: who of those above them there is
// in the chart, or who in the chart is called as the table has it.
func (m maker) manager(q *chart.Person) chart.ID {
	met := map[chart.ID]bool{}
	for id := q.Manager; id != "" && !met[id]; {
		if m.tx.Person(id) != nil {
			return id
		}
		met[id] = true
		above := m.table.Chart.Person(id)
		if above == nil {
			return m.named(id)
		}
		id = above.Manager
	}
	return ""
}

// named is the one person of the chart whom a reference means; the reference
// itself where there is none.
func (m maker) named(text chart.ID) chart.ID {
	if found := Called(m.base, string(text)); len(found) == 1 {
		return found[0]
	}
	return text
}

// Called are the people whose e-mail address or name a text is; nobody is called
// nothing.
func Called(c *chart.Chart, text string) (ids []chart.ID) {
	key := chart.SameName(text)
	for _, p := range c.Everybody() {
		if key != "" && (chart.SameName(p.Email) == key || chart.SameName(p.Name) == key) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// others are the mentor and further managers of somebody of the table, without
// those who do not come into the chart.
func (m maker) others(q *chart.Person) (mentor chart.ID, dotted []chart.ID) {
	stays := func(id chart.ID) bool { return m.table.Chart.Has(id) && m.tx.Person(id) == nil }
	if !stays(q.Mentor) {
		mentor = q.Mentor
	}
	return mentor, slices.DeleteFunc(slices.Clone(q.DottedTo), stays)
}

// define adds what somebody needs of its settings: the columns of
// the document's own, and the currency.
func (m maker) define(q *chart.Person) {
	s, theirs := *m.tx.Settings(), m.table.Chart.Settings()
	s.Columns = slices.Clone(s.Columns)
	before := len(s.Columns)
	for _, c := range theirs.Columns {
		if q.Extra[c.Name] != "" && !slices.ContainsFunc(s.Columns, func(d chart.Column) bool { return d.Name == c.Name }) {
			s.Columns = append(s.Columns, c)
		}
	}
	needsCurrency := s.Currency == "" && theirs.Currency != "" && (q.Cost != 0 || q.Budget != 0)
	if needsCurrency {
		s.Currency = theirs.Currency
	}
	if needsCurrency || len(s.Columns) > before {
		m.tx.SetSettings(s)
	}
}
