package table

import (
	"slices"

	"cadre/chart/heading"
)

// unitHeads reads a table whose rows are units, each with who leads it and the
// unit above: the heads are the people, and report to the head of the unit
// above. A unit without a head is an open post.
func (h *header) unitHeads() {
	parent := h.aboveUnits()
	if parent < 0 {
		return
	}
	head := h.column[reportsToField]
	h.take(head, nameField, "the rows are units, and this names who leads them")
	h.take(parent, managerIDField, "it names the unit above")
	for f, is := range map[field]field{heading.ManagerID: login, heading.ManagerEmail: emailField, heading.ManagerTitle: titleField} {
		if i, has := h.column[f]; has && i != parent && !h.has(is) {
			h.take(i, is, "the rows are units, and this is of who leads them")
		}
	}
	h.units = true
}

// aboveUnits is the column of the units above, where the rows are units with
// their heads; else -1.
func (h *header) aboveUnits() int {
	if h.own || !h.has(teamField) || !h.has(reportsToField) || h.has(nameField, firstField, lastField, members, leads) {
		return -1
	}
	return slices.IndexFunc(h.readings, func(rs []heading.Reading) bool {
		return slices.ContainsFunc(rs, func(r heading.Reading) bool { return r.Field == heading.Parent })
	})
}

// readUnitHead makes the unit a further name of who leads it, and a post of one
// that nobody leads.
func (r *personReader) readUnitHead() {
	if !r.head.units {
		return
	}
	if r.p.login == "" {
		r.p.login = r.p.Team
	}
	r.p.Open = r.p.Open || r.p.Name == ""
}
