package scene

import "cadre/chart"

// DefaultFields are the lines under a name where none are chosen.
var DefaultFields = []chart.FieldID{"title"}

// fieldsNamed are the fields of a chart with these names, those that it has.
func fieldsNamed(c *chart.Chart, names []chart.FieldID) []*chart.Field {
	const most = 40 // more than a card has room for
	var fields []*chart.Field
	for _, name := range names[:min(most, len(names))] {
		if f, ok := c.FieldNamed(string(name)); ok {
			fields = append(fields, f)
		}
	}
	return fields
}
