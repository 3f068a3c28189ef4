package command_test

import (
	"testing"

	"cadre/app/window/command"
	"cadre/chart"
)

// TestTeamsStand lets teams stand in each of the ways, which one undo takes
// back; who leads nobody has no team that could.
func TestTeamsStand(t *testing.T) {
	for _, s := range chart.Stands {
		if s.Stand == chart.AsLayout {
			continue
		}
		c, _ := open(t, company)
		c.Editor.Select("ada", "bo", "eve")
		id := "stand-" + string(s.Stand)
		run(t, c, id)
		for who, want := range map[chart.ID]chart.Stand{"ada": s.Stand, "bo": s.Stand, "eve": "", "cy": ""} {
			if got := c.Editor.Chart().Person(who).Stand; got != want {
				t.Errorf("%s: the team of %s stands %q, want %q", id, who, got, want)
			}
		}
		for _, cmd := range command.All {
			if cmd.Menu == "Team/Team stands" && cmd.On(c) != (cmd.ID == id) {
				t.Errorf("after %s the tick at %s is %t", id, cmd.ID, cmd.On(c))
			}
		}
		run(t, c, "undo")
		if c.Editor.Chart().Person("ada").Stand != "" || c.Editor.Chart().Person("bo").Stand != "" {
			t.Errorf("%s: one undo does not take it back", id)
		}
	}
}

func TestATeamOfNobodyCannotStand(t *testing.T) {
	c, u := open(t, company)
	c.Editor.Select("eve")
	run(t, c, "stand-row")
	if c.Editor.UndoName() != "" || u.said != "Eve has no team" {
		t.Errorf("%q is done, %q said", c.Editor.UndoName(), u.said)
	}
}

// TestTheMenuOfACardHasTheWaysToStand in a menu of their own.
func TestTheMenuOfACardHasTheWaysToStand(t *testing.T) {
	c, _ := open(t, company)
	c.Editor.Select("bo")
	run(t, c, "stand-list")
	for _, item := range c.CardMenu().Items {
		if item.Label != "Team stands" {
			continue
		}
		if got := len(item.ChildMenu.Items); got != len(chart.Stands) {
			t.Errorf("%d ways, want %d", got, len(chart.Stands))
		}
		for k, sub := range item.ChildMenu.Items {
			if sub.Checked != (chart.Stands[k].Stand == chart.AsList) {
				t.Errorf("%q is ticked: %t", sub.Label, sub.Checked)
			}
		}
		return
	}
	t.Error("the menu has none")
}
