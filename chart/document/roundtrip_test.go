package document

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/scene"
	"pgregory.net/rapid"
)

func TestADocumentGivesBackTheChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := someDocument(t)
		data := written(t, c)
		d, report, err := Read(bytes.NewReader(data), "input")
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if !c.Equal(d) {
			t.Fatalf("%s\n%s", data, charttest.Differences(chart.Compare(c, d)))
		}
		for _, n := range report.Notes {
			if _, namesake := chart.BuiltIn(n.Field); !namesake {
				t.Fatalf("what was saved has notes: %v\n%s", report.Notes, data)
			}
		}
	})
}

// someDocument is any chart, with settings and with what a newer version
// may have added.
func someDocument(t *rapid.T) *chart.Chart {
	var people []chart.Person
	for _, p := range inFileOrder(charttest.AnyChart(t)) {
		q := *p
		q.Unknown = someUnknown(t)
		q.Photo = string(rapid.SliceOfN(rapid.Byte(), 0, 5).Draw(t, "photo"))
		people = append(people, q)
	}
	c, err := chart.New(someSettings(t), people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func someUnknown(t *rapid.T) map[string]string {
	values := rapid.SampledFrom([]string{"null", "true", "1.50", `"a\/b"`, `[1, {"a": [] }]`, "{\n  \"id\": 1\n}"})
	names := rapid.SampledFrom([]string{"x", "", "a/b", "~0", `"`, "Zoë", "with blank"})
	return rapid.MapOfN(names, values, 0, 2).Draw(t, "unknown")
}

func someSettings(t *rapid.T) chart.Settings {
	s := chart.Settings{
		Look: someLook(t), Currency: charttest.AnyText(t, "currency"), Areas: charttest.AnyTexts(t, "area"), Columns: someColumns(t),
		Colouring: someColouring(t), Colours: someColours(t),
		HeadOrder: rapid.SampledFrom([]chart.HeadOrder{chart.HeadAboveVP, chart.VPAboveHead, chart.HeadVPPeers}).Draw(t, "head order"),
		Rules:     map[string]chart.RuleSetting{},
		Titles:    someTitles(t),
	}
	for name, raw := range someUnknown(t) {
		keepUnknown(&s, raw, name)
	}
	for _, id := range []string{"span", "a/b", ""} {
		if rapid.Bool().Draw(t, "has a rule") {
			s.Rules[id] = someRule(t)
			for name, raw := range someUnknown(t) {
				keepUnknown(&s, raw, "rules", id, name)
			}
		}
	}
	for _, id := range []chart.RoleID{"group-pm", "~1"} {
		if rapid.Bool().Draw(t, "has a role") {
			// A document's own role has a title: by its ID alone it is the one of chart.Known.
			s.Roles = append(s.Roles, chart.Role{ID: id, Title: "Own " + charttest.AnyText(t, "title"), Level: rapid.Int().Draw(t, "level"), Duties: charttest.AnyTexts(t, "duty"),
				Above: rapid.Bool().Draw(t, "above"), Skills: charttest.AnyTexts(t, "skill")})
			for name, raw := range someUnknown(t) {
				keepUnknown(&s, raw, "roles", string(id), name)
			}
		}
	}
	for _, id := range []chart.ID{"p1", "a/b", ""} {
		if rapid.Bool().Draw(t, "has a waiver") {
			w := chart.Waiver{Rule: "span", Person: id, About: charttest.AnyText(t, "about"), Reason: charttest.AnyText(t, "reason")}
			s.Waivers = append(s.Waivers, w)
			for name, raw := range someUnknown(t) {
				keepUnknown(&s, raw, append(waiverPath(w), name)...)
			}
		}
	}
	return s
}

func someColouring(t *rapid.T) (rules []chart.ColourRule) {
	for range rapid.IntRange(0, 2).Draw(t, "colour rules") {
		rules = append(rules, chart.ColourRule{Field: rapid.SampledFrom([]chart.FieldID{"team", "location", chart.Findings}).Draw(t, "field"),
			Test: rapid.SampledFrom([]string{"", "contains"}).Draw(t, "test"), Value: charttest.AnyText(t, "value"), Colour: "red"})
	}
	return rules
}

func someColours(t *rapid.T) chart.Colours {
	all := chart.Colours{}
	for _, id := range []chart.FieldID{"team", "a/b"} {
		for _, value := range charttest.AnyTexts(t, "coloured value") {
			if all[id] == nil {
				all[id] = map[string]chart.ColourName{}
			}
			all[id][value] = rapid.SampledFrom(chart.ColourNames).Draw(t, "colour")
		}
	}
	return all
}

// someTitles are distinct for whoever reads them.
func someTitles(t *rapid.T) map[string]chart.RoleID {
	titles, seen := map[string]chart.RoleID{}, map[string]bool{"": true}
	for _, title := range charttest.AnyTexts(t, "mapped title") {
		key := chart.Fold(chart.Tidy(title))
		if !seen[key] && utf8.ValidString(title) {
			titles[title] = rapid.SampledFrom([]chart.RoleID{"", chart.PM, chart.Director, "~1"}).Draw(t, "means")
		}
		seen[key] = true
	}
	return titles
}

func someColumns(t *rapid.T) []chart.Column {
	return rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) chart.Column {
		kind := rapid.SampledFrom(chart.ColumnKinds).Draw(t, "kind")
		if kind == chart.KindText {
			kind = ""
		}
		return chart.Column{Name: charttest.AnyText(t, "column"), Kind: kind, Public: rapid.Bool().Draw(t, "public")}
	}), 0, 3, func(c chart.Column) string { return c.Name }).Draw(t, "columns")
}

// someLook is any look, of values that there are.
func someLook(t *rapid.T) (l chart.Look) {
	for _, o := range scene.Choices {
		value := rapid.Just("")
		if o.Values != nil {
			value = rapid.Map(rapid.SampledFrom(o.Values(chart.Empty())), func(v scene.Value) string { return v.ID })
		}
		switch {
		case o.Tick != nil:
			*o.Tick(&l) = rapid.Bool().Draw(t, o.ID)
		case o.List != nil:
			for _, id := range rapid.SliceOfN(value, 0, 3).Draw(t, o.ID) {
				*o.List(&l) = append(*o.List(&l), chart.FieldID(id))
			}
		case o.Values != nil:
			*o.Text(&l) = value.Draw(t, o.ID)
		default:
			*o.Text(&l) = charttest.AnyText(t, o.ID)
		}
	}
	return l
}

func someRule(t *rapid.T) chart.RuleSetting {
	r := chart.RuleSetting{Severity: charttest.AnyText(t, "severity")}
	if rapid.Bool().Draw(t, "has parameters") {
		r.Params = map[string]int{"max": rapid.Int().Draw(t, "max"), charttest.AnyText(t, "parameter"): 0}
	}
	return r
}

// FuzzDocument loads any bytes: what loads is saved, and loads as the same
// chart without a note.
func FuzzDocument(f *testing.F) {
	f.Add([]byte(`{"cadre": 1, "people": [{"id": "a", "name": "Ada", "x": [1]}, {"manager": "a"}]}`))
	f.Add([]byte(`{"cadre": 2, "rules": {"span": {"params": {"max": 3}, "y": null}}, "roles": [{"id": "r"}]}`))
	f.Add([]byte("\ufeff{\"cadre\":1,\"people\":[{\"id\":\"\xff\"},{\"id\":\"\\ud800\",\"extra\":{\"\":\"\"}}]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, _, err := Read(bytes.NewReader(data), "x.cadre")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "x.cadre: ") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error is not one line that names the file: %q", err)
			}
			return
		}
		saved := written(t, c)
		d, _, err := Read(bytes.NewReader(saved), "input")
		if err != nil {
			t.Fatalf("%v\n%s", err, saved)
		}
		if again := written(t, d); !c.Equal(d) || !bytes.Equal(again, saved) {
			t.Fatalf("%s\n%s\n%s", saved, again, charttest.Differences(chart.Compare(c, d)))
		}
	})
}

func written(t interface{ Fatal(...any) }, c *chart.Chart) []byte {
	var b bytes.Buffer
	if err := Write(context.Background(), &b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
