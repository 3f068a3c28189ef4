package scene_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/rule"
	"cadre/chart/scene"
	"pgregory.net/rapid"
)

// coloured is a chart whose colours tell a field, and rules before it.
func coloured(t testing.TB, outline string, by chart.FieldID, rules ...chart.ColourRule) *chart.Chart {
	t.Helper()
	c, _, err := chart.Configure("Colour", func(s *chart.Settings) { s.ColourBy, s.Colouring = by, rules }).On(charttest.Parse(t, outline))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// legend is the key of a chart's picture in words.
func legend(c *chart.Chart, o scene.Options) string {
	by := o.Look.ColourBy
	if o.Look = c.Settings().Look; by != "" {
		o.Look.ColourBy = by
	}
	return strings.TrimPrefix(scene.Build(c, plain{}, o).Key.Text(), "Colours by ")
}

const staff = `cpo Ada [team=Core; location=Oslo; cost=300000; start=2019-02-01]
  head Bo [team=Growth; location=Oslo; cost=200000; start=2021-02-01; interim]
    pm Cy [team=growth; cost=90000; start=2022-02-01; mentor=bo]
    pm [team=Growth; open; opened=2026-01-15]
  pm Di [location=Rome; cost=80000]`

func TestLegends(t *testing.T) {
	day, _ := chart.ParseDay("2026-05-14")
	for by, want := range map[chart.FieldID]string{
		"":           "",
		"role":       "",
		"nothing":    "",
		"team":       "team: Growth (3), Core (1), No team (1).",
		"location":   "location: Oslo (2), Rome (1), No location (2).",
		"employment": "employment: Full-time (4), Interim (1).",
		"manager":    "manager: Ada (2), Bo (2), No manager (1).",
		"mentor":     "mentor: Bo (1), No mentor (4).",
		"open":       "open role: Open role (1), Others (4).",
		"findings":   "findings: Hint (2), Nothing found (3).",
		"opened":     "age of open roles: Under a month (0), 1 to 3 months (1), 3 to 6 months (0), 6 to 12 months (0), A year and more (0), Not open, or no date (4).",
		"cost":       "yearly cost: Under 90,000 (1), 90,000 to 200,000 (1), 200,000 to 300,000 (1), 300,000 and more (1), No yearly cost (1).",
		"start":      "year of start: Before 2021 (1), 2021 (1), 2022 and later (1), No start date (2).",
	} {
		c := coloured(t, staff, by)
		got := legend(c, scene.Options{Today: day, Amounts: true})
		if by == "opened" {
			want = strings.Replace(want, "1 to 3 months (1), 3 to 6 months (0)", "1 to 3 months (0), 3 to 6 months (1)", 1)
			got = legend(c, scene.Options{Today: day.AddDate(0, 0, 1)}) // four months and a day; see below
		}
		if got != want {
			t.Errorf("%s: %s", by, got)
		}
	}
}

// TestWhatIsAcceptedIsNoFinding: a finding with a reason to stay has no colour.
func TestWhatIsAcceptedIsNoFinding(t *testing.T) {
	c := coloured(t, "pm Ada\n  cpo Bo", chart.Findings)
	if got := legend(c, scene.Options{}); !strings.HasPrefix(got, "findings: Error (2)") {
		t.Error(got)
	}
	for _, f := range rule.Check(c, time.Time{}) {
		next, _, err := chart.Configure("Accept", func(s *chart.Settings) { s.Waivers = append(s.Waivers, f.Waiver("so it is")) }).On(c)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	if got := legend(c, scene.Options{}); got != "findings: Nothing found (2)." {
		t.Error(got)
	}
}

// TestManagersCalledAlike have their colours in one order, whenever they are
// drawn.
func TestManagersCalledAlike(t *testing.T) {
	c := coloured(t, "cpo Ada\n  head [open; id=a]\n    pm Bo\n  head [open; id=b]\n    pm Cy\n  head [open; id=c]\n    pm Di", "manager")
	first := scene.Build(c, plain{}, scene.Options{Look: c.Settings().Look}).Key
	for range 20 {
		if key := scene.Build(c, plain{}, scene.Options{Look: c.Settings().Look}).Key; !reflect.DeepEqual(key, first) {
			t.Fatalf("the key is %v, and was %v", key, first)
		}
	}
}

// TestAmountsAreToldWhereAskedFor: without that colours are those of roles, and
// rules about amounts give none.
func TestAmountsAreToldWhereAskedFor(t *testing.T) {
	c := coloured(t, staff, "cost", chart.ColourRule{Field: "cost", Test: "at-least", Value: "200000", Colour: "red"})
	if got := legend(c, scene.Options{}); got != "" {
		t.Errorf("unasked, the legend says %s", got)
	}
	if got := legend(c, scene.Options{Amounts: true}); !strings.Contains(got, "Yearly cost is at least 200000 (2)") {
		t.Errorf("the legend says %s", got)
	}
	plainly := scene.Build(charttest.Parse(t, staff), plain{}, scene.Options{})
	for i, card := range scene.Build(c, plain{}, scene.Options{Look: c.Settings().Look}).Cards {
		if got, want := card.Shapes[1].Fill, plainly.Cards[i].Shapes[1].Fill; got != want {
			t.Errorf("the card of %s has the colour %v, want the role's, %v", card.Person, got, want)
		}
	}
}

// TestColourRules has what each test holds for, by the names of cards.
func TestColourRules(t *testing.T) {
	day, _ := chart.ParseDay("2026-05-14")
	for _, tt := range []struct{ field, test, value, want string }{
		{"team", "", "GROWTH", "Bo Cy Open role"},
		{"Team", "is-not", "growth", "Ada Di"},
		{"team", "contains", "row", "Bo Cy Open role"},
		{"team", "filled", "", "Ada Bo Cy Open role"},
		{"team", "empty", "", "Di"},
		{"team", "is", "", ""},
		{"title", "contains", "product manager", "Cy Open role Di"},
		{"role", "is", "PM", "Cy Open role Di"},
		{"role", "at-least", "Head of Product", "Ada Bo"},
		{"role", "at-most", "pm", "Cy Open role Di"},
		{"manager", "is", "ada", "Bo Di"},
		{"employment", "is", "interim", "Bo"},
		{"open", "is", "yes", "Open role"},
		{"open", "is", "no", "Ada Bo Cy Di"},
		{"opened", "at-least", "3", "Open role"},
		{"opened", "at-least", "4", ""},
		{"opened", "at-most", "2026-01-15", "Open role"},
		{"cost", "at-least", "200,000", "Ada Bo"},
		{"cost", "at-most", "80000", "Di"},
		{"cost", "filled", "", "Ada Bo Cy Di"},
		{"cost", "empty", "", "Open role"},
		{"start", "at-least", "2021-02-01", "Bo Cy"},
		{"findings", "is", "none", "Ada Cy Open role"},
		{"findings", "at-least", "info", "Bo Di"},
		{"findings", "is", "Hint", "Bo Di"},
		{"cost", "at-least", "much", ""},
		{"shoes", "is", "9", ""},
		{"team", "sounds-like", "Growth", ""},
	} {
		r := chart.ColourRule{Field: chart.FieldID(tt.field), Test: tt.test, Value: tt.value, Colour: "red"}
		c := coloured(t, staff, "", r)
		var names []string
		for _, card := range scene.Build(c, plain{}, scene.Options{Today: day, Amounts: true}).Cards {
			if card.Shapes[1].Fill.NRGBA == scene.Light.NamedColour("red") {
				names = append(names, card.Headline())
			}
		}
		if got := strings.Join(names, " "); got != tt.want {
			t.Errorf("%s %s %q holds for %q, want %q", tt.field, tt.test, tt.value, got, tt.want)
		}
		known := !slices.Contains([]string{"shoes", "much"}, tt.field) && tt.value != "much" && tt.test != "sounds-like"
		if err := scene.CheckColourRule(c, r); (err == nil) != known {
			t.Errorf("%+v: %v", r, err)
		}
	}
}

// TestColourRuleValues are each once, as they are first written.
func TestColourRuleValues(t *testing.T) {
	c := charttest.Parse(t, staff)
	for field, want := range map[chart.FieldID]string{
		"team":         "Core|Growth",
		"location":     "Oslo|Rome",
		"manager":      "Ada|Bo",
		"employment":   "Full-time|Interim",
		"start":        "2019-02-01|2021-02-01|2022-02-01",
		"area":         "",
		"shoes":        "",
		chart.Findings: "error|warning|info|none",
	} {
		if got := strings.Join(scene.ColourRuleValues(c, field), "|"); got != want {
			t.Errorf("%s: %s, want %s", field, got, want)
		}
	}
}

// TestWhatIsWrongWithARule names what there is instead.
func TestWhatIsWrongWithARule(t *testing.T) {
	c := charttest.Parse(t, staff)
	for _, tt := range []struct {
		rule chart.ColourRule
		want string
	}{
		{chart.ColourRule{Field: "team", Test: "sounds-like", Value: "x", Colour: "red"}, `there is no test "sounds-like"; there are is, is-not, contains, at-least, at-most, filled, empty`},
		{chart.ColourRule{Field: "team", Value: "x", Colour: "beige"}, `there is no colour "beige"; there are blue, orange, teal, purple, brown, red, green, pink, grey`},
		{chart.ColourRule{Field: "shoes", Value: "9", Colour: "red"}, `there is no field "shoes"; there are role, team, location, employment, manager, area, findings, opened, cost, budget, open, title, grade, fte, assistant, mentor, start`},
		{chart.ColourRule{Field: "team", Test: "at-least", Value: "x", Colour: "red"}, `Team is at least "x": that is nothing to compare with`},
	} {
		if err := scene.CheckColourRule(c, tt.rule); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%+v: %v\nwant %s", tt.rule, err, tt.want)
		}
	}
}

// TestTheFirstRuleCounts: of any rules in any order.
func TestTheFirstRuleCounts(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		rules := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) chart.ColourRule {
			return chart.ColourRule{Field: rapid.SampledFrom([]chart.FieldID{"team", "location"}).Draw(t, "field"),
				Value:  rapid.SampledFrom([]string{"Core", "Growth", "Oslo"}).Draw(t, "value"),
				Colour: rapid.SampledFrom(chart.ColourNames).Draw(t, "colour")}
		}), 1, 5).Draw(t, "rules")
		c, err := chart.New(chart.Settings{Look: chart.Look{ColourBy: "team"}, Colouring: rules}, []chart.Person{
			{ID: "a", Name: "Ada", Team: "Core", Location: "Oslo"}, {ID: "b", Name: "Bo", Team: "Growth", Manager: "a"}, {ID: "c", Name: "Cy", Manager: "a"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, card := range scene.Build(c, plain{}, scene.Options{Look: c.Settings().Look}).Cards {
			p := c.Person(card.Person)
			for _, r := range rules {
				if f, _ := c.FieldNamed(string(r.Field)); f.Text(p) == r.Value {
					if got := card.Shapes[1].Fill.NRGBA; got != scene.Light.NamedColour(r.Colour) {
						t.Fatalf("%s has %v, want %s: %+v", p.Name, got, r.Colour, rules)
					}
					break
				}
			}
		}
	})
}

// TestManyValues: the largest have colours, and the rest share one.
func TestManyValues(t *testing.T) {
	var outline strings.Builder
	outline.WriteString("cpo Ada\n")
	for i, team := range strings.Fields("a b c d e f g h i j k a a i") {
		outline.WriteString("  pm P" + string(rune('a'+i)) + " [team=" + team + "]\n")
	}
	got := legend(coloured(t, outline.String(), "team"), scene.Options{})
	if !strings.HasPrefix(got, "team: a (3), i (2), b (1), c (1), d (1), e (1), f (1), g (1), 3 others (3), No team (1)") {
		t.Error(got)
	}
	for n, want := range map[int]string{8: "h (1).", 9: "1 other (1)."} {
		outline := ""
		for i := range n {
			outline += "pm P" + string(rune('a'+i)) + " [team=" + string(rune('a'+i)) + "]\n"
		}
		if got := legend(coloured(t, outline, "team"), scene.Options{}); !strings.HasSuffix(got, want) {
			t.Errorf("of %d values: %s", n, got)
		}
	}
}

// TestAPartHasTheColoursOfTheWhole: a value keeps its colour in the picture of
// one team and on each page, and only what is shown is in the legend.
func TestAPartHasTheColoursOfTheWhole(t *testing.T) {
	c := charttest.Company(140)
	whole := inks(scene.Build(c, plain{}, scene.Options{Look: chart.Look{ColourBy: "manager"}}).Key)
	pages := scene.Pages(c, plain{}, scene.Options{Look: chart.Look{ColourBy: "manager", Page: "16:9"}}, scene.ByTeam)
	if len(whole) < 4 || len(pages) < 3 {
		t.Fatalf("there are %d colours on %d pages", len(whole), len(pages))
	}
	for _, page := range pages {
		for text, ink := range inks(page.Key) {
			if whole[text] != ink {
				t.Errorf("%s: %s is %v, and %v in the whole", page.Name, text, ink, whole[text])
			}
		}
		for _, e := range page.Key.Entries {
			if len(e.People) == 0 {
				t.Errorf("%s: nobody is %s", page.Name, e.Text)
			}
		}
	}
}

func inks(k scene.Key) map[string]scene.Ink {
	all := map[string]scene.Ink{}
	for _, e := range k.Entries {
		all[e.Text] = e.Ink
	}
	return all
}

// TestStepsOfYears say the first and the last year in them.
func TestStepsOfYears(t *testing.T) {
	people := []chart.Person{{ID: "top", Name: "Top"}}
	for year := range 20 {
		people = append(people, chart.Person{ID: chart.ID(rune('a' + year)), Name: "P", Manager: "top", Start: time.Date(2006+year, 5, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)})
	}
	c, err := chart.New(chart.Settings{Look: chart.Look{ColourBy: "start"}}, people)
	if err != nil {
		t.Fatal(err)
	}
	if got := legend(c, scene.Options{}); got != "year of start: Before 2010 (4), 2010 to 2013 (4), 2014 to 2017 (4), 2018 to 2021 (4), 2022 and later (4), No start date (1)." {
		t.Error(got)
	}
}

// TestNothingIsNoFigure, and one is.
func TestNothingIsNoFigure(t *testing.T) {
	c := coloured(t, "cpo Ada [id=a]\n  pm Bo [id=b]\n  pm Cy [id=c]\n  pm Di [id=d]", "seats")
	edits := []chart.Edit{chart.DefineColumn(chart.Column{Name: "Seats", Kind: chart.KindNumber, Public: true})}
	for id, n := range map[chart.ID]string{"a": "0", "b": "1", "c": "2"} {
		edits = append(edits, chart.Set("Seats", id, func(p *chart.Person) { p.Extra = map[string]string{"Seats": n} }))
	}
	c, _, err := chart.Sequence("Fill", edits...).On(c)
	if err != nil {
		t.Fatal(err)
	}
	if got := legend(c, scene.Options{}); got != "seats: Under 2 (1), 2 and more (1), No seats (2)." {
		t.Error(got)
	}
}

// TestRoundLimits part figures into steps of about as many each.
func TestRoundLimits(t *testing.T) {
	for _, tt := range []struct {
		costs []int64
		want  string
	}{
		{[]int64{50000}, "50,000"},
		{[]int64{50000, 50000, 60000}, "Under 60,000|60,000 and more"},
		{[]int64{50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 50000, 51000, 52000, 53000, 54000, 60000}, "Under 51,000|51,000 and more"},
		{[]int64{10000, 20000, 30000, 40000, 50000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000, 90000}, "Under 50,000|50,000 to 90,000|90,000 and more"},
		{[]int64{42300, 51200, 58700, 61000, 66400, 72100, 78800, 85000, 91300, 120500, 400000}, "Under 60,000|60,000 to 65,000|65,000 to 80,000|80,000 to 90,000|90,000 and more"},
	} {
		people := []chart.Person{{ID: "top", Name: "Top"}}
		for i, n := range tt.costs {
			people = append(people, chart.Person{ID: chart.ID(rune('a' + i)), Name: "P", Manager: "top", Cost: n})
		}
		c, err := chart.New(chart.Settings{}, people)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, e := range scene.Build(c, plain{}, scene.Options{Look: chart.Look{ColourBy: "cost"}, Amounts: true, Today: time.Time{}}).Key.Entries {
			texts = append(texts, e.Text)
		}
		if got := strings.Join(texts[:len(texts)-1], "|"); got != tt.want {
			t.Errorf("%v: %s", tt.costs, got)
		}
	}
}
