package table

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/title"
)

// readTitle finds role and title. The role column counts first; a title is
// matched where it says nothing, or in a table of another program only that
// the job is none on the ladder.
func (r *personReader) readTitle() {
	title, exact := r.cell(titleField, always)
	roleText, roleExact := r.cell(roleField, always)
	found := r.role(roleText, roleExact)
	_, both := r.head.column[titleField]
	if !both {
		title, exact = roleText, roleExact
	} else if roleText != "" && !found.known {
		r.keepUnread(roleField, roleText)
	}
	if !exact {
		m := r.match(title)
		if both && m.rung && around(found.role) && !r.head.own {
			r.keepUnread(roleField, roleText)
			found = matchedTitle{}
		}
		title, r.p.Open = m.rest, r.p.Open || m.open
		byRole := found.known && both
		if !found.known {
			found = m
		} else if found.employment == chart.FullTime {
			found.employment = m.employment
		}
		if !byRole {
			r.sayTitle(found)
		}
		if r.takesAreas() {
			r.p.Area = m.area
		}
	}
	r.p.Role, r.p.Employment, r.p.Title = found.role, found.employment, title
	if !exact {
		r.p.Title = r.ownTitle(found.role, title)
	}
}

// takesAreas tells whether what titles say of the product area fills it: where
// another program's table has no column for it.
func (r *personReader) takesAreas() bool { return !r.head.own && !r.head.has(areaField) }

// matchedTitle is what a title was read as.
type matchedTitle struct {
	rest       string // without the words that say that nobody has the job
	open       bool   // there are such words
	area       string
	role       chart.RoleID
	employment chart.Employment
	known      bool
	rung       bool   // the role is one on the ladder
	note       string // what to say of it; empty: nothing
}

// match remembers titles, of which a large table has few.
func (r *personReader) match(text string) matchedTitle {
	m, seen := r.titles[text]
	if !seen {
		m = r.matched(text)
		if r.titles == nil {
			r.titles = map[string]matchedTitle{}
		}
		r.titles[text] = m
	}
	return m
}

// matched reads a title and says what was made of it.
func (r *personReader) matched(text string) (m matchedTitle) {
	m.rest, m.open = cutVacancy(text)
	reading := r.by.Read(m.rest)
	m.role, m.known, m.rung = reading.Known(), reading.Known() != "", reading.Role != ""
	m.employment, m.area = reading.Employment, reading.Area
	switch {
	case m.rest == "" || m.known && r.ownTitle(m.role, m.rest) == "" || reading.Told():
		return m
	case m.known:
		m.note = fmt.Sprintf("%q was taken for the role %s", phrase.Short(m.rest), m.role)
	default:
		m.note = fmt.Sprintf("%q is no role of the ladder; kept as a title", phrase.Short(m.rest))
	}
	if m.employment != chart.FullTime {
		m.note += ", read as " + string(m.employment)
	}
	m.note += r.why(reading.Reasons)
	return m
}

// why says what was made of the words of a title that do not say it themselves.
func (r *personReader) why(reasons []title.Reason) string {
	var said []string
	for _, reason := range reasons {
		if !reason.Plain() && (reason.Means != title.TheArea || r.takesAreas()) {
			said = append(said, fmt.Sprintf("%q is %s", phrase.Short(reason.Words), reason.Means))
		}
	}
	if said == nil {
		return ""
	}
	return ": " + strings.Join(said, ", ")
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
	r.log.value(reading.Note{Row: r.row.Number, Field: r.heading(column), Kind: kind, Text: m.note})
}

// noRole is how a role column says that a title is not to be matched.
const noRole = "none"

// role reads a cell of a role column: an ID, a title or a short title. A bare
// "VP" or "Head" of another program's table may be one of anything; the short
// titles of a company's own roles are its own words.
func (r *personReader) role(cell string, exact bool) matchedTitle {
	switch {
	case exact:
		return matchedTitle{role: chart.RoleID(cell), known: true}
	case cell == "":
		return matchedTitle{}
	case cell == noRole && r.head.own:
		return matchedTitle{known: true}
	}
	for _, role := range r.roles {
		_, known := chart.Known(role.ID)
		if cell == string(role.ID) || strings.EqualFold(cell, role.Title) || (r.head.own || !known) && role.Called(cell) {
			return matchedTitle{role: role.ID, known: true}
		}
	}
	return r.match(cell)
}

// allRoles are the roles of a ladder, and all others that are known.
func allRoles(ladder *chart.Settings) []chart.Role {
	all := ladder.AllRoles()
	for _, role := range slices.Concat(chart.Rungs(), chart.Others()) {
		if _, has := ladder.Role(role.ID); !has {
			all = append(all, role)
		}
	}
	return all
}

// ownTitle is empty where the title only repeats the role.
func (r *personReader) ownTitle(id chart.RoleID, title string) string {
	i := slices.IndexFunc(r.roles, func(role chart.Role) bool { return role.ID == id })
	if i >= 0 && r.roles[i].Called(title) {
		return ""
	}
	return title
}

// around tells a known role that is none of a product team.
func around(id chart.RoleID) bool {
	role, _ := chart.Known(id)
	return role.Around()
}
