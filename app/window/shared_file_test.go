package window

import (
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
	"cadre/chart/journal"
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
	u.rests()
}

// rests waits until nobody looks at the file.
func (u *user) rests() {
	u.t.Helper()
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
	u.rests()
	u.looks()
	u.cameBack()
	u.rests()
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

// TestComingBackToTheWindow looks where nobody has told of a change.
func TestComingBackToTheWindow(t *testing.T) {
	u := newSharer(t)
	u.shared.watch.Close()
	u.shared.watch = nil
	put(t, u.document(), sharedTeam+"\n    pm Dee")
	u.cameBack()
	u.rests()
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

// TestADraftThatIsOlderThanItsFile asks at once: somebody has saved since the
// window ended.
func TestADraftThatIsOlderThanItsFile(t *testing.T) {
	u := newUser(t, "")
	put(t, u.document(), sharedTeam+"\n    pm Dee")
	h := chart.NewHistory(charttest.Parse(t, sharedTeam))
	if _, err := h.Do(chart.Rename("bo", "Bob")); err != nil {
		t.Fatal(err)
	}
	u.begin()
	u.editor.Resume(journal.Of(h, journal.File{Path: u.document()}), editor.ViewState{})
	u.waitForQuestion()
	if !u.reads("Somebody has changed “team.cadre” on disk") {
		t.Error("something else is asked")
	}
	u.wants("cpo Ada\n  head Bob [id=bo]\n    pm Cy")
	u.wantsFile("Ada", "Bo", "Cy", "Dee")
}
