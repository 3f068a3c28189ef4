package window

import (
	"path/filepath"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/store"
)

// newNeighbour is the user of another window, of which two share documents and
// locks in a folder.
func newNeighbour(t *testing.T, folder string) (u *user, document string) {
	t.Helper()
	u = newUser(t, "")
	u.locks = store.Locks{Folder: filepath.Join(folder, "locks")}
	return u, filepath.Join(folder, "team.cadre")
}

// TestASecondWindowSaysSo, before it shows the document, and leaves the choice.
func TestASecondWindowSaysSo(t *testing.T) {
	folder := t.TempDir()
	first, document := newNeighbour(t, folder)
	put(t, document, sharedTeam)
	first.open(document)
	if first.asked() {
		t.Fatal("the first window asks")
	}
	second, _ := newNeighbour(t, folder)
	for _, tt := range []struct {
		answer string
		people int
	}{{"Cancel", 0}, {"Open anyway", 3}} {
		second.open(document)
		if !second.reads("“team.cadre” is open in another window") || !second.reads("whoever saves last is asked") {
			t.Fatal("nothing is said")
		}
		second.tap(tt.answer)
		if got := second.editor.Chart().Len(); got != tt.people || second.asked() {
			t.Errorf("%s: %d people are shown; asked: %t", tt.answer, got, second.asked())
		}
	}
	if !second.says("team.cadre is open in another window, too") {
		t.Error("the status line does not say so")
	}
	second.open(document) // once more asks once more
	second.tap("Open anyway")

	first.editor.NewFrom(chart.Empty())
	second.cameBack()
	if second.shared.lock == nil {
		t.Error("the second window does not get the lock that the first gave up")
	}
	second.open(document)
	if second.asked() {
		t.Error("a window asks about its own document")
	}
}

// TestOpeningAtTheStart asks as soon as the window is shown.
func TestOpeningAtTheStart(t *testing.T) {
	folder := t.TempDir()
	first, document := newNeighbour(t, folder)
	put(t, document, sharedTeam)
	if err := first.openFirst(document, time.Hour); err != nil {
		t.Fatal(err)
	}
	second, _ := newNeighbour(t, folder)
	second.unseen = true
	if err := second.openFirst(document, time.Hour); err != nil || second.asked() || second.start == nil {
		t.Fatalf("%v; asked: %t", err, second.asked())
	}
	second.seen()
	if !second.asked() {
		t.Fatal("nobody is asked")
	}
	second.tap("Cancel")
	if second.start == nil || second.shared.path != "" {
		t.Error("the document is open all the same")
	}
}

// TestSavingOverAnOpenDocument asks first.
func TestSavingOverAnOpenDocument(t *testing.T) {
	folder := t.TempDir()
	first, document := newNeighbour(t, folder)
	put(t, document, sharedTeam)
	first.open(document)
	first.rests() // another user forgets what is not done yet
	second, _ := newNeighbour(t, folder)
	second.tap("Empty chart")
	second.files.path = document
	for _, tt := range []struct {
		answer string
		people int
	}{{"Cancel", 3}, {"Save anyway", 0}} {
		second.SaveAs()
		second.tap(tt.answer)
		if got := len(inFile(t, document)); got != tt.people {
			t.Errorf("%s: %d people are in the file", tt.answer, got)
		}
	}
	first.looks()
	first.wants("")
}

// TestALockEndsWithTheDocument: another one, a table or a closed window leaves
// the first to others, and a document that is saved for the first time is
// locked.
func TestALockEndsWithTheDocument(t *testing.T) {
	folder := t.TempDir()
	u, document := newNeighbour(t, folder)
	put(t, document, sharedTeam)
	other := filepath.Join(folder, "other.cadre")
	wants := func(what string, documentTaken, otherTaken bool) {
		t.Helper()
		if a, b := u.locks.Taken(document), u.locks.Taken(other); a != documentTaken || b != otherTaken {
			t.Errorf("%s: the document is taken: %t, the other: %t", what, a, b)
		}
	}
	wants("at first", false, false)
	u.open(document)
	wants("opened", true, false)
	u.files.path = other
	u.SaveAs()
	wants("saved as another", false, true)
	u.open(document)
	wants("opened again", true, false)
	u.letGo()
	wants("closed", false, false)
}
