package table

import (
	"cmp"
	"slices"

	"cadre/chart/heading"
)

// candidate is a field that a column may be; the lower, the likelier.
type candidate struct {
	column, score int
	heading.Reading
}

// What a reading scores beyond its rank.
const (
	unlikeScore = 50 // names that look like none
	doubtScore  = 1000
	emptyScore  = 2000
)

// choose gives each field its likeliest column, and each column one field.
// Where the cells of the columns are known, they decide what headings leave
// open.
func (h *header) choose(cells []columnCells) {
	clear(h.column)
	clear(h.several)
	taken := map[int]bool{}
	for _, c := range h.candidates(cells) {
		_, has := h.column[c.Field]
		switch {
		case taken[c.column]:
		case slices.Contains(heading.Several, c.Field):
			h.several[c.Field] = append(h.several[c.Field], c.column)
			taken[c.column] = true
		case !has:
			h.column[c.Field], taken[c.column] = c.column, true
		}
	}
	h.settleSeveral()
	h.standIn()
	if !h.has(costField) {
		delete(h.column, heading.PayPeriod) // of no amount
	}
}

// candidates are what all columns may be, the likeliest first.
func (h *header) candidates(cells []columnCells) []candidate {
	var all []candidate
	for i, readings := range h.readings {
		for _, r := range readings {
			c := candidate{i, r.Rank, r}
			switch {
			case cells == nil && r.Surety == heading.Partly, cells != nil && !cells[i].fits(r) && !h.besideLastName(r):
				continue
			case r.Surety >= heading.Doubtful:
				c.score += doubtScore
			}
			switch {
			case cells == nil:
			case cells[i].filled == 0:
				c.score += emptyScore
			case r.Field == nameField && !cells[i].most(cellName, 30):
				c.score += unlikeScore
			}
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Or(a.score-b.score, a.Number-b.Number) })
	return all
}

// besideLastName tells a heading that may mean a first name, as 名 does, in a
// table that has last names by themselves.
func (h *header) besideLastName(r heading.Reading) bool {
	lastNames := func(rs []heading.Reading) bool {
		return len(rs) > 0 && rs[0].Field == heading.LastName && rs[0].Surety == heading.Whole
	}
	return r.Field == heading.FirstName && slices.ContainsFunc(h.readings, lastNames)
}

// standIns are fields whose column is another's where that has none: a login
// names people as an ID does.
var standIns = []struct{ field, other field }{
	{heading.Position, idField}, {heading.Login, idField}, {heading.Parent, managerIDField}, {heading.ManagerPosition, managerIDField},
	{heading.ManagerTitle, reportsToField},
}

// standIn gives fields without a column that of another.
func (h *header) standIn() {
	if lead, has := h.column[heading.Leads]; has && !h.isTeamList() {
		delete(h.column, heading.Leads) // of a list of people it is the manager
		if !h.has(managerFields...) {
			h.column[reportsToField] = lead
		}
	}
	for _, s := range standIns {
		if i, has := h.column[s.field]; has && !h.has(s.other) {
			h.column[s.other] = i
			delete(h.column, s.field)
		}
	}
}

// settleSeveral puts numbered columns in their order. A single one is none of
// several: "Manager 1" alone is the manager, "Manager 2" beside "Manager" a
// further one.
func (h *header) settleSeveral() {
	for f, columns := range h.several {
		slices.SortStableFunc(columns, func(a, b int) int { return h.number(a, f) - h.number(b, f) })
		if len(columns) > 1 {
			continue
		}
		delete(h.several, f)
		if g := alone(f, h.number(columns[0], f)); g != "" && !h.has(g) {
			h.column[g] = columns[0]
		}
	}
}

// alone is what the only one of numbered columns is.
func alone(f field, number int) field {
	switch {
	case f == heading.FurtherManagers && number > 1:
		return dottedField
	case f == heading.FurtherManagers, f == heading.ManagerLevels:
		return reportsToField
	case f == heading.UnitLevels && number == 1:
		return teamField
	}
	return ""
}

// number is that of a numbered column.
func (h *header) number(column int, f field) int {
	for _, r := range h.readings[column] {
		if r.Field == f {
			return r.Number
		}
	}
	return 0
}

// known are the columns that are a field's.
func (h *header) known() map[int]field {
	known := map[int]field{}
	for f, i := range h.column {
		known[i] = f
	}
	for f, columns := range h.several {
		for _, i := range columns {
			known[i] = f
		}
	}
	return known
}
