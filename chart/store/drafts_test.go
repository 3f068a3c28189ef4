package store_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/journal"
	"cadre/chart/store"
)

// desk is a window's document with its journal.
type desk struct {
	*store.Journal
	t       *testing.T
	history *chart.History
}

func newDesk(t *testing.T, d store.Drafts, file journal.File) *desk {
	w := &desk{d.Journal(func(err error) { t.Errorf("the journal says: %v", err) }), t, chart.NewHistory(charttest.Company(4))}
	w.Begin(journal.Of(w.history, file))
	t.Cleanup(w.Close)
	return w
}

func (w *desk) rename(name string) {
	w.t.Helper()
	edit := chart.Rename("p2", name)
	d, err := w.history.Do(edit)
	if err != nil {
		w.t.Fatal(err)
	}
	w.Add(journal.Did{Step: chart.Step{Name: edit.Name, Diff: d}})
	w.Flush()
}

func left(t *testing.T, d store.Drafts) []store.Draft {
	t.Helper()
	drafts, err := d.Left()
	if err != nil {
		t.Fatal(err)
	}
	return drafts
}

func TestADraftIsLeftByAWindowThatIsGone(t *testing.T) {
	d := store.Drafts{Folder: filepath.Join(t.TempDir(), "state", "drafts")}
	if n := len(left(t, d)); n != 0 {
		t.Fatalf("without a folder there are %d drafts", n)
	}
	one, two := newDesk(t, d, journal.File{}), newDesk(t, d, journal.File{})
	one.rename("Ada")
	two.rename("Bo")
	two.rename("Cy")
	if n := len(left(t, d)); n != 0 {
		t.Fatalf("of two open windows there are %d drafts", n)
	}
	one.Close()
	two.Close()
	drafts := left(t, d)
	if len(drafts) != 2 {
		t.Fatalf("two windows have left %d drafts", len(drafts))
	}
	for _, draft := range drafts {
		edits := map[string]int{"Ada": 1, "Cy": 2}[draft.Log.Now().Person("p2").Name]
		if edits == 0 || draft.Log.Edits() != edits || draft.Damaged || draft.Fault != nil || draft.Standing() != store.Unsaved {
			t.Errorf("the draft is %+v", draft)
		}
	}
}

// TestADraftIsResumed restores it in a window, which is killed again.
func TestADraftIsResumed(t *testing.T) {
	d := store.Drafts{Folder: t.TempDir()}
	w := newDesk(t, d, journal.File{})
	w.rename("Ada")
	w.Close()
	draft := left(t, d)[0]
	place, err := draft.Hold()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := draft.Hold(); err == nil || len(left(t, d)) != 0 {
		t.Fatalf("a second window gets it, too (%v)", err)
	}
	w = newDesk(t, d, journal.File{})
	w.history = draft.Log.History()
	w.Resume(place, journal.Of(w.history, draft.Log.File))
	w.Close()
	w = newDesk(t, d, journal.File{})
	draft = left(t, d)[0]
	if got := draft.Log.Now().Person("p2").Name; got != "Ada" {
		t.Fatalf("without an edit the draft has %q", got)
	}
	place, err = draft.Hold()
	if err != nil {
		t.Fatal(err)
	}
	w.history = draft.Log.History()
	w.Resume(place, journal.Of(w.history, draft.Log.File))
	w.rename("Bo")
	w.Close()
	drafts := left(t, d)
	if len(drafts) != 1 || drafts[0].Log.Now().Person("p2").Name != "Bo" || drafts[0].Log.History().UndoName() != "Rename to “Bo”" || drafts[0].Log.Edits() != 2 {
		t.Fatalf("resumed and left again, the drafts are %+v", drafts)
	}
	if err := drafts[0].Discard(); err != nil {
		t.Fatal(err)
	}
	wantEmpty(t, d.Folder)
	if err := drafts[0].Discard(); err == nil {
		t.Error("it is discarded twice")
	}
}

func wantEmpty(t *testing.T, folder string) {
	t.Helper()
	if files, err := os.ReadDir(folder); err != nil || len(files) > 0 {
		t.Errorf("in the folder are %v (%v)", files, err)
	}
}

func TestWhatIsSavedLeavesNoDraft(t *testing.T) {
	folder := t.TempDir()
	d := store.Drafts{Folder: filepath.Join(folder, "drafts")}
	file := filepath.Join(folder, "acme.cadre")
	w := newDesk(t, d, journal.File{})
	w.rename("Ada")
	save := func() {
		if err := store.Save(file, w.history.Now()); err != nil {
			t.Fatal(err)
		}
		w.history.MarkSaved()
		w.Add(journal.SavedTo{File: fileAt(t, file)})
	}
	save()
	w.Close() // as by a kill
	if n := len(left(t, d)); n != 0 {
		t.Fatalf("what is saved leaves %d drafts", n)
	}
	wantEmpty(t, d.Folder)
	w = newDesk(t, d, fileAt(t, file))
	w.rename("Bo")
	w.End()
	wantEmpty(t, d.Folder)
}

// fileAt is a file as it is now.
func fileAt(t *testing.T, path string) journal.File {
	t.Helper()
	state, err := store.Look(path, store.State{})
	if err != nil {
		t.Fatal(err)
	}
	return journal.File{Path: path, Hash: state.Fingerprint()}
}

func TestForgettingADocument(t *testing.T) {
	d := store.Drafts{Folder: t.TempDir()}
	for _, path := range []string{"a.cadre", "b.cadre", ""} {
		w := newDesk(t, d, journal.File{Path: path})
		w.rename("Ada")
		w.Close()
	}
	open := newDesk(t, d, journal.File{Path: "a.cadre"})
	open.rename("Bo")
	if err := d.Forget("./a.cadre"); err != nil {
		t.Fatal(err)
	}
	open.Close()
	for _, draft := range left(t, d) {
		if draft.Of("a.cadre") && draft.Log.Now().Person("p2").Name != "Bo" {
			t.Errorf("%+v is not forgotten", draft)
		}
	}
	if n := len(left(t, d)); n != 3 {
		t.Errorf("%d drafts are left", n)
	}
}

// TestStanding is what became of the document's file since.
func TestStanding(t *testing.T) {
	folder := t.TempDir()
	d := store.Drafts{Folder: filepath.Join(folder, "drafts")}
	file := filepath.Join(folder, "acme.cadre")
	if err := store.Save(file, charttest.Company(4)); err != nil {
		t.Fatal(err)
	}
	w := newDesk(t, d, fileAt(t, file))
	w.rename("Ada")
	w.Close()
	draft := left(t, d)[0]
	for _, tt := range []struct {
		change func() error
		want   store.Standing
	}{
		{func() error { return nil }, store.Same},
		{func() error { return store.Save(file, charttest.Company(5)) }, store.Different},
		{func() error { return os.Remove(file) }, store.Gone},
	} {
		if err := tt.change(); err != nil {
			t.Fatal(err)
		}
		if got := draft.Standing(); got != tt.want {
			t.Errorf("the file's standing is %d, want %d", got, tt.want)
		}
	}
}

func TestADraftIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	d := store.Drafts{Folder: filepath.Join(t.TempDir(), "cadre", "drafts")}
	w := newDesk(t, d, journal.File{Path: filepath.Join(t.TempDir(), "secret.cadre")})
	w.rename("Ada")
	if got := mode(t, d.Folder).Perm(); got != 0o700 {
		t.Errorf("the folder has %v", got)
	}
	files, err := os.ReadDir(d.Folder)
	if err != nil || len(files) != 2 {
		t.Fatalf("the files are %v (%v)", files, err)
	}
	for _, f := range files {
		if got := mode(t, filepath.Join(d.Folder, f.Name())).Perm(); got != 0o600 || strings.Contains(f.Name(), "secret") {
			t.Errorf("%s has %v", f.Name(), got)
		}
	}
}

// TestDraftsThatAreOldOrCannotBeRead keeps the latter for a month.
func TestDraftsThatAreOldOrCannotBeRead(t *testing.T) {
	d := store.Drafts{Folder: t.TempDir()}
	w := newDesk(t, d, journal.File{})
	w.rename("Ada")
	w.Close()
	good := left(t, d)[0].File()
	bad := filepath.Join(d.Folder, "bad.draft")
	text, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(bad, text[:200], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(good, append(text, "something else\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, draft := range left(t, d) {
		switch {
		case draft.File() == good && draft.Damaged && draft.Log.Now().Person("p2").Name == "Ada":
		case draft.File() == bad && draft.Fault != nil && strings.Contains(draft.Fault.Error(), bad):
		default:
			t.Errorf("the draft is %+v", draft)
		}
	}
	for _, tt := range []struct{ days, want int }{{29, 2}, {31, 1}} {
		old := time.Now().Add(-time.Duration(tt.days) * 24 * time.Hour)
		if err := os.Chtimes(bad, old, old); err != nil {
			t.Fatal(err)
		}
		if n := len(left(t, d)); n != tt.want {
			t.Errorf("after %d days there are %d drafts, want %d", tt.days, n, tt.want)
		}
	}
}

// TestLeftoversGo are locks and half-written files of drafts that are gone.
func TestLeftoversGo(t *testing.T) {
	d := store.Drafts{Folder: t.TempDir()}
	old := time.Now().Add(-25 * time.Hour)
	for _, name := range []string{"a.lock", "b.fresh", "b.lock", "new.lock"} {
		path := filepath.Join(d.Folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if name != "new.lock" {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	left(t, d)
	if files, err := os.ReadDir(d.Folder); err != nil || len(files) != 1 || files[0].Name() != "new.lock" {
		t.Errorf("in the folder are %v (%v)", files, err)
	}
}

func TestDraftsOfNoFolder(t *testing.T) {
	if drafts, err := (store.Drafts{}).Left(); err != nil || len(drafts) != 0 {
		t.Errorf("without a folder: %v, %v", drafts, err)
	}
}
