package tool

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/app/window/setting"
	"cadre/app/window/widgets"
)

func TestSettingsAreChosen(t *testing.T) {
	host := windows(t)
	s := NewSettings(host, edited(t, "cpo Ada"))
	var changed []string
	s.OnChange = func(of *setting.Setting) { changed = append(changed, of.ID) }
	s.Show()
	t.Cleanup(s.Close)
	tick, pick := first[*widgets.Check](t, s.in.Content()), first[*widgets.Pick](t, s.in.Content())
	if !tick.Checked || pick.Chosen() != "" || changed != nil {
		t.Errorf("at first it is kept: %t, the theme is %q; changed: %q", tick.Checked, pick.Chosen(), changed)
	}
	test.Tap(tick)
	pick.SetSelectedIndex(2)
	if setting.History.On(host.App.Preferences()) || setting.Appearance.Chosen(host.App.Preferences()) != "dark" {
		t.Error("a choice is lost")
	}
	if want := []string{setting.History.ID, setting.Appearance.ID}; !slices.Equal(changed, want) {
		t.Errorf("changed are %q, want %q", changed, want)
	}
	setting.History.Turn(host.App.Preferences(), true)
	setting.Appearance.Choose(host.App.Preferences(), "light")
	if s.Show(); !tick.Checked || pick.Chosen() != "light" || len(changed) != 2 {
		t.Errorf("what was changed elsewhere shows as %t and %q; changed: %q", tick.Checked, pick.Chosen(), changed)
	}
}

// TestEverySettingIsExplained, and has a home of its own.
func TestEverySettingIsExplained(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range setting.All {
		if s.ID == "" || seen[s.ID] || s.Title == "" || !strings.HasSuffix(s.Help, ".") {
			t.Errorf("%+v is not complete", s)
		}
		seen[s.ID] = true
		if len(s.Choices) == 1 {
			t.Errorf("%s leaves no choice", s.ID)
		}
	}
}
