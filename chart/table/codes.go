package table

import (
	"cadre/chart"
	"cadre/chart/heading"
)

// readCodes reads what else somebody is known by than the ID, and keeps it as
// free fields. A post without anybody in it has its own ID.
func (r *personReader) readCodes() {
	for _, c := range []struct {
		field field
		text  *string
	}{{heading.Position, &r.p.position}, {heading.Login, &r.p.login}, {heading.DN, &r.p.path}} {
		if *c.text, _ = r.cell(c.field, nil); *c.text == "" {
			continue
		}
		if c.field == heading.Position && r.p.ID == "" {
			r.p.ID = chart.ID(r.p.position)
		} else {
			r.keep(c.field)
		}
	}
}

// isVacantPost tells a row of a table of posts that names nobody.
func (r *personReader) isVacantPost() bool {
	posts := r.head.has(heading.Position, heading.ManagerPosition) || r.isFlag(idField, heading.Position)
	return posts && r.head.has(nameField, firstField, lastField)
}

// isFlag tells whether a field's column stands in for another field.
func (r *personReader) isFlag(f, other field) bool {
	i, has := r.head.column[f]
	if !has || i >= len(r.head.readings) || len(r.head.readings[i]) == 0 {
		return false
	}
	return r.head.readings[i][0].Field == other
}
