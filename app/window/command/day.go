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
	menu, _, _ := strings.Cut(cmd.Menu, "/")
	return (menu == "Edit" || menu == "Team" || strings.HasPrefix(cmd.ID, "arrange-")) && !slices.Contains(lookOnly, cmd.ID)
}

// lookOnly are the commands that stand among those that edit.
var lookOnly = []string{"next-problem", "health"}

// whyNotEdit is why no command can change the chart now.
func whyNotEdit(e *editor.Editor, cmd *Command) string {
	if !cmd.edits() {
		return ""
	}
	return e.WhyNotEdit()
}
