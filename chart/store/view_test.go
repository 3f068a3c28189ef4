package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"cadre/chart/store"
)

// look is a view, and that of a version that knows more.
type look struct {
	Zoom float64 `json:"zoom"`
	Who  []string
}

type laterLook struct {
	look
	Colour string
}

func TestAViewComesBackByItsDocument(t *testing.T) {
	v := store.Views{Folder: filepath.Join(t.TempDir(), "state", "views")}
	for document, zoom := range map[string]float64{"a.cadre": 0.5, "b.cadre": 2, "sub/a.cadre": 1} {
		if err := v.Save(document, look{Zoom: zoom, Who: []string{"ada"}}); err != nil {
			t.Fatal(err)
		}
	}
	full, err := filepath.Abs("a.cadre")
	if err != nil {
		t.Fatal(err)
	}
	for document, want := range map[string]float64{"a.cadre": 0.5, full: 0.5, "./b.cadre": 2, "sub/a.cadre": 1} {
		var got look
		if !v.Load(document, &got) || got.Zoom != want || len(got.Who) != 1 {
			t.Errorf("%s gives %+v, want the zoom %v", document, got, want)
		}
	}
	if err := v.Save("a.cadre", laterLook{look{Zoom: 3}, "red"}); err != nil {
		t.Fatal(err)
	}
	var got look
	if !v.Load("a.cadre", &got) || got.Zoom != 3 {
		t.Errorf("what is unknown spoils the rest: %+v", got)
	}
	if v.Load("c.cadre", &got) {
		t.Error("a document that was never looked at has a view")
	}
}

func TestAViewIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	folder := filepath.Join(t.TempDir(), "views")
	v := store.Views{Folder: folder}
	for range 2 { // a new file, and in place of one
		if err := v.Save("secret plans.cadre", look{}); err != nil {
			t.Fatal(err)
		}
		if got := mode(t, folder).Perm(); got != 0o700 {
			t.Errorf("the folder has %v", got)
		}
		if got := mode(t, only(t, folder)).Perm(); got != 0o600 {
			t.Errorf("the file has %v", got)
		}
	}
	if name := filepath.Base(only(t, folder)); strings.Contains(name, "secret") {
		t.Errorf("the file is called %s", name)
	}
}

func TestADamagedViewIsNone(t *testing.T) {
	v := store.Views{Folder: t.TempDir()}
	if err := v.Save("a.cadre", look{Zoom: 2}); err != nil {
		t.Fatal(err)
	}
	path := only(t, v.Folder)
	for name, content := range map[string]string{
		"empty":           "",
		"garbage":         "\x00\x1b{[",
		"cut off":         `{"version":1,"view":{"zoom":`,
		"another version": `{"version":2,"view":{"zoom":2}}`,
		"no version":      `{"view":{"zoom":2}}`,
		"no view":         `{"version":1}`,
		"another kind":    `{"version":1,"view":{"zoom":"large"}}`,
		"a list":          `[1,2]`,
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if v.Load("a.cadre", &look{}) {
			t.Errorf("%s is a view", name)
		}
	}
	if err := v.Save("a.cadre", look{Zoom: 4}); err != nil {
		t.Fatal(err)
	}
	var got look
	if !v.Load("a.cadre", &got) || got.Zoom != 4 {
		t.Errorf("after it was saved anew: %+v", got)
	}
}

func TestViewsThatCannotBeKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	locked := filepath.Join(t.TempDir(), "locked")
	if err := os.Mkdir(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]store.Views{"no folder": {}, "a file": {Folder: file}, "below a file": {Folder: filepath.Join(file, "views")}, "a locked folder": {Folder: locked}} {
		if name == "a locked folder" && os.Getuid() <= 0 {
			continue // nothing is locked for root, and Windows has other locks
		}
		if err := v.Save("a.cadre", look{}); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: saved with %v", name, err)
		}
		if v.Load("a.cadre", &look{}) {
			t.Errorf("%s: there is a view", name)
		}
	}
}

// TestAViewThatCannotBeWrittenIsAnError, and the former one stays.
func TestAViewThatCannotBeWrittenIsAnError(t *testing.T) {
	v := store.Views{Folder: t.TempDir()}
	if err := v.Save("a.cadre", look{Zoom: 2}); err != nil {
		t.Fatal(err)
	}
	if err := v.Save("a.cadre", func() {}); err == nil || !strings.HasPrefix(err.Error(), "the view of a.cadre: ") {
		t.Errorf("saved with %v", err)
	}
	var got look
	if !v.Load("a.cadre", &got) || got.Zoom != 2 {
		t.Errorf("the former view is %+v", got)
	}
}

func TestOnlyTheNewestViewsStay(t *testing.T) {
	v := store.Views{Folder: t.TempDir()}
	if err := v.Save("oldest.cadre", look{}); err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-time.Hour)
	if err := os.Chtimes(only(t, v.Folder), at, at); err != nil {
		t.Fatal(err)
	}
	for i := range 499 {
		if err := os.WriteFile(filepath.Join(v.Folder, fmt.Sprintf("%d.json", i)), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if !v.Load("oldest.cadre", &look{}) {
		t.Fatal("there is room for the oldest")
	}
	if err := v.Save("new.cadre", look{}); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(v.Folder)
	if err != nil || len(files) != 500 {
		t.Errorf("%d files are there (%v)", len(files), err)
	}
	if v.Load("oldest.cadre", &look{}) || !v.Load("new.cadre", &look{}) {
		t.Error("the oldest stays, or the newest goes")
	}
}

func TestTheUsersViewsAreInTheStateFolder(t *testing.T) {
	t.Cleanup(xdg.Reload) // after the variable is as before
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	xdg.Reload()
	if got, want := store.UserViews().Folder, filepath.Join(state, "cadre", "views"); got != want {
		t.Errorf("the folder is %s, want %s", got, want)
	}
}

// only is the one file in a folder.
func only(t *testing.T, folder string) string {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files in %s (%v)", len(files), folder, err)
	}
	return filepath.Join(folder, files[0].Name())
}
