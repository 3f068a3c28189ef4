package command

import (
	"cadre/chart"
)

// alikeMenu is the submenu that selects whoever is like those selected.
const alikeMenu = "Edit/Select all like this"

// likenesses are the fields in which others can be like those selected.
var likenesses = []struct {
	field       chart.FieldID
	title, none string
}{
	{"role", "Select all in the same role", "has no role"},
	{"team", "Select all of the same team", "names no team"},
	{"location", "Select all at the same location", "has no location"},
	{"employment", "Select all with the same employment", "has no employment"},
	{"open", "Select all open roles", "is no open role"},
}

// alikeCommands add to the selection whoever is like somebody in it.
func alikeCommands() []Command {
	var all []Command
	for _, l := range likenesses {
		f := chart.FieldByID(l.field)
		all = append(all, Command{ID: "alike-" + string(l.field), Title: l.title, Menu: alikeMenu, Card: true,
			Why: func(c *Context) string {
				return whyNone(c, l.none, func(i int) bool { return f.Text(c.Editor.Chart().Tree().People[i]) != "" })
			},
			Run: func(c *Context) error {
				c.Editor.SelectAlike(f)
				return sayHowMany(c)
			}})
	}
	return all
}

// sayHowMany says who is selected.
func sayHowMany(c *Context) error {
	c.UI.Say(c.Editor.SelectionInWords() + " selected")
	return nil
}
