package window

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/store"
)

// TestAFileThatIsGone leaves the work in the window, unsaved, until it is
// saved again, elsewhere, or the file comes back.
func TestAFileThatIsGone(t *testing.T) {
	for name, tt := range map[string]struct {
		end  func(u *user)
		file string
	}{
		"saved again": {func(u *user) { u.tap("Save") }, "charts/team.cadre"},
		"saved elsewhere": {func(u *user) {
			u.files.path = filepath.Join(u.dir, "other.cadre")
			u.tap("Save as…")
		}, "other.cadre"},
		"back again": {func(u *user) {
			if err := os.Rename(u.document()+".old", u.document()); err != nil {
				u.t.Fatal(err)
			}
			u.looks()
		}, "charts/team.cadre"},
	} {
		t.Run(name, func(t *testing.T) {
			u := newSharer(t)
			if err := os.Rename(u.document(), u.document()+".old"); err != nil {
				t.Fatal(err)
			}
			uithreadtest.Until(t, u.asked) // the watch tells of it
			if !u.reads("“team.cadre” is no longer in") || !u.unsaved() {
				t.Fatalf("it is not said; unsaved: %t", u.unsaved())
			}
			u.wants(sharedTeam)
			tt.end(u)
			if u.asked() || u.unsaved() {
				t.Errorf("asked: %t, unsaved: %t", u.asked(), u.unsaved())
			}
			if got := inFile(t, filepath.Join(u.dir, filepath.FromSlash(tt.file))); len(got) != 3 {
				t.Errorf("in the file are %q", got)
			}
		})
	}
}

// TestAFolderThatIsGone is said once, saving there fails and leaves the work
// unsaved, and elsewhere it can be saved.
func TestAFolderThatIsGone(t *testing.T) {
	u := newSharer(t)
	if err := os.RemoveAll(filepath.Dir(u.document())); err != nil {
		t.Fatal(err)
	}
	u.cameBack()
	uithreadtest.Until(t, u.asked)
	if !u.reads("there is no folder") || !u.reads("counts as not saved") || !u.unsaved() {
		t.Errorf("it is not said; unsaved: %t", u.unsaved())
	}
	u.tap("Close")
	u.press("Ctrl+S")
	if !u.reads("there is no folder") || !u.unsaved() {
		t.Fatalf("saving says nothing; unsaved: %t", u.unsaved())
	}
	u.files.path = filepath.Join(u.dir, "other")
	u.tap("Save as…")
	if u.asked() || u.unsaved() || len(inFile(t, u.files.path+".cadre")) != 3 {
		t.Errorf("asked: %t, unsaved: %t", u.asked(), u.unsaved())
	}
}

// TestHalfAFile is what a program is still writing: what was there stays, it is
// said, and the whole file is shown. Saving asks before it writes over the half.
func TestHalfAFile(t *testing.T) {
	u := newSharer(t)
	half := func() {
		t.Helper()
		if err := os.WriteFile(u.document(), []byte(`{"cadre": 1, "people": [{"id`), 0o600); err != nil {
			t.Fatal(err)
		}
		u.looks()
	}
	half()
	if u.asked() || !u.unsaved() || !u.says("team.cadre on disk cannot be read now") {
		t.Errorf("asked: %t, unsaved: %t", u.asked(), u.unsaved())
	}
	u.wants(sharedTeam)
	put(t, u.document(), sharedTeam+"\n    pm Dee")
	u.looks()
	u.wants(sharedTeam + "\n    pm Dee")
	if u.unsaved() {
		t.Error("what is in the file is unsaved")
	}
	half()
	u.press("Ctrl+S")
	u.waitForQuestion()
	if !u.reads("“team.cadre” was changed on disk and cannot be read now") {
		t.Fatal("saving does not ask")
	}
	for _, o := range test.LaidOutObjects(u.window.Canvas().Overlays().Top()) {
		if shows(o, "Take theirs") {
			t.Error("what cannot be read can be taken")
		}
	}
	u.tap("Keep mine")
	u.wantsFile("Ada", "Bo", "Cy", "Dee")
}

// failing is a disk that cannot be written to.
type failing struct {
	Disk
	why error
}

func (f *failing) Save(path string, c *chart.Chart) (store.State, error) {
	if f.why != nil {
		return store.State{}, f.why
	}
	return f.Disk.Save(path, c)
}

// TestWorkThatCannotBeSaved stays and stays unsaved, with what to do.
func TestWorkThatCannotBeSaved(t *testing.T) {
	for _, why := range []string{
		"team.cadre: no permission; choose another place, or change the permissions of the file and its folder",
		"team.cadre: the disk is full; make room, or choose another place",
	} {
		disk := &failing{why: errors.New(why)}
		u := newUserOf(t, disk, "")
		put(t, u.document(), sharedTeam)
		u.open(u.document())
		u.rename("bo", "Bob")
		u.press("Ctrl+S")
		what, _, _ := strings.Cut(why, "; ")
		if !u.reads(what[1:]) || !u.reads("Your chart is still here, and counts as not saved.") || !u.unsaved() {
			t.Fatalf("%s: it is not said; unsaved: %t", why, u.unsaved())
		}
		u.wantsFile("Ada", "Bo", "Cy")
		disk.why = nil
		u.files.path = filepath.Join(u.dir, "other")
		u.tap("Save as…")
		if u.asked() || u.unsaved() || u.editor.Path() != u.files.path+".cadre" {
			t.Errorf("asked: %t, unsaved: %t, path %q", u.asked(), u.unsaved(), u.editor.Path())
		}
	}
}
