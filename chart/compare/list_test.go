package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/compare"
)

// TestList is every kind of change as people read it, in the order of the
// charts.
func TestList(t *testing.T) {
	a := charttest.Parse(t, `set title=Acme
set areas=Core;Old
set rule.span.max=9
set rule.chain.severity=off
cpo Ada
  vp Bo [mentor=gone; dotted=ada]
    pm Cy
    pm Di
    pm Eve
  pm Fay [open]
  pm Gus
-  Zed`)
	b := charttest.Parse(t, `set title=Acme Ltd
set areas=Core;Ads
set rule.span.max=8
set rule.layers.severity=error
cpo Ada
  vp Bo [mentor=ada; interim]
    pm Eve
    pm Di
    pm Ivo
  pm Fay
    pm Hal
- Zed
  - Top`)
	b = b.Apply(edit(t, b, chart.Set("", "eve", func(p *chart.Person) {
		p.Photo, p.Unknown, p.Skills = "bytes", map[string]string{"x": "1"}, []string{"SQL", "Go"}
	}), chart.Move("top", "", 0), chart.Make("", chart.Diff{People: []chart.Change{{After: missing(*b.Person("di"))}}}), chart.Configure("", func(s *chart.Settings) {
		s.Roles = []chart.Role{{ID: "gpm", Title: "Group PM"}, {ID: "x"}}
		s.Columns = []chart.Column{{Name: "Desk"}}
		s.Legend, s.CardFields = true, []chart.FieldID{"area"}
		s.Waivers = []chart.Waiver{{Rule: "span", Person: "bo"}, {Rule: "layers"}}
		s.Unknown = map[string]string{"/new": "1"}
	})))
	var got strings.Builder
	for _, e := range compare.List(a, b) {
		fmt.Fprintf(&got, "%s | %s | %s | %s\n", compare.Kinds[e.Kind].Heading, e.ID, e.Name, e.Text)
	}
	want := `Added | top | Top | 
Added | ivo | Ivo | Product Manager, reports to Bo
Added | hal | Hal | Product Manager, reports to Fay
Removed | cy | Cy | Product Manager, reports to Bo
Removed | gus | Gus | Product Manager, reports to Ada
Moved | di | Di | from Bo to nowhere
Changed | bo | Bo | employment: Full-time → Interim; dotted lines to: Ada → –; mentor: gone → Ada
Changed | eve | Eve | skills: – → SQL, Go; another photo; x: – → 1
Changed | fay | Fay | open role: yes → –
The document |  | Title | Acme → Acme Ltd
The document |  | Legend | – → yes
The document |  | Lines under the name | added area
The document |  | The product areas | added Ads; removed Old
The document |  | The columns | added Desk
The document |  | The roles | added Group PM and x
The document |  | The rules | added layers; removed chain; changed span
The document |  | The accepted findings | added layers (the chart) and span (bo)
The document |  | New | as a newer version of Cadre has it
`
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

// edit makes edits one after the other, those that cannot be made by hand.
func edit(t *testing.T, c *chart.Chart, edits ...chart.Edit) chart.Diff {
	t.Helper()
	next := c
	for _, e := range edits {
		after, _, err := e.On(next)
		if err != nil {
			t.Fatal(err)
		}
		next = after
	}
	return chart.Compare(c, next)
}

// TestOrder: another order is told once for a manager, and only of those who
// are there before and after.
func TestOrder(t *testing.T) {
	base := "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\npm Top"
	for now, want := range map[string]string{
		"cpo Ada\n  pm Di\n  pm Cy\n  pm Bo\npm Top":           "Ada: Di, Cy, Bo",
		"cpo Ada\n  pm Cy\n  pm Di\npm Top":                    "",
		"cpo Ada\n  pm Eve\n  pm Bo\n  pm Cy\n  pm Di\npm Top": "",
		"cpo Ada\n  pm Eve\n  pm Di\n  pm Cy\npm Top":          "Ada: Di, Cy",
		"pm Top\ncpo Ada\n  pm Bo\n  pm Cy\n  pm Di":           "The top: Top, Ada",
		"pm Top\n  pm Cy\ncpo Ada\n  pm Bo\n  pm Di":           "The top: Top, Ada",
	} {
		var said []string
		for _, e := range compare.List(charttest.Parse(t, base), charttest.Parse(t, now)) {
			if e.Kind == compare.Reordered {
				said = append(said, e.Name+": "+e.Text)
			}
		}
		if got := strings.Join(said, "; "); got != want {
			t.Errorf("%s\nis %q, want %q", now, got, want)
		}
	}
}

// missing is somebody whose manager is not in the chart.
func missing(p chart.Person) *chart.Person {
	p.Manager = "nowhere"
	return &p
}
