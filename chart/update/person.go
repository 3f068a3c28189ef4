package update

import (
	"maps"

	"cadre/chart"
)

// updated is somebody of the chart with what the table says of them.
func (m maker) updated(is, q *chart.Person) chart.Person {
	next := *is
	next.Extra = maps.Clone(is.Extra)
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if heading, told := m.table.Fields[f.ID]; m.takes(f) && (told && q.Extra[heading] == "" || !told && m.adds(f, is, q)) {
			f.Put(&next, f.Of(q))
		}
	}
	m.takeRefs(&next, q)
	m.takeRole(&next, is, q)
	m.takeFilled(&next, is, q)
	m.takeColumns(&next, q)
	return next
}

// apart are the fields that are taken in a way of their own, or never.
var apart = map[chart.FieldID]bool{"id": true, "manager": true, "order": true, "title": true, "role": true,
	"open": true, "filledBy": true, "mentor": true, "dottedTo": true, "extra": true, "unknown": true}

// takes tells a field that is taken as it stands. Amounts in another currency
// are not.
func (m maker) takes(f *chart.Field) bool {
	ours, theirs := m.base.Settings().Currency, m.table.Chart.Settings().Currency
	return !apart[f.ID] && (f.Kind != chart.KindMoney || ours == "" || theirs == "" || ours == theirs)
}

// adds tells whether the table says in another column what nothing is known of,
// such as the product area in a title.
func (m maker) adds(f *chart.Field, is, q *chart.Person) bool {
	return f.Kind != chart.KindFlag && f.Of(is).Empty() && !f.Of(q).Empty()
}

// takeRefs takes the mentor and further managers.
func (m maker) takeRefs(next, q *chart.Person) {
	mentor, dotted := m.others(q)
	if heading, told := m.table.Fields["mentor"]; told && q.Extra[heading] == "" {
		next.Mentor = mentor
	}
	if heading, told := m.table.Fields["dottedTo"]; told && q.Extra[heading] == "" {
		next.DottedTo = dotted
	}
}

// takeRole takes the role and the title. A title that reads as it did means
// the role that it has in the chart, where somebody may have chosen that.
func (m maker) takeRole(next, is, q *chart.Person) {
	_, title := m.table.Fields["title"]
	_, role := m.table.Fields["role"]
	same := m.base.Title(is) == m.table.Chart.Title(q)
	switch {
	case title && (role || !same):
		next.Role, next.Title = q.Role, q.Title
	case role && !title && next.Role != q.Role:
		next.Role, next.Title = q.Role, ""
	}
}

// takeFilled takes whether somebody fills the post. A name fills it, whatever
// else the table tells.
func (m maker) takeFilled(next, is, q *chart.Person) {
	_, named := m.table.Fields["name"]
	_, open := m.table.Fields["open"]
	_, by := m.table.Fields["filledBy"]
	switch {
	case open:
		next.Open = q.Open
	case named && next.Name == "":
		next.Open = next.Open || q.Open
	case named && next.Name != is.Name:
		next.Open = false
	}
	if by || next.FilledBy == chart.Named {
		next.FilledBy = q.FilledBy
	}
}

// takeColumns takes the document's own columns, and cells that were kept as
// they stand because they were not understood.
func (m maker) takeColumns(next, q *chart.Person) {
	put := func(name string) {
		f := chart.Column{Name: name}.Field()
		if v := f.Of(q); next.Extra != nil || !v.Empty() {
			f.Put(next, v)
		}
	}
	for _, name := range m.table.Columns {
		put(name)
	}
	for name := range q.Extra {
		put(name)
	}
}
