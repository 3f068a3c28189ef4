package chart_test

import (
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestWhatATitleMeansIsKept and undone, and goes with its role.
func TestWhatATitleMeansIsKept(t *testing.T) {
	c := charttest.Parse(t, "head Bo\n  - Cy [title=Product Ninja]\n  - Dee [title=product ninja]\n  - Eve [title=Scrum Master]")
	before := c
	c, diff, err := chart.MapTitle("Product Ninja", chart.Director).On(c)
	if err != nil {
		t.Fatal(err)
	}
	wantTitles(t, c, map[string]chart.RoleID{"Product Ninja": chart.Director})
	if cy, dee := c.Person("cy"), c.Person("dee"); cy.Role != chart.Director || cy.Title != "Product Ninja" || dee.Role != chart.Director {
		t.Errorf("mapped: %+v, %+v", cy, dee)
	}
	if back := c.Apply(diff.Inverse()); !back.Equal(before) {
		t.Errorf("undone it is %+v", back.Settings())
	}
	c = do(t, c, chart.MapTitle("product  NINJA", chart.PM))
	wantTitles(t, c, map[string]chart.RoleID{"product NINJA": chart.PM})
	c = do(t, c, chart.MapTitle("Scrum Master", ""))
	wantTitles(t, c, map[string]chart.RoleID{"product NINJA": chart.PM, "Scrum Master": ""})
	if free := c.FreeTitles(); len(free) > 0 || c.Person("eve").Role != "" {
		t.Errorf("free are %v", free)
	}
	wantTitles(t, do(t, c, chart.MapTitle("scrum master", chart.PM)), map[string]chart.RoleID{"product NINJA": chart.PM, "scrum master": chart.PM})
	c = do(t, c, chart.MapTitle("Wizard", chart.Director))
	wantTitles(t, do(t, c, chart.RemoveRole(chart.Director)), map[string]chart.RoleID{"product NINJA": chart.PM, "Scrum Master": ""})
}

func wantTitles(t *testing.T, c *chart.Chart, want map[string]chart.RoleID) {
	t.Helper()
	if got := c.Settings().Titles; !maps.Equal(got, want) {
		t.Errorf("titles mean %v, want %v", got, want)
	}
}

// TestATitleThatIsTheRolesNeedsNoMeaning, and gets over an earlier one.
func TestATitleThatIsTheRolesNeedsNoMeaning(t *testing.T) {
	c := do(t, charttest.Parse(t, "- Cy [title=Product manager]"), chart.MapTitle("Product Manager", ""))
	c = do(t, c, chart.MapTitle("product manager", chart.PM))
	wantTitles(t, c, nil)
	if cy := c.Person("cy"); cy.Role != chart.PM || cy.Title != "" {
		t.Errorf("%+v", cy)
	}
}

func TestMeanings(t *testing.T) {
	s := chart.Settings{
		Roles:  []chart.Role{{ID: "boss", Title: "Big  Boss"}, {ID: "blank"}},
		Titles: map[string]chart.RoleID{"Chef": chart.SVP, "Ninja": "gone", "Élan": "boss", "Scrum Master": ""},
	}
	want := map[string]chart.RoleID{"big boss": "boss", "chef": chart.SVP, "elan": "boss", "scrum master": ""}
	if got := s.Meanings(); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestALadderIsSet whole, but that roles in use stay.
func TestALadderIsSet(t *testing.T) {
	director, _ := chart.Known(chart.Director)
	director.Span = 9
	c, err := chart.New(chart.Settings{Currency: "€", HeadOrder: chart.HeadVPPeers, Titles: map[string]chart.RoleID{"Ninja": chart.PM},
		Roles: []chart.Role{director, {ID: "used", Title: "Used", Level: 3}, {ID: "idle", Title: "Idle", Level: 3}}},
		[]chart.Person{{ID: "a", Role: chart.Director}, {ID: "b", Role: "used"}, {ID: "c", Role: chart.LeadPM}})
	if err != nil {
		t.Fatal(err)
	}
	svp, _ := chart.Known(chart.SVP)
	ladder := &chart.Settings{Currency: "$", HeadOrder: chart.VPAboveHead, Roles: []chart.Role{svp, {ID: "own", Title: "Own"}}, Titles: map[string]chart.RoleID{"Wizard": "own"}}
	s := do(t, c, chart.SetLadder(ladder)).Settings()
	var ids []string
	for _, r := range s.Roles {
		ids = append(ids, string(r.ID))
	}
	if got := strings.Join(ids, " "); got != "lead-pm director svp own used" {
		t.Errorf("the roles are %s", got)
	}
	if r, _ := s.Role(chart.Director); r.Span != 9 || s.Currency != "€" || s.HeadOrder != chart.VPAboveHead || len(s.Titles) != 1 || s.Titles["Wizard"] != "own" {
		t.Errorf("%+v", s)
	}
}

// TestMappingATitle keeps one meaning of a title, whatever was said before, and
// one undo takes it back.
func TestMappingATitle(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := charttest.AnyChart(t)
		roles := rapid.SampledFrom([]chart.RoleID{"", chart.PM, chart.Director, chart.Engineer})
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			title, id := charttest.AnyText(t, "title"), roles.Draw(t, "role")
			next, diff, err := chart.MapTitle(title, id).On(c)
			if err != nil {
				t.Fatal(err)
			}
			if !next.Apply(diff.Inverse()).Equal(c) {
				t.Fatalf("%q as %q is not undone", title, id)
			}
			key := chart.Fold(chart.Tidy(title))
			means, said := next.Settings().Meanings()[key]
			if r, _ := next.Settings().Role(id); key != "" && (!said || means != id) && key != chart.Fold(r.Title) {
				t.Fatalf("%q means %q, %t, not %q", title, means, said, id)
			}
			if len(next.Settings().Titles) > len(c.Settings().Titles)+1 {
				t.Fatalf("%q has several meanings: %v", title, next.Settings().Titles)
			}
			c = next
		}
	})
}

// TestGivingRolesByTitles touches nobody who has one, and brings rungs with it.
func TestGivingRolesByTitles(t *testing.T) {
	c := charttest.Parse(t, "pm Bo [title=Director of Product]\n- Cy [title=Director of product]\n- Dee [title=Boss]\n- Eve [title=Artist]\n- Fay [title=artist]\n- Gus")
	if free := c.FreeTitles(); len(free) != 3 || free[0] != (chart.FreeTitle{Title: "Artist", People: 2}) {
		t.Errorf("free are %v", free)
	}
	asked := 0
	c = do(t, c, chart.GiveRoles(func(title string) chart.RoleID {
		if asked++; title == "Artist" || title == "artist" {
			return ""
		}
		return chart.Director
	}))
	const want = "pm Bo [title=Director of Product]\ndirector Cy\ndirector Dee [title=Boss]\n- Eve [title=Artist]\n- Fay [title=artist]\n- Gus\n"
	if got := charttest.Format(c); got != want || asked != 4 || len(c.Settings().Roles) != 1 {
		t.Errorf("asked %d times, got\n%s\nwant\n%s", asked, got, want)
	}
}
