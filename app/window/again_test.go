package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/app/window/uithread/uithreadtest"
	"cadre/chart"
	"cadre/chart/store"
)

// exports chooses a format in the dialog, and a file, and exports there.
func (u *user) exports(path, choice string) {
	u.t.Helper()
	u.app.Preferences().SetString("export", choice)
	u.files.path = path
	u.press("Ctrl+E")
	u.awaitsExport(func() { u.tap("Export…") })
}

// awaitsExport waits until an export that begin begins has ended.
func (u *user) awaitsExport(begin func()) {
	u.t.Helper()
	done := make(chan error, 1)
	u.exported = func(_ string, err error) { done <- err }
	begin()
	if err := uithreadtest.For(u.t, done); err != nil {
		u.t.Fatal(err)
	}
}

// TestExportAgain writes the same file with the same choices after a change,
// whatever has become of it, and says what has changed since.
func TestExportAgain(t *testing.T) {
	u := newUser(t, "cpo Ada [email=a@x.org]\n  head Bo [email=b@x.org]")
	path := filepath.Join(u.dir, "people.csv")
	u.press("Ctrl+Shift+E")
	if u.exporting == nil || !u.exporting.Is(u.window.Canvas().Overlays().Top()) {
		t.Fatal("where nothing was exported yet, no dialog asks")
	}
	u.exporting.Close()
	u.exports(path, `{"Format":"csv","Shown":true,"CardFields":["email"]}`)
	if !u.says("Exported to " + path) {
		t.Error("the status line does not say where to")
	}
	for _, tt := range []struct {
		meanwhile func() error
		edit      chart.Edit
		says      string
	}{
		{func() error { return nil }, chart.Rename("bo", "Bob"), "1 person changed"},
		{func() error { return os.Remove(path) }, chart.Rename("bo", "Cy"), "1 person changed"},
		{func() error { return os.WriteFile(path, []byte("of somebody else"), 0o600) }, chart.Add(chart.Person{Name: "Dee"}, "bo", chart.End), "1 person added"},
		{func() error { return nil }, chart.Edit{}, "no changes"},
	} {
		if err := tt.meanwhile(); err != nil {
			t.Fatal(err)
		}
		if tt.edit.Do != nil {
			if err := u.editor.Do(tt.edit); err != nil {
				t.Fatal(err)
			}
		}
		u.awaitsExport(func() { u.press("Ctrl+Shift+E") })
		if !u.says("Exported people.csv again: " + tt.says) {
			t.Errorf("the status line does not say %q", tt.says)
		}
		data, err := os.ReadFile(path)
		if text := string(data); err != nil || !strings.HasPrefix(text, "ID,Name,Role,Reports to,Email\n") || !strings.Contains(text, "b@x.org") {
			t.Errorf("the table is %q, %v", data, err)
		}
	}
	u.tap("Open")
}

// TestExportAgainAfterAWhile opens the document in another window: what was
// exported is found among the versions of its file.
func TestExportAgainAfterAWhile(t *testing.T) {
	for _, saved := range []bool{true, false} {
		u, document := newHistorian(t)
		u.views = store.Views{Folder: filepath.Join(u.dir, "views")}
		path := filepath.Join(u.dir, "people.md")
		if !saved {
			u.rename("bo", "Nobody saved this")
		}
		u.exports(path, `{"Format":"md","NoNames":true}`)
		u.saves(chart.Rename("bo", "Cy"))
		u.saves(chart.Add(chart.Person{Name: "Dee"}, "bo", chart.End))

		later := newUser(t, "")
		later.views, later.disk.versions = u.views, u.disk.versions
		later.open(document)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		later.awaitsExport(func() { later.press("Ctrl+Shift+E") })
		want := "Exported people.md again"
		if saved {
			want += ": 1 person added, 1 changed"
		}
		if !later.says(want) || later.says("Exported people.md again:") != saved {
			t.Errorf("saved %t: the status line does not say %q", saved, want)
		}
		if data, err := os.ReadFile(path); err != nil || strings.Count(string(data), "\n") < 3 || strings.Contains(string(data), "Dee") {
			t.Errorf("the outline is %q, %v", data, err)
		}
		later.press("Ctrl+N")
		later.tap("Empty chart")
		if later.exportedAs != nil {
			t.Error("a new chart has been exported already")
		}
	}
}

// TestNothingPrivateIsKeptOfAnExport but what somebody has chosen.
func TestNothingPrivateIsKeptOfAnExport(t *testing.T) {
	u, _ := newHistorian(t)
	u.views = store.Views{Folder: filepath.Join(u.dir, "views")}
	u.exports(filepath.Join(u.dir, "people.md"), `{"Format":"md"}`)
	files, err := filepath.Glob(filepath.Join(u.views.Folder, "*.json"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	data, err := os.ReadFile(files[0])
	if text := string(data); err != nil || strings.Contains(text, "Ada") || !strings.Contains(text, "people.md") {
		t.Errorf("what is kept is %s, %v", data, err)
	}
}
