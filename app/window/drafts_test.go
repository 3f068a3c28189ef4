package window

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

// newKeeper is a user whose drafts are kept in a folder.
func newDrafter(t *testing.T, folder string) *user {
	t.Helper()
	u := newUser(t, "")
	u.views = store.Views{Folder: filepath.Join(folder, "views")}
	u.keepDrafts(store.Drafts{Folder: filepath.Join(folder, "drafts")}, true)
	u.findDrafts()
	return u
}

// killed is what a window leaves behind that is killed a second later.
func (u *user) killed() {
	u.t.Helper()
	u.drafts.leave()
	uithreadtest.Forget()
}

func (u *user) offered(n int) {
	u.t.Helper()
	uithreadtest.Until(u.t, func() bool { return len(u.drafts.found) == n })
}

// TestWorkOutlivesTheWindow kills two windows: the next one offers both drafts,
// and restores one with its undo history.
func TestWorkOutlivesTheWindow(t *testing.T) {
	folder := t.TempDir()
	one, two := newDrafter(t, folder), newDrafter(t, folder)
	one.tap("Empty chart")
	if err := one.editor.Add(chart.Add(chart.Person{ID: "a", Name: "Ada"}, "", chart.End), "a"); err != nil {
		t.Fatal(err)
	}
	two.editor.NewFrom(charttest.Company(5))
	two.begin()
	two.rename("p2", "Bo")
	two.rename("p2", "Cy")
	two.editor.Undo()
	two.killed()
	one.killed()

	u := newDrafter(t, folder)
	u.offered(2)
	untitled, company := u.drafts.found[0], u.drafts.found[1]
	if company.Name != "Company" {
		untitled, company = company, untitled
	}
	if got := untitled; got.Name != "Untitled" || !strings.HasPrefix(got.When, "1 edit, today at ") || got.Where != "Never saved to a file" || got.Picture == nil {
		t.Errorf("the offer is %+v", got)
	}
	company.OnRestore()
	if u.start != nil || u.editor.Name() != "Company" || !u.editor.Dirty() || u.editor.RedoName() != "Rename to “Cy”" {
		t.Fatalf("restored is %q, unsaved: %t, with %q to make again", u.editor.Name(), u.editor.Dirty(), u.editor.RedoName())
	}
	u.press("Ctrl+Z")
	if u.editor.Dirty() || u.editor.Chart().Person("p2").Name == "Bo" {
		t.Errorf("with all taken back there is %q, unsaved: %t", u.editor.Chart().Person("p2").Name, u.editor.Dirty())
	}
	u.editor.Redo()
	u.killed()

	u = newDrafter(t, folder)
	u.offered(2)
	u.tap("Discard")
	u.offered(1)
	u.tap("Discard")
	u.offered(0)
	wantNoDraft(t, folder)
}

func wantNoDraft(t *testing.T, folder string) {
	t.Helper()
	if files, err := os.ReadDir(filepath.Join(folder, "drafts")); err != nil || len(files) > 0 {
		t.Errorf("the drafts are %v (%v)", files, err)
	}
}

// TestADraftOfAFile is offered when the file is opened.
func TestADraftOfAFile(t *testing.T) {
	for name, tt := range map[string]struct {
		button    string
		meanwhile int // the people that somebody else saves
		warning   string
		dirty     bool
		drafts    int // at the next start
	}{
		"restored":          {"Restore", 4, "", true, 1},
		"discarded":         {"Discard", 4, "", false, 0},
		"another time":      {"Not now", 4, "", false, 1},
		"of a changed file": {"Restore", 6, "The file has been changed since, by another program or person.", true, 1},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "team.cadre")
			save := func(people int) {
				if err := store.Save(path, charttest.Company(people)); err != nil {
					t.Fatal(err)
				}
			}
			save(4)
			u := newDrafter(t, folder)
			u.open(path)
			u.rename("p2", "Bo")
			u.killed()
			save(tt.meanwhile)

			u = newDrafter(t, folder)
			u.offered(1)
			if got := u.drafts.found[0]; got.Name != "team.cadre" || got.Where != folder || got.Warning != tt.warning {
				t.Errorf("the offer is %+v", got)
			}
			u.open(path)
			uithreadtest.Until(t, u.asked)
			u.tap(tt.button)
			if u.editor.Dirty() != tt.dirty || u.editor.Path() != path || (u.editor.UndoName() != "") != tt.dirty {
				t.Errorf("unsaved: %t, path %q, %q to undo", u.editor.Dirty(), u.editor.Path(), u.editor.UndoName())
			}
			if tt.meanwhile != 4 {
				uithreadtest.Until(t, u.asked) // whose changes are to be kept
			}
			u.killed()
			u = newDrafter(t, folder)
			u.offered(tt.drafts)
		})
	}
}

// TestACleanEndLeavesNoDraft ends a window in each way that a user does.
func TestACleanEndLeavesNoDraft(t *testing.T) {
	for name, end := range map[string]func(u *user){
		"saved": func(u *user) {
			u.files.path = filepath.Join(u.dir, "team.cadre")
			u.press("Ctrl+S")
			u.press("Ctrl+Q")
		},
		"not saved": func(u *user) {
			u.press("Ctrl+Q")
			u.tap("Don't save")
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			u := newDrafter(t, folder)
			u.editor.NewFrom(charttest.Company(3))
			u.begin()
			u.rename("p2", "Bo")
			u.drafts.journal.Flush()
			if files, err := os.ReadDir(filepath.Join(folder, "drafts")); err != nil || len(files) == 0 {
				t.Fatalf("there was no draft (%v)", err)
			}
			end(u)
			if u.app.quits != 1 {
				t.Fatal("the program does not end")
			}
			wantNoDraft(t, folder)
		})
	}
}

func TestDraftsCanBeSwitchedOff(t *testing.T) {
	folder := t.TempDir()
	u := newDrafter(t, folder)
	u.editor.NewFrom(charttest.Company(3))
	u.begin()
	u.rename("p2", "Bo")
	u.drafts.journal.Flush()
	u.keepDrafts(u.drafts.in, false)
	wantNoDraft(t, folder)
	u.rename("p2", "Cy")
	wantNoDraft(t, folder)
	u.keepDrafts(u.drafts.in, true)
	u.killed()
	u = newDrafter(t, folder)
	u.offered(1)
	if n := u.drafts.found[0].When; !strings.HasPrefix(n, "2 edits") {
		t.Errorf("switched on again there are %q", n)
	}
}

// TestWhatCannotBeReadIsTold and can only be discarded.
func TestWhatCannotBeReadIsTold(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "drafts", "x.draft")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("nonsense"), 0o600); err != nil {
		t.Fatal(err)
	}
	u := newDrafter(t, folder)
	u.offered(1)
	if got := u.drafts.found[0]; got.OnRestore != nil || got.Where != path || got.Picture != nil {
		t.Errorf("the offer is %+v", got)
	}
	u.tap("Discard")
	u.offered(0)
}

func TestMoment(t *testing.T) {
	now := time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC)
	for at, want := range map[time.Time]string{
		now.Add(-time.Hour):       "today at 08:00",
		now.Add(-10 * time.Hour):  "yesterday at 23:00",
		now.Add(-100 * time.Hour): "on 25 February 2027 at 05:00",
	} {
		if got := moment(at, now); got != want {
			t.Errorf("%v is %q, want %q", at, got, want)
		}
	}
}

func TestExitCodes(t *testing.T) {
	for s, want := range map[os.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129, os.Interrupt: 130} {
		if got := exitCode(s); got != want {
			t.Errorf("%v ends with %d, want %d", s, got, want)
		}
	}
}

// TestWhatIsHalfTypedIsKept in every field that somebody can leave unfinished.
func TestWhatIsHalfTypedIsKept(t *testing.T) {
	for name, tt := range map[string]struct {
		focus func(u *user) fyne.Focusable
		text  string
		undo  string
	}{
		"on the card":      {func(u *user) fyne.Focusable { u.press("F2"); return u.window.Canvas().Focused() }, "Zo", "Rename to “Zo”"},
		"a person's field": {func(u *user) fyne.Focusable { return u.field("Name", "p2") }, "Zo", "Rename to “Zo”"},
		"a day":            {func(u *user) fyne.Focusable { return u.field("Start date", "p2") }, "2027-03-31", "Change start date"},
		"half a day":       {func(u *user) fyne.Focusable { return u.field("Start date", "p2") }, "2027-0", ""},
		"the title":        {func(u *user) fyne.Focusable { return u.field("Subtitle") }, "Acme", "Change the subtitle"},
		"the currency":     {func(u *user) fyne.Focusable { return u.field("Currency") }, "CHF", "Change the currency"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			u := newDrafter(t, folder)
			u.editor.NewFrom(charttest.Company(3))
			u.begin()
			u.editor.Select("p2")
			entry := tt.focus(u)
			u.window.Canvas().Focus(entry)
			entry.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
			test.Type(entry, tt.text)
			u.killed()

			u = newDrafter(t, folder)
			if tt.undo == "" {
				if left, err := u.drafts.in.Left(); err != nil || len(left) > 0 {
					t.Errorf("there are %d drafts (%v)", len(left), err)
				}
				return
			}
			u.offered(1)
			if got := u.drafts.found[0].When; !strings.HasPrefix(got, "1 edit, ") {
				t.Errorf("the offer says %q", got)
			}
			u.tap("Restore")
			if got := u.editor.UndoName(); got != tt.undo {
				t.Errorf("restored, undo takes back %q, want %q", got, tt.undo)
			}
		})
	}
}

// field is the entry below a caption, with those people selected.
func (u *user) field(caption string, selected ...chart.ID) fyne.Focusable {
	u.t.Helper()
	u.editor.Select(selected...)
	found := false
	for _, o := range test.LaidOutObjects(u.details.Content()) {
		label, is := o.(*widget.Label)
		found = found || is && label.Text == caption
		if entry, is := o.(interface {
			fyne.Focusable
			fyne.Shortcutable
		}); found && is {
			return entry
		}
	}
	u.t.Fatalf("there is no field %q", caption)
	return nil
}
