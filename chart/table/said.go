package table

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/heading"
)

// parts are the fields that tables alone have, by the person's field that they
// are a part of.
var parts = map[field]field{
	firstField: nameField, lastField: nameField, vacantField: statusField,
	managerIDField: reportsToField, managerEmailField: reportsToField, managerJobField: reportsToField,
	heading.ManagerFirst: reportsToField, heading.ManagerLast: reportsToField, heading.ManagerTitle: reportsToField,
	heading.ManagerPosition: reportsToField, heading.Parent: reportsToField, heading.Path: reportsToField,
	heading.Leads: reportsToField, heading.Members: reportsToField, heading.Levels: reportsToField,
	heading.ManagerLevels: reportsToField, heading.UnitLevels: reportsToField,
	heading.FurtherManagers: dottedField, heading.KindOfLine: dottedField,
}

// Said are the fields of a person that the table has a column for, with its
// heading, and the columns of the document's own.
func (t *Taken) Said() (fields map[chart.FieldID]string, own []string) {
	fields = map[chart.FieldID]string{}
	for _, c := range t.Columns {
		if c.Use == OwnColumn {
			own = append(own, c.Heading)
		}
		if f, is := fieldNamed(string(c.Use)); is {
			if whole, part := parts[f]; part {
				f = whole
			}
			fields[f] = c.Heading
		}
	}
	return fields, own
}

// UseNamed is the use of that name, in any spelling that --map takes.
func UseNamed(name string) (Use, error) {
	for _, u := range []Use{OwnColumn, LeftOut} {
		if headingKey(name) == headingKey(string(u)) {
			return u, nil
		}
	}
	if f, is := fieldNamed(name); is {
		return Use(fieldHeading(f)), nil
	}
	return "", fmt.Errorf("there is no field %q; a column can be %s, %s, or one of: %s", name, OwnColumn, LeftOut, fieldNames())
}

// Several tells a use that more than one column may have, such as a layer.
func (u Use) Several() bool {
	f, is := fieldNamed(string(u))
	return u == OwnColumn || u == LeftOut || is && slices.Contains(heading.Several, f)
}

// Headings are those of the table, as written.
func (t *Taken) Headings() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Heading
	}
	return names
}

// Guessed tells a use that the heading does not say, and nobody chose.
func (c Column) Guessed() bool { return c.Why != "" && !strings.HasPrefix(c.Why, headingSays) }

// Doubtful tells a table that somebody should look at before it is taken: a
// column was guessed, names or managers have none (but for managers where they
// are known without), a manager is nobody, or
// somebody was left out because they have left.
func (t *Taken) Doubtful() bool {
	fields, _ := t.Said()
	_, named := fields[nameField]
	_, led := fields[reportsToField]
	return !named || !led && !t.led || len(t.Unmatched) > 0 || t.Leavers > 0 || slices.ContainsFunc(t.Columns, Column.Guessed)
}
