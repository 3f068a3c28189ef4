package charttest

import (
	"cadre/chart"
	"cadre/chart/scene"
)

// Looks are looks that say something about one choice, each another thing, and
// none what holds where nothing is said.
func Looks(o scene.Choice) []chart.Look {
	if o.Tick != nil {
		var l chart.Look
		*o.Tick(&l) = true
		return []chart.Look{l}
	}
	ids := []string{"Any text", "Another"}
	if o.Values != nil {
		values := o.Values(chart.Empty())
		ids = []string{values[len(values)-1].ID, values[len(values)-2].ID}
	}
	looks := make([]chart.Look, len(ids))
	for i, id := range ids {
		if o.List != nil {
			*o.List(&looks[i]) = []chart.FieldID{chart.FieldID(id)}
		} else {
			*o.Text(&looks[i]) = id
		}
	}
	return looks
}
