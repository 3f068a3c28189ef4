package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/store"
)

// TestAFileIsKnownByItsContent: what was written, read and looked at is the
// same until somebody else writes.
func TestAFileIsKnownByItsContent(t *testing.T) {
	path := filepath.Join(t.TempDir(), "team.cadre")
	written, err := store.Write(path, charttest.Company(5))
	if err != nil {
		t.Fatal(err)
	}
	read, err := store.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if !read.State.Same(written) || !seen(t, path, written).Same(written) || written.Missing() {
		t.Errorf("written %v, read %v", written, read.State)
	}
	if got, want := charttest.Format(read.Chart), charttest.Format(charttest.Company(5)); got != want {
		t.Errorf("the file holds\n%s\nwant\n%s", got, want)
	}
	if err := store.Save(path, charttest.Company(6)); err != nil {
		t.Fatal(err)
	}
	if seen(t, path, written).Same(written) {
		t.Error("another chart in the file is not noticed")
	}
}

// TestWhatFollowsTheDocumentCounts: the hash is of the whole file, also of what
// its reader has no need of.
func TestWhatFollowsTheDocumentCounts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(path, []byte("Name,Title\nAda,CPO\n"+strings.Repeat("\n", 1<<17)), 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := store.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if s := seen(t, path, store.State{}); !s.Same(read.State) || s.Size != read.State.Size {
		t.Errorf("read %v, seen %v", read.State, s)
	}
}

// TestAFileIsNotReadAgain while its size and time are as known, unless it is so
// new that they prove nothing, or somebody asks for proof.
func TestAFileIsNotReadAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "team.cadre")
	longAgo := time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)
	change := func(content string, when time.Time) {
		t.Helper()
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, when, when); err != nil {
			t.Fatal(err)
		}
	}
	change("one", longAgo)
	one := seen(t, path, store.State{})
	change("two", longAgo)
	if !seen(t, path, one).Same(one) {
		t.Error("a file of the same size and time is read")
	}
	if seen(t, path, one.Unproven()).Same(one) {
		t.Error("a file is not read though its time is no proof")
	}
	change("new", time.Now())
	fresh := seen(t, path, one)
	if !fresh.Modified.IsZero() || fresh.Same(one) {
		t.Errorf("a file of just now is known by its time: %v", fresh)
	}
	change("three", longAgo)
	if seen(t, path, one).Same(one) {
		t.Error("another size is not noticed")
	}
}

func TestLookingWhereThereIsNoFile(t *testing.T) {
	folder := t.TempDir()
	if s := seen(t, filepath.Join(folder, "gone.cadre"), store.State{}); !s.Missing() {
		t.Errorf("a file that is not there holds %v", s)
	}
	if _, err := store.Look(filepath.Join(folder, "none", "a.cadre"), store.State{}); err == nil || !strings.Contains(err.Error(), "there is no folder") {
		t.Errorf("without a folder: %v", err)
	}
	if _, err := store.Look(folder, store.State{}); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("a folder: %v", err)
	}
}

// TestAPipeIsNotReadByALook: what is in it would be gone for its reader.
func TestAPipeIsNotReadByALook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.cadre")
	if err := makePipe(path); err != nil {
		t.Skip(err)
	}
	known := store.State{Size: 7}
	if s := seen(t, path, known); s != known {
		t.Errorf("a pipe holds %v", s)
	}
}

func TestAWriteThatFailsHasNoState(t *testing.T) {
	if s, err := store.Write(filepath.Join(t.TempDir(), "none", "a.cadre"), charttest.Company(1)); err == nil || !s.Missing() {
		t.Errorf("got %v, %v", s, err)
	}
	if _, err := store.Read("plan.png"); err == nil {
		t.Error("a picture can be read")
	}
}

func seen(t *testing.T, path string, known store.State) store.State {
	t.Helper()
	s, err := store.Look(path, known)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
