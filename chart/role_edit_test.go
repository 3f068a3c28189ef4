package chart_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

var groupPM = chart.Role{ID: "group-pm", Title: "Group PM", Short: "GPM", Level: 4, Above: true, Track: chart.Lead, Span: 4}

func TestOwnRungsPushUpWhatIsAbove(t *testing.T) {
	director := chart.Role{ID: "director", Title: "Director", Level: 4, Above: true, Track: chart.Executive, Span: 6}
	intern := chart.Role{ID: "intern", Title: "Intern", Level: 0, Above: true, Track: chart.Entry}
	owner := chart.Role{ID: "owner", Title: "Product Owner", Level: 3, Track: chart.Contributor, Span: 2}
	designer := chart.Role{ID: "designer", Title: "Designer", Track: chart.Outside}
	for _, tt := range []struct {
		order chart.HeadOrder
		roles []chart.Role
		want  string
	}{
		{chart.HeadAboveVP, nil, "apm 1, junior-pm 2, pm 3, senior-pm 4, vp 5, head 6, cpo 7"},
		{chart.HeadAboveVP, []chart.Role{groupPM}, "apm 1, junior-pm 2, pm 3, senior-pm 4, group-pm 5, vp 6, head 7, cpo 8"},
		{chart.VPAboveHead, []chart.Role{groupPM}, "apm 1, junior-pm 2, pm 3, senior-pm 4, group-pm 5, head 6, vp 7, cpo 8"},
		{chart.HeadVPPeers, []chart.Role{groupPM}, "apm 1, junior-pm 2, pm 3, senior-pm 4, group-pm 5, vp 7, head 7, cpo 8"},
		{chart.HeadAboveVP, []chart.Role{groupPM, director, intern, owner, designer},
			"designer 0, intern 1, apm 2, junior-pm 3, pm 4, owner 4, senior-pm 5, group-pm 6, director 7, vp 8, head 9, cpo 10"},
	} {
		s := chart.Settings{HeadOrder: tt.order, Roles: tt.roles}
		if got := rungs(&s); got != tt.want {
			t.Errorf("%s, %d own roles:\n%s\nwant\n%s", tt.order, len(tt.roles), got, tt.want)
		}
	}
}

func rungs(s *chart.Settings) string {
	var words []string
	for _, r := range s.AllRoles() {
		words = append(words, fmt.Sprintf("%s %d", r.ID, r.Level))
	}
	return strings.Join(words, ", ")
}

func TestRolesOfOnesOwn(t *testing.T) {
	c := charttest.Parse(t, "head Bo\n  - Cy [title=Group PM]\n    - Dee [title=Group  pm]\n    pm Eve")
	c = do(t, c, chart.DefineRole(groupPM))
	c = do(t, c, chart.MapTitle("group pm", "group-pm"))
	if cy, dee := c.Person("cy"), c.Person("dee"); cy.Role != "group-pm" || cy.Title != "" || dee.Role != "" {
		t.Errorf("mapped: %+v, %+v", cy, dee)
	}
	if eve := c.Person("eve"); eve.Role != chart.PM {
		t.Errorf("Eve has the role %s", eve.Role)
	}
	wider := groupPM
	wider.Span = 6
	if c = do(t, c, chart.DefineRole(wider)); len(c.Settings().Roles) != 1 || c.Settings().Roles[0].Span != 6 {
		t.Errorf("changed: %+v", c.Settings().Roles)
	}
	c = do(t, c, chart.RemoveRole("group-pm"))
	if cy := c.Person("cy"); cy.Role != "" || cy.Title != "Group PM" || c.Settings().Roles != nil {
		t.Errorf("without the role: %+v, %+v", cy, c.Settings().Roles)
	}
}

func TestANewRoleHasAnIDOfItsOwn(t *testing.T) {
	s := &chart.Settings{Roles: []chart.Role{{ID: "group-pm"}, {ID: "group-pm-2"}, {ID: "role"}}}
	for title, want := range map[string]chart.RoleID{"Chef de Projet (Paris)": "chef-de-projet-paris", "Группа": "группа", "Group PM": "group-pm-3", "PM": "pm-2", " – ": "role-2", "": "role-2"} {
		if got := s.NewRoleID(title); got != want {
			t.Errorf("%q gets the ID %q, want %q", title, got, want)
		}
	}
	if got := new(chart.Settings).NewRoleID("!"); got != "role" {
		t.Errorf("a title without letters gets the ID %q", got)
	}
}

func TestRolesThatCannotBe(t *testing.T) {
	for name, change := range map[string]func(*chart.Role){
		"no ID": func(r *chart.Role) { r.ID = "" }, "the ladder's": func(r *chart.Role) { r.ID = chart.PM },
		"no title": func(r *chart.Role) { r.Title = " " }, "too high": func(r *chart.Role) { r.Level = 8 },
		"no track": func(r *chart.Role) { r.Track = "side" }, "colour": func(r *chart.Role) { r.Colour = "red" },
		"negative": func(r *chart.Role) { r.Span = -1 },
	} {
		r := groupPM
		change(&r)
		if _, _, err := chart.DefineRole(r).On(chart.Empty()); err == nil {
			t.Errorf("%s: the role %+v is taken", name, r)
		}
	}
	for name, e := range map[string]chart.Edit{
		"remove": chart.RemoveRole(chart.PM), "shift": chart.ShiftRole("nobody", true), "map": chart.MapTitle("x", "nobody"),
	} {
		if _, _, err := e.On(chart.Empty()); err == nil {
			t.Errorf("%s works on a role that the document has not", name)
		}
	}
}

// TestShifting moves own roles up and down at random: the ladder keeps its
// order, and a way up is a way down again.
func TestShifting(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := chart.Settings{}
		for i := range rapid.IntRange(1, 5).Draw(t, "roles") {
			s.Roles = append(s.Roles, chart.Role{ID: chart.RoleID(fmt.Sprint("r", i)), Title: "R", Track: chart.Lead,
				Level: rapid.IntRange(0, 7).Draw(t, "level"), Above: rapid.Bool().Draw(t, "above")})
		}
		c, err := chart.New(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			id := rapid.SampledFrom(c.Settings().Roles).Draw(t, "role").ID
			up := rapid.Bool().Draw(t, "up")
			shifted, _, err := chart.ShiftRole(id, up).On(c)
			if err != nil {
				continue // at the end
			}
			if rungs(shifted.Settings()) == rungs(c.Settings()) {
				t.Fatalf("%s, up %t, changes nothing: %s", id, up, rungs(c.Settings()))
			}
			back, _, err := chart.ShiftRole(id, !up).On(shifted)
			if err != nil || rungs(back.Settings()) != rungs(c.Settings()) && sorted(back.Settings()) != sorted(c.Settings()) {
				t.Fatalf("%s there and back, %v:\n%s\n%s", id, err, rungs(c.Settings()), rungs(back.Settings()))
			}
			c = shifted
		}
	})
}

// TestAShiftPassesOneNeighbour between the same two rungs, then the rung.
func TestAShiftPassesOneNeighbour(t *testing.T) {
	role := func(id chart.RoleID, level int, above bool) chart.Role {
		return chart.Role{ID: id, Title: string(id), Track: chart.Lead, Level: level, Above: above}
	}
	c, err := chart.New(chart.Settings{Roles: []chart.Role{role("a", 2, true), role("x", 3, true), role("b", 2, true), role("y", 2, false)}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	order := func() string {
		words := ""
		for _, r := range c.Settings().Roles {
			words += fmt.Sprintf("%s %d %t, ", r.ID, r.Level, r.Above)
		}
		return words
	}
	for _, want := range []string{"b 2 true, x 3 true, a 2 true, y 2 false, ", "a 3 false, b 2 true, x 3 true, y 2 false, "} {
		if c = do(t, c, chart.ShiftRole("a", true)); order() != want {
			t.Errorf("a stands among %s want %s", order(), want)
		}
	}
	for _, want := range []string{"y 1 true", "y 1 false", "y 0 true", "y 0 false"} {
		if c = do(t, c, chart.ShiftRole("y", false)); !strings.Contains(order(), want+", ") {
			t.Errorf("y stands among %s want %s", order(), want)
		}
	}
	if _, _, err := chart.ShiftRole("y", false).On(c); err == nil {
		t.Error("a role was moved below the lowest rung")
	}
	if _, _, err := chart.ShiftRole("none", true).On(c); err == nil {
		t.Error("a role that there is not was moved")
	}
}

// sorted is rungs, where the order within one level does not count.
func sorted(s *chart.Settings) string {
	words := strings.Split(rungs(s), ", ")
	slices.Sort(words)
	return strings.Join(words, ", ")
}

func TestFreeTitles(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  - Bo [title=Designer]\n  - Cy [title=Scribe]\n  - Dee [title=designer]\n  - Eve\n  pm Fay [title=Owner]")
	want := []chart.FreeTitle{{"Designer", 2}, {"Scribe", 1}}
	if got := c.FreeTitles(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
