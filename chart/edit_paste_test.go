package chart_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

func TestSomePeopleAlone(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo [dotted=cy,eve]\n    pm Cy [mentor=ada; dotted=bo]\n      apm Di [mentor=bo]\n  vp Eve")
	for _, tt := range []struct{ ids, want string }{
		{"ada bo cy di eve", "ada<, bo<ada ..cy ..eve, cy<bo ..bo m:ada, di<cy m:bo, eve<ada"},
		{"di ada eve", "ada<, di<ada, eve<ada"},
		{"cy di gone", "cy<, di<cy"},
		{"", ""},
	} {
		var ids []chart.ID
		for _, id := range strings.Fields(tt.ids) {
			ids = append(ids, chart.ID(id))
		}
		if got := people(chart.Some(c, ids)); got != tt.want {
			t.Errorf("%s alone: %s, want %s", tt.ids, got, tt.want)
		}
	}
}

// paste copies people out of one chart and puts them into another.
func paste(t *testing.T, from, into, manager string, ids ...chart.ID) *chart.Chart {
	t.Helper()
	c, _, err := chart.Paste(chart.Some(charttest.Parse(t, from), ids), chart.ID(manager)).On(charttest.Parse(t, into))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestPastedPeople(t *testing.T) {
	const from = "cpo Ada\n  head Bo [dotted=cy]\n    pm Cy [mentor=ada; dotted=bo]"
	for _, tt := range []struct{ manager, want string }{
		{"", "zoe<, yan<zoe, p1< ..p2, p2<p1 ..p1"},
		{"zoe", "zoe<, yan<zoe, p1<zoe ..p2, p2<p1 ..p1"},
	} {
		if got := people(paste(t, from, "cpo Zoe\n  pm Yan", tt.manager, "bo", "cy")); got != tt.want {
			t.Errorf("below %q: %s, want %s", tt.manager, got, tt.want)
		}
	}
	if _, _, err := chart.Paste(charttest.Parse(t, from), "gone").On(chart.Empty()); err == nil {
		t.Error("they were put below nobody")
	}
}

// TestPastedPeopleBringWhatTheyNeed of the settings, and no more.
func TestPastedPeopleBringWhatTheyNeed(t *testing.T) {
	own := chart.Role{ID: "coach", Title: "Coach", Short: "Coach", Track: chart.Outside}
	from, err := chart.New(chart.Settings{Look: chart.Look{Title: "Acme"}, Currency: "$", Roles: []chart.Role{own},
		Columns: []chart.Column{{Name: "Badge", Kind: chart.KindNumber}, {Name: "Desk"}}},
		[]chart.Person{{ID: "a", Name: "Ada", Role: "coach", Extra: map[string]string{"Badge": "7"}}, {ID: "b", Name: "Bo", Manager: "a", Cost: 90_000}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		id       chart.ID
		roles    []chart.Role
		columns  []chart.Column
		currency string
	}{
		{"a", []chart.Role{own}, []chart.Column{{Name: "Badge", Kind: chart.KindNumber}}, ""},
		{"b", nil, nil, "$"},
	} {
		c, _, err := chart.Paste(chart.Some(from, []chart.ID{tt.id}), "").On(chart.Empty())
		if err != nil {
			t.Fatal(err)
		}
		s := c.Settings()
		if s.Title != "" || s.Currency != tt.currency || cmp.Diff(tt.roles, s.Roles) != "" || cmp.Diff(tt.columns, s.Columns) != "" {
			t.Errorf("%s brought the title %q, currency %q, roles %v, columns %v", tt.id, s.Title, s.Currency, s.Roles, s.Columns)
		}
	}
}

// TestCopiedAndPastedPeopleAreTheSame with IDs of their own, and undone nobody
// has been there.
func TestCopiedAndPastedPeopleAreTheSame(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := charttest.AnyChart(t)
		var ids []chart.ID
		for _, p := range c.Tree().People {
			if rapid.Bool().Draw(t, "copied") {
				ids = append(ids, p.ID)
			}
		}
		copied := chart.Some(c, ids)
		next, diff, err := chart.Paste(copied, "").On(c)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.Everybody(), next.Apply(diff.Inverse()).Everybody()); d != "" {
			t.Fatalf("undone (-want +got)\n%s", d)
		}
		same(t, copied, chart.Some(next, newIn(next, c)))
	})
}

// same fails where two charts differ in more than IDs.
func same(t *rapid.T, want, got *chart.Chart) {
	if want.Len() != got.Len() {
		t.Fatalf("%d people came, not %d", got.Len(), want.Len())
	}
	for i, p := range want.Tree().People {
		for _, f := range chart.Fields {
			if q := got.Tree().People[i]; f.Compare == chart.CompareChange && !f.Kind.Refers() {
				if d := cmp.Diff(f.Of(p), f.Of(q)); d != "" {
					t.Fatalf("%s of %s (-want +got)\n%s", f.ID, p.Label(), d)
				}
			}
		}
	}
	numbered := func(c *chart.Chart) string {
		return people(chart.Showing(c, []*chart.Field{chart.FieldByID("mentor")}))
	}
	if d := cmp.Diff(numbered(want), numbered(got)); d != "" {
		t.Fatalf("the lines (-want +got)\n%s", d)
	}
}

// newIn are those of a chart whom another has not, in reading order.
func newIn(c, before *chart.Chart) (ids []chart.ID) {
	for _, p := range c.Tree().People {
		if !before.Has(p.ID) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
