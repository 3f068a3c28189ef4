package scene

import "cadre/chart"

// fieldValues are the fields that a chart's cards can show: none, the built-in
// ones, and the document's own.
func fieldValues(c *chart.Chart) []Value {
	values := []Value{{string(chart.NoField), "Only the name"}}
	for _, f := range c.CardFields() {
		values = append(values, Value{string(f.ID), f.Label})
	}
	return values
}
