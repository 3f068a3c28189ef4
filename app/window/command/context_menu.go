package command

import (
	"strings"

	"fyne.io/fyne/v2"

	"cadre/chart"
)

// CardMenu is the menu of the cards selected as things stand now. While several
// are, what works on one at a time is left out.
func (c *Context) CardMenu() *fyne.Menu {
	return c.menuOf(func(cmd *Command) bool { return cmd.Card && c.Why(cmd) != onlyOne })
}

// GroundMenu is the menu of the ground between the cards.
func (c *Context) GroundMenu() *fyne.Menu {
	return c.menuOf(func(cmd *Command) bool { return cmd.Ground })
}

// LineMenu is the menu of the reporting line to those selected, or of their
// dotted line to somebody.
func (c *Context) LineMenu(dottedTo chart.ID) *fyne.Menu {
	of, kind := *c, Reporting
	if of.dottedTo = dottedTo; dottedTo != "" {
		kind = Dotted
	}
	return of.menuOf(func(cmd *Command) bool { return cmd.Line == kind })
}

// menuOf is the menu of some commands, in their order.
func (c *Context) menuOf(shows func(*Command) bool) *fyne.Menu {
	m := fyne.NewMenu("")
	submenus := map[string]*fyne.MenuItem{}
	for i := range All {
		cmd := &All[i]
		if !shows(cmd) {
			continue
		}
		if cmd.Gap && len(m.Items) > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		item := newItem(cmd, c.Run)
		c.state(cmd, item)
		_, title, nested := strings.Cut(cmd.Menu, "/")
		if !nested || !cmd.Card {
			m.Items = append(m.Items, item)
			continue
		}
		sub := submenus[title]
		if sub == nil {
			sub = fyne.NewMenuItem(title, nil)
			sub.ChildMenu = fyne.NewMenu("")
			submenus[title] = sub
			m.Items = append(m.Items, sub)
		}
		sub.ChildMenu.Items = append(sub.ChildMenu.Items, item)
	}
	align(m)
	return m
}
