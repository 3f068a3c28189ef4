package document

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/compare"
	"pgregory.net/rapid"
)

// TestChangesComeBack: what separates two charts, written and read, leads from
// the one to the other, and back.
func TestChangesComeBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		a := inOneLine(t, someDocument(t))
		b := inOneLine(t, related(t, a))
		line, err := AppendChanges(nil, compare.Between(a, b))
		if err != nil || bytes.ContainsAny(line, "\n\r") {
			t.Fatalf("%v, in one line: %s", err, line)
		}
		c, err := ReadChanges(string(line))
		if err != nil {
			t.Fatalf("%v\n%s", err, line)
		}
		wantLeads(t, c, a, b)
		wantLeads(t, c.Inverse(), b, a)
	})
}

// inOneLine is a chart whose members of a newer version have no line breaks
// between their values: changes do not keep these.
func inOneLine(t *rapid.T, c *chart.Chart) *chart.Chart {
	s, people := *c.Settings(), []chart.Person{}
	s.Unknown = withoutBreaks(s.Unknown)
	for _, p := range inFileOrder(c) {
		q := *p
		q.Unknown = withoutBreaks(p.Unknown)
		people = append(people, q)
	}
	d, err := chart.New(s, people)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func withoutBreaks(unknown map[string]string) map[string]string {
	flat := map[string]string{}
	for name, raw := range unknown {
		flat[name] = strings.ReplaceAll(raw, "\n", " ")
	}
	return flat
}

func wantLeads(t *rapid.T, c compare.Changes, a, b *chart.Chart) {
	diff, conflicts := c.On(a)
	if len(conflicts) > 0 {
		t.Fatalf("there are conflicts: %v", conflicts)
	}
	if got := a.Apply(diff); !got.Equal(b) {
		t.Fatalf("not there yet:\n%s", charttest.Differences(chart.Compare(got, b)))
	}
}

// related is a chart with some of the people of another one, as they were or
// not.
func related(t *rapid.T, c *chart.Chart) *chart.Chart {
	other := someDocument(t)
	var people []chart.Person
	for _, p := range inFileOrder(c) {
		q := *p
		switch rapid.SampledFrom([]string{"stays", "leaves", "changes"}).Draw(t, "what becomes of somebody") {
		case "leaves":
			continue
		case "changes":
			charttest.Vary(t, &q, func(label string) string { return charttest.AnyText(t, label) }, "id")
			q.ID, q.Unknown = p.ID, someUnknown(t)
		}
		people = append(people, q)
	}
	for _, p := range inFileOrder(other) {
		if !c.Has(p.ID) {
			people = append(people, *p)
		}
	}
	if rapid.Bool().Draw(t, "in another order") {
		slices.Reverse(people)
	}
	s := *c.Settings()
	if rapid.Bool().Draw(t, "other settings") {
		s = *other.Settings()
	}
	d, err := chart.New(s, people)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestChangesAsWritten shows the format: of those who were changed, only what
// differs.
func TestChangesAsWritten(t *testing.T) {
	a := charttest.Parse(t, "set title=Acme\ncpo Ada\n  head Bo\n  pm Cy\n    apm Di")
	b := charttest.Parse(t, "set title=Acme, 2027\nset areas=Search\ncpo Ada [location=Rome]\n  pm Cy\n  apm Di\n  pm Eve")
	line, err := AppendChanges(nil, compare.Between(a, b))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"changes": 1, "came": [{"order": 2, "person": {"id": "eve", "name": "Eve", "role": "pm", "manager": "ada"}}], ` +
		`"left": [{"order": 0, "person": {"id": "bo", "name": "Bo", "role": "head", "manager": "ada"}}], ` +
		`"changed": [{"id": "ada", "was": {}, "now": {"location": "Rome"}}, {"id": "cy", "order": [1, 0], "was": {}, "now": {}}, {"id": "di", "order": [0, 1], "was": {"manager": "cy"}, "now": {"manager": "ada"}}], ` +
		`"settings": {"was": {"title": "Acme"}, "now": {"title": "Acme, 2027", "areas": ["Search"]}}}`
	if string(line) != want {
		t.Errorf("got\n%s\nwant\n%s", line, want)
	}
}

// TestChangesThatCannotBeRead are refused in one line.
func TestChangesThatCannotBeRead(t *testing.T) {
	for text, want := range map[string]string{
		``:                            "ends too early",
		`{}`:                          "no changes that this Cadre can read",
		`{"changes": 2}`:              "update Cadre",
		`[]`:                          "no changes that this Cadre can read",
		`{"changes": 1, "came": 1}`:   "came: a list",
		`{"changes": 1, "came": [1]}`: "no person",
		`{"changes": 1, "came": [{"person": {"id": "a"}}]}`:                                  "order",
		`{"changes": 1, "came": [{"order": 0, "person": 1}]}`:                                "object in braces",
		`{"changes": 1, "left": [{"order": "x", "person": {}}]}`:                             "order must be a whole number",
		`{"changes": 1, "changed": {}}`:                                                      "changed: a list",
		`{"changes": 1, "changed": [{"was": {}, "now": {}}]}`:                                "no id",
		`{"changes": 1, "changed": [{"id": "a", "was": {}}]}`:                                "now is missing",
		`{"changes": 1, "changed": [{"id": "a", "was": {"cost": "x"}, "now": {}}]}`:          "a: cost must be a whole number",
		`{"changes": 1, "changed": [{"id": "a", "order": [0], "was": {}, "now": {}}]}`:       "",
		`{"changes": 1, "changed": [{"id": "a", "order": [0, 1, 2], "was": {}, "now": {}}]}`: "two numbers",
		`{"changes": 1, "settings": {"was": {}}}`:                                            "settings: now is missing",
		`{"changes": 1, "settings": {"was": {}, "now": {"roles": 1}}}`:                       "roles must be a list",
	} {
		_, err := ReadChanges(text)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
