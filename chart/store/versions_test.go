package store_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/store"
)

// archive is versions of a file, with a clock of its own.
type archive struct {
	store.Versions
	t    *testing.T
	file string
	now  time.Time
}

func newArchive(t *testing.T) *archive {
	t.Helper()
	folder := t.TempDir()
	a := &archive{t: t, file: filepath.Join(folder, "team.cadre"), now: time.Date(2026, 5, 15, 9, 0, 0, 0, time.UTC)}
	a.Versions = store.Versions{Folder: filepath.Join(folder, "state", "versions"), Now: func() time.Time { return a.now }}
	return a
}

// put writes the file as any program does.
func (a *archive) put(outline string) {
	a.t.Helper()
	if err := store.Save(a.file, charttest.Parse(a.t, outline)); err != nil {
		a.t.Fatal(err)
	}
	if err := os.Chtimes(a.file, a.now, a.now); err != nil {
		a.t.Fatal(err)
	}
}

// save saves the file a minute later, and keeps what there is.
func (a *archive) save(outline string) {
	a.t.Helper()
	a.now = a.now.Add(time.Minute)
	saved, kept := a.Save(a.file, func() error { a.put(outline); return nil })
	if saved != nil || kept != nil {
		a.t.Fatalf("saved: %v, kept: %v", saved, kept)
	}
}

func (a *archive) list() []store.Version {
	a.t.Helper()
	all, err := a.List(a.file)
	if err != nil {
		a.t.Fatal(err)
	}
	return all
}

// wants compares the versions, newest first, by who is at the top.
func (a *archive) wants(what string, tops ...string) {
	a.t.Helper()
	var got []string
	for _, v := range a.list() {
		c, _, err := v.Open(a.file)
		if err != nil {
			a.t.Fatal(err)
		}
		got = append(got, c.Tree().People[0].Name)
	}
	if !slices.Equal(got, tops) {
		a.t.Errorf("%s: the versions are of %q, want %q", what, got, tops)
	}
}

func (a *archive) files() (files []string) {
	a.t.Helper()
	err := filepath.WalkDir(a.Folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, path)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		a.t.Fatal(err)
	}
	return files
}

func TestEverySaveKeepsWhatWasThere(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	a.wants("saved first", "Ada")
	a.save("cpo Bo")
	a.wants("saved again", "Bo", "Ada")
	a.save("cpo Bo")
	a.wants("saved without a change", "Bo", "Ada")
	a.now = a.now.Add(time.Hour)
	a.put("cpo Somebody else")
	a.save("cpo Cy")
	a.wants("saved over what another program wrote", "Cy", "Somebody else", "Bo", "Ada")
	if all := a.list(); !all[0].Time.Equal(a.now) || !all[1].Time.Equal(a.now.Add(-time.Minute)) {
		t.Errorf("the times are %v and %v, it is %v", all[0].Time, all[1].Time, a.now)
	}
	a.save("cpo Ada")
	a.wants("as it was at first", "Ada", "Cy", "Somebody else", "Bo", "Ada")
	if n := len(a.files()); n != 5+4 {
		t.Errorf("there are %d files of 5 versions with 4 different contents", n)
	}
}

// TestAVersionIsTheFileAsItWas, to the byte, whatever it is.
func TestAVersionIsTheFileAsItWas(t *testing.T) {
	a := newArchive(t)
	write(t, a.file, []byte("no document at all"))
	a.save("cpo Ada")
	all := a.list()
	if len(all) != 2 {
		t.Fatalf("there are %d versions", len(all))
	}
	if _, _, err := all[1].Open("team.cadre"); err == nil || !strings.HasPrefix(err.Error(), "team.cadre: ") {
		t.Errorf("what is no document opens with %v", err)
	}
	if all[1].Size == 0 || all[1].Size > 100 {
		t.Errorf("its size is %d", all[1].Size)
	}
}

func TestTimesGoOn(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	first := a.list()[0].Time
	for _, written := range []time.Time{a.now.AddDate(-1, 0, 0), a.now.AddDate(1, 0, 0), a.now} {
		a.put("cpo " + written.Format("Mon 2006"))
		if err := os.Chtimes(a.file, written, written); err != nil {
			t.Fatal(err)
		}
		if err := a.Keep(a.file); err != nil {
			t.Fatal(err)
		}
	}
	all := a.list()
	for i, v := range all {
		if i > 0 && !v.Time.Before(all[i-1].Time) || v.Time.Sub(first) > time.Millisecond {
			t.Errorf("number %d is of %v, the first of %v", i, v.Time, first)
		}
	}
	if len(all) != 4 {
		t.Errorf("there are %d versions", len(all))
	}
}

func TestAFailedSaveKeepsTheFile(t *testing.T) {
	a := newArchive(t)
	a.put("cpo Ada")
	broken := errors.New("the disk is full")
	saved, kept := a.Save(a.file, func() error { return broken })
	if saved != broken || kept != nil {
		t.Errorf("saved: %v, kept: %v", saved, kept)
	}
	a.wants("what was to be replaced is kept", "Ada")
}

func TestVersionsThatCannotBeKeptStopNoSave(t *testing.T) {
	a := newArchive(t)
	write(t, a.Folder, []byte("a file in the place of the folder"))
	a.put("cpo Ada")
	saves := 0
	saved, kept := a.Save(a.file, func() error { saves++; return nil })
	if saved != nil || kept == nil || saves != 1 {
		t.Errorf("saved %d times: %v, kept: %v", saves, saved, kept)
	}
	off := store.Versions{}
	if saved, kept := off.Save(a.file, func() error { return nil }); saved != nil || kept != nil {
		t.Errorf("switched off, saved: %v, kept: %v", saved, kept)
	}
	if all, err := off.List(a.file); all != nil || err != nil || off.Forget(a.file) != nil {
		t.Errorf("switched off, there are %v (%v)", all, err)
	}
	folder := newArchive(t)
	if err := folder.Keep(t.TempDir()); err != nil || len(folder.files()) != 0 {
		t.Errorf("of a folder are kept %q (%v)", folder.files(), err)
	}
}

func TestVersionsArePrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	a := newArchive(t)
	a.file = filepath.Join(filepath.Dir(a.file), "secret plans.cadre")
	a.save("cpo Ada")
	a.save("cpo Bo")
	if err := a.list()[1].Rename("Board"); err != nil {
		t.Fatal(err)
	}
	for _, file := range a.files() {
		if got := mode(t, file).Perm(); got != 0o600 {
			t.Errorf("%s has %v", file, got)
		}
		if got := mode(t, filepath.Dir(file)).Perm(); got != 0o700 {
			t.Errorf("its folder has %v", got)
		}
		if strings.Contains(file, "secret") {
			t.Errorf("a file is called %s", file)
		}
	}
}

// TestADocumentHasOneHistory, by whatever way it is named.
func TestADocumentHasOneHistory(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	folder := filepath.Dir(a.file)
	link, aside := filepath.Join(t.TempDir(), "link.cadre"), filepath.Join(t.TempDir(), "aside")
	if err := errors.Join(os.Symlink(a.file, link), os.Symlink(folder, aside)); err != nil {
		t.Skip(err)
	}
	for _, path := range []string{link, filepath.Join(aside, "team.cadre"), filepath.Join(folder, "..", filepath.Base(folder), "team.cadre")} {
		if all, err := a.List(path); err != nil || len(all) != 1 {
			t.Errorf("%s has %d versions (%v)", path, len(all), err)
		}
	}
	if all, err := a.List(filepath.Join(folder, "other.cadre")); err != nil || len(all) != 0 {
		t.Errorf("another file has %d versions (%v)", len(all), err)
	}
}

func TestNamedVersionsStay(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	if err := a.list()[0].Rename("  Board, May\n"); err != nil {
		t.Fatal(err)
	}
	a.now = a.now.AddDate(2, 0, 0)
	a.save("cpo Bo")
	a.now = a.now.AddDate(2, 0, 0)
	a.save("cpo Cy")
	a.wants("four years later", "Cy", "Bo", "Ada")
	a.now = a.now.AddDate(2, 0, 0)
	a.save("cpo Dee")
	a.save("cpo Eve")
	a.wants("of years ago stays what has a name, and what was there till today", "Eve", "Dee", "Cy", "Ada")
	named := a.list()[3]
	if named.Name != "Board, May" {
		t.Errorf("the name is %q", named.Name)
	}
	if err := named.Rename(""); err != nil {
		t.Fatal(err)
	}
	a.save("cpo Fay")
	a.wants("without its name", "Fay", "Eve", "Dee", "Cy")
}

func TestVersionsAreDeleted(t *testing.T) {
	a := newArchive(t)
	for _, outline := range []string{"cpo Ada", "cpo Bo", "cpo Ada", "cpo Cy"} {
		a.save(outline)
	}
	all := a.list()
	if err := errors.Join(all[1].Delete(), all[2].Delete()); err != nil {
		t.Fatal(err)
	}
	a.wants("another version with the same content can still be read", "Cy", "Ada")
	if n := len(a.files()); n != 2+2 {
		t.Errorf("there are %d files", n)
	}
	if err := errors.Join(all[1].Delete(), all[3].Delete()); err != nil {
		t.Errorf("deleted again: %v", err)
	}
	if err := all[1].Rename("Board"); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("a deleted one gets a name: %v", err)
	}
	if n := len(a.files()); n != 1+1 {
		t.Errorf("%d files are left", n)
	}
}

func TestAHistoryIsForgotten(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	other := *a
	other.file = filepath.Join(filepath.Dir(a.file), "other.cadre")
	other.save("cpo Bo")
	if err := errors.Join(a.list()[0].Rename("Board"), a.Forget(a.file), a.Forget(a.file)); err != nil {
		t.Fatal(err)
	}
	a.wants("nothing is left, not even what has a name")
	other.wants("another file's versions stay", "Bo")
	if len(a.files()) != 2 {
		t.Errorf("there are %q", a.files())
	}
}

func TestDamagedVersionsAreNoHindrance(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	a.save("cpo Bo")
	for i, damage := range []string{"", "{", `{"version":2,"time":"2026-05-15T09:01:00Z","content":"a"}`, `{"version":1,"time":"2026-05-15T09:01:00Z","content":"../a"}`,
		`{"version":1,"time":"2026-05-15T09:01:00Z"}`, `{"version":1,"time":"2020-01-01T00:00:00Z","content":"a"}`} {
		write(t, filepath.Join(filepath.Dir(a.files()[0]), fmt.Sprintf("damaged%d.json", i)), []byte(damage))
	}
	a.wants("other files are passed over", "Bo", "Ada")
	for _, file := range a.files() {
		if filepath.Ext(file) == ".gz" {
			write(t, file, []byte("damaged"))
		}
	}
	for _, v := range a.list() {
		if _, _, err := v.Open("team.cadre"); err == nil || err.Error() != "this version of team.cadre is damaged; delete it" {
			t.Errorf("a damaged one opens with %v", err)
		}
	}
	a.save("cpo Cy")
	if all := a.list(); len(all) != 3 {
		t.Errorf("there are %d versions", len(all))
	}
}

// TestAVersionIsFoundByItsFingerprint, as long as it is kept.
func TestAVersionIsFoundByItsFingerprint(t *testing.T) {
	v := store.Versions{Folder: t.TempDir(), Now: time.Now}
	path := filepath.Join(t.TempDir(), "team.cadre")
	prints := map[string]string{}
	for _, name := range []string{"Ada", "Bo"} {
		if err := store.Save(path, charttest.Parse(t, "cpo "+name)); err != nil {
			t.Fatal(err)
		}
		state, err := store.Look(path, store.State{})
		if err := errors.Join(err, v.Keep(path)); err != nil {
			t.Fatal(err)
		}
		prints[name] = state.Fingerprint()
	}
	for name, print := range prints {
		found, ok := v.Find(path, print)
		if !ok {
			t.Fatalf("the version with %s is not found", name)
		}
		if c, _, err := found.Open("team.cadre"); err != nil || c.Tree().People[0].Name != name {
			t.Errorf("%s: found %v, %v", name, c, err)
		}
	}
	for _, none := range []string{"", "rubbish", prints["Ada"][:20]} {
		if _, ok := v.Find(path, none); ok {
			t.Errorf("%q is found", none)
		}
	}
}
