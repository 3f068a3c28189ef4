package command

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Menu is the main menu, read out of the table. run is called when an item
// is chosen.
type Menu struct {
	Main *fyne.MainMenu

	context *Context
	run     func(*Command)
	byPath  map[string]*fyne.Menu
	items   []*fyne.MenuItem // with commands, one for one
	cmds    []*Command
}

// NewMenu makes the main menu as things stand now.
func NewMenu(c *Context, run func(*Command)) *Menu {
	m := &Menu{Main: fyne.NewMainMenu(), context: c, run: run, byPath: map[string]*fyne.Menu{}}
	for i := range All {
		if All[i].Menu != "" {
			m.add(&All[i])
		}
	}
	for _, menu := range m.Main.Items {
		align(menu)
	}
	m.Update()
	return m
}

func (m *Menu) add(cmd *Command) {
	menu := m.menu(cmd)
	if cmd.Gap && len(menu.Items) > 0 {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	item := newItem(cmd, m.run)
	menu.Items = append(menu.Items, item)
	m.items, m.cmds = append(m.items, item), append(m.cmds, cmd)
	if cmd.ID == "open" {
		menu.Items = append(menu.Items, m.recent())
	}
}

// menu finds or makes the menu of a command.
func (m *Menu) menu(cmd *Command) *fyne.Menu {
	if menu := m.byPath[cmd.Menu]; menu != nil {
		return menu
	}
	top, sub, nested := strings.Cut(cmd.Menu, "/")
	if !nested {
		menu := fyne.NewMenu(top)
		m.Main.Items = append(m.Main.Items, menu)
		m.byPath[top] = menu
		return menu
	}
	parent := m.byPath[top]
	if cmd.Gap {
		parent.Items = append(parent.Items, fyne.NewMenuItemSeparator())
	}
	item := fyne.NewMenuItem(sub, nil)
	item.ChildMenu = fyne.NewMenu("")
	parent.Items = append(parent.Items, item)
	m.byPath[cmd.Menu] = item.ChildMenu
	return item.ChildMenu
}

// recent is the item whose submenu has the files opened lately.
func (m *Menu) recent() *fyne.MenuItem {
	item := fyne.NewMenuItem("Open recent", nil)
	paths := m.context.UI.Recent()
	item.Disabled = len(paths) == 0
	if item.Disabled {
		return item
	}
	item.ChildMenu = fyne.NewMenu("")
	for _, path := range paths {
		label := filepath.Base(path) + "  (" + filepath.Dir(path) + ")"
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(label, func() { m.context.UI.OpenRecent(path) }))
	}
	return item
}

// Update greys out what cannot run now and ticks what is chosen; it tells
// whether that made a difference.
func (m *Menu) Update() (changed bool) {
	for i, item := range m.items {
		before := *item
		m.context.state(m.cmds[i], item)
		changed = changed || before.Disabled != item.Disabled || before.Checked != item.Checked
	}
	return changed
}

func newItem(cmd *Command, run func(*Command)) *fyne.MenuItem {
	item := fyne.NewMenuItem(cmd.Title, func() { run(cmd) })
	item.IsQuit = cmd.ID == "quit" // otherwise Fyne adds one of its own
	if key := cmd.Key().String(); key != "" && !nativeMenus {
		item.Label += keyed + key
	}
	if s := cmd.Key().menuShortcut(); s != nil {
		item.Shortcut = s
	}
	if cmd.Icon != "" {
		item.Icon = theme.Current().Icon(cmd.Icon)
	}
	return item
}

func (c *Context) state(cmd *Command, item *fyne.MenuItem) {
	item.Disabled = c.Why(cmd) != ""
	item.Checked = cmd.On != nil && cmd.On(c)
}

// Tools are the commands with a button in the toolbar, in order.
func Tools() []*Command {
	var tools []*Command
	for i := range All {
		if All[i].Tool != "" {
			tools = append(tools, &All[i])
		}
	}
	return tools
}
