package table

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/heading"
)

// field is what a column of a table says: one of chart.Fields, or one of those
// that tables alone have.
type field = heading.Field

// The fields that are read in a way of their own. Of those that only tables
// have, the ID is the name in messages and on the command line.
const (
	idField         field = "id"
	nameField       field = "name"
	titleField      field = "title"
	roleField       field = "role"
	reportsToField  field = "manager"
	teamField       field = "team"
	areaField       field = "area"
	employmentField field = "employment"
	statusField     field = "open"
	emailField      field = "email"
	dottedField     field = "dottedTo"
	mentorField     field = "mentor"
	linkField       field = "link"
	notesField      field = "notes"
	costField       field = "cost"
	gradeField      field = "grade"
	placeField      field = "order"

	firstField        = heading.FirstName
	lastField         = heading.LastName
	managerIDField    = heading.ManagerID
	managerEmailField = heading.ManagerEmail
	managerJobField   = heading.ManagerJob
	jobField          = heading.Job
	vacantField       = heading.Vacant
	unitLevels        = heading.UnitLevels
	unitPath          = heading.Path
	login             = heading.Login
	distinguishedName = heading.DN
	leads             = heading.Leads
	members           = heading.Members
)

// columnField is a field that a column may be.
type columnField struct {
	field   field
	heading string // our own, and what messages call the field
}

// fieldTable lists the fields in the order in which they are offered: those
// that name people first, then how tables name managers.
var fieldTable = func() []columnField {
	var table []columnField
	add := func(fields ...field) {
		for _, f := range fields {
			table = append(table, columnField{f, ownHeading(f)})
		}
	}
	add(nameField, firstField, heading.Prefix, lastField, heading.Second, idField, jobField, titleField, roleField, reportsToField)
	add(managerIDField, managerEmailField, managerJobField)
	for i := range chart.Fields {
		f := &chart.Fields[i]
		chosen := slices.ContainsFunc(table, func(c columnField) bool { return c.field == f.ID })
		if !chosen && f.Kind != chart.KindDictionary {
			add(f.ID)
		}
	}
	add(vacantField, heading.Active, heading.Left, heading.Login, heading.DN, heading.Position, heading.PayPeriod)
	add(heading.ManagerFirst, heading.ManagerLast, heading.ManagerTitle, heading.ManagerPosition, heading.Parent)
	add(heading.Path, heading.Leads, heading.Members, heading.KindOfLine)
	add(heading.Several...)
	return table
}()

// ownHeading is what our own tables call a field; of tables alone, its ID.
func ownHeading(id field) string {
	if f, ok := chart.BuiltIn(string(id)); ok && f.ID == id {
		return f.TableHeading()
	}
	return string(id)
}

// fieldHeading is what messages call a field.
func fieldHeading(id field) string {
	i := slices.IndexFunc(fieldTable, func(f columnField) bool { return f.field == id })
	return fieldTable[i].heading
}

// headingKey is what of a heading is compared: without case, accents and
// marks, and without a unit in brackets at the end.
func headingKey(s string) string {
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") && isUnit(strings.ToLower(s[i+1:len(s)-1])) {
		s = s[:i]
	}
	return heading.Key(s)
}

// isUnit tells whether the words in a heading's brackets are a currency or a year.
func isUnit(s string) bool {
	_, rest := cutCurrency(s)
	return rest == "" || isYearly(rest)
}

// fieldNamed finds a field by its name, as --map has it.
func fieldNamed(name string) (field, bool) {
	key := headingKey(name)
	for _, f := range fieldTable {
		if headingKey(f.heading) == key || headingKey(string(f.field)) == key {
			return f.field, true
		}
	}
	return "", false
}
