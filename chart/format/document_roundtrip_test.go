package format

import (
	"bytes"
	"strings"
	"testing"

	"cadre/chart"
	"pgregory.net/rapid"
)

func TestADocumentGivesBackTheChart(t *testing.T) {
	f := mustFormat("cadre")
	rapid.Check(t, func(t *rapid.T) {
		c := someDocument(t)
		data := exported(t, f, c)
		d, report, err := f.Import.Import(bytes.NewReader(data), ImportOptions{})
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if !c.Equal(d) {
			t.Fatalf("%s\n%s", data, describe(chart.Compare(c, d)))
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
	for _, p := range inFileOrder(someChart(t)) {
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
		Title: text(t, "title"), Subtitle: text(t, "subtitle"), Currency: text(t, "currency"),
		Layout: text(t, "layout"), Areas: texts(t, "area"), Columns: someColumns(t), Page: text(t, "page"), Panels: text(t, "panels"),
		Footer: text(t, "footer"), Circles: rapid.Bool().Draw(t, "circles"), Legend: rapid.Bool().Draw(t, "legend"),
		HeadOrder: rapid.SampledFrom([]chart.HeadOrder{chart.HeadAboveVP, chart.VPAboveHead, chart.HeadVPPeers}).Draw(t, "head order"),
		Rules:     map[string]chart.RuleSetting{},
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
			s.Roles = append(s.Roles, chart.Role{ID: id, Title: text(t, "title"), Level: rapid.Int().Draw(t, "level"), Duties: texts(t, "duty"),
				Above: rapid.Bool().Draw(t, "above"), Skills: texts(t, "skill")})
			for name, raw := range someUnknown(t) {
				keepUnknown(&s, raw, "roles", string(id), name)
			}
		}
	}
	for _, id := range []chart.ID{"p1", "a/b", ""} {
		if rapid.Bool().Draw(t, "has a waiver") {
			w := chart.Waiver{Rule: "span", Person: id, About: text(t, "about"), Reason: text(t, "reason")}
			s.Waivers = append(s.Waivers, w)
			for name, raw := range someUnknown(t) {
				keepUnknown(&s, raw, append(waiverPath(w), name)...)
			}
		}
	}
	return s
}

func someColumns(t *rapid.T) []chart.Column {
	return rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) chart.Column {
		kind := rapid.SampledFrom(chart.ColumnKinds).Draw(t, "kind")
		if kind == chart.KindText {
			kind = ""
		}
		return chart.Column{Name: text(t, "column"), Kind: kind, Public: rapid.Bool().Draw(t, "public")}
	}), 0, 3, func(c chart.Column) string { return c.Name }).Draw(t, "columns")
}

func someRule(t *rapid.T) chart.RuleSetting {
	r := chart.RuleSetting{Severity: text(t, "severity")}
	if rapid.Bool().Draw(t, "has parameters") {
		r.Params = map[string]int{"max": rapid.Int().Draw(t, "max"), text(t, "parameter"): 0}
	}
	return r
}

// FuzzDocument loads any bytes: what loads is saved, and loads as the same
// chart without a note.
func FuzzDocument(f *testing.F) {
	f.Add([]byte(`{"cadre": 1, "people": [{"id": "a", "name": "Ada", "x": [1]}, {"manager": "a"}]}`))
	f.Add([]byte(`{"cadre": 2, "rules": {"span": {"params": {"max": 3}, "y": null}}, "roles": [{"id": "r"}]}`))
	f.Add([]byte("\ufeff{\"cadre\":1,\"people\":[{\"id\":\"\xff\"},{\"id\":\"\\ud800\",\"extra\":{\"\":\"\"}}]}"))
	format := mustFormat("cadre")
	f.Fuzz(func(t *testing.T, data []byte) {
		c, _, err := format.Import.Import(bytes.NewReader(data), ImportOptions{Name: "x.cadre"})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "x.cadre: ") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error is not one line that names the file: %q", err)
			}
			return
		}
		saved := exported(t, format, c)
		d, _, err := format.Import.Import(bytes.NewReader(saved), ImportOptions{})
		if err != nil {
			t.Fatalf("%v\n%s", err, saved)
		}
		if again := exported(t, format, d); !c.Equal(d) || !bytes.Equal(again, saved) {
			t.Fatalf("%s\n%s\n%s", saved, again, describe(chart.Compare(c, d)))
		}
	})
}
