package charttest

import (
	"slices"
	"strconv"
	"strings"

	"cadre/chart"
)

// Format writes a chart as Parse reads it, in reading order. Settings are
// left out.
func Format(c *chart.Chart) string {
	var b strings.Builder
	t := c.Tree()
	for i, p := range t.People {
		role := string(p.Role)
		if role == "" {
			role = "-"
		}
		b.WriteString(strings.Repeat("  ", t.Depth[i]) + role)
		if p.Name != "" {
			b.WriteString(" " + p.Name)
		}
		if a := attributes(t, i); len(a) > 0 {
			b.WriteString(" [" + strings.Join(a, "; ") + "]")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func attributes(t *chart.Tree, i int) []string {
	p := t.People[i]
	var a []string
	if p.ID != chart.ID(strings.ReplaceAll(strings.ToLower(p.Name), " ", "-")) && p.ID != "" {
		a = append(a, "id="+string(p.ID))
	}
	if t.Parent[i] < 0 && p.Manager != "" {
		a = append(a, "manager="+string(p.Manager))
	}
	for _, f := range notation {
		if v := f.Of(p); !v.Empty() {
			a = append(a, attribute(f, v))
		}
	}
	return a
}

// attribute is a flag's word, a choice's word, or the field's word with what
// it says.
func attribute(f *chart.Field, v chart.Value) string {
	switch f.Kind {
	case chart.KindFlag:
		return word(f)
	case chart.KindChoice:
		return v.Text
	case chart.KindPeople, chart.KindList:
		return word(f) + "=" + strings.Join(v.List, ",")
	case chart.KindMoney, chart.KindNumber:
		return word(f) + "=" + strconv.FormatInt(v.Number, 10)
	case chart.KindShare:
		return word(f) + "=" + chart.ShareText(v.Number)
	}
	return word(f) + "=" + v.Text
}

// kinds is the order in which the fields of a person are written.
var kinds = []chart.Kind{chart.KindText, chart.KindLongText, chart.KindDay, chart.KindColour, chart.KindLink, chart.KindChoice, chart.KindFlag,
	chart.KindPerson, chart.KindPeople, chart.KindList, chart.KindMoney, chart.KindShare}

// notation is the fields that stand in brackets, in the order they are written.
var notation = func() []*chart.Field {
	var all []*chart.Field
	for _, kind := range kinds {
		for i := range chart.Fields {
			if f := &chart.Fields[i]; f.Kind == kind && !slices.Contains([]chart.FieldID{"id", "name", "manager"}, f.ID) {
				all = append(all, f)
			}
		}
	}
	return all
}()

// word is what the notation calls a field.
func word(f *chart.Field) string {
	return strings.TrimSuffix(strings.ToLower(string(f.ID)), "to")
}
