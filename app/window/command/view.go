package command

import (
	"slices"

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
	c.Editor.Reveal(c.Editor.Selected())
	return nil
}

// arrange is the command that chooses an arrangement of package layout.
func arrange(id, title string, key fyne.KeyName) Command {
	return Command{ID: "arrange-" + id, Title: title, Menu: "View/Arrangement", Key: Key{key, ctrl},
		On: func(c *Context) bool { return c.Editor.Layout() == id },
		Run: func(c *Context) error {
			a := layout.All[slices.IndexFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == id })]
			if err := c.Editor.SetLayout(a); err != nil {
				return err
			}
			c.Editor.Fit()
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
