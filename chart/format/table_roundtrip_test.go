package format

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"pgregory.net/rapid"
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
	c, err := chart.New(chart.Settings{Fields: fields}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func somePerson(t *rapid.T, id chart.ID, ids, fields []string) chart.Person {
	mention := func(label string) chart.ID {
		if rapid.IntRange(0, 4).Draw(t, label+" kind") == 0 {
			return chart.ID(text(t, label))
		}
		return chart.ID(rapid.SampledFrom(ids).Draw(t, label))
	}
	p := chart.Person{
		ID: id, Name: text(t, "name"), Title: text(t, "title"), Manager: mention("manager"), Mentor: mention("mentor"),
		Role:       rapid.SampledFrom([]chart.RoleID{"", chart.APM, chart.PM, chart.Head, chart.CPO}).Draw(t, "role"),
		Employment: rapid.SampledFrom(append(chart.Employments, "sabbatical")).Draw(t, "employment"),
		CoLead:     rapid.Bool().Draw(t, "co-lead"), Open: rapid.Bool().Draw(t, "open"), Assistant: rapid.Bool().Draw(t, "assistant"),
		Team: text(t, "team"), Area: text(t, "area"), Location: text(t, "location"), Email: text(t, "email"), Notes: text(t, "notes"),
		Start: rapid.SampledFrom([]string{"", "2026-01-31", "soon", "31/01/2026"}).Draw(t, "start"),
		Until: rapid.SampledFrom([]string{"", "2026-07-31", "later", "07/31/2026"}).Draw(t, "until"),
		Cost:  rapid.Int64().Draw(t, "cost"), Budget: rapid.Int64().Draw(t, "budget"),
		Colour: rapid.SampledFrom([]string{"", "#a0b1c2", "#ABC", "red"}).Draw(t, "colour"),
		Skills: texts(t, "skill"),
	}
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
	if err := f.Export.Export(context.Background(), &b, c, ExportOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
