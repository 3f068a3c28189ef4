package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

func TestQuitAsksWhatToDoWithChanges(t *testing.T) {
	for _, tt := range []struct {
		button string
		quits  int
		saved  bool
	}{{"Cancel", 0, false}, {"Don't save", 1, false}, {"Save", 1, true}} {
		t.Run(tt.button, func(t *testing.T) {
			u := newUser(t, "cpo Ada")
			u.files.path = filepath.Join(u.dir, "team.cadre")
			if err := u.editor.Do(chart.Rename("ada", "Zoe")); err != nil {
				t.Fatal(err)
			}
			u.press("Ctrl+Q")
			u.Quit() // once more, as the window's own button does
			if u.app.quits > 0 {
				t.Fatal("nothing was asked")
			}
			u.tap(tt.button)
			_, err := os.Stat(u.files.path)
			if u.app.quits != tt.quits || (err == nil) != tt.saved {
				t.Errorf("quits %d times, saved: %t", u.app.quits, err == nil)
			}
		})
	}
}

func TestQuitWithNothingToSave(t *testing.T) {
	u := newUser(t, "cpo Ada")
	u.press("Ctrl+Q")
	if u.app.quits != 1 {
		t.Error("the program goes on")
	}
}

func TestDroppedFilesAreOpened(t *testing.T) {
	u := newUser(t, "")
	path := filepath.Join(u.dir, "people.csv")
	if err := os.WriteFile(path, []byte("Name,Reports to,Title\nAda,,CPO\nBo,Ada,Head of Product\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	u.waitFor(func() { u.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)}) })
	if n := u.editor.Chart().Len(); n != 2 || u.start != nil {
		t.Errorf("%d people are in the chart", n)
	}
	if !strings.HasPrefix(u.window.Title(), "people") {
		t.Errorf("the title is %q", u.window.Title())
	}
}

func TestAFileThatCannotBeOpened(t *testing.T) {
	u := newUser(t, "cpo Ada")
	u.waitFor(func() { u.OpenRecent(filepath.Join(u.dir, "none.cadre")) })
	if !u.asked() {
		t.Error("nothing is said")
	}
	u.wants("cpo Ada")
}

// slow is a disk that reads a file when it is told to.
type slow struct {
	Disk
	may chan bool // each value lets one file be read
}

func (s slow) Open(path string) (store.Content, error) {
	<-s.may
	return s.Disk.Open(path)
}

func TestOpeningAnotherGivesTheFirstUp(t *testing.T) {
	disk := slow{may: make(chan bool)}
	u := newUserOf(t, disk, "cpo Ada")
	for _, name := range []string{"Bo", "Cy"} {
		if err := store.Save(filepath.Join(u.dir, name+".cadre"), charttest.Parse(t, "cpo "+name)); err != nil {
			t.Fatal(err)
		}
	}
	done := make(chan string, 2)
	u.opened = func(path string) { done <- path }
	u.OpenRecent(filepath.Join(u.dir, "Bo.cadre"))
	u.waitForProgress()
	u.OpenRecent(filepath.Join(u.dir, "Cy.cadre"))
	if u.asked() {
		t.Error("the first file is still waited for")
	}
	u.wants("cpo Ada")
	for range 2 {
		disk.may <- true
		uithreadtest.For(t, done)
	}
	if p := u.editor.Chart().Tree().People; len(p) != 1 || p[0].Name != "Cy" {
		t.Errorf("the chart is %s", charttest.Format(u.editor.Chart()))
	}
}

func TestNewKeepsTheChartUntilOneIsChosen(t *testing.T) {
	u := newUser(t, "cpo Ada")
	u.press("Ctrl+N")
	u.tap("Cancel")
	u.wants("cpo Ada")
	u.press("Ctrl+N")
	u.tap("Empty chart")
	u.wants("")
	if u.asked() {
		t.Error("the dialog stays")
	}
}
