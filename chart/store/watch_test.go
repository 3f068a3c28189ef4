package store_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/store"
)

// TestAWatchTells of everything that can happen to a file, whether it is named
// itself or by a link from another folder.
func TestAWatchTells(t *testing.T) {
	for _, way := range []string{"itself", "a link"} {
		t.Run(way, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "team.cadre")
			if err := os.WriteFile(file, []byte("first"), 0o600); err != nil {
				t.Fatal(err)
			}
			watched := file
			if way == "a link" {
				watched = filepath.Join(t.TempDir(), "link.cadre")
				if err := os.Symlink(file, watched); err != nil {
					t.Skip(err)
				}
			}
			heard := watch(t, watched)
			for _, step := range []struct {
				name string
				do   func() error
			}{
				{"written in place", func() error { return os.WriteFile(file, []byte("second"), 0o600) }},
				{"replaced", func() error { return store.Save(file, charttest.Company(3)) }},
				{"moved away", func() error { return os.Rename(file, file+".old") }},
				{"moved back", func() error { return os.Rename(file+".old", file) }},
				{"deleted", func() error { return os.Remove(file) }},
				{"made anew", func() error { return os.WriteFile(file, []byte("third"), 0o600) }},
				{"gone with its folder", func() error { return os.RemoveAll(filepath.Dir(file)) }},
			} {
				if err := step.do(); err != nil {
					t.Fatal(err)
				}
				wantHeard(t, heard, step.name)
			}
		})
	}
}

// TestAWatchGoesOn with a folder that was gone.
func TestAWatchGoesOn(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "charts")
	file := filepath.Join(folder, "team.cadre")
	remake := func() {
		t.Helper()
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	remake()
	heard := make(chan bool, 100)
	w, err := store.NewWatch(file, func() { heard <- true })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	wantHeard(t, heard, "the folder is gone")
	if w.Renew() == nil {
		t.Error("a folder that is not there is watched")
	}
	remake()
	if err := w.Renew(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantHeard(t, heard, "the file is back")
}

// TestAWatchIsAboutOneFile: what happens to its neighbours is of no interest.
// The file's own change, which comes last, is heard first.
func TestAWatchIsAboutOneFile(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "team.cadre")
	heard := watch(t, file)
	for _, name := range []string{"other.cadre", "team.cadre.bak", "team"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantHeard(t, heard, "the file is there")
	if n := len(heard); n != 0 {
		t.Errorf("%d more changes are heard", n)
	}
}

func TestAClosedWatchIsSilent(t *testing.T) {
	file := filepath.Join(t.TempDir(), "team.cadre")
	heard := make(chan bool, 100)
	w, err := store.NewWatch(file, func() { heard <- true })
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	w.Close()
	other := watch(t, file)
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	wantHeard(t, other, "the file is there")
	if len(heard) > 0 {
		t.Error("a closed watch tells of it")
	}
	if _, err := store.NewWatch(filepath.Join(filepath.Dir(file), "none", "a.cadre"), nil); err == nil {
		t.Error("a folder that is not there is watched")
	}
	var none *store.Watch
	none.Close()
}

// watch watches a file to the end of the test.
func watch(t *testing.T, path string) <-chan bool {
	t.Helper()
	heard := make(chan bool, 100)
	w, err := store.NewWatch(path, func() { heard <- true })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.Close)
	return heard
}

func wantHeard(t *testing.T, heard <-chan bool, what string) {
	t.Helper()
	select {
	case <-heard:
	case <-time.After(time.Minute):
		t.Fatalf("%s, and nothing is heard", what)
	}
}
