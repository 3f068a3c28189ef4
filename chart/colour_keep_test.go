package chart_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
)

// told is a chart whose colours tell teams.
func told(t *testing.T, outline string) *chart.Chart {
	t.Helper()
	c, _, err := chart.SetColourBy("team", "team").On(charttest.Parse(t, outline))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// moved puts people into teams, one after the other.
func moved(t *testing.T, c *chart.Chart, teams ...string) *chart.Chart {
	t.Helper()
	for i := 0; i < len(teams); i += 2 {
		next, _, err := chart.Set("Team", chart.ID(teams[i]), func(p *chart.Person) { p.Team = teams[i+1] }).On(c)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	return c
}

// TestAValueThatComesBackHasItsColour, whichever that was.
func TestAValueThatComesBackHasItsColour(t *testing.T) {
	team := chart.FieldByID("team")
	for _, had := range chart.ColourNames[:len(chart.ColourNames)-1] {
		c, err := chart.New(chart.Settings{Look: chart.Look{ColourBy: "team"}, Colours: chart.Colours{"team": {"core": had}}},
			[]chart.Person{{ID: "ada", Name: "Ada", Team: "Core"}, {ID: "bo", Name: "Bo", Team: "Growth", Manager: "ada"}})
		if err != nil {
			t.Fatal(err)
		}
		c = moved(t, c, "ada", "Growth")
		if _, still := c.ColoursOf(team)["core"]; still {
			t.Error("what nobody says has a colour")
		}
		if got := moved(t, c, "ada", "core").ColoursOf(team)["core"]; got != had {
			t.Errorf("Core comes back in %s, and was %s", got, had)
		}
	}
}

// TestColoursAreInTheDocument as they are seen, from the edit on that brings a
// value, and for the document's own columns as well.
func TestColoursAreInTheDocument(t *testing.T) {
	c := moved(t, told(t, "cpo Ada [id=ada; team=Core]\n  pm Bo [id=bo]"), "bo", "Growth")
	if kept, seen := c.Settings().Colours["team"], c.ColoursOf(chart.FieldByID("team")); len(kept) != 2 || !maps.Equal(kept, seen) {
		t.Errorf("kept are %v, seen %v", kept, seen)
	}
	wing := chart.Sequence("Wings", chart.DefineColumn(chart.Column{Name: "Wing"}), chart.SetColourBy("wing", "wing"),
		chart.Set("Wing", "ada", func(p *chart.Person) { p.Extra = map[string]string{"Wing": "North"} }))
	c, _, err := wing.On(c)
	if err != nil {
		t.Fatal(err)
	}
	if kept := c.Settings().Colours["Wing"]; len(kept) != 1 || kept["north"] == "" {
		t.Errorf("of a column are kept %v", c.Settings().Colours)
	}
}

// TestNothingIsKeptOfOtherColours: those of figures and roles are the theme's.
func TestNothingIsKeptOfOtherColours(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [id=ada; cost=5]\n  pm Bo [id=bo; start=2024-01-01]")
	for _, by := range []chart.FieldID{"cost", "start", chart.Findings, chart.RoleColours} {
		next, _, err := chart.SetColourBy(by, string(by)).On(c)
		if err != nil {
			t.Fatal(err)
		}
		if s := moved(t, next, "bo", "Growth").Settings(); len(s.Colours) > 0 {
			t.Errorf("%s: kept are %v", by, s.Colours)
		}
		if by == chart.RoleColours && !next.Equal(c) {
			t.Error("the colours of roles are no choice, they are what there is")
		}
	}
}

// TestManagersKeepTheirColoursWithoutNames, under the IDs that they have then.
func TestManagersKeepTheirColoursWithoutNames(t *testing.T) {
	c, _, err := chart.SetColourBy("manager", "manager").On(charttest.Parse(t, "cpo Ada [id=ada]\n  head Bo [id=E-17]\n    pm Cy [id=cy]\n  head Di [id=di]\n    pm Ed [id=ed]"))
	if err != nil {
		t.Fatal(err)
	}
	colours := func(c *chart.Chart) (of []chart.ColourName) {
		f := chart.FieldByID("manager")
		for _, p := range c.Tree().People {
			of = append(of, c.Settings().Colours["manager"][f.Likeness(c.Settings(), p)])
		}
		return of
	}
	posts, _ := chart.Nameless(c)
	if got, want := colours(posts), colours(c); !slices.Equal(got, want) || slices.Contains(want[1:], "") || posts.Person("E-17") != nil {
		t.Errorf("the colours are %q, and with names %q", got, want)
	}
}

// TestTheLargestHaveColours where there are more values than colours.
func TestTheLargestHaveColours(t *testing.T) {
	outline := "cpo Ada\n"
	for i := range 12 {
		outline += fmt.Sprintf("  pm P%d [team=T%d]\n", i, i)
	}
	outline += "  pm X [team=T10]\n  pm Y [team=T11]\n"
	colours := charttest.Parse(t, outline).ColoursOf(chart.FieldByID("team"))
	if got := slices.Sorted(maps.Keys(colours)); !slices.Equal(got, []string{"t0", "t1", "t10", "t11", "t2", "t3", "t4", "t5"}) {
		t.Errorf("colours have %q", got)
	}
	if seen := slices.Compact(slices.Sorted(maps.Values(colours))); len(seen) != len(colours) {
		t.Errorf("two values have one colour: %v", colours)
	}
}

// TestUndoKeepsNothing of what an edit kept: files made elsewhere keep no colours
// until somebody edits them.
func TestUndoKeepsNothing(t *testing.T) {
	c, err := chart.New(chart.Settings{Look: chart.Look{ColourBy: "team"}}, []chart.Person{{ID: "a", Name: "Ada", Team: "Core"}})
	if err != nil {
		t.Fatal(err)
	}
	h := chart.NewHistory(c)
	if _, err := h.Do(chart.Set("Team", "a", func(p *chart.Person) { p.Team = "Growth" })); err != nil {
		t.Fatal(err)
	}
	if len(h.Now().Settings().Colours) == 0 {
		t.Error("the edit keeps no colours")
	}
	if h.Undo(); !h.Now().Equal(c) {
		t.Errorf("after undo are kept %v", h.Now().Settings().Colours)
	}
}
