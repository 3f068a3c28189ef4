package format

import (
	"maps"
	"slices"
	"strconv"

	"cadre/chart"
)

// column is a heading and what stands below it.
type column struct {
	heading string
	cell    func(*chart.Chart, *chart.Person) string
}

// ownColumns are the columns of every table, in their order.
var ownColumns = []column{
	{string(idField), func(_ *chart.Chart, p *chart.Person) string { return protect(string(p.ID), isNobody) }},
	{string(nameField), func(_ *chart.Chart, p *chart.Person) string { return protect(p.Name, isMarker) }},
	{string(titleField), titleCell},
	{string(roleField), roleCell},
	{string(reportsToField), managerCell},
	plain(teamField, func(p *chart.Person) string { return p.Team }),
	plain(areaField, func(p *chart.Person) string { return p.Area }),
	{string(employmentField), employmentCell},
	{string(statusField), statusCell},
	{string(dottedField), dottedCell},
	{string(mentorField), func(c *chart.Chart, p *chart.Person) string { return refCell(c, p, p.Mentor) }},
	{string(skillsField), skillsCell},
	plain(locationField, func(p *chart.Person) string { return p.Location }),
	plain(emailField, func(p *chart.Person) string { return p.Email }),
	date(startField, func(p *chart.Person) string { return p.Start }),
	plain(costField, func(p *chart.Person) string { return amount(p.Cost) }),
	plain(budgetField, func(p *chart.Person) string { return amount(p.Budget) }),
	plain(notesField, func(p *chart.Person) string { return p.Notes }),
}

// rareColumns follow at the end of tables in which somebody needs them.
var rareColumns = []column{
	date(untilField, func(p *chart.Person) string { return p.Until }),
	plain(assistantField, func(p *chart.Person) string { return yes(p.Assistant) }),
	plain(coLeadField, func(p *chart.Person) string { return yes(p.CoLead) }),
	{string(colourField), func(_ *chart.Chart, p *chart.Person) string {
		return protect(p.Colour, func(s string) bool { c, ok := parseColour(s); return !ok || c != s })
	}},
}

func plain(f field, text func(*chart.Person) string) column {
	return column{string(f), func(_ *chart.Chart, p *chart.Person) string { return protect(text(p), nil) }}
}

func date(f field, text func(*chart.Person) string) column {
	return column{string(f), func(_ *chart.Chart, p *chart.Person) string {
		return protect(text(p), func(s string) bool { return !isISODate(s) })
	}}
}

// columnsOf are our own columns, the free fields, and the rare columns that
// this chart needs.
func columnsOf(c *chart.Chart) []column {
	columns := slices.Clone(ownColumns)
	for _, name := range freeFieldsOf(c) {
		columns = append(columns, column{protect(name, isHeading), func(_ *chart.Chart, p *chart.Person) string {
			return protect(p.Extra[name], nil)
		}})
	}
	for _, rare := range rareColumns {
		if slices.ContainsFunc(c.Tree().People, func(p *chart.Person) bool { return rare.cell(c, p) != "" }) {
			columns = append(columns, rare)
		}
	}
	if !inOrder(c) {
		columns = append(columns, column{string(placeField), func(_ *chart.Chart, p *chart.Person) string {
			return strconv.Itoa(p.Order + 1)
		}})
	}
	return columns
}

// freeFieldsOf lists the document's free fields, then others that people have.
func freeFieldsOf(c *chart.Chart) []string {
	listed := c.Settings().Fields
	others := map[string]bool{}
	for _, p := range c.Tree().People {
		for name := range p.Extra {
			if !slices.Contains(listed, name) {
				others[name] = true
			}
		}
	}
	return slices.Concat(listed, slices.Sorted(maps.Keys(others)))
}

// inOrder tells whether the rows put all siblings in their order. They do
// but for a ring, which reading order cuts at any of its members.
func inOrder(c *chart.Chart) bool {
	next := map[chart.ID]int{}
	for _, p := range c.Tree().People {
		if p.Order != next[p.Manager] {
			return false
		}
		next[p.Manager]++
	}
	return true
}

// titleCell is the title as shown; a mark tells an own title from the role's.
func titleCell(c *chart.Chart, p *chart.Person) string {
	if p.Title == "" {
		return c.Title(p)
	}
	return protect(p.Title, func(s string) bool {
		_, open := cutVacancy(s)
		return open || s[0] == '\'' || ownTitle(p.Role, s) == ""
	})
}

// roleCell is the role's ID.
func roleCell(_ *chart.Chart, p *chart.Person) string {
	if p.Role == "" {
		if _, _, matches := chart.MatchTitle(p.Title); matches {
			return noRole
		}
		return ""
	}
	return protect(string(p.Role), func(s string) bool {
		return !slices.ContainsFunc(chart.Ladder(), func(r chart.Role) bool { return string(r.ID) == s })
	})
}

// managerCell and refCell write an ID that is looked up among IDs first; in
// quotes where that would not give it back.
func managerCell(c *chart.Chart, p *chart.Person) string { return refCell(c, p, p.Manager) }

func refCell(c *chart.Chart, p *chart.Person, id chart.ID) string {
	switch {
	case id == "":
		return ""
	case !c.Has(id), id == p.ID:
		return quoteRef(string(id))
	}
	return listPart(string(id))
}

func dottedCell(c *chart.Chart, p *chart.Person) string {
	var ids []string
	for _, id := range p.DottedTo {
		if id == "" {
			ids = append(ids, quoteRef(""))
			continue
		}
		ids = append(ids, refCell(c, p, id))
	}
	return joinList(ids)
}

func skillsCell(_ *chart.Chart, p *chart.Person) string {
	var skills []string
	for _, s := range p.Skills {
		skills = append(skills, listPart(s))
	}
	return joinList(skills)
}

func employmentCell(_ *chart.Chart, p *chart.Person) string {
	return protect(p.Employment.String(), func(s string) bool { _, ok := parseEmployment(s); return !ok })
}

func statusCell(_ *chart.Chart, p *chart.Person) string {
	if p.Open {
		return "open"
	}
	return "filled"
}

func amount(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

func yes(set bool) string {
	if set {
		return "yes"
	}
	return ""
}
