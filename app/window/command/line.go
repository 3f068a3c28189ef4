package command

import (
	"slices"

	"cadre/chart"
)

// Line is a kind of line between cards.
type Line string

// The lines in whose menus commands can stand; the zero value is none.
const (
	Reporting Line = "reporting line"
	Dotted    Line = "dotted line"
)

// lineCommands are about the lines of those selected.
var lineCommands = []Command{
	{ID: "detach", Title: "Detach from the manager", Menu: "Team", Card: true, Line: Reporting,
		Why: whyNoManager, Run: detach},
	{ID: "dot-line", Title: "Make the reporting line dotted", Menu: "Team", Line: Reporting,
		Why: whyNoManager, Run: dotLine},
	{ID: "lead-dotted", Title: "Make the dotted line the reporting line", Menu: "Team", Line: Dotted,
		Why: whyNoDotted, Run: leadByDotted},
	{ID: "remove-dotted", Title: "Remove the dotted line", Menu: "Team", Line: Dotted,
		Why: whyNoDotted, Run: removeDotted},
}

// detach leaves those at the top where they are.
func detach(c *Context) error { return show(c, c.Editor.Do(eachLed(c, "Detach %s", detached))) }

func detached(id chart.ID) chart.Edit {
	e := chart.Move(id, "", chart.End)
	e.Name = "Detach"
	return e
}

func dotLine(c *Context) error {
	return show(c, c.Editor.Do(eachLed(c, "Make the reporting lines of %s dotted", chart.DotLine)))
}

// eachLed makes an edit of everybody selected who has a manager: see each.
func eachLed(c *Context, name string, of func(chart.ID) chart.Edit) chart.Edit {
	return each(c, name, func(id chart.ID) chart.Edit {
		e := of(id)
		return chart.Edit{Name: e.Name, Do: func(tx *chart.Tx) error {
			if tx.Person(id).Manager == "" {
				return nil
			}
			return e.Do(tx)
		}}
	})
}

func leadByDotted(c *Context) error {
	return show(c, c.Editor.Do(chart.LeadByDotted(c.Editor.Selected(), c.dotted())))
}

func removeDotted(c *Context) error {
	return c.Editor.Do(chart.RemoveDotted(c.Editor.Selected(), c.dotted()))
}

// dotted is whom the dotted line leads to that is meant: the one whose menu was
// asked for, or else the only one of the person selected.
func (c *Context) dotted() chart.ID {
	p := c.Editor.SelectedPerson()
	switch {
	case p == nil:
		return ""
	case slices.Contains(p.DottedTo, c.dottedTo):
		return c.dottedTo
	case len(p.DottedTo) == 1:
		return p.DottedTo[0]
	}
	return ""
}

func whyNoDotted(c *Context) string {
	p := c.Editor.SelectedPerson()
	switch {
	case p == nil:
		return whyNotOne(c)
	case len(p.DottedTo) == 0:
		return p.Label() + " has no dotted line"
	case c.dotted() == "":
		return p.Label() + " has several dotted lines; click the one that is meant with the second button"
	}
	return ""
}
