package panel

import (
	"cadre/app/window/widgets"
	"cadre/chart"
)

// nameWithTitle is how a field names somebody: with their title, as names repeat.
func nameWithTitle(c *chart.Chart, id chart.ID) string {
	p := c.Person(id)
	switch {
	case id == "":
		return ""
	case p == nil:
		return string(id) + " (not in the chart)"
	}
	if title := c.Title(p); title != "" {
		return p.Label() + ", " + title
	}
	return p.Label()
}

// peopleChoices offers everybody but those left out, after nobody where none says
// what to call that.
func peopleChoices(c *chart.Chart, none string, without func(chart.ID) bool, choose func(chart.ID)) []widgets.Choice {
	var choices []widgets.Choice
	if none != "" {
		choices = append(choices, widgets.Choice{Title: none, Run: func() { choose("") }})
	}
	for _, p := range c.Tree().People {
		if !without(p.ID) {
			choices = append(choices, widgets.Choice{Title: p.Label(), Hint: c.Title(p), Run: func() { choose(p.ID) }})
		}
	}
	return choices
}
