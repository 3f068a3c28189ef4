package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/charttest"
)

// ways are all ways to a command, each of which runs it.
func (u *user) ways(cmd *command.Command) map[string]func() {
	ways := map[string]func(){"the palette": func() { u.run(cmd) }}
	menus := map[string]*fyne.Menu{}
	if cmd.Card {
		menus["the menu of a card"] = u.commands.CardMenu()
	}
	if cmd.Ground {
		menus["the menu of the ground"] = u.commands.GroundMenu()
	}
	if cmd.Line != "" {
		to := map[command.Line]chart.ID{command.Dotted: "eve"}[cmd.Line]
		menus["the menu of a "+string(cmd.Line)] = u.commands.LineMenu(to)
	}
	if cmd.Menu != "" {
		menus["the main menu"] = &fyne.Menu{Items: mainItems(u)}
	}
	for name, m := range menus {
		ways[name] = func() {
			item := itemOf(m, cmd.Title)
			if item == nil {
				u.t.Errorf("%s is not in %s", cmd.ID, name)
			} else if !item.Disabled {
				item.Action()
			}
		}
	}
	for _, k := range cmd.Keys {
		ways["the key "+k.String()] = func() { u.key(k) }
	}
	return ways
}

func mainItems(u *user) (all []*fyne.MenuItem) {
	for _, m := range u.menu.Main.Items {
		all = append(all, m.Items...)
	}
	return all
}

// itemOf finds a command in a menu, or in one of the menus in it.
func itemOf(m *fyne.Menu, title string) *fyne.MenuItem {
	for _, item := range m.Items {
		if name, _, _ := strings.Cut(item.Label, "\u00a0"); name == title {
			return item
		}
		if item.ChildMenu != nil {
			if found := itemOf(item.ChildMenu, title); found != nil {
				return found
			}
		}
	}
	return nil
}

// TestEveryWayToACommandDoesTheSame to the chart, the selection and the view,
// and one undo takes it back.
func TestEveryWayToACommandDoesTheSame(t *testing.T) {
	const before = "cpo Ada\n  head Bo\n    pm Cy [team=Core; dotted=eve]\n      apm Flo\n    pm Dee\n  head Eve"
	for i := range command.All {
		cmd := &command.All[i]
		if slices.Contains([]string{"quit", "undo", "redo"}, cmd.ID) {
			continue // which end the test, or have nothing to do
		}
		t.Run(cmd.ID, func(t *testing.T) {
			u, results := copier(t, before), map[string]string{}
			for name := range u.ways(cmd) {
				u.startOver(before)
				u.ways(cmd)[name]()
				if results[name] = u.result(); u.editor.Dirty() {
					u.editor.Undo()
					u.wants(before)
				}
			}
			for name, got := range results {
				if want := results["the palette"]; got != want {
					t.Errorf("by %s it gives\n%s\nby the palette\n%s", name, got, want)
				}
			}
		})
	}
}

// startOver has a chart in the window as at first, with Cy selected.
func (u *user) startOver(outline string) {
	for o := u.window.Canvas().Overlays(); o.Top() != nil; {
		o.Remove(o.Top())
	}
	u.editor.NewFrom(charttest.Parse(u.t, outline))
	u.editor.Select("cy")
	u.window.Canvas().Focus(u.board)
	u.app.Clipboard().SetContent("")
	u.updateMenu()
}

// result is what a command has left behind.
func (u *user) result() string {
	var ids []string
	for _, id := range u.editor.Selection().IDs() {
		ids = append(ids, string(id))
	}
	open := "nothing"
	if u.asked() {
		open = "a dialog"
	}
	return charttest.Format(u.editor.Chart()) + strings.Join(ids, " ") + "\n" + u.editor.UndoName() + "\n" + open + "\n" + u.app.Clipboard().Content()
}
