package command

import (
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// colourMenu is the submenu with what colours can tell.
const colourMenu = "View/Colour by"

// commonColours is how many of the fields that colours can tell have a command:
// the tool has all of them, and the document's own.
const commonColours = 9

// colourCommands let the cards' colours tell something of the document.
func colourCommands() []Command {
	var all []Command
	for _, v := range scene.ChoiceByID("colourBy").Values(chart.Empty())[:commonColours] {
		what := phrase.Lower(v.Title)
		all = append(all, Command{ID: "colour-" + v.ID, Title: "Colour by " + what, Menu: colourMenu,
			On:  func(c *Context) bool { return scene.ColoursBy(c.Editor.Chart().Settings().Look) == chart.FieldID(v.ID) },
			Run: func(c *Context) error { return c.Editor.Do(chart.SetColourBy(chart.FieldID(v.ID), what)) }})
	}
	return slices.Concat(all, []Command{{ID: "colours", Title: "Colours and rules…", Menu: colourMenu, Gap: true, Run: ui(UI.Colours)}})
}
