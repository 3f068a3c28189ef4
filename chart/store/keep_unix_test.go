//go:build unix

package store_test

import (
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"cadre/chart/store"
)

const (
	nobody  = 65534
	writeTo = "CADRE_TEST_WRITE_TO" // makes the test binary write to that file
	openAll = "CADRE_TEST_OPEN_ALL" // with all files open that it may open
	most    = "CADRE_TEST_MOST"     // with no file larger than 100 bytes
)

// TestMain is also another program that saves a file.
func TestMain(m *testing.M) {
	path := os.Getenv(writeTo)
	if path == "" {
		os.Exit(m.Run())
	}
	if os.Getenv(most) != "" {
		syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 100, Max: 100})
	}
	for os.Getenv(openAll) != "" {
		if _, err := os.Open(os.DevNull); err != nil {
			break
		}
	}
	if err := store.WriteFile(path, writing(strings.Repeat("new", 100))); err != nil {
		os.Stdout.WriteString(err.Error())
		os.Exit(1)
	}
	os.Exit(0)
}

// another has another process write to a file, and gives what it says.
func another(t *testing.T, path string, change func(*exec.Cmd), env ...string) string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(env, writeTo+"="+path)
	if change != nil {
		change(cmd)
	}
	out, err := cmd.CombinedOutput()
	if err != nil && len(out) == 0 {
		t.Fatal(err)
	}
	return string(out)
}

func stat(t *testing.T, path string) *syscall.Stat_t {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Sys().(*syscall.Stat_t)
}

// TestOtherNamesStay: all names of a file lead to what was saved.
func TestOtherNamesStay(t *testing.T) {
	folder := t.TempDir()
	first, second := filepath.Join(folder, "first"), filepath.Join(folder, "second")
	must(t, os.WriteFile(first, []byte("old and longer than what comes"), 0o640))
	must(t, os.Link(first, second))
	for _, content := range []string{"new", "newer and longer than what was there before", ""} {
		must(t, store.WriteFile(first, writing(content)))
		wantFile(t, second, content)
	}
	if s := stat(t, first); s.Nlink != 2 || s.Ino != stat(t, second).Ino || s.Mode&0o777 != 0o640 {
		t.Errorf("there are %d names, mode %o", s.Nlink, s.Mode)
	}
	wantFolder(t, folder, "first", "second")
}

// TestOwnersStay where root saves another user's file, with special bits.
func TestOwnersStay(t *testing.T) {
	root(t)
	path := filepath.Join(t.TempDir(), "a")
	must(t, os.WriteFile(path, []byte("old"), 0o600))
	must(t, os.Chown(path, nobody, nobody))
	must(t, os.Chmod(path, 0o640|fs.ModeSetgid))
	before := stat(t, path)
	must(t, store.WriteFile(path, writing("new")))
	after := stat(t, path)
	if after.Uid != nobody || after.Gid != nobody || after.Mode != before.Mode || after.Ino == before.Ino {
		t.Errorf("the file is of %d:%d, mode %o; was it replaced: %t", after.Uid, after.Gid, after.Mode, after.Ino != before.Ino)
	}
}

// TestAnothersFileStaysTheirs: who may write it but not give files away writes
// into the file itself.
func TestAnothersFileStaysTheirs(t *testing.T) {
	root(t)
	folder := shared(t)
	path := filepath.Join(folder, "a")
	must(t, os.WriteFile(path, []byte("old"), 0o600))
	must(t, os.Chmod(path, 0o666))
	before := stat(t, path)
	if said := another(t, path, asNobody(t)); said != "" {
		t.Fatal(said)
	}
	after := stat(t, path)
	if after.Uid != 0 || after.Ino != before.Ino || after.Mode != before.Mode {
		t.Errorf("the file is of %d, mode %o; was it replaced: %t", after.Uid, after.Mode, after.Ino != before.Ino)
	}
	wantFile(t, path, strings.Repeat("new", 100))
	wantFolder(t, folder, "a")
}

// TestAFailureInTheMiddleIsUndone: a file that is written into has its old
// content again where the new one does not fit.
func TestAFailureInTheMiddleIsUndone(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	must(t, os.WriteFile(path, []byte("old"), 0o600))
	must(t, os.Link(path, filepath.Join(folder, "b")))
	if got, want := another(t, path, nil, most+"=1"), path+": the file is larger than may be written there"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	wantFile(t, path, "old")
	wantFolder(t, folder, "a", "b")
}

// TestFailuresOfTheSystem are met for real, over a new file and an old one.
func TestFailuresOfTheSystem(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		place      func(t *testing.T) string
		env        string
	}{
		{"too large a file", "the file is larger than may be written there; choose another place, or a part of the chart", (*testing.T).TempDir, most},
		{"too many files", "too many files are open; close some windows or programs, and try again", (*testing.T).TempDir, openAll},
		{"a full disk", "the disk is full; free some space, or choose another place", fullDisk, ""},
		{"a disk that can only be read", "the disk can only be read; choose another place", readOnlyDisk, ""},
		{"a file for a folder", "a part of the path is a file and no folder; choose another place", aFile, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := tt.place(t)
			path := filepath.Join(folder, "new.cadre")
			if got, want := another(t, path, nil, tt.env+"=1"), path+": "+tt.want; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			old := filepath.Join(folder, "old.cadre")
			if _, err := os.Stat(old); err != nil && os.WriteFile(old, []byte("old"), 0o600) != nil {
				return
			}
			if got, want := another(t, old, nil, tt.env+"=1"), old+": "+tt.want; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			wantFile(t, old, "old")
			if found, _ := filepath.Glob(filepath.Join(folder, ".cadre-*")); len(found) > 0 {
				t.Errorf("%q was left", found)
			}
		})
	}
}

func TestAFullDeviceSaysSo(t *testing.T) {
	const full = "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip(err)
	}
	if err := store.WriteFile(full, writing("a")); err == nil || err.Error() != full+": the disk is full; free some space, or choose another place" {
		t.Errorf("got %v", err)
	}
}

func TestTooLongANameSaysSo(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("n", 300)+".cadre")
	if err := store.WriteFile(path, writing("a")); err == nil || err.Error() != path+": the name is too long; choose a shorter one" {
		t.Errorf("got %v", err)
	}
}

// TestExplain has the failures that no test can bring about.
func TestExplain(t *testing.T) {
	for err, want := range map[error]string{
		syscall.EDQUOT:    "your share of the disk is used up; delete something, or choose another place",
		syscall.EIO:       "the disk or network folder does not answer; connect it again, or choose another place",
		syscall.ESTALE:    "the disk or network folder does not answer; connect it again, or choose another place",
		syscall.ENOTCONN:  "the disk or network folder does not answer; connect it again, or choose another place",
		syscall.ETXTBSY:   "another program is using the file; close it there, and try again",
		syscall.EACCES:    "no permission; choose another place, or change the permissions of the file and its folder",
		syscall.EPIPE:     "who was to read it has ended",
		syscall.EBADF:     "bad file descriptor",
		syscall.EOVERFLOW: "value too large for defined data type",
	} {
		for _, wrapped := range []error{err, &fs.PathError{Op: "write", Path: "tm/.cadre-1-0.tmp", Err: err}, &os.LinkError{Op: "rename", Old: "tm/.cadre-1-0.tmp", New: "a", Err: err}} {
			if got := store.Explain("tm/a.cadre", wrapped); got == nil || got.Error() != "tm/a.cadre: "+want {
				t.Errorf("%v: got %v", wrapped, got)
			}
		}
	}
	if got := store.Explain("a", nil); got != nil {
		t.Errorf("no error: got %v", got)
	}
}

func root(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root may")
	}
}

// fullDisk is a folder on a disk without room, but for a file of old content.
func fullDisk(t *testing.T) string {
	folder := mount(t, "size=16k")
	must(t, os.WriteFile(filepath.Join(folder, "old.cadre"), []byte("old"), 0o600))
	f, err := os.Create(filepath.Join(folder, "filler"))
	must(t, err)
	defer f.Close()
	for err == nil {
		_, err = f.Write(make([]byte, 512))
	}
	return folder
}

func readOnlyDisk(t *testing.T) string {
	folder := mount(t, "size=1m")
	must(t, os.WriteFile(filepath.Join(folder, "old.cadre"), []byte("old"), 0o600))
	must(t, exec.Command("mount", "-o", "remount,ro", folder).Run())
	return folder
}

func mount(t *testing.T, options string) string {
	t.Helper()
	root(t)
	if runtime.GOOS != "linux" {
		t.Skip("this is for Linux")
	}
	folder := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder).CombinedOutput(); err != nil {
		t.Skipf("%v: %s", err, out)
	}
	t.Cleanup(func() { must(t, exec.Command("umount", folder).Run()) })
	return folder
}

func aFile(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(path, nil, 0o600))
	return path
}

// shared is a folder in which everybody may write.
func shared(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("", "")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(folder) })
	must(t, os.Chmod(folder, 0o777))
	return folder
}

// asNobody starts the test binary as another user, who needs a copy of it.
func asNobody(t *testing.T) func(*exec.Cmd) {
	t.Helper()
	program := filepath.Join(shared(t), "program")
	from, err := os.Open(os.Args[0])
	must(t, err)
	defer from.Close()
	to, err := os.OpenFile(program, os.O_WRONLY|os.O_CREATE, 0o755)
	must(t, err)
	_, err = io.Copy(to, from)
	must(t, err)
	must(t, to.Close())
	return func(cmd *exec.Cmd) {
		cmd.Path, cmd.Dir = program, "/"
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
