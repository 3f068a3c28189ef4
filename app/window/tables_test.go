package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"cadre/app/window/importing"
	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart/store"
)

// file puts a text into a file.
func (u *user) file(name, text string) string {
	u.t.Helper()
	path := filepath.Join(u.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		u.t.Fatal(err)
	}
	return path
}

func (u *user) enter() { u.loneKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

const clearTable, unclearTable = "ID,Name,Title,Reports to\n1,Ada,CPO,\n2,Bo,Product Manager,1\n", "ID,Name,Title,Reports to\n1,Ada,CPO,\n2,Bo,Product Manager,Adda\n"

// TestAClearTableComesInAtOnce and Undo takes it back, by the name of the file.
func TestAClearTableComesInAtOnce(t *testing.T) {
	u := newUser(t, "")
	u.waitFor(func() { u.load(u.file("staff.csv", clearTable)) })
	if u.asked() || u.editor.Dirty() || u.editor.Name() != "staff" || u.editor.UndoName() != "Import staff.csv" {
		t.Errorf("asked: %t, dirty: %t, name %q, undo %q", u.asked(), u.editor.Dirty(), u.editor.Name(), u.editor.UndoName())
	}
	u.wants("cpo Ada [id=1]\n  pm Bo [id=2]")
	u.press("Ctrl+Z")
	u.wants("")
}

// TestAnUnclearTableIsAskedAbout: Esc leaves what there is, Enter takes it, and
// what was said of its columns is known the next time.
func TestAnUnclearTableIsAskedAbout(t *testing.T) {
	u := newUser(t, "cpo Zoe")
	u.mappings = store.Mappings{Folder: filepath.Join(u.dir, "mappings")}
	path := u.file("staff.csv", unclearTable)
	u.waitFor(func() { u.load(path) })
	if !u.asked() {
		t.Fatal("nothing is asked")
	}
	u.loneKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	u.wants("cpo Zoe")
	u.waitFor(func() { u.load(path) })
	d := u.asking.(*importing.Dialog)
	d.Reading.Means("Adda", "1")
	d.Reading.Use("Title", "leave out")
	d.Reading.Take()
	u.enter()
	uithreadtest.Until(t, func() bool { return u.editor.Chart().Len() == 2 })
	u.wants("- Ada [id=1]\n  - Bo [id=2]")
	u.waitFor(func() { u.load(path) })
	if d := u.asking.(*importing.Dialog); !d.Reading.Remembered || d.Reading.Said().Columns["Title"] != "leave out" || d.Reading.Said().Managers["Adda"] != "1" {
		t.Error("it is not as the last time")
	}
}

// TestRowsArePasted onto the welcome screen, as one edit.
func TestRowsArePasted(t *testing.T) {
	u := newUser(t, "")
	u.press("Ctrl+V")
	if u.start == nil {
		t.Error("nothing was pasted, and the welcome screen is gone")
	}
	u.app.Clipboard().SetContent("Name\tTitle\tReports to\nAda\tCPO\t\nBo\tProduct Manager\tAda\n")
	u.waitFor(func() { u.press("Ctrl+V") })
	u.wants("cpo Ada [id=p1]\n  pm Bo [id=p2]")
	if u.start != nil || !u.editor.Dirty() || u.editor.UndoName() != "Import the clipboard" {
		t.Errorf("dirty: %t, undo %q", u.editor.Dirty(), u.editor.UndoName())
	}
	u.press("Ctrl+Z")
	u.wants("")
}

// TestATableOntoAChart asks where it goes, then what of it is to be made, and
// is one step to undo.
func TestATableOntoAChart(t *testing.T) {
	const before = "cpo Ada [id=1; notes=keep]\n  pm Bo [id=2]\n  pm Cy [id=3]\n  pm Di [id=4]\n  pm Eve [id=5]"
	u := newUser(t, before)
	path := u.file("june.csv", "ID,Name,Title,Reports to\n1,Ada,CPO,\n2,Bo,Senior Product Manager,1\n3,Cy,Product Manager,2\n4,Di,Product Manager,1\n6,Flo,Product Manager,1\n")
	u.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	if !u.asked() {
		t.Fatal("it does not ask where the table goes")
	}
	u.waitFor(func() { u.tap("Bring into this chart…") })
	u.tap("Make 4 changes")
	u.wants("cpo Ada [id=1; notes=keep]\n  senior-pm Bo [id=2]\n    pm Cy [id=3]\n  pm Di [id=4]\n  pm Flo [id=6]")
	if u.editor.UndoName() != "Import june.csv" {
		t.Errorf("undo is %q", u.editor.UndoName())
	}
	u.press("Ctrl+Z")
	u.wants(before)
	u.waitFor(func() {
		u.bring(u.file("same.csv", "ID,Name,Title,Reports to\n1,Ada,CPO,\n2,Bo,Product Manager,1\n3,Cy,Product Manager,1\n4,Di,Product Manager,1\n5,Eve,Product Manager,1\n"))
	})
	if u.asked() {
		t.Error("it asks although nothing changes")
	}
	u.waitFor(func() { u.bring(filepath.Join(u.dir, "none.csv")) })
	if !u.asked() {
		t.Error("a file that is not there is not told")
	}
}

// TestATableThatIsNotClearForAChart is asked about first, then for changes.
func TestATableThatIsNotClearForAChart(t *testing.T) {
	u := newUser(t, "cpo Ada [id=1]\n  pm Bo [id=2]")
	u.files.path = u.file("june.csv", "ID,Name,Title,Reports to\n1,Ada,CPO,\n2,Bo,Product Manager,Zed\n7,Gus,Product Manager,Ada\n")
	u.waitFor(func() { u.ImportInto() })
	if _, is := u.asking.(*importing.Dialog); !is || !u.asked() {
		t.Fatal("Zed is nobody, and nothing is asked")
	}
	u.enter()
	if _, is := u.asking.(*importing.Changes); !is || !u.asked() {
		t.Fatal("the changes are not shown")
	}
	u.enter()
	u.wants("cpo Ada [id=1]\n  pm Bo [id=2]\n  pm Gus [id=7]")
	if !strings.Contains(u.editor.UndoName(), "june.csv") {
		t.Errorf("undo is %q", u.editor.UndoName())
	}
}

// TestPastingOntoPeopleAsks: as a chart of its own, or into this one.
func TestPastingOntoPeopleAsks(t *testing.T) {
	u := newUser(t, "cpo Ada [id=1]")
	u.app.Clipboard().SetContent("ID\tName\tTitle\tReports to\n1\tAda\tCPO\t\n2\tBo\tProduct Manager\t1\n")
	u.press("Ctrl+V")
	u.waitFor(func() { u.tap("Open as a new chart") })
	u.wants("cpo Ada [id=1]\n  pm Bo [id=2]")
	u.press("Ctrl+Z")
	u.wants("")
}
