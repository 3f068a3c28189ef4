package command

import (
	"cadre/chart"
	"cadre/chart/phrase"
)

// standsMenu is the submenu with the ways a team can stand.
const standsMenu = "Team/Team stands"

// standCommands let the teams of those selected stand in each of the ways.
func standCommands() []Command {
	var all []Command
	for i, choice := range chart.FieldByID("stand").Choices {
		stand := chart.Stand(choice.Value)
		title := "Stand the team " + phrase.Lower(choice.Label)
		all = append(all, Command{ID: "stand-" + choice.Word, Title: title, Menu: standsMenu, Gap: i == 0, Card: true,
			Why: whyNoTeam,
			On:  func(c *Context) bool { return standing(c, stand) },
			Run: func(c *Context) error { return c.Editor.Do(stands(c, title, stand)) }})
	}
	return all
}

// stands is the edit that lets the teams of those selected stand in a way.
func stands(c *Context, title string, stand chart.Stand) chart.Edit {
	t := c.Editor.Chart().Tree()
	return each(c, title+": %s", func(id chart.ID) chart.Edit {
		if t.Span(t.Index(id)) == 0 {
			return chart.Edit{Name: title, Do: func(*chart.Tx) error { return nil }}
		}
		return chart.Set(title, id, func(p *chart.Person) { p.Stand = stand })
	})
}

// standing tells whether the teams of those selected stand so.
func standing(c *Context, stand chart.Stand) bool {
	t, some := c.Editor.Chart().Tree(), false
	for _, id := range c.Editor.Selection().IDs() {
		i := t.Index(id)
		if i < 0 || t.Span(i) == 0 {
			continue
		}
		if some = true; t.People[i].Stand != stand {
			return false
		}
	}
	return some
}
