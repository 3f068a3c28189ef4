package chart_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// people writes who is in a chart: the ID, the manager, and to whom else they
// point.
func people(c *chart.Chart) string {
	var all []string
	for _, p := range c.Tree().People {
		s := string(p.ID) + "<" + string(p.Manager)
		for _, d := range p.DottedTo {
			s += " .." + string(d)
		}
		if p.Mentor != "" {
			s += " m:" + string(p.Mentor)
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

func TestTeam(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo [dotted=cy,eve]\n    pm Cy [mentor=ada; dotted=gone]\n      apm Di [mentor=bo]\n  vp Eve")
	for _, tt := range []struct {
		root   chart.ID
		layers int
		want   string
	}{
		{"", 0, "ada<, bo<ada ..cy ..eve, cy<bo ..gone m:ada, di<cy m:bo, eve<ada"},
		{"", 2, "ada<, bo<ada ..eve, eve<ada"},
		{"bo", 0, "bo< ..cy, cy<bo ..gone, di<cy m:bo"},
		{"bo", 1, "bo<"},
		{"cy", 9, "cy< ..gone, di<cy"},
	} {
		if got := people(chart.Excerpt(c, chart.Part{Root: tt.root, Depth: tt.layers})); got != tt.want {
			t.Errorf("%s, %d layers: %s, want %s", tt.root, tt.layers, got, tt.want)
		}
	}
	if got := people(chart.Excerpt(charttest.Parse(t, "cpo Ada\n  pm Bo\nvp Eve"), chart.Part{Root: "ada"})); got != "ada<, bo<ada" {
		t.Errorf("of the first of two tops it is %s", got)
	}
}

func TestATeamHasItsWaivers(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n  vp Eve")
	c, _, err := chart.Configure("", func(s *chart.Settings) {
		s.Waivers = []chart.Waiver{{Rule: "chain", Person: "bo"}, {Rule: "chain", Person: "eve"}, {Rule: "layers"}}
	}).On(c)
	if err != nil {
		t.Fatal(err)
	}
	got := chart.Excerpt(c, chart.Part{Root: "bo"}).Settings().Waivers
	if len(got) != 2 || got[0].Person != "bo" || got[1].Rule != "layers" {
		t.Errorf("the waivers are %v", got)
	}
}

// TestShowing leaves what is on every card and what is asked for.
func TestShowing(t *testing.T) {
	full := chart.Person{ID: "E-17", Name: "Ada", Role: "pm", Title: "Boss", Area: "Search", Team: "Shop", Email: "a@x", Cost: 7, Colour: "#112233", Notes: "n",
		Skills: []string{"s"}, Open: true, Extra: map[string]string{"Hat": "7", "Shoe": "9"}, Unknown: map[string]string{"new": "1"}}
	c, err := chart.New(chart.Settings{Areas: []string{"Pay"}, Titles: map[string]chart.RoleID{"Boss": chart.PM}, Rules: map[string]chart.RuleSetting{"span": {}}, Unknown: map[string]string{"x": "1"},
		Columns: []chart.Column{{Name: "Hat"}, {Name: "Shoe"}}, Roles: []chart.Role{{ID: "r", Title: "R", Summary: "s", Duties: []string{"d"}}}},
		[]chart.Person{full, {ID: "E-18", Manager: "E-17", Mentor: "E-17", DottedTo: []chart.ID{"gone"}}})
	if err != nil {
		t.Fatal(err)
	}
	hat, _ := c.FieldNamed("Hat")
	got := chart.Showing(c, []*chart.Field{chart.FieldByID("email"), hat})
	want := chart.Person{ID: "p1", Name: "Ada", Role: "pm", Area: "Search", Email: "a@x", Colour: "#112233", Open: true, Extra: map[string]string{"Hat": "7"}}
	if p := got.Person("p1"); p == nil || !p.Equal(&want) {
		t.Errorf("it is %+v", p)
	}
	if p := got.Person("p2"); p == nil || p.Manager != "p1" || p.Mentor != "" || len(p.DottedTo) > 0 {
		t.Errorf("the report is %+v", p)
	}
	s := chart.Settings{Columns: []chart.Column{{Name: "Hat"}}, Roles: []chart.Role{{ID: "r", Title: "R"}}}
	if !got.Settings().Equal(&s) {
		t.Errorf("the settings are %+v", got.Settings())
	}
	if got := chart.Showing(c, []*chart.Field{chart.FieldByID("id")}); !got.Has("E-17") || got.Person("E-18").DottedTo[0] != "gone" {
		t.Errorf("with their IDs they are %s", people(got))
	}
	if c.Person("E-17").Extra["Shoe"] != "9" || len(c.Settings().Roles[0].Duties) != 1 {
		t.Error("the chart itself has changed")
	}
}

func TestPrivate(t *testing.T) {
	c, err := chart.New(chart.Settings{Columns: []chart.Column{{Name: "Hat", Public: true}, {Name: "Empty"}}},
		[]chart.Person{{ID: "a", Name: "Ada", Notes: "n", Extra: map[string]string{"Hat": "7", "Shoe": "9"}}, {ID: "b", Cost: 1}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range c.Private() {
		names = append(names, f.Label)
	}
	if want := []string{"Yearly cost", "Notes", "Shoe"}; !slices.Equal(names, want) {
		t.Errorf("the private fields are %v, want %v", names, want)
	}
}

func TestNamelessTexts(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada Okafor [area=Ada's pets]\n  pm Ada [title=Assistant to Ada Okafor]\n  - Ann [title=Annual planning; team=Team Ann/Ada]\n  pm [open]\n  - Zoë [grade=ZOË 3]\n- Bo [skills=x; interim]")
	c, _ = chart.Nameless(c)
	var got []string
	for _, p := range c.Tree().People {
		got = append(got, strings.Trim(strings.Join([]string{c.Headline(p), p.Title, p.Area, p.Team, p.Grade}, "|"), "|"))
	}
	want := []string{"Chief Product Officer||Product Manager's pets", "Assistant to Chief Product Officer|Assistant to Chief Product Officer",
		"Annual planning|Annual planning||Team somebody/Product Manager", "Open role", "No title given|No title given|||ZOË 3", "No title given|No title given"}
	if !slices.Equal(got, want) {
		t.Errorf("they are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestNamelessSettings: areas lose names as posts do, accepted findings their
// reasons, and a post that is no more stays so.
func TestNamelessSettings(t *testing.T) {
	c, err := chart.New(chart.Settings{Areas: []string{"Ada's pets", "Search"}, Waivers: []chart.Waiver{{Rule: "chain", Person: "ada", Reason: "Ada wants it"}},
		Titles:  map[string]chart.RoleID{"Ada's assistant": chart.PM},
		Columns: []chart.Column{{Name: "Ada's mark"}}, Unknown: map[string]string{"x": "1"}},
		[]chart.Person{{ID: "ada", Name: "Ada", Role: "pm", Extra: map[string]string{chart.ClosedField: "no"}}, {ID: "old", Extra: map[string]string{chart.ClosedField: "Ada's", "Hat": "7"}}})
	if err != nil {
		t.Fatal(err)
	}
	posts, ids := chart.Nameless(c)
	want := chart.Settings{Areas: []string{"Product Manager's pets", "Search"}, Waivers: []chart.Waiver{{Rule: "chain", Person: ids["ada"]}}}
	if !posts.Settings().Equal(&want) {
		t.Errorf("the settings are %+v", posts.Settings())
	}
	if posts.Person(ids["ada"]).Closed() || !posts.Person(ids["old"]).Closed() || len(posts.Person(ids["old"]).Extra) != 1 {
		t.Errorf("the posts are %+v and %+v", posts.Person(ids["ada"]), posts.Person(ids["old"]))
	}
}

// TestNobodyIsNamedInANamelessChart: whatever the chart, it keeps its shape and
// nothing of who fills its posts.
func TestNobodyIsNamedInANamelessChart(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := charttest.AnyChart(t)
		posts, ids := chart.Nameless(c)
		was, is := c.Tree(), posts.Tree()
		if was.Len() != is.Len() || !slices.Equal(was.Parent, is.Parent) {
			t.Fatalf("the hierarchy %v is %v", was.Parent, is.Parent)
		}
		for i, p := range is.People {
			if q := was.People[i]; ids[q.ID] != p.ID || p.Closed() != q.Closed() || p.Open != q.Open || p.Role != q.Role || p.Cost != q.Cost {
				t.Fatalf("%+v is %+v", q, p)
			}
			for k := range chart.Fields {
				f := &chart.Fields[k]
				if f.Whose == chart.Holder && !f.Filling && !f.Of(p).Empty() && !(f.Kind == chart.KindDictionary && p.Closed()) {
					t.Fatalf("%s is still there: %+v", f.Label, p)
				}
			}
		}
	})
}
