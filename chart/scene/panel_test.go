package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// someTeams is a random chart whose people are in a few teams.
func someTeams(t *rapid.T) *chart.Chart {
	n := rapid.IntRange(1, 14).Draw(t, "people")
	people := make([]chart.Person, n)
	for i := range people {
		people[i] = chart.Person{
			ID: chart.ID(fmt.Sprint(i)), Name: "Ada Lovelace", Team: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "team"),
			Role:      rapid.SampledFrom([]chart.RoleID{"", chart.PM, chart.CPO}).Draw(t, "role"),
			Assistant: rapid.IntRange(0, 5).Draw(t, "assistant") == 0,
		}
		if i > 0 {
			people[i].Manager = chart.ID(fmt.Sprint(rapid.IntRange(0, i-1).Draw(t, "manager")))
		}
	}
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestPanelsHoldTheirTeam draws random charts by team: a ground holds whole
// cards or none of them, and nobody of another team who is not below one of
// its own.
func TestPanelsHoldTheirTeam(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := someTeams(t)
		for _, a := range layout.All {
			s := build(c, scene.Options{Look: chart.Look{Layout: chart.LayoutID(a.ID), Ground: "team"}})
			checkInside(t, s)
			for _, p := range s.Panels {
				inside(t, layout.Rect{W: s.Width, H: s.Height}, p.Shape.Box, "panel")
				inside(t, p.Shape.Box, textBox(p.Label), "name of a panel")
				members := 0
				for _, card := range s.Cards {
					if !p.Shape.Box.Overlaps(card.Box) {
						continue
					}
					inside(t, p.Shape.Box, card.Box, a.ID+": card on a panel")
					members++
					if !belongs(c, card.Person, p.Label.S) {
						t.Fatalf("%s: %s stands on the ground of team %s", a.ID, card.Person, p.Label.S)
					}
				}
				if members < 2 {
					t.Fatalf("%s: a ground for %d cards", a.ID, members)
				}
			}
			checkPathsEnd(t, s, a.ID)
		}
	})
}

// TestTeamsStandInOneIdiom whatever ground they stand on: on a page the lines to
// those who lead come from above or from the side, alike in a layer. Assistants
// stand aside with their teams, and lead nobody into a layer.
func TestTeamsStandInOneIdiom(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := someTeams(t)
		s := build(c, scene.Options{Look: chart.Look{Page: "16:9", Ground: "team"}})
		leads, manager := map[chart.ID]bool{}, map[chart.ID]chart.ID{}
		for _, card := range s.Cards {
			manager[card.Person] = card.Manager
			if !c.Person(card.Person).Assistant {
				leads[card.Manager] = true
			}
		}
		aside := func(id chart.ID) bool {
			for ; id != ""; id = manager[id] {
				if c.Person(id).Assistant {
					return true
				}
			}
			return false
		}
		fromAbove := map[int]bool{} // by the layer
		for _, l := range s.Connectors {
			if l.Dashed || !leads[l.To] || aside(l.To) {
				continue
			}
			layer := 0
			for id := l.From; id != ""; id = manager[id] {
				layer++
			}
			n := len(l.Path)
			above := l.Path[n-2].X == l.Path[n-1].X
			if before, seen := fromAbove[layer]; seen && before != above {
				t.Fatalf("the line %v from %s to %s comes otherwise than those of other teams", l.Path, l.From, l.To)
			}
			fromAbove[layer] = above
		}
	})
}

// belongs tells whether somebody or anybody above is of a team.
func belongs(c *chart.Chart, id chart.ID, team string) bool {
	for p := c.Person(id); p != nil; p = c.Person(p.Manager) {
		if p.Team == team {
			return true
		}
	}
	return false
}

// checkPathsEnd holds every reporting line against the cards it joins.
func checkPathsEnd(t *rapid.T, s *scene.Scene, layoutID string) {
	box := map[chart.ID]layout.Rect{}
	for _, c := range s.Cards {
		box[c.Person] = c.Box
	}
	for _, l := range s.Connectors {
		for end, id := range map[layout.Point]chart.ID{l.Path[0]: l.From, l.Path[len(l.Path)-1]: l.To} {
			if b := box[id]; !grown(b).Contains(end) {
				t.Fatalf("%s: the line %v from %s to %s ends at %v, away from %v", layoutID, l.Path, l.From, l.To, end, b)
			}
		}
		for i := 1; i < len(l.Path); i++ {
			if a, b := l.Path[i-1], l.Path[i]; a.X != b.X && a.Y != b.Y {
				t.Fatalf("%s: the line %v is not orthogonal", layoutID, l.Path)
			}
		}
	}
}

func grown(r layout.Rect) layout.Rect {
	const e = 0.01
	return layout.Rect{X: r.X - e, Y: r.Y - e, W: r.W + 2*e, H: r.H + 2*e}
}

func TestPanelsOfSiblings(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  pm Bo [team=Growth]\n  pm Cy [team=Growth]\n  pm Di\n  pm Ed [team=Core]\n    apm Fay [team=Core]\n      apm Gil [team=Inner]\n        apm Hal [team=Inner]")
	var names []string
	for _, p := range build(c, scene.Options{Look: chart.Look{Ground: "team"}}).Panels {
		names = append(names, p.Label.S)
	}
	if got := fmt.Sprint(names); got != "[Growth Core Inner]" {
		t.Errorf("the panels are %s", got)
	}
	if n := len(build(c, scene.Options{Look: chart.Look{Ground: "area"}}).Panels); n > 0 {
		t.Errorf("%d panels for areas, and nobody has one", n)
	}
}

// TestNoLineRunsThroughATeamsName of those that lead to the teams.
func TestNoLineRunsThroughATeamsName(t *testing.T) {
	for _, name := range []string{"Ops", "Marketplace", "Marketplace and everything around it", strings.Repeat("long ", 30)} {
		c := charttest.Parse(t, "cpo Ada\n  vp Bo [team="+name+"]\n    pm Cy [team="+name+"]\n  vp Di [team=Core]\n    pm Ed [team=Core]\n    pm Fay [team=Core]")
		s := build(c, scene.Options{Look: chart.Look{Ground: "team", Layout: "compact"}})
		for _, p := range s.Panels {
			at, end, box := p.Label.At, p.Label.At.X+p.Label.Width, p.Shape.Box
			if p.Label.S == "" || end > box.Right() {
				t.Errorf("%q is set as %q, to %.1f on %v", name, p.Label.S, end, box)
			}
			for _, l := range s.Connectors {
				for i := 1; i < len(l.Path); i++ {
					a, b := l.Path[i-1], l.Path[i]
					if a.X == b.X && at.X < a.X && a.X < end && min(a.Y, b.Y) < at.Y && max(a.Y, b.Y) > at.Y-p.Label.Size {
						t.Errorf("the line at %.1f runs through %q, from %.1f to %.1f", a.X, p.Label.S, at.X, end)
					}
				}
			}
		}
	}
}
