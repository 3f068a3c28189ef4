package window

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

// newViewer is a user whose views are kept in a folder, with a document saved
// beside it.
func newViewer(t *testing.T, folder string) (u *user, document string) {
	t.Helper()
	document = filepath.Join(folder, "team.cadre")
	if _, err := os.Stat(document); err != nil {
		if err := store.Save(document, charttest.Company(12)); err != nil {
			t.Fatal(err)
		}
	}
	u = newUser(t, "")
	u.views = store.Views{Folder: filepath.Join(folder, "views")}
	return u, document
}

func (u *user) open(path string) {
	u.t.Helper()
	u.waitFor(func() { u.OpenRecent(path) })
}

// wantsView checks what the canvas shows, and that there is nothing to save.
func (u *user) wantsView(what, arrangement string, selected ...chart.ID) {
	u.t.Helper()
	if got := u.editor.Arrangement(); got != arrangement {
		u.t.Errorf("%s: the arrangement is %s, want %s", what, got, arrangement)
	}
	if got := u.editor.Selection().IDs(); !slices.Equal(got, selected) {
		u.t.Errorf("%s: selected are %q, want %q", what, got, selected)
	}
	if strings.HasPrefix(u.window.Title(), "•") || u.editor.Dirty() {
		u.t.Errorf("%s: the title is %q", what, u.window.Title())
	}
}

// TestAViewIsKept leaves a document in each way there is, and comes back in
// another window.
func TestAViewIsKept(t *testing.T) {
	for name, leave := range map[string]func(u *user, document string){
		"quit":          func(u *user, _ string) { u.press("Ctrl+Q") },
		"save":          func(u *user, _ string) { u.finishSave(u.editor.Save(), func() {}) },
		"open a table":  func(u *user, _ string) { u.open(filepath.Join(u.dir, "people.csv")) },
		"open it again": func(u *user, document string) { u.open(document) },
		"a new chart": func(u *user, _ string) {
			u.press("Ctrl+N")
			u.tap("Empty chart")
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			u, document := newViewer(t, folder)
			if err := store.Save(filepath.Join(u.dir, "people.csv"), charttest.Company(3)); err != nil {
				t.Fatal(err)
			}
			u.open(document)
			u.wantsView("at first", "fit")
			u.press("Ctrl+3")
			u.editor.ZoomTo(0.9)
			u.editor.Select("p7", "p4")
			u.right.SetOffset(0.7)
			u.press("Ctrl+B")
			u.press("Ctrl+Shift+B")
			u.resizeSide(&u.columns.right, 300)
			u.wantsView("arranged", "compact", "p4", "p7")
			view := u.editor.View()
			leave(u, document)

			u, _ = newViewer(t, folder)
			u.open(document)
			u.wantsView("opened again", "compact", "p4", "p7")
			if got := u.editor.View(); got != view {
				t.Errorf("the view is %v, want %v", got, view)
			}
			if got := u.right.Offset; got != 0.7 {
				t.Errorf("the details have %v of the column", got)
			}
			if u.SideShown(command.RolesSide) || !u.SideShown(command.DetailsSide) || u.right.Size().Width != 300 {
				t.Errorf("the roles are shown: %t; the details are %v wide", u.SideShown(command.RolesSide), u.right.Size().Width)
			}
			if got := u.editor.Chart().Settings().Layout; got != "" {
				t.Errorf("the document's layout is %q", got)
			}
		})
	}
}

func TestADamagedViewIsTheDefault(t *testing.T) {
	folder := t.TempDir()
	u, document := newViewer(t, folder)
	u.open(document)
	usual := u.editor.View()
	u.press("Ctrl+3")
	u.press("Ctrl+Q")
	files, err := filepath.Glob(filepath.Join(folder, "views", "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("the views are %q (%v)", files, err)
	}
	if err := os.WriteFile(files[0], []byte(`{"version":1,"view":{"arrangement":"compact","zoom":"far"}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	u, _ = newViewer(t, folder)
	u.open(document)
	u.wantsView("damaged", "fit")
	if u.asked() || u.editor.View() != usual {
		t.Errorf("something is said: %t; the view is %v, want %v", u.asked(), u.editor.View(), usual)
	}
}

// TestAViewThatCannotBeKeptIsNoError has a file where the folder should be.
func TestAViewThatCannotBeKeptIsNoError(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "views"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	u, document := newViewer(t, folder)
	u.open(document)
	u.press("Ctrl+3")
	u.finishSave(u.editor.Save(), func() {})
	u.press("Ctrl+Q")
	if u.asked() || u.app.quits != 1 {
		t.Errorf("something is said: %t; quits: %d", u.asked(), u.app.quits)
	}
}

func TestAChartThatWasNeverSavedHasNoView(t *testing.T) {
	folder := t.TempDir()
	u, _ := newViewer(t, folder)
	u.tap("Empty chart")
	u.press("Ctrl+3")
	u.press("Ctrl+Q")
	if _, err := os.Stat(filepath.Join(folder, "views")); err == nil || u.app.quits != 1 {
		t.Errorf("a view was kept (%v); quits: %d", err, u.app.quits)
	}
}
