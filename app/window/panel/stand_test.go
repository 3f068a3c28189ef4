package panel

import (
	"testing"

	"cadre/chart"
)

// TestHowATeamStandsIsAskedOfThoseWhoLeadOne and of nobody else.
func TestHowATeamStandsIsAskedOfThoseWhoLeadOne(t *testing.T) {
	e := open(t, team)
	i := NewInspector(e)
	c := i.controls["stand"].(*pickControl)
	for _, p := range e.Chart().Tree().People {
		e.Select(p.ID)
		tree := e.Chart().Tree()
		if leads := tree.Span(tree.Index(p.ID)) > 0; c.content.Visible() != leads {
			t.Errorf("%s is asked: %t, leads: %t", p.Label(), c.content.Visible(), leads)
		}
	}
	top := e.Chart().Tree().People[0].ID
	e.Select(top)
	c.picker.Choices()[1].Run()
	if got := e.Chart().Person(top).Stand; got != chart.Stands[1].Stand {
		t.Errorf("the team stands %q, want %q", got, chart.Stands[1].Stand)
	}
	e.Undo()
	if got := e.Chart().Person(top).Stand; got != "" {
		t.Errorf("after undo the team stands %q", got)
	}
}
