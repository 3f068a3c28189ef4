package window

import (
	"path/filepath"
	"testing"

	"cadre/chart"
	"cadre/chart/store"
	"cadre/chart/title"
)

// TestRolesComeFromThePalette takes one role, and the ladder with the titles
// that mean it.
func TestRolesComeFromThePalette(t *testing.T) {
	u := newUser(t, "cpo Ada\n  - Bo [title=Director of Product]")
	founder, _ := chart.Known(chart.Founder)
	u.palette.OnTake(founder)
	if _, has := u.editor.Chart().Settings().Role(chart.Founder); !has || u.editor.UndoName() != "Take “Founder”" {
		t.Errorf("there is a founder: %t, by %q", has, u.editor.UndoName())
	}
	u.palette.OnLadder()
	if c := u.editor.Chart(); !c.Settings().HasFullLadder() || c.Person("bo").Role != chart.Director {
		t.Errorf("the ladder is full: %t; Bo is %+v", c.Settings().HasFullLadder(), c.Person("bo"))
	}
}

// TestALadderFileHoldsForAnotherChart saves the ladder of one chart and uses
// it in another.
func TestALadderFileHoldsForAnotherChart(t *testing.T) {
	u := newUser(t, "cpo Ada\n  - Bo [title=Product Ninja]")
	path := filepath.Join(t.TempDir(), "ladder.json")
	if err := u.editor.Do(chart.MapTitle("Product Ninja", chart.GroupPM)); err != nil {
		t.Fatal(err)
	}
	if err := store.SaveLadder(path, u.editor.Chart().Settings()); err != nil {
		t.Fatal(err)
	}
	u.editor.Undo()
	if err := adoptFile(u.Window, path, store.OpenLadder, title.UseLadder); err != nil || u.editor.Chart().Person("bo").Role != chart.GroupPM {
		t.Errorf("Bo is %+v, %v", u.editor.Chart().Person("bo"), err)
	}
	if err := adoptFile(u.Window, path+".none", store.OpenLadder, title.UseLadder); err == nil || u.editor.UndoName() != "Change the ladder" {
		t.Errorf("without the file: %v, the last step is %q", err, u.editor.UndoName())
	}
}
