package window

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/command"
	"cadre/app/window/setting"
	"cadre/chart/charttest"
)

// pictures are how many the board shows: near enough for whole cards, the
// minimap's alone.
func (u *user) pictures() (n int) {
	for _, o := range test.LaidOutObjects(u.board) {
		if r, is := o.(*canvas.Raster); is && r.Visible() {
			n++
		}
	}
	return n
}

// TestTheMinimapIsAChoiceForAllDocuments, by the menu and in the settings.
func TestTheMinimapIsAChoiceForAllDocuments(t *testing.T) {
	u := newUser(t, "")
	u.editor.NewFrom(charttest.Company(60))
	u.begin()
	u.press("Ctrl+1")
	if n := u.pictures(); n != 1 {
		t.Fatalf("%d pictures are shown, want the minimap", n)
	}
	u.run(command.ByID("minimap"))
	if n := u.pictures(); n != 0 || setting.Minimap.On(u.app.Preferences()) {
		t.Errorf("turned off, %d pictures are shown", n)
	}
	setting.Minimap.Turn(u.app.Preferences(), true)
	u.settings.OnChange(&setting.Minimap)
	if n := u.pictures(); n != 1 {
		t.Errorf("turned on in the settings, %d pictures are shown", n)
	}
}
