package scene

import (
	"cmp"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Findings as what colours tell has no field; its title is that of a menu.
const findingsTitle = "Findings"

// prominent are the fields that colours tell most, in the order of menus.
var prominent = []chart.FieldID{chart.RoleColours, "team", "location", "employment", "manager", "area"}

// colourTitles are what menus call fields of which colours tell more than the
// field says.
var colourTitles = map[chart.FieldID]string{"opened": "Age of open roles", "manager": "Manager", "start": "Year of start"}

// colourValues are what colours can tell in a chart: the role first, then what
// most people ask for.
func colourValues(c *chart.Chart) []Value {
	var first, rest []Value
	for _, f := range c.ColourFields() {
		v := Value{string(f.ID), colourTitle(f)}
		if f.Own || !slices.Contains(prominent, f.ID) && f.ID != "opened" && f.Kind != chart.KindMoney {
			rest = append(rest, v)
		} else {
			first = append(first, v)
		}
	}
	at := func(v Value) int {
		if i := slices.Index(prominent, chart.FieldID(v.ID)); i >= 0 {
			return i
		}
		return len(prominent)
	}
	slices.SortStableFunc(first, func(v, w Value) int { return at(v) - at(w) })
	first = slices.Insert(first, len(prominent), Value{string(chart.Findings), findingsTitle})
	return append(first, rest...)
}

func colourTitle(f *chart.Field) string {
	if t := colourTitles[f.ID]; t != "" && !f.Own {
		return t
	}
	return f.Label
}

// title is a word as a menu has it.
func title(word string) string { return phrase.Capital(word) }

// ColourField is the field that the colours of a look tell; ok is false where
// they tell the role, the findings, or nothing that there is.
func ColourField(c *chart.Chart, l chart.Look) (f *chart.Field, ok bool) {
	if l.ColourBy == "" || l.ColourBy == chart.RoleColours || l.ColourBy == chart.Findings {
		return nil, false
	}
	f, ok = c.FieldNamed(string(l.ColourBy))
	return f, ok && f.Groups()
}

// ColoursTellAmounts tells whether the colours of a look are those of amounts
// of money, and whether rules of the document's own are.
func ColoursTellAmounts(c *chart.Chart, l chart.Look) (field, rules bool) {
	f, ok := ColourField(c, l)
	return ok && f.Kind == chart.KindMoney, slices.ContainsFunc(c.Settings().Colouring, func(r chart.ColourRule) bool {
		f, ok := c.FieldNamed(string(r.Field))
		return ok && f.Kind == chart.KindMoney
	})
}

// ColoursBy is what the colours of a look tell.
func ColoursBy(l chart.Look) chart.FieldID { return cmp.Or(l.ColourBy, chart.RoleColours) }
