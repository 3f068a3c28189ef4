package command

import (
	"slices"
	"strings"
	"time"

	"cadre/app/window/editor"
)

func backToWritten(c *Context) error {
	c.Editor.ShowDay(time.Time{})
	return nil
}

func whyWritten(c *Context) string {
	if c.Editor.Day().IsZero() {
		return "The chart is shown as it is written"
	}
	return ""
}

// edits tells whether a command may change the chart, or is of no use but for
// that.
func (cmd *Command) edits() bool {
	if menu, _, _ := strings.Cut(cmd.Menu, "/"); menu == "Edit" || menu == "Team" {
		return !slices.Contains([]string{"copy", "copy-table", "select-all", "select-team", "find", "next-problem", "health"}, cmd.ID) && cmd.Menu != alikeMenu
	}
	return cmd.ID == "use-for-pictures"
}

// whyNotEdit is why no command can change the chart now.
func whyNotEdit(e *editor.Editor, cmd *Command) string {
	if !cmd.edits() {
		return ""
	}
	return e.WhyNotEdit()
}
