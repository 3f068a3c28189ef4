package table

import (
	"slices"
	"strings"

	"cadre/chart"
)

// field is what a column of a table says: one of chart.Fields, or one of those
// that tables alone have.
type field = chart.FieldID

// The fields that are read in a way of their own. Of those that only tables
// have, the ID is the name in messages and on the command line.
const (
	idField         field = "id"
	nameField       field = "name"
	titleField      field = "title"
	roleField       field = "role"
	reportsToField  field = "manager"
	areaField       field = "area"
	employmentField field = "employment"
	statusField     field = "open"
	dottedField     field = "dottedTo"
	mentorField     field = "mentor"
	notesField      field = "notes"
	costField       field = "cost"

	firstField        field = "First name"
	lastField         field = "Last name"
	managerIDField    field = "Manager ID"
	managerEmailField field = "Manager email"
	managerJobField   field = "Manager job"
	jobField          field = "Requisition"
	vacantField       field = "Vacant"
	placeField        field = "order"
)

// columnField is how a field is found in the header row.
type columnField struct {
	field   field
	heading string   // our own, and what messages call the field
	aliases []string // keys of headings, see headingKey; the better ones first
}

// fieldTable lists the fields in the order in which they choose their columns:
// those that name people first, then how tables name managers.
var fieldTable = func() []columnField {
	table := []columnField{
		builtIn(nameField),
		only(firstField, "givenname forename first preferredname"),
		only(lastField, "surname familyname last"),
		builtIn(idField),
		only(jobField, "req reqid reqnumber requisition requisitionid"),
		builtIn(titleField), builtIn(roleField), builtIn(reportsToField),
		only(managerIDField, "supervisorid bossid parentid pid parent reportstoid supervisoreid manageremployeeid "+
			"manageremployeenumber managernumber reportstoseniorpost reportingseniorpost"),
		only(managerEmailField, "supervisoremail managerworkemail reportstoemail"),
		only(managerJobField, "managerreq"),
	}
	for i := range chart.Fields {
		f := &chart.Fields[i]
		chosen := slices.ContainsFunc(table, func(c columnField) bool { return c.field == f.ID })
		if !chosen && f.Kind != chart.KindDictionary {
			table = append(table, builtIn(f.ID))
		}
	}
	return append(table, only(vacantField, "isvacant open isopen tbh tbd hiring placeholder"))
}()

func builtIn(id field) columnField {
	f := chart.FieldByID(id)
	return newColumnField(id, f.TableHeading(), f.Aliases)
}

func only(id field, aliases string) columnField { return newColumnField(id, string(id), aliases) }

// newColumnField counts the heading itself among the aliases: as the best, but
// where they say otherwise.
func newColumnField(id field, heading, aliases string) columnField {
	keys := strings.Fields(aliases)
	if own := headingKey(heading); !slices.Contains(keys, own) {
		keys = append([]string{own}, keys...)
	}
	return columnField{id, heading, keys}
}

// fieldHeading is what messages call a field.
func fieldHeading(id field) string {
	i := slices.IndexFunc(fieldTable, func(f columnField) bool { return f.field == id })
	return fieldTable[i].heading
}

// headingKey is what of a heading is compared: without case, spaces and
// marks, a unit in brackets at the end, or "#" for number.
func headingKey(heading string) string {
	heading = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(heading, "\ufeff")))
	if i := strings.LastIndexByte(heading, '('); i > 0 && strings.HasSuffix(heading, ")") && isUnit(heading[i+1:len(heading)-1]) {
		heading = heading[:i]
	}
	if stem, numbered := strings.CutSuffix(strings.TrimSpace(heading), "#"); numbered {
		heading = stem + "number"
	}
	return headingMarks.Replace(heading)
}

var headingMarks = strings.NewReplacer(" ", "", "\u00a0", "", "\t", "", "\n", "", "\r", "",
	"_", "", "-", "", ".", "", ":", "", "/", "", "#", "", "?", "", "*", "", "\"", "")

// isUnit tells whether the words in a heading's brackets are a currency or a year.
func isUnit(s string) bool {
	_, rest := cutCurrency(s)
	return rest == "" || isYearly(rest)
}

// fieldNamed finds a field by its name or one of its aliases, as --map has it.
func fieldNamed(name string) (field, bool) {
	key := headingKey(name)
	for _, f := range fieldTable {
		if headingKey(f.heading) == key || headingKey(string(f.field)) == key {
			return f.field, true
		}
	}
	return "", false
}
