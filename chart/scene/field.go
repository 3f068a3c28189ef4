package scene

import "cadre/chart"

// DefaultFields are the lines under a name where none are chosen.
var DefaultFields = []chart.FieldID{titleField}

const titleField = chart.FieldID("title")

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

// Fields are the fields that a picture of a chart shows beside those that are
// on every card: the lines under the names, and what else a look asks for.
func Fields(c *chart.Chart, l chart.Look) []*chart.Field {
	fields := Lines(c, l)
	if l.Circles {
		fields = append(fields, chart.FieldByID("photo"))
	}
	if l.Ground == chart.TeamGround {
		fields = append(fields, chart.FieldByID("team"))
	}
	if f, ok := ColourField(c, l); ok && f.Kind != chart.KindMoney { // amounts are asked for by name
		fields = append(fields, f)
	}
	return fields
}

// Lines are the fields of the lines under the name.
func Lines(c *chart.Chart, l chart.Look) []*chart.Field {
	if l.CardFields == nil {
		return fieldsNamed(c, DefaultFields)
	}
	return fieldsNamed(c, l.CardFields)
}
