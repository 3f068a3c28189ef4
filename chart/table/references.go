package table

import (
	"strings"

	"cadre/chart/heading"
)

// mention is a reference and the column it stands in.
type mention struct {
	ref
	column int
}

// managerFields are the columns that name a manager, the surest first.
var managerFields = []field{managerIDField, heading.ManagerPosition, managerEmailField, reportsToField, heading.ManagerLast, managerJobField, heading.Parent, heading.ManagerTitle}

func (r *personReader) readReferences() {
	for _, f := range managerFields {
		if i, ok := r.head.column[f]; ok {
			m := readRef(r.row.At(i))
			if first := r.text(heading.ManagerFirst); f == heading.ManagerLast && first != "" {
				m.text = strings.TrimSpace(first + " " + m.text)
			}
			if m.text != "" {
				r.p.managers = append(r.p.managers, mention{m, i})
			}
		}
	}
	if i, ok := r.head.column[dottedField]; ok {
		r.p.dotted = splitList(r.row.At(i), listSeparators)
	}
	if i, ok := r.head.column[mentorField]; ok {
		r.p.mentor = readRef(r.row.At(i))
	}
	r.readLines()
}
