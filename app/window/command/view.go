package command

import (
	"fyne.io/fyne/v2"

	"cadre/chart/layout"
)

func zoomIn(c *Context) error {
	c.Editor.ZoomBy(+1)
	return nil
}

func zoomOut(c *Context) error {
	c.Editor.ZoomBy(-1)
	return nil
}

func zoomFit(c *Context) error {
	c.Editor.Fit()
	return nil
}

func zoomFull(c *Context) error {
	c.Editor.ZoomTo(1)
	c.Editor.Reveal(c.Editor.Selection().Lead())
	return nil
}

func zoomSelection(c *Context) error {
	c.Editor.ZoomToSelection()
	return nil
}

func minimapShown(c *Context) bool { return c.UI.MinimapShown() }

func toggleMinimap(c *Context) error {
	c.UI.ShowMinimap(!c.UI.MinimapShown())
	return nil
}

// arrangeTitles are those of the common arrangements; others are called by
// their name.
var arrangeTitles = map[string]string{
	"tree": "Arrange as a tree", "compact": "Arrange compactly", "left-right": "Arrange from left to right",
	"fit": "Arrange for the window", "levels": "Arrange by level",
}

// arrangeKeys are those of the arrangements, in order, as far as they go.
var arrangeKeys = []fyne.KeyName{fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}

// arrangeCommands choose each of the arrangements of package layout for the
// canvas, and the canvas's for pictures.
func arrangeCommands() []Command {
	var all []Command
	for i, a := range layout.All {
		cmd := arrange(a)
		cmd.Gap = i == 0
		if i < len(arrangeKeys) {
			cmd.Keys = []Key{{arrangeKeys[i], ctrl}}
		}
		all = append(all, cmd)
	}
	return append(all, Command{ID: "use-for-pictures", Title: "Use this layout for pictures", Menu: "View/Layout", Gap: true,
		Why: whyPicturesSo, Run: func(c *Context) error { return c.Editor.UseForPictures() }})
}

func arrange(a layout.Arrangement) Command {
	title := arrangeTitles[a.ID]
	if title == "" {
		title = "Arrange as “" + a.Title + "”"
	}
	return Command{ID: "arrange-" + a.ID, Title: title, Menu: "View/Layout",
		On: func(c *Context) bool { return c.Editor.Arrangement() == a.ID },
		Run: func(c *Context) error {
			c.Editor.Arrange(a)
			return nil
		}}
}

// appearance is the command that chooses light or dark.
func appearance(id, title string, a Appearance) Command {
	return Command{ID: id, Title: title, Menu: "View/Theme",
		On: func(c *Context) bool { return c.UI.Appearance() == a },
		Run: func(c *Context) error {
			c.UI.SetAppearance(a)
			return nil
		}}
}

// panel is the command that opens a side, or folds it.
func panel(id, title string, s Side, icon fyne.ThemeIconName, k Key) Command {
	return Command{ID: id, Title: title, Menu: "View/Panels", Icon: icon, Tool: Glyph, Keys: []Key{k},
		On: func(c *Context) bool { return c.UI.SideShown(s) },
		Run: func(c *Context) error {
			c.UI.ShowSide(s, !c.UI.SideShown(s))
			return nil
		}}
}
