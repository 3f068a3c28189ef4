package scene_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// TestKeptPictures draws charts for a canvas, and again with the patterns of
// that for another one: nothing moves.
func TestKeptPictures(t *testing.T) {
	for name, c := range map[string]*chart.Chart{
		"a few":       charttest.Company(4),
		"many":        charttest.Company(80),
		"with teams":  inTeams(t, charttest.Company(80)),
		"without any": chart.Empty(),
	} {
		for _, ground := range []chart.Ground{chart.NoGround, chart.TeamGround} {
			o := scene.Options{Look: chart.Look{Layout: scene.FitPage, Ground: ground}, Canvas: true, Frame: layout.Size{W: 900, H: 700}}
			chosen := scene.Build(c, plain{}, o)
			o.Frame, o.Patterns = layout.Size{W: 300, H: 900}, chosen.Patterns
			kept := scene.Build(c, plain{}, o)
			if chosen.Patterns == nil || kept.Patterns != chosen.Patterns {
				t.Errorf("%s, %q: the patterns are %p, then %p", name, ground, chosen.Patterns, kept.Patterns)
			}
			chosen.Patterns, kept.Patterns = nil, nil
			if d := cmp.Diff(chosen, kept); d != "" {
				t.Errorf("%s, %q: the picture is another one (-chosen +kept):\n%s", name, ground, d)
			}
			o.Look.Layout = "compact"
			if scene.Build(c, plain{}, o).Patterns != nil {
				t.Errorf("%s, %q: a compact picture has patterns", name, ground)
			}
		}
	}
}

// inTeams gives every other manager's reports a team of one name.
func inTeams(t *testing.T, c *chart.Chart) *chart.Chart {
	t.Helper()
	for i, p := range c.Tree().People {
		if m := c.Person(p.Manager); m == nil || i%3 == 0 {
			continue
		}
		next, _, err := chart.Set("Team", p.ID, func(q *chart.Person) { q.Team = "Team of " + string(p.Manager) }).On(c)
		if err != nil {
			t.Fatal(err)
		}
		c = next
	}
	return c
}
