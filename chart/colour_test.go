package chart_test

import (
	"slices"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"pgregory.net/rapid"
)

// TestAValueKeepsItsColour over any edits, as long as somebody has it: whatever
// others come, go, and are written, and after undoing all of them.
func TestAValueKeepsItsColour(t *testing.T) {
	team := chart.FieldByID("team")
	property.Check(t, func(t *rapid.T) {
		c, _, err := chart.SetColourBy("team", "team").On(charttest.AnyChart(t))
		if err != nil {
			t.Fatal(err)
		}
		h := chart.NewHistory(c)
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			before := h.Now().ColoursOf(team)
			_, _ = h.Do(anyTeam(t, h.Now())) // one that fails changes nothing
			after := h.Now().ColoursOf(team)
			said := map[string]bool{}
			for _, p := range h.Now().Everybody() {
				said[team.Likeness(h.Now().Settings(), p)] = true
			}
			for like, colour := range before {
				if said[like] && after[like] != colour {
					t.Fatalf("%q was %s and is %q", like, colour, after[like])
				}
			}
			if most := min(len(said), len(chart.ColourNames)-1); len(after) > most {
				t.Fatalf("%d colours for %d values", len(after), len(said))
			}
			differ(t, after)
		}
		h.Jump(0)
		if !h.Now().Equal(c) {
			t.Fatal("undoing all edits leaves another chart")
		}
	})
}

// anyTeam is any edit, or puts somebody into a team.
func anyTeam(t *rapid.T, c *chart.Chart) chart.Edit {
	people := c.Tree().People
	if len(people) == 0 || rapid.Bool().Draw(t, "any edit") {
		return charttest.AnyEdit(t, c)
	}
	name := rapid.StringMatching(`[A-P]`).Draw(t, "team")
	id := rapid.SampledFrom(people).Draw(t, "person").ID
	return chart.Set("Team", id, func(p *chart.Person) { p.Team = name })
}

func differ(t *rapid.T, of map[string]chart.ColourName) {
	taken := map[chart.ColourName]string{}
	for like, c := range of {
		if other, twice := taken[c]; twice || c == chart.Grey {
			t.Fatalf("%q and %q are both %s", like, other, c)
		}
		taken[c] = like
	}
}

// TestColoursWithoutADocument: what is not kept depends on which values there
// are alone, not on who has them or how many.
func TestColoursWithoutADocument(t *testing.T) {
	team := chart.FieldByID("team")
	a := charttest.Parse(t, "cpo Ada [team=Core]\n  pm Bo [team=Growth]\n  pm Cy [team=Growth]").ColoursOf(team)
	b := charttest.Parse(t, "pm Xu [team=growth]\n  apm Yo [team=CORE]\n  apm Zed").ColoursOf(team)
	if len(a) != 2 || a["core"] != b["core"] || a["growth"] != b["growth"] {
		t.Errorf("the colours are %v, and %v", a, b)
	}
}

// TestARulesColourIsItsOwn: the values of the field give way to a rule, and the
// value that had its colour gets another one.
func TestARulesColourIsItsOwn(t *testing.T) {
	team := chart.FieldByID("team")
	c := charttest.Parse(t, "cpo Ada [team=Core]\n  pm Bo [team=Growth]")
	had := c.ColoursOf(team)["core"]
	next, _, err := chart.ChangeColouring("Add", func([]chart.ColourRule) []chart.ColourRule {
		return []chart.ColourRule{{Field: "team", Value: "Growth", Colour: had}}
	}).On(c)
	if err != nil {
		t.Fatal(err)
	}
	if got := next.ColoursOf(team)["core"]; got == had || got == "" {
		t.Errorf("Core has %q, as the rule has", got)
	}
}

// TestWhatGoesOutHasNoOthersColours: what nobody says who is shown is not kept
// for them, and of who fills the posts nothing is.
func TestWhatGoesOutHasNoOthersColours(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [team=Core]\n  pm Bo [team=Growth; location=Oslo]")
	for _, e := range []chart.Edit{chart.SetColourBy("location", "location"), chart.SetColourBy("team", "team"),
		chart.ChangeColouring("Add", func([]chart.ColourRule) []chart.ColourRule {
			return []chart.ColourRule{{Field: "location", Value: "Oslo", Colour: "red"}, {Field: "team", Value: "Ada's team", Colour: "blue"}}
		})} {
		next, _, err := e.On(c)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	if kept := c.Settings().Colours; len(kept["team"]) != 2 || len(kept["location"]) != 1 {
		t.Fatalf("kept are %v", kept)
	}
	part := chart.Excerpt(c, chart.Part{Root: "bo"}).Settings().Colours
	if len(part["team"]) != 1 || part["team"]["growth"] == "" {
		t.Errorf("a part has %v", part)
	}
	posts, _ := chart.Nameless(c)
	s := posts.Settings()
	if len(s.Colours["location"]) > 0 || len(s.Colours["team"]) != 2 || len(s.Colouring) != 1 || slices.Contains([]string{"Ada's team"}, s.Colouring[0].Value) {
		t.Errorf("without names there are %v and %v", s.Colours, s.Colouring)
	}
	shown := chart.Showing(c, []*chart.Field{chart.FieldByID("title")}).Settings()
	if len(shown.Colours) > 0 || len(shown.Colouring) > 0 {
		t.Errorf("what is not shown is in %v and %v", shown.Colours, shown.Colouring)
	}
}
