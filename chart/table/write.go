package table

import (
	"slices"
	"strconv"

	"cadre/chart"
	"cadre/chart/title"
)

// column is a heading and what stands below it.
type column struct {
	heading string
	kind    chart.Kind
	field   field // empty: a free field
	cell    func(*chart.Chart, *chart.Person) string
}

// specialCells are those of fields that are written in a way of their own.
var specialCells = map[field]func(*chart.Chart, *chart.Person) string{
	idField:     func(_ *chart.Chart, p *chart.Person) string { return protect(string(p.ID), isNobody) },
	nameField:   func(_ *chart.Chart, p *chart.Person) string { return protect(p.Name, isMarker) },
	titleField:  titleCell,
	statusField: statusCell,
}

// cellOf is how a field is written.
func cellOf(c *chart.Chart, f *chart.Field) func(*chart.Chart, *chart.Person) string {
	if f.ID == roleField {
		return roleCell(title.By(c.Settings()))
	}
	if special := specialCells[f.ID]; special != nil {
		return special
	}
	switch f.Kind {
	case chart.KindPerson:
		return func(c *chart.Chart, p *chart.Person) string { return refCell(c, p, chart.ID(f.Of(p).Text)) }
	case chart.KindPeople:
		return func(c *chart.Chart, p *chart.Person) string { return refsCell(c, p, f.Of(p).List) }
	case chart.KindList:
		return func(_ *chart.Chart, p *chart.Person) string { return listCell(f.Of(p).List) }
	}
	special := specialTexts[f.Kind]
	return func(_ *chart.Chart, p *chart.Person) string {
		return protect(f.Text(p), func(s string) bool { return special != nil && special(f, s) })
	}
}

// specialTexts tells texts of a kind that would not be read back as they are.
var specialTexts = map[chart.Kind]func(*chart.Field, string) bool{
	chart.KindDay:    func(_ *chart.Field, s string) bool { return !isISODate(s) },
	chart.KindColour: func(_ *chart.Field, s string) bool { c, ok := parseColour(s); return !ok || c != s },
	chart.KindLink:   func(_ *chart.Field, s string) bool { return !chart.IsWebAddress(s) },
	chart.KindChoice: func(f *chart.Field, s string) bool { _, ok := parseChoice(f, s); return !ok },
}

// columnsOf are the common built-in columns, the document's own, and those
// that this chart needs of the rare ones; where only filled ones are wanted,
// also of the common.
func columnsOf(c *chart.Chart, filled bool) []column {
	var columns, rare []column
	for i := range chart.Fields {
		switch f := &chart.Fields[i]; {
		case f.Line == chart.NoLine || f.Kind == chart.KindDictionary || f.Kind == chart.KindPicture:
		case !f.Rare && (!filled || anybody(c, f)):
			columns = append(columns, column{f.TableHeading(), f.Kind, f.ID, cellOf(c, f)})
		case f.Rare && anybody(c, f):
			rare = append(rare, column{f.TableHeading(), f.Kind, f.ID, cellOf(c, f)})
		}
	}
	for _, own := range c.Columns() {
		columns = append(columns, column{protect(own.Name, isHeading), own.Kind, "", func(_ *chart.Chart, p *chart.Person) string {
			return protect(p.Extra[own.Name], nil)
		}})
	}
	columns = append(columns, rare...)
	if !inOrder(c) {
		columns = append(columns, column{fieldHeading(placeField), chart.KindNumber, placeField, func(_ *chart.Chart, p *chart.Person) string {
			return strconv.Itoa(p.Order + 1)
		}})
	}
	return columns
}

// anybody tells whether the field says something of somebody.
func anybody(c *chart.Chart, f *chart.Field) bool {
	return slices.ContainsFunc(c.Everybody(), func(p *chart.Person) bool { return !f.Of(p).Empty() })
}

// inOrder tells whether the rows put all siblings in their order. They do
// but for a ring, which reading order cuts at any of its members.
func inOrder(c *chart.Chart) bool {
	next := map[chart.ID]int{}
	for _, p := range c.Everybody() {
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
		return open || s[0] == '\'' || repeatsRole(c.Settings(), p.Role, s)
	})
}

// repeatsRole tells whether a title says no more than a role, as the document
// or as others know it.
func repeatsRole(s *chart.Settings, id chart.RoleID, title string) bool {
	here, _ := s.Role(id)
	known, _ := chart.Known(id)
	return here.Called(title) || known.Called(title)
}

// roleCell is the role's ID. Where there is none it says so, unless nobody
// would read one in the title, with the document's ladder or without.
func roleCell(by *title.Reader) func(*chart.Chart, *chart.Person) string {
	cells := map[string]string{} // by the title
	return func(_ *chart.Chart, p *chart.Person) string {
		if p.Role != "" {
			return protect(string(p.Role), func(s string) bool { _, known := chart.Known(chart.RoleID(s)); return !known })
		}
		cell, seen := cells[p.Title]
		if !seen {
			if by.Read(p.Title).Known() != "" || title.Read(p.Title).Known() != "" {
				cell = noRole
			}
			cells[p.Title] = cell
		}
		return cell
	}
}

// refCell writes an ID that is looked up among IDs first; in quotes where that
// would not give it back.
func refCell(c *chart.Chart, p *chart.Person, id chart.ID) string {
	switch {
	case id == "":
		return ""
	case !c.Has(id), id == p.ID:
		return quoteRef(string(id))
	}
	return listPart(string(id))
}

func refsCell(c *chart.Chart, p *chart.Person, ids []string) string {
	var cells []string
	for _, id := range ids {
		if id == "" {
			cells = append(cells, quoteRef(""))
			continue
		}
		cells = append(cells, refCell(c, p, chart.ID(id)))
	}
	return joinList(cells)
}

func listCell(texts []string) string {
	var cells []string
	for _, s := range texts {
		cells = append(cells, listPart(s))
	}
	return joinList(cells)
}

// The words for whether somebody fills a post.
const (
	filledStatus = "filled"
	openStatus   = "open"
)

func statusCell(_ *chart.Chart, p *chart.Person) string {
	if p.Open {
		return openStatus
	}
	return filledStatus
}
