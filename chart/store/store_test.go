package store_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/filelock"
	"cadre/chart/format"
	"cadre/chart/store"
)

func TestWriteFileReplacesTheContent(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	for _, content := range []string{"first", "second, and longer", ""} {
		if err := store.WriteFile(path, writing(content)); err != nil {
			t.Fatal(err)
		}
		wantFile(t, path, content)
		wantFolder(t, filepath.Dir(path), "a.txt")
	}
}

func TestAFailedWriteLeavesTheOldFile(t *testing.T) {
	folder := t.TempDir()
	old, fresh := filepath.Join(folder, "old"), filepath.Join(folder, "new")
	if err := os.WriteFile(old, []byte("precious"), 0o644); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("the chart is broken")
	for _, path := range []string{old, fresh} {
		err := store.WriteFile(path, func(w io.Writer) error {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				t.Fatal(err)
			}
			return broken
		})
		if err != broken {
			t.Errorf("%s: got %v", path, err)
		}
	}
	wantFile(t, old, "precious")
	wantFolder(t, folder, "old")
}

func TestPermissionsStay(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such permissions")
	}
	path := filepath.Join(t.TempDir(), "a")
	if err := store.WriteFile(path, writing("a")); err != nil {
		t.Fatal(err)
	}
	if plain := mode(t, createPlain(t)); mode(t, path) != plain {
		t.Errorf("a new file has %v, other programs' new files have %v", mode(t, path), plain)
	}
	for _, want := range []fs.FileMode{0o600, 0o666, 0o755} {
		if err := os.Chmod(path, want); err != nil {
			t.Fatal(err)
		}
		if err := store.WriteFile(path, writing("b")); err != nil {
			t.Fatal(err)
		}
		if got := mode(t, path); got != want {
			t.Errorf("%v became %v", want, got)
		}
	}
}

func TestALinkStaysALink(t *testing.T) {
	folder := t.TempDir()
	target, link := filepath.Join(folder, "target"), filepath.Join(folder, "link")
	if err := os.Symlink("target", link); err != nil {
		t.Skip(err)
	}
	for _, content := range []string{"made", "replaced"} {
		if err := store.WriteFile(link, writing(content)); err != nil {
			t.Fatal(err)
		}
		wantFile(t, target, content)
	}
	wantFolder(t, folder, "link", "target")
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v (%v)", info.Mode(), err)
	}
}

func TestADeviceIsWrittenTo(t *testing.T) {
	if err := store.WriteFile(os.DevNull, writing("gone")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatalf("%s is gone", os.DevNull)
	}
}

// TestAPipeIsWrittenTo: whoever reads it gets the bytes, and it stays a pipe.
func TestAPipeIsWrittenTo(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "pipe")
	if err := makePipe(path); err != nil {
		t.Skip(err)
	}
	read := make(chan string)
	go func() {
		data, err := os.ReadFile(path)
		read <- fmt.Sprint(string(data), err)
	}()
	if err := store.WriteFile(path, writing("through")); err != nil {
		t.Fatal(err)
	}
	if got := <-read; got != "through<nil>" {
		t.Errorf("the pipe gave %s", got)
	}
	wantFolder(t, folder, "pipe")
	if info, err := os.Lstat(path); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
		t.Errorf("the pipe became %v (%v)", info.Mode(), err)
	}
}

// TestAPipeIsReadFrom, where it is named together with a format: a shell makes
// one of the output of another command.
func TestAPipeIsReadFrom(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := makePipe(path); err != nil {
		t.Skip(err)
	}
	go os.WriteFile(path, []byte("Name\nAda\n"), 0o600)
	f, _ := format.ByID("csv")
	_, c, _, err := store.Import(path, f, format.ImportOptions{})
	if err != nil || c.Len() != 1 {
		t.Errorf("%v", err)
	}
}

// TestAFailedWriteToADeviceSaysSo, and that nothing was left to take away.
func TestAFailedWriteToADeviceSaysSo(t *testing.T) {
	broken := errors.New("the chart is broken")
	if err := store.WriteFile(os.DevNull, func(io.Writer) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// TestLinksAreFollowed as far as the system follows them.
func TestLinksAreFollowed(t *testing.T) {
	folder := t.TempDir()
	target := filepath.Join(folder, "target")
	last := target
	for i := range 39 {
		next := filepath.Join(folder, fmt.Sprintf("link%02d", i))
		if err := os.Symlink(filepath.Base(last), next); err != nil {
			t.Skip(err)
		}
		last = next
	}
	if err := store.WriteFile(last, writing("far")); err != nil {
		t.Fatal(err)
	}
	wantFile(t, target, "far")
	next := filepath.Join(folder, "one-more")
	if err := os.Symlink(last, next); err != nil {
		t.Fatal(err)
	}
	if err := store.WriteFile(next, writing("too far")); err == nil || err.Error() != next+": too many symbolic links" {
		t.Errorf("40 links: got %v", err)
	}
	wantFile(t, target, "far")
}

// TestWhatTheDeadLeftIsRemoved: the temporary files that no process holds, and
// nothing else.
func TestWhatTheDeadLeftIsRemoved(t *testing.T) {
	folder := t.TempDir()
	stays := []string{".cadre-1-2.tmp.old", ".cadre-1.tmp", "cadre-1-2.tmp", "mine.cadre-1-2.tmp"}
	for _, name := range append([]string{".cadre-1-0.tmp", fmt.Sprintf(".cadre-%d-0.tmp", os.Getpid())}, stays...) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("left"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, ".cadre-1-7.tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	held, err := os.Create(filepath.Join(folder, ".cadre-1-8.tmp"))
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	if err := filelock.Exclusive(held); err != nil && runtime.GOOS != "windows" {
		t.Skip(err)
	}
	if err := store.WriteFile(filepath.Join(folder, "a"), writing("a")); err != nil {
		t.Fatal(err)
	}
	wantFolder(t, folder, slices.Sorted(slices.Values(append(stays, ".cadre-1-7.tmp", ".cadre-1-8.tmp", "a")))...)
}

// TestNothingIsMadeBeforeItsContentIsReady, so that a program which is killed
// while it computes leaves nothing.
func TestNothingIsMadeBeforeItsContentIsReady(t *testing.T) {
	folder := t.TempDir()
	err := store.WriteFile(filepath.Join(folder, "a"), func(w io.Writer) error {
		if _, err := w.Write(make([]byte, 1<<22)); err != nil {
			return err
		}
		wantFolder(t, folder)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	wantFolder(t, folder, "a")
}

// fileWith is a file of a name in a folder of its own.
func fileWith(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestErrorsNameTheFileAndWhatToDo(t *testing.T) {
	folder := t.TempDir()
	inside := filepath.Join(folder, "none", "a.cadre")
	ring := filepath.Join(folder, "ring")
	if err := os.Symlink("ring", ring); err != nil {
		t.Skip(err)
	}
	_, _, missing := store.Open(filepath.Join(folder, "a.cadre"))
	_, _, unknown := store.Open(fileWith(t, "plan.docx", "a plan"))
	_, _, word := store.Open(fileWith(t, "plan.docx", "PK\x03\x04 word/document.xml"))
	_, _, picture := store.Open(fileWith(t, "plan.png", "\x89PNG"))
	_, _, isFolder := store.Open(namedFolder(t, "team.cadre"))
	for _, tt := range []struct {
		name string
		err  error
		want string
	}{
		{"no folder", store.WriteFile(inside, writing("")), inside + ": there is no folder " + filepath.Dir(inside) + "; make it first"},
		{"onto a folder", store.WriteFile(folder, writing("")), folder + " is a folder; name a file in it"},
		{"a ring of links", store.WriteFile(ring, writing("")), ring + ": too many symbolic links"},
		{"missing", missing, filepath.Join(folder, "a.cadre") + ": there is no such file"},
		{"of unknown format", unknown, "plan.docx: Cadre opens .cadre, "},
		{"a document of another program", word, "plan.docx: this is a Word document; export the people"},
		{"a picture", picture, "plan.png: this is a PNG picture; export the people"},
		{"open a folder", isFolder, "team.cadre is a folder; name a file in it"},
		{"save a picture", store.Save("plan.png", charttest.Company(1)), "plan.png: Cadre saves .cadre, "},
	} {
		if tt.err == nil || !strings.Contains(tt.err.Error(), tt.want) || strings.Contains(tt.err.Error(), "\n") {
			t.Errorf("%s: got %v, want %s", tt.name, tt.err, tt.want)
		}
	}
}

func TestWithoutPermission(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("needs an ordinary user of a Unix system")
	}
	path := filepath.Join(t.TempDir(), "locked")
	if err := os.WriteFile(path, []byte("precious"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := store.WriteFile(path, writing("b")); err == nil || !strings.HasPrefix(err.Error(), path+": no permission") {
		t.Errorf("got %v", err)
	}
	wantFile(t, path, "precious")
}

func TestSaveAndOpen(t *testing.T) {
	c := charttest.Company(20)
	for _, name := range []string{"a.cadre", "a.csv", "A.TSV"} {
		path := filepath.Join(t.TempDir(), name)
		if err := store.Save(path, c); err != nil {
			t.Fatal(err)
		}
		d, _, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := charttest.Format(d), charttest.Format(c); got != want {
			t.Errorf("%s gives back\n%s\nwant\n%s", name, got, want)
		}
	}
}

func writing(content string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}
}

func wantFile(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", path, got, err, want)
	}
}

func wantFolder(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func createPlain(t *testing.T) string {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "plain"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	return f.Name()
}

func namedFolder(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}
