package window

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

const sharedTeam = "cpo Ada\n  head Bo\n    pm Cy"

// newSharer is a user with a document open that others have, too.
func newSharer(t *testing.T) *user {
	t.Helper()
	u := newUser(t, "")
	put(t, u.document(), sharedTeam)
	u.open(u.document())
	return u
}

// document is the file of newSharer.
func (u *user) document() string { return filepath.Join(u.dir, "charts", "team.cadre") }

// put is somebody else who saves a chart.
func put(t *testing.T, path, outline string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := store.Save(path, charttest.Parse(t, outline)); err != nil {
		t.Fatal(err)
	}
}

// inFile is who is in a document on the disk.
func inFile(t *testing.T, path string) []string {
	t.Helper()
	c, _, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range c.Tree().People {
		names = append(names, p.Name)
	}
	return names
}

func (u *user) wantsFile(names ...string) {
	u.t.Helper()
	if got := inFile(u.t, u.document()); !slices.Equal(got, names) {
		u.t.Errorf("in the file are %q, want %q", got, names)
	}
}

// rename is an edit that is not saved.
func (u *user) rename(id chart.ID, name string) {
	u.t.Helper()
	if err := u.editor.Do(chart.Rename(id, name)); err != nil {
		u.t.Fatal(err)
	}
}

// looks looks at the file as the window does on being told, and waits until
// that is done.
func (u *user) looks() {
	u.t.Helper()
	u.look(true)
	uithreadtest.Until(u.t, func() bool { return !u.shared.looking })
}

// reads tells whether a text stands in the dialog on top.
func (u *user) reads(text string) bool {
	top := u.window.Canvas().Overlays().Top()
	return top != nil && slices.ContainsFunc(test.LaidOutObjects(top), func(o fyne.CanvasObject) bool {
		label, is := o.(*widget.Label)
		return is && strings.Contains(label.Text, text)
	})
}

func (u *user) unsaved() bool { return strings.HasPrefix(u.window.Title(), "•") }

// TestAnothersChangesAreShown where nothing is lost by it: the watch tells of
// them, selection and zoom stay, and one undo brings the former chart back.
func TestAnothersChangesAreShown(t *testing.T) {
	u := newSharer(t)
	u.editor.Select("cy")
	u.editor.ZoomTo(0.7)
	put(t, u.document(), sharedTeam+"\n    pm Dee\n  head Eve")
	uithreadtest.Until(t, func() bool { return u.editor.Chart().Len() == 5 })
	if u.asked() || u.unsaved() || u.editor.Selected() != "cy" || u.editor.View().Zoom != 0.7 {
		t.Errorf("asked: %t, unsaved: %t, selected %q, zoom %v", u.asked(), u.unsaved(), u.editor.Selected(), u.editor.View().Zoom)
	}
	if !u.says("team.cadre was changed on disk: 2 people added; Undo") {
		t.Error("the status line says nothing of it")
	}
	u.press("Ctrl+Z")
	u.wants(sharedTeam)
	if !u.unsaved() {
		t.Error("what was there before is not unsaved")
	}
	u.press("Ctrl+S")
	u.wantsFile("Ada", "Bo", "Cy")
}

// TestOurOwnSavingIsNobodyElses, neither while it is watched nor on coming back
// to the window.
func TestOurOwnSavingIsNobodyElses(t *testing.T) {
	u := newSharer(t)
	u.rename("bo", "Bob")
	u.look(true) // it begins before the file is saved and ends after it
	u.press("Ctrl+S")
	uithreadtest.Until(t, func() bool { return !u.shared.looking })
	u.looks()
	u.cameBack()
	uithreadtest.Until(t, func() bool { return !u.shared.looking })
	if u.asked() || u.unsaved() || u.editor.UndoName() == editor.AdoptName {
		t.Errorf("asked: %t, unsaved: %t, undo would take back %q", u.asked(), u.unsaved(), u.editor.UndoName())
	}
}

// TestWhoseChanges are kept is asked where both have some, when the file
// changes and once more when it is saved.
func TestWhoseChanges(t *testing.T) {
	const theirs = sharedTeam + "\n    pm Dee"
	for _, saving := range []bool{false, true} {
		for _, tt := range []struct {
			answer  string
			chart   string
			file    []string // after saving
			unsaved bool     // before saving
		}{
			{"Keep mine", "cpo Ada\n  head Bob [id=bo]\n    pm Cy", []string{"Ada", "Bob", "Cy"}, !saving},
			{"Take theirs", theirs, []string{"Ada", "Bo", "Cy", "Dee"}, false},
			{"Save a copy…", "cpo Ada\n  head Bob [id=bo]\n    pm Cy", []string{"Ada", "Bo", "Cy", "Dee"}, false},
		} {
			name := map[bool]string{false: tt.answer, true: tt.answer + ", saving"}[saving]
			t.Run(name, func(t *testing.T) {
				u := newSharer(t)
				u.files.path = filepath.Join(u.dir, "mine")
				u.rename("bo", "Bob")
				put(t, u.document(), theirs)
				if saving {
					u.Save()
					u.waitForQuestion()
				} else {
					u.looks()
				}
				if !u.reads("Somebody has changed “team.cadre” on disk") || !u.reads("1 person added") || !u.reads("1 person changed") {
					t.Fatal("it is not asked, or not said what differs")
				}
				u.wantsFile("Ada", "Bo", "Cy", "Dee")
				u.tap(tt.answer)
				u.wants(tt.chart)
				if u.asked() || u.unsaved() != tt.unsaved {
					t.Errorf("asked: %t, unsaved: %t", u.asked(), u.unsaved())
				}
				u.looks()
				if u.asked() {
					t.Error("it is asked again")
				}
				if u.unsaved() {
					u.press("Ctrl+S")
				}
				u.wantsFile(tt.file...)
				if tt.answer == "Save a copy…" {
					if got := inFile(t, u.files.path+".cadre"); !slices.Equal(got, []string{"Ada", "Bob", "Cy"}) {
						t.Errorf("in the copy are %q", got)
					}
				}
			})
		}
	}
}

// waitForQuestion waits until something is asked.
func (u *user) waitForQuestion() {
	u.t.Helper()
	uithreadtest.Until(u.t, u.asked)
}

// TestAQuestionThatIsLeftOpen is not asked again for the same change, but for
// another one, and in place of the first.
func TestAQuestionThatIsLeftOpen(t *testing.T) {
	u := newSharer(t)
	u.rename("bo", "Bob")
	put(t, u.document(), sharedTeam+"\n    pm Dee")
	u.looks()
	u.loneKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	u.looks()
	if u.asked() {
		t.Fatal("it is asked again")
	}
	for _, more := range []string{"\n    pm Eve", "\n    pm Eve\n    pm Fay"} {
		put(t, u.document(), sharedTeam+more)
		u.looks()
		if n := len(u.window.Canvas().Overlays().List()); n != 1 {
			t.Errorf("%d questions are asked", n)
		}
	}
	put(t, u.document(), sharedTeam) // they have taken it back
	u.looks()
	if u.asked() || !u.unsaved() {
		t.Errorf("asked: %t, unsaved: %t", u.asked(), u.unsaved())
	}
	u.press("Ctrl+S")
	u.wantsFile("Ada", "Bob", "Cy")
}

// TestQuittingWaitsForTheAnswer: who takes what is in the file stays to see it.
func TestQuittingWaitsForTheAnswer(t *testing.T) {
	for answer, quits := range map[string]int{"Keep mine": 1, "Take theirs": 0, "Cancel": 0, "Save a copy…": 1} {
		t.Run(answer, func(t *testing.T) {
			u := newSharer(t)
			u.files.path = filepath.Join(u.dir, "mine")
			u.rename("bo", "Bob")
			put(t, u.document(), sharedTeam+"\n    pm Dee")
			u.press("Ctrl+Q")
			u.tap("Save")
			u.waitForQuestion()
			if u.app.quits > 0 {
				t.Fatal("it quits before the answer")
			}
			u.tap(answer)
			if u.app.quits != quits {
				t.Errorf("it quits %d times, want %d", u.app.quits, quits)
			}
		})
	}
}

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

// TestComingBackToTheWindow looks where nobody has told of a change.
func TestComingBackToTheWindow(t *testing.T) {
	u := newSharer(t)
	u.shared.watch.Close()
	u.shared.watch = nil
	put(t, u.document(), sharedTeam+"\n    pm Dee")
	u.cameBack()
	uithreadtest.Until(t, func() bool { return !u.shared.looking })
	u.wants(sharedTeam + "\n    pm Dee")
	u.editor.NewFrom(chart.Empty())
	u.cameBack() // there is no file to look at
	if u.shared.looking {
		t.Error("it looks at nothing")
	}
}

// TestSaveAsOntoTheSameFile does not write over what others did either.
func TestSaveAsOntoTheSameFile(t *testing.T) {
	u := newSharer(t)
	u.files.path = u.document()
	u.rename("bo", "Bob")
	put(t, u.document(), sharedTeam+"\n    pm Dee")
	u.press("Ctrl+Shift+S")
	u.waitForQuestion()
	u.wantsFile("Ada", "Bo", "Cy", "Dee")
	u.tap("Keep mine")
	u.wantsFile("Ada", "Bob", "Cy")
}

// TestATableIsNobodyElses: it has become a document without a file.
func TestATableIsNobodyElses(t *testing.T) {
	u := newUser(t, "")
	path := filepath.Join(u.dir, "people.csv")
	if err := os.WriteFile(path, []byte("Name,Title\nAda,CPO\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.open(path)
	if u.shared.path != "" || u.shared.watch != nil || u.shared.lock != nil {
		t.Errorf("%q is watched", u.shared.path)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	u.cameBack()
	if u.shared.looking || u.unsaved() {
		t.Error("somebody looks at it")
	}
}
