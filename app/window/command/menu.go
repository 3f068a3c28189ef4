package command

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Menu reads the main menu out of the table as things stand now.
func (c *Context) Menu() *fyne.MainMenu {
	var menus []*fyne.Menu
	byPath := map[string]*fyne.Menu{}
	for i := range All {
		cmd := &All[i]
		if cmd.Menu == "" {
			continue
		}
		m := c.submenu(cmd, byPath, &menus)
		if cmd.Gap && len(m.Items) > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		m.Items = append(m.Items, c.item(cmd))
		if cmd.ID == "open" {
			m.Items = append(m.Items, c.recent())
		}
	}
	return fyne.NewMainMenu(menus...)
}

// submenu finds or makes the menu of a command.
func (c *Context) submenu(cmd *Command, byPath map[string]*fyne.Menu, menus *[]*fyne.Menu) *fyne.Menu {
	if m := byPath[cmd.Menu]; m != nil {
		return m
	}
	top, sub, nested := strings.Cut(cmd.Menu, "/")
	m := fyne.NewMenu(sub)
	byPath[cmd.Menu] = m
	if !nested {
		m.Label = top
		*menus = append(*menus, m)
		return m
	}
	parent := byPath[top]
	if cmd.Gap {
		parent.Items = append(parent.Items, fyne.NewMenuItemSeparator())
	}
	item := fyne.NewMenuItem(sub, nil)
	item.ChildMenu = m
	parent.Items = append(parent.Items, item)
	return m
}

// recent is the item whose submenu has the files opened lately.
func (c *Context) recent() *fyne.MenuItem {
	item := fyne.NewMenuItem("Open recent", nil)
	paths := c.UI.Recent()
	item.Disabled = len(paths) == 0
	if item.Disabled {
		return item
	}
	item.ChildMenu = fyne.NewMenu("")
	for _, path := range paths {
		label := filepath.Base(path) + "  (" + filepath.Dir(path) + ")"
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(label, func() { c.UI.OpenRecent(path) }))
	}
	return item
}

// CardMenu reads the menu of a card out of the table.
func (c *Context) CardMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for i := range All {
		cmd := &All[i]
		if !cmd.Card {
			continue
		}
		if cmd.Gap && len(m.Items) > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		m.Items = append(m.Items, c.item(cmd))
	}
	return m
}

func (c *Context) item(cmd *Command) *fyne.MenuItem {
	item := fyne.NewMenuItem(cmd.Title, func() { c.Run(cmd) })
	if s := cmd.Key.menuShortcut(); s != nil {
		item.Shortcut = s
	}
	item.Disabled = c.Why(cmd) != ""
	item.Checked = cmd.On != nil && cmd.On(c)
	if cmd.Icon != "" && cmd.On == nil {
		item.Icon = theme.Current().Icon(cmd.Icon)
	}
	return item
}

// Tools are the commands with a button in the toolbar, in order.
func Tools() []*Command {
	var tools []*Command
	for i := range All {
		if All[i].Tool {
			tools = append(tools, &All[i])
		}
	}
	return tools
}
