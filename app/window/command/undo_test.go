package command_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cadre/app/window/command"
	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestAnyCommandsAreUndone runs commands one after the other on whoever is
// selected: what undo takes back step by step is the chart at the start.
func TestAnyCommandsAreUndone(t *testing.T) {
	test.NewTempApp(t)
	property.Check(t, func(rt *rapid.T) {
		c := &command.Context{Editor: editor.New(nil, measurer{}), UI: &ui{folded: map[command.Side]bool{}}}
		start := charttest.Parse(t, "cpo Ada\n  head Bo [dotted=eve]\n    pm Cy [team=Core]\n    pm Dee [dotted=ada,eve]\n    pm [id=post; open]\n  head Eve")
		c.Editor.NewFrom(start)
		for range rapid.IntRange(1, 12).Draw(rt, "commands") {
			var ids []chart.ID
			for _, p := range c.Editor.Chart().Tree().People {
				if rapid.IntRange(0, 3).Draw(rt, "selected") == 0 {
					ids = append(ids, p.ID)
				}
			}
			c.Editor.Select(ids...)
			cmd := &command.All[rapid.IntRange(0, len(command.All)-1).Draw(rt, "command")]
			if slices.Contains([]string{"undo", "redo"}, cmd.ID) {
				continue
			}
			rt.Log(cmd.ID, c.Editor.Selection().IDs())
			c.UI.(*ui).failed = nil
			c.Run(cmd)
			if err := c.UI.(*ui).failed; err != nil && cmd.ID != "fix" { // which says where nothing helps
				rt.Fatalf("%s fails: %v", cmd.ID, err)
			}
		}
		for c.Editor.UndoName() != "" {
			c.Editor.Undo()
		}
		if d := cmp.Diff(charttest.Format(start), charttest.Format(c.Editor.Written())); d != "" {
			rt.Fatalf("undone (-want +got)\n%s", d)
		}
	})
}
