package format

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// awkward are texts that a table or a spreadsheet has another use for.
var awkward = []string{
	"", "Ada", "Vacant", "Open", "TBD", "N/D", "Eliminated", "xx", "-", "none", "n/a", "0", "p1", "Total",
	" leading", "trailing ", " ", "\ttab", "two\nlines", "two\r\nlines", "cr\r", "a,b", "a;b", "a:b", "a|b", "a\tb",
	`"quoted"`, `"`, `""`, `say "hi"`, `a",b`, "'", "'=x", "''", "' x", "'t Hooft", "=1+1", "+44 20 7946", "-5", "-x", "@ada",
	"Name", "Role", "Product Manager", "PM", "Head of Product", "Chief (TBH)", "Byron, Ada", "Bo (p1)", "ada@acme.example",
	"Ångström", "王小明", "علي", "🦊", "\u00a0nbsp", "\ufeffmark", "£120,000", "2020-02-30", "# x", "## x", "sep=;", "\\.",
}

func text(t *rapid.T, label string) string {
	if rapid.IntRange(0, 3).Draw(t, label+" kind") > 0 {
		return rapid.SampledFrom(awkward).Draw(t, label)
	}
	return strings.ReplaceAll(rapid.String().Draw(t, label), "\x00", "")
}

func texts(t *rapid.T, label string) []string {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string { return text(t, label) }), 0, 3).Draw(t, label+"s")
}

// someChart is any chart that a table can hold: rings, missing managers and
// every sort of text, with the free fields that its people have.
func someChart(t *rapid.T) *chart.Chart {
	ids := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string { return text(t, "ID") }), 0, 8, rapid.ID).Draw(t, "IDs")
	ids = slices.DeleteFunc(ids, func(id string) bool { return id == "" })
	fields := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) string { return text(t, "heading") }), 0, 3, rapid.ID).Draw(t, "fields")
	fields = slices.DeleteFunc(fields, func(f string) bool { return f == "" })
	people := make([]chart.Person, len(ids))
	for i, id := range ids {
		people[i] = somePerson(t, chart.ID(id), ids, fields)
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

func somePerson(t *rapid.T, id chart.ID, ids, fields []string) chart.Person {
	mention := func(label string) chart.ID {
		if rapid.IntRange(0, 4).Draw(t, label+" kind") == 0 {
			return chart.ID(text(t, label))
		}
		return chart.ID(rapid.SampledFrom(ids).Draw(t, label))
	}
	p := chart.Person{ID: id, Manager: mention("manager"), Mentor: mention("mentor")}
	charttest.Vary(t, &p, func(label string) string { return text(t, label) }, "photo", "extra", "mentor", "dottedTo")
	for range rapid.IntRange(0, 2).Draw(t, "dotted lines") {
		p.DottedTo = append(p.DottedTo, mention("dotted"))
	}
	for _, f := range fields {
		if value := text(t, "free"); value != "" {
			if p.Extra == nil {
				p.Extra = map[string]string{}
			}
			p.Extra[f] = value
		}
	}
	return p
}

func TestATableGivesBackTheChart(t *testing.T) {
	for _, f := range []Format{mustFormat("csv"), mustFormat("tsv")} {
		t.Run(f.ID, rapid.MakeCheck(func(t *rapid.T) {
			c := someChart(t)
			if c.Len() == 0 {
				t.Skip("a table without rows is refused")
			}
			table := exported(t, f, c)
			d, _, err := f.Import.Import(bytes.NewReader(table), ImportOptions{})
			if err != nil {
				t.Fatalf("%v\n%s", err, table)
			}
			if !c.Equal(d) {
				t.Fatalf("%s\n%s", table, describe(chart.Compare(c, d)))
			}
		}))
	}
}

func describe(d chart.Diff) string {
	var b strings.Builder
	for _, ch := range d.People {
		if ch.Before != nil && ch.After != nil {
			fmt.Fprintf(&b, "was %#v\nis  %#v\n", *ch.Before, *ch.After)
		} else {
			fmt.Fprintf(&b, "%q was there: %t\n", ch.ID(), ch.Before != nil)
		}
	}
	if d.Settings != nil {
		fmt.Fprintf(&b, "settings were %+v\nare %+v\n", *d.Settings.Before, *d.Settings.After)
	}
	return b.String()
}

func mustFormat(id string) Format {
	f, ok := ByID(id)
	if !ok {
		panic("there is no format " + id)
	}
	return f
}

func exported(t interface{ Fatal(...any) }, f Format, c *chart.Chart) []byte {
	var b bytes.Buffer
	if err := f.Export.Export(context.Background(), &b, c, ExportOptions{Scene: scene.Options{Look: c.Settings().Look}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
