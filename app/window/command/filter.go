package command

import (
	"cmp"

	"fyne.io/fyne/v2"
)

// filterCommands make all but some faint.
var filterCommands = []Command{
	{ID: "filter", Title: "Filter…", Menu: "View", Gap: true, Ground: true, Keys: []Key{{fyne.KeyF, ctrl | shift}},
		Why: whyEmpty, Run: ui(UI.Filter)},
	{ID: "filter-end", Title: "End the filter", Menu: "View", Ground: true,
		Why: whyNoFilter, Run: endFilter},
}

// foundCommands work on those who are not faint.
var foundCommands = []Command{
	{ID: "select-found", Title: "Select all who are found", Menu: "Edit",
		Why: whyNobodyFound, Run: selectFound},
	{ID: "next-found", Title: "Go to the next who is found", Menu: "Edit", Keys: []Key{{fyne.KeyF3, 0}},
		Why: whyNobodyFound, Run: goToFound(+1)},
	{ID: "previous-found", Title: "Go to the one found before", Menu: "Edit", Keys: []Key{{fyne.KeyF3, shift}},
		Why: whyNobodyFound, Run: goToFound(-1)},
}

func endFilter(c *Context) error {
	c.Editor.Filter("")
	return nil
}

func selectFound(c *Context) error {
	c.Editor.SelectFound(c.Editor.Spotlight())
	return sayHowMany(c)
}

func goToFound(by int) func(*Context) error {
	return func(c *Context) error {
		c.Editor.GoTo(c.Editor.Spotlight(), by)
		return nil
	}
}

func whyNoFilter(c *Context) string {
	if c.Editor.Filtered() == nil {
		return "There is no filter"
	}
	return ""
}

// whyNobodyFound is for commands about who is found or passes the filter.
func whyNobodyFound(c *Context) string {
	f := c.Editor.Spotlight()
	switch {
	case f == nil:
		return cmp.Or(whyEmpty(c), "Find somebody first, or filter")
	case len(f.IDs) == 0:
		return "Nobody is found"
	}
	return ""
}
