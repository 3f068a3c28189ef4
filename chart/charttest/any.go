package charttest

import (
	"slices"
	"strings"

	"pgregory.net/rapid"

	"cadre/chart"
)

// awkward are texts that a table or a spreadsheet has another use for.
var awkward = []string{
	"", "Ada", "Vacant", "Open", "TBD", "N/D", "Eliminated", "xx", "-", "none", "n/a", "0", "p1", "Total",
	" leading", "trailing ", " ", "\ttab", "two\nlines", "two\r\nlines", "cr\r", "a,b", "a;b", "a:b", "a|b", "a\tb",
	`"quoted"`, `"`, `""`, `say "hi"`, `a",b`, "'", "'=x", "''", "' x", "'t Hooft", "=1+1", "+44 20 7946", "-5", "-x", "@ada",
	"Name", "Role", "Product Manager", "PM", "Head of Product", "Chief (TBH)", "Byron, Ada", "Bo (p1)", "ada@acme.example",
	"Ångström", "王小明", "علي", "🦊", "\u00a0nbsp", "\ufeffmark", "£120,000", "2020-02-30", "# x", "## x", "sep=;", "\\.",
}

// AnyText draws a text, most often one of the awkward ones.
func AnyText(t *rapid.T, label string) string {
	if rapid.IntRange(0, 3).Draw(t, label+" kind") > 0 {
		return rapid.SampledFrom(awkward).Draw(t, label)
	}
	return strings.ReplaceAll(rapid.String().Draw(t, label), "\x00", "")
}

// AnyTexts draws a few texts.
func AnyTexts(t *rapid.T, label string) []string {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string { return AnyText(t, label) }), 0, 3).Draw(t, label+"s")
}

// AnyChart is any chart that a table can hold: rings, missing managers and
// every sort of text, with the free fields that its people have.
func AnyChart(t *rapid.T) *chart.Chart {
	ids := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string { return AnyText(t, "ID") }), 0, 8, rapid.ID).Draw(t, "IDs")
	ids = slices.DeleteFunc(ids, func(id string) bool { return id == "" })
	fields := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string { return AnyText(t, "heading") }), 0, 3, rapid.ID).Draw(t, "fields")
	fields = slices.DeleteFunc(fields, func(f string) bool { return f == "" })
	people := make([]chart.Person, len(ids))
	for i, id := range ids {
		people[i] = anyPerson(t, chart.ID(id), ids, fields)
	}
	c, err := chart.New(chart.Settings{Columns: columns(fields)}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func columns(names []string) []chart.Column {
	var all []chart.Column
	for _, name := range names {
		all = append(all, chart.Column{Name: name})
	}
	return all
}

func anyPerson(t *rapid.T, id chart.ID, ids, fields []string) chart.Person {
	mention := func(label string) chart.ID {
		if rapid.IntRange(0, 4).Draw(t, label+" kind") == 0 {
			return chart.ID(AnyText(t, label))
		}
		return chart.ID(rapid.SampledFrom(ids).Draw(t, label))
	}
	p := chart.Person{ID: id, Manager: mention("manager"), Mentor: mention("mentor")}
	Vary(t, &p, func(label string) string { return AnyText(t, label) }, "photo", "extra", "mentor", "dottedTo")
	for range rapid.IntRange(0, 2).Draw(t, "dotted lines") {
		p.DottedTo = append(p.DottedTo, mention("dotted"))
	}
	for _, f := range fields {
		if value := AnyText(t, "free"); value != "" {
			if p.Extra == nil {
				p.Extra = map[string]string{}
			}
			p.Extra[f] = value
		}
	}
	return p
}
