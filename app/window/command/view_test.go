package command_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"cadre/app/window/command"
)

func TestChoicesAreTicked(t *testing.T) {
	c, _ := open(t, company)
	m := command.NewMenu(c, c.Run)
	run(t, c, "arrange-compact")
	run(t, c, "theme-dark")
	run(t, c, "panel-details")
	if !m.Update() {
		t.Error("the menu did not change")
	}
	if m.Update() {
		t.Error("the menu changed although nothing did")
	}
	if got, want := ticked(m.Main.Items), []string{"Show the minimap", "Show the roles", "Show the outline", "Arrange compactly", "Use the dark theme"}; !slices.Equal(got, want) {
		t.Errorf("ticked are %q, want %q", got, want)
	}
}

func TestTheMinimapIsTurnedOffAndOn(t *testing.T) {
	c, u := open(t, company)
	for _, want := range []bool{false, true} {
		if run(t, c, "minimap"); u.MinimapShown() != want {
			t.Errorf("the minimap is shown: %t, want %t", !want, want)
		}
	}
}

func TestTheCanvassArrangementForPictures(t *testing.T) {
	c, u := open(t, company)
	run(t, c, "arrange-tree")
	run(t, c, "use-for-pictures")
	if want := "Pictures of this chart are arranged like the canvas already"; u.said != want || c.Editor.Dirty() {
		t.Errorf("said %q, want %q", u.said, want)
	}
	run(t, c, "arrange-compact")
	if c.Editor.Dirty() || c.Editor.UndoName() != "" {
		t.Error("the canvas's arrangement is an edit")
	}
	run(t, c, "use-for-pictures")
	if got := c.Editor.Chart().Settings().Layout; got != "compact" || u.failed != nil {
		t.Errorf("pictures are arranged as %q (%v)", got, u.failed)
	}
	run(t, c, "undo")
	if got := c.Editor.Chart().Settings().Layout; got != "" {
		t.Errorf("after undo pictures are arranged as %q", got)
	}
}

func ticked(menus []*fyne.Menu) []string {
	var titles []string
	for _, m := range menus {
		for _, i := range m.Items {
			if i.Checked {
				title, _ := parts(i)
				titles = append(titles, title)
			}
			if i.ChildMenu != nil {
				titles = append(titles, ticked([]*fyne.Menu{i.ChildMenu})...)
			}
		}
	}
	return titles
}
