package chart_test

import (
	"slices"
	"strings"
	"testing"
	"time"

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

// TestColourFields: what groups of people share, as forms have it, then the
// document's own.
func TestColourFields(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada")
	for _, column := range []chart.Column{{Name: "Band"}, {Name: "Seats", Kind: chart.KindNumber}, {Name: "Page", Kind: chart.KindLink}, {Name: "Story", Kind: chart.KindLongText}} {
		next, _, err := chart.DefineColumn(column).On(c)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	var ids []string
	for _, f := range c.ColourFields() {
		ids = append(ids, string(f.ID))
	}
	want := "role manager open title team area employment grade fte assistant mentor location start opened cost budget Band Seats"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("colours can tell %s\nwant %s", got, want)
	}
}

// TestLikeness is the same of people of whom a field says the same, however it
// is written.
func TestLikeness(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [id=ada; team=GROWTH]\n  pm Bo [id=bo; team=growth; interim]\n  pm Cy [id=cy; title=product manager]\n  pm [id=post; open]")
	for _, tt := range []struct {
		field chart.FieldID
		alike string // groups of people of whom it says the same
		none  string // of whom it says nothing
	}{
		{"team", "ada bo", "cy post"},
		{"title", "ada|bo cy post", ""},
		{"role", "ada|bo cy post", ""},
		{"employment", "ada cy post|bo", ""},
		{"open", "post", "ada bo cy"},
	} {
		f := chart.FieldByID(tt.field)
		groups := map[string][]string{}
		for _, p := range c.Everybody() {
			like := f.Likeness(c.Settings(), p)
			groups[like] = append(groups[like], string(p.ID))
		}
		none := strings.Join(groups[""], " ")
		delete(groups, "")
		var alike []string
		for _, ids := range groups {
			alike = append(alike, strings.Join(ids, " "))
		}
		slices.Sort(alike)
		if got := strings.Join(alike, "|"); got != tt.alike || none != tt.none {
			t.Errorf("%s: alike are %q and without %q, want %q and %q", tt.field, got, none, tt.alike, tt.none)
		}
	}
}

// TestChoicesAreNotAlike: what is not said is the first one.
func TestChoicesAreNotAlike(t *testing.T) {
	employment, seen := chart.FieldByID("employment"), map[string]string{}
	for _, choice := range employment.Choices {
		like := employment.Likeness(&chart.Settings{}, &chart.Person{Employment: chart.Employment(choice.Value)})
		if other, twice := seen[like]; twice || like == "" {
			t.Errorf("%q is like %q: %q", choice.Label, other, like)
		}
		seen[like] = choice.Label
	}
}

func TestFigures(t *testing.T) {
	for text, want := range map[string]float64{"12": 12, " -2.5 ": -2.5, "120,000": 120000, "1 000": 1000, "1e3": 1000} {
		if n, ok := chart.ReadFigure(text); n != want || !ok {
			t.Errorf("%q is %v, %t", text, n, ok)
		}
	}
	for _, text := range []string{"", "many", "12 or so", "NaN", "Inf", "-infinity", "1e999"} {
		if n, ok := chart.ReadFigure(text); ok {
			t.Errorf("%q is %v", text, n)
		}
	}
	p := &chart.Person{Name: "Ada", Start: "2024-06-30", Cost: 90000, FTE: 8000}
	for id, want := range map[chart.FieldID]float64{"start": 2024, "cost": 90000, "fte": 0.8} {
		if n, ok := chart.FieldByID(id).Figure(p); n != want || !ok {
			t.Errorf("%s is %v, %t", id, n, ok)
		}
	}
	for _, id := range []chart.FieldID{"opened", "budget"} {
		if n, ok := chart.FieldByID(id).Figure(p); ok && n != 0 {
			t.Errorf("%s is %v", id, n)
		}
	}
}

// TestHowLongARoleIsOpen counts whole months.
func TestHowLongARoleIsOpen(t *testing.T) {
	for _, tt := range []struct {
		opened, day string
		want        int
	}{
		{"2026-01-15", "2026-01-15", 0},
		{"2026-01-15", "2026-02-14", 0},
		{"2026-01-15", "2026-02-15", 1},
		{"2026-01-31", "2026-02-28", 1}, // the last day of a shorter month
		{"2025-01-15", "2026-03-01", 13},
		{"2026-01-15", "2025-06-01", 0}, // in the future
	} {
		day, _ := chart.ParseDay(tt.day)
		if n, ok := (&chart.Person{Open: true, Opened: tt.opened}).OpenMonths(day); n != tt.want || !ok {
			t.Errorf("what is open since %s has been so on %s for %d months, %t", tt.opened, tt.day, n, ok)
		}
	}
	day, _ := chart.ParseDay("2026-05-01")
	for _, tt := range []struct {
		person chart.Person
		day    time.Time
	}{
		{chart.Person{Opened: "2026-01-15"}, day},
		{chart.Person{Open: true}, day},
		{chart.Person{Open: true, Opened: "soon"}, day},
		{chart.Person{Open: true, Opened: "2026-01-15"}, time.Time{}},
	} {
		if n, ok := tt.person.OpenMonths(tt.day); ok {
			t.Errorf("%+v is open for %d months on %v", tt.person, n, tt.day)
		}
	}
}
