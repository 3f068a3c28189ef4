package command

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

// mostLayers is up to how many layers can be asked for.
const mostLayers = 9

// partCommands choose what of the chart is on the canvas.
func partCommands() []Command {
	all := []Command{
		{ID: "fold", Title: "Fold or show the team", Menu: "View", Gap: true, Card: true, Keys: []Key{{fyne.KeySpace, 0}},
			Why: whyNoTeam, Run: fold},
		{ID: "fold-below", Title: "Fold or show all teams below", Menu: "View", Card: true,
			Why: whyNotOneTeam, Run: foldBelow},
		{ID: "unfold", Title: "Show all layers", Menu: "View",
			Why: whyNothingFolded, Run: unfold},
	}
	for n := 1; n <= mostLayers; n++ {
		all = append(all, layers(n))
	}
	return append(all,
		Command{ID: "focus", Title: "Show this team alone", Menu: "View", Gap: true, Card: true,
			Why: whyNotFocus, Run: focus},
		Command{ID: "focus-up", Title: "Show the team around it", Menu: "View",
			Why: whyNoFocus, Run: focusUp},
		Command{ID: "focus-end", Title: "Show the whole chart", Menu: "View",
			Why: whyNoFocus, Run: focusEnd})
}

// layers is the command that shows so many layers.
func layers(n int) Command {
	return Command{ID: fmt.Sprintf("layers-%d", n), Title: "Show " + phrase.Count(n, "layer", "layers"), Menu: "View/Layers", Keys: []Key{{fyne.KeyName(strconv.Itoa(n)), 0}},
		Why: whyEmpty, Run: func(c *Context) error {
			c.Editor.ShowLayers(n)
			return nil
		}}
}

func fold(c *Context) error {
	shown := func(id chart.ID) bool { return c.Editor.Below(id).People > 0 && !c.Editor.Folded(id) }
	ids := c.Editor.SelectedTeams()
	c.Editor.Fold(slices.ContainsFunc(ids, shown), ids...)
	return nil
}

func foldBelow(c *Context) error {
	id := c.Editor.Selected()
	c.Editor.FoldBelow(!c.Editor.Folded(id), id)
	return nil
}

func unfold(c *Context) error {
	c.Editor.Unfold()
	return nil
}

func whyNothingFolded(c *Context) string {
	if len(c.Editor.Part().Folded) == 0 {
		return "No team is folded"
	}
	return ""
}

func focus(c *Context) error {
	c.Editor.FocusOn(c.Editor.Selected())
	return nil
}

// focusUp goes one manager up.
func focusUp(c *Context) error {
	way := c.Editor.Way()
	if len(way) < 2 {
		return focusEnd(c)
	}
	c.Editor.FocusOn(way[len(way)-2])
	return nil
}

func focusEnd(c *Context) error {
	c.Editor.FocusOn("")
	return nil
}

func whyNotFocus(c *Context) string {
	if why := whyNotOneTeam(c); why != "" || c.Editor.Selected() != c.Editor.Focus() {
		return why
	}
	return "This team is shown alone already"
}

func whyNoFocus(c *Context) string {
	if c.Editor.Focus() == "" {
		return "The whole chart is shown already"
	}
	return ""
}
