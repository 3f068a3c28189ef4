package scene_test

import (
	"fmt"
	"slices"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// manyRungs is a chart with somebody on each rung of the ladder and of more of
// the document's own, the highest first.
func manyRungs(t *testing.T, own int) *chart.Chart {
	t.Helper()
	c := chart.Empty()
	for i := range own {
		next, _, err := chart.DefineRole(chart.Role{ID: chart.RoleID(fmt.Sprint("rung-", i)), Title: fmt.Sprint("Rung ", i),
			Level: 4, Above: true, Track: chart.Lead, Span: 4}).On(c)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	roles := c.Settings().AllRoles()
	var people []chart.Person
	for i := range roles {
		p := chart.Person{ID: chart.ID(fmt.Sprint(i)), Role: roles[len(roles)-1-i].ID}
		if i > 0 {
			p.Manager = "0"
		}
		people = append(people, p)
	}
	c, err := chart.New(*c.Settings(), people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEveryRungHasItsRowAndItsGrey(t *testing.T) {
	for _, own := range []int{0, 1, 2, 5} {
		s := build(manyRungs(t, own), scene.Options{Look: chart.Look{Layout: layout.ByLevel, Legend: true}, Theme: scene.Print})
		if len(s.Cards) != 7+own || len(s.Shapes) != 7+own {
			t.Fatalf("%d own rungs: %d cards and %d signs in the legend", own, len(s.Cards), len(s.Shapes))
		}
		for i := range s.Cards[1:] {
			if upper, lower := s.Cards[i].Box, s.Cards[i+1].Box; lower.Y < upper.Bottom() {
				t.Errorf("%d own rungs: card %d at %v is not below %v", own, i+1, lower, upper)
			}
			if darker, lighter := s.Shapes[i].Fill, s.Shapes[i+1].Fill; lighter.R < darker.R+15 {
				t.Errorf("%d own rungs: grey %d after %d", own, lighter.R, darker.R)
			}
		}
	}
}

// TestTheFullLadderHasItsRowsAndItsGreys has somebody of each role, whoever
// stands beside whom.
func TestTheFullLadderHasItsRowsAndItsGreys(t *testing.T) {
	var people []chart.Person
	for _, r := range slices.Concat(chart.Ladder(), chart.Rungs(), chart.Others()) {
		p := chart.Person{ID: chart.ID(r.ID), Role: r.ID}
		if r.Level == 0 {
			p.Manager = chart.ID(chart.PM)
		}
		people = append(people, p)
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	s := build(c, scene.Options{Look: chart.Look{Layout: layout.ByLevel, Legend: true}, Theme: scene.Print})
	row := map[chart.ID]float64{}
	for _, card := range s.Cards {
		row[card.Person] = card.Box.Y
	}
	grey := map[string]uint8{}
	for i, l := range s.Labels {
		grey[l.S] = s.Shapes[i].Fill.R
	}
	for _, p := range pairs(c.Settings().AllRoles()) {
		lower, upper := p[0], p[1]
		if lower.Level > upper.Level {
			lower, upper = upper, lower
		}
		if lower.Level == 0 {
			if darker := int(grey[chart.Ladder()[3].Title]) - int(grey[lower.Title]); darker > 0 {
				t.Errorf("the grey of %s is %d darker than that of a Senior PM", lower.Short, darker)
			}
			continue
		}
		same := lower.Level == upper.Level
		if above := row[chart.ID(lower.ID)] - row[chart.ID(upper.ID)]; same != (above == 0) || above < 0 {
			t.Errorf("%s stands %v above %s", upper.Short, above, lower.Short)
		}
		if lighter := int(grey[lower.Title]) - int(grey[upper.Title]); same != (lighter == 0) || !same && lighter < 13 {
			t.Errorf("the grey of %s is %d lighter than that of %s", lower.Short, lighter, upper.Short)
		}
	}
}

// TestARungOfOnesOwnSharesNoRow has a rung that lifts the levels above it over
// the ladder's highest.
func TestARungOfOnesOwnSharesNoRow(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n    senior-pm Cy\n  vp Di\n    group-pm Ed\n      pm Fay")
	group := chart.Role{ID: "group-pm", Title: "Group PM", Level: 4, Above: true, Track: chart.Lead, Span: 4}
	c, _, err := chart.DefineRole(group).On(c)
	if err != nil {
		t.Fatal(err)
	}
	row := map[chart.ID]float64{}
	for _, card := range build(c, scene.Options{Look: chart.Look{Layout: layout.ByLevel}}).Cards {
		row[card.Person] = card.Box.Y
	}
	for _, pair := range [][2]chart.ID{{"ada", "bo"}, {"bo", "di"}, {"di", "ed"}, {"ed", "cy"}, {"cy", "fay"}} {
		if row[pair[0]] >= row[pair[1]] {
			t.Errorf("%s at %v is not above %s at %v", pair[0], row[pair[0]], pair[1], row[pair[1]])
		}
	}
}
