package table

import (
	"fmt"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/title"
)

// readTitle finds role and title. The role column counts first; a title is
// matched where it says nothing.
func (r *personReader) readTitle() {
	title, exact := r.cell(titleField, always)
	roleText, roleExact := r.cell(roleField, always)
	found := r.role(roleText, roleExact)
	if _, both := r.head.column[titleField]; !both {
		title, exact = roleText, roleExact
	} else if roleText != "" && !found.known {
		r.keepUnread(roleField, roleText)
	}
	if !exact {
		var open bool
		title, open = cutVacancy(title)
		r.p.Open = r.p.Open || open
		if !found.known {
			found = r.match(title)
			r.sayTitle(found)
		} else if found.employment == chart.FullTime {
			found.employment = r.match(title).employment
		}
	}
	r.p.Role, r.p.Employment, r.p.Title = found.role, found.employment, title
	if !exact {
		r.p.Title = ownTitle(found.role, title)
	}
}

// matchedTitle is what title.Match says of a title.
type matchedTitle struct {
	role       chart.RoleID
	employment chart.Employment
	known      bool
	note       string // what to say of it; empty: nothing
}

// match remembers titles, of which a large table has few.
func (r *personReader) match(text string) matchedTitle {
	m, seen := r.titles[text]
	if !seen {
		m.role, m.employment, m.known = title.Match(text)
		switch {
		case text == "" || m.known && ownTitle(m.role, text) == "":
		case m.known:
			m.note = fmt.Sprintf("%q was taken for the role %s", phrase.Short(text), m.role)
		default:
			m.note = fmt.Sprintf("%q is no role of the ladder; kept as a title", phrase.Short(text))
		}
		if m.note != "" && m.employment != chart.FullTime {
			m.note += ", read as " + string(m.employment)
		}
		if r.titles == nil {
			r.titles = map[string]matchedTitle{}
		}
		r.titles[text] = m
	}
	return m
}

// sayTitle notes which role a title was taken for, if it is not plain.
func (r *personReader) sayTitle(m matchedTitle) {
	if m.note == "" || r.head.own {
		return
	}
	kind := reading.Kept
	if m.known {
		kind = reading.Guessed
	}
	column := titleField
	if _, ok := r.head.column[titleField]; !ok {
		column = roleField
	}
	r.log.value(reading.Note{Row: r.row.row, Field: r.heading(column), Kind: kind, Text: m.note})
}

// noRole is how a role column says that a title is not to be matched.
const noRole = "none"

// role reads a cell of a role column: an ID, a title or a short title.
func (r *personReader) role(cell string, exact bool) matchedTitle {
	if exact {
		return matchedTitle{role: chart.RoleID(cell), known: true}
	}
	if cell == noRole && r.head.own {
		return matchedTitle{known: true}
	}
	for _, role := range chart.Ladder() {
		if repeats(role, cell) {
			return matchedTitle{role: role.ID, known: true}
		}
	}
	return r.match(cell)
}

// repeats tells whether a title says no more than the role.
func repeats(role chart.Role, title string) bool {
	return strings.EqualFold(title, string(role.ID)) || strings.EqualFold(title, role.Short) || strings.EqualFold(title, role.Title)
}

// ownTitle is empty where the title only repeats the role.
func ownTitle(id chart.RoleID, title string) string {
	if role, ok := (&chart.Settings{}).Role(id); ok && repeats(role, title) {
		return ""
	}
	return title
}
