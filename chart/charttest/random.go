package charttest

import (
	"slices"

	"pgregory.net/rapid"

	"cadre/chart"
)

// Vary gives fields of a person any value that their kind can hold, but for
// those left out; text draws a text. A field that is added to chart.Fields is
// varied from then on.
func Vary(t *rapid.T, p *chart.Person, text func(label string) string, without ...chart.FieldID) {
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if f.Compare == chart.CompareChange && !slices.Contains(without, f.ID) && rapid.IntRange(0, 3).Draw(t, "varies "+f.Label) > 0 {
			f.Put(p, AnyValue(t, f, text))
		}
	}
}

// AnyValue draws a value that a field can hold, right or wrong for its kind.
func AnyValue(t *rapid.T, f *chart.Field, text func(label string) string) chart.Value {
	id := string(f.ID)
	one := func(values ...string) chart.Value { return chart.Value{Text: rapid.SampledFrom(values).Draw(t, id)} }
	switch f.Kind {
	case chart.KindFlag:
		return chart.Value{Flag: rapid.Bool().Draw(t, id)}
	case chart.KindMoney:
		return chart.Value{Number: rapid.Int64().Draw(t, id)}
	case chart.KindShare:
		return chart.Value{Number: rapid.Int64Range(0, 100_000).Draw(t, id)}
	case chart.KindPeople, chart.KindList:
		return chart.Value{List: rapid.SliceOfN(rapid.Custom(func(*rapid.T) string { return text(id) }), 0, 3).Draw(t, id)}
	case chart.KindDictionary:
		return chart.Value{Map: rapid.MapOfN(rapid.Custom(func(*rapid.T) string { return text(id) }),
			rapid.Custom(func(*rapid.T) string { return text(id) }), 0, 2).Draw(t, id)}
	case chart.KindDay:
		return one("2026-01-31", "soon", "31/01/2026")
	case chart.KindColour:
		return one("#a0b1c2", "#ABC", "red")
	case chart.KindRole:
		return one("", string(chart.APM), string(chart.PM), string(chart.Head), string(chart.CPO), string(chart.StaffPM), string(chart.SVP), string(chart.Founder), string(chart.Engineer))
	case chart.KindChoice:
		values := []string{"sabbatical"}
		for _, c := range f.Choices {
			values = append(values, c.Value)
		}
		return one(values...)
	}
	return chart.Value{Text: text(id)}
}
