package filter

import (
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// finding is what the rules find about somebody, as if that were a field.
var finding = &chart.Field{ID: "finding", Label: "Finding", Kind: chart.KindChoice, Choices: findingChoices()}

// findingChoices are how grave a finding is, and each rule.
func findingChoices() []chart.Choice {
	var all []chart.Choice
	for _, s := range rule.Counted {
		all = append(all, chart.Choice{Value: string(s), Word: string(s), Label: phrase.Capital(s.Noun(1))})
	}
	for _, r := range rule.All {
		all = append(all, chart.Choice{Value: r.ID, Word: r.ID, Label: r.Title})
	}
	return all
}

// Fields are those of a chart that conditions can be about, the likelier first:
// what the rules find, fields in the order of forms, and the name, of which words
// ask as well.
func Fields(c *chart.Chart) []*chart.Field {
	all := slices.DeleteFunc(c.CardFields(), func(f *chart.Field) bool { return !asked(f) })
	return slices.Concat([]*chart.Field{finding}, all, []*chart.Field{chart.FieldByID("name")})
}

// asked tells whether conditions can be about a field.
func asked(f *chart.Field) bool {
	return f.ID != "id" && f.ID != "parked" && f.Line != chart.NoLine && f.Kind != chart.KindPicture && f.Kind != chart.KindDictionary
}

// fieldNamed finds a field by its ID, label or heading; nil where there is none.
func fieldNamed(c *chart.Chart, name string) *chart.Field {
	if key := chart.Fold(chart.Tidy(name)); key == "finding" || key == "findings" {
		return finding
	}
	if f, ok := c.FieldNamed(name); ok && asked(f) {
		return f
	}
	return nil
}

// flagNamed is the flag that a word stands for, or what the rules find: those
// need no value.
func flagNamed(c *chart.Chart, word string) *chart.Field {
	f := fieldNamed(c, word)
	if f == nil || f != finding && (f.Kind != chart.KindFlag || !strings.EqualFold(word, string(f.ID))) {
		return nil
	}
	return f
}

// key is what a field is called in a query.
func key(c *chart.Chart, f *chart.Field) string {
	if known := fieldNamed(c, string(f.ID)); f.Own && known != nil && !known.Own {
		return "" // a built-in field has that name
	}
	return quoted(string(f.ID), strings.ContainsAny(string(f.ID), ":=<>") || strings.HasPrefix(string(f.ID), "-"))
}

// isMeasure tells a kind whose values are more or less.
func isMeasure(k chart.Kind) bool {
	return k == chart.KindMoney || k == chart.KindNumber || k == chart.KindShare
}

// facts are what a chart and the rules say of people.
type facts struct {
	chart *chart.Chart
	found map[chart.ID][]string // how grave the findings are, and by which rules
}

func newFacts(c *chart.Chart, found []rule.Finding) *facts {
	f := &facts{chart: c, found: map[chart.ID][]string{}}
	for _, one := range found {
		f.found[one.Person] = append(f.found[one.Person], string(one.Severity), one.Rule)
	}
	return f
}

// texts are what a field says of somebody: each person, item or choice for
// itself, and of a role all that it is called. None where it says nothing.
func (x *facts) texts(f *chart.Field, p *chart.Person) []string {
	if f == finding {
		return x.found[p.ID]
	}
	v := f.Of(p)
	switch {
	case f.ID == "title":
		v.Text = x.chart.Title(p)
	case f.Kind == chart.KindRole:
		r, known := x.chart.Role(p)
		if !known {
			break
		}
		return []string{string(r.ID), r.Short, r.Title}
	case f.Kind.Refers():
		return x.names(append(v.List, v.Text))
	case f.Kind == chart.KindList:
		return v.List
	case f.Kind == chart.KindChoice:
		return []string{v.Text}
	case f.Kind == chart.KindFlag || isMeasure(f.Kind):
		v.Text = f.Text(p)
	}
	if v.Text == "" {
		return nil
	}
	return []string{v.Text}
}

// names are those of people by their IDs.
func (x *facts) names(ids []string) []string {
	var names []string
	for _, id := range ids {
		if p := x.chart.Person(chart.ID(id)); p != nil {
			names = append(names, x.chart.Headline(p))
		}
	}
	return names
}

// says tells whether a field says anything of somebody.
func (x *facts) says(f *chart.Field, p *chart.Person) bool {
	if f == finding || f.ID == "title" {
		return len(x.texts(f, p)) > 0
	}
	return !f.Of(p).Empty()
}

// measure reads a number as people type it: 120000, 120,000, 120k, 0.8, 80 %.
func measure(s string) (x float64, ok bool) {
	s = strings.ToLower(strings.TrimSpace(currencies.Replace(s)))
	by := 1.0
	for suffix, factor := range map[string]float64{"k": 1e3, "m": 1e6, "%": 0.01} {
		if number, has := strings.CutSuffix(s, suffix); has {
			s, by = number, factor
			break // of two of them, as in 5k%, no number is left
		}
	}
	x, ok = chart.ReadFigure(s)
	return x * by, ok
}

// currencies are what people put around an amount.
var currencies = strings.NewReplacer("$", "", "€", "", "£", "")
