package scene

import "cadre/chart"

// DefaultFields are the lines under a name where none are chosen.
var DefaultFields = []string{"title"}

// fieldsNamed are the fields of a chart with these names, those that it has.
func fieldsNamed(c *chart.Chart, names []string) []*chart.Field {
	var fields []*chart.Field
	for _, name := range names {
		if f, ok := c.FieldNamed(name); ok {
			fields = append(fields, f)
		}
	}
	return fields
}
