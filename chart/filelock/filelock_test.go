package filelock_test

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"cadre/chart/filelock"
)

// held tells the process that hold starts which file to hold.
const held = "CADRE_TEST_HELD"

func TestMain(m *testing.M) {
	if path := os.Getenv(held); path != "" {
		holdForever(path)
	}
	os.Exit(m.Run())
}

func holdForever(path string) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		err = filelock.Exclusive(f)
	}
	os.Stdout.WriteString("held\n")
	if err == nil || errors.Is(err, errors.ErrUnsupported) {
		os.Stdin.Read(make([]byte, 1))
	}
	f.Close()
	os.Exit(1)
}

// hold makes another process hold a file, and returns a function that kills it.
func hold(t *testing.T, path string) (kill func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), held+"="+path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	kill = func() {
		cmd.Process.Kill()
		cmd.Wait()
		in.Close()
	}
	t.Cleanup(kill)
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	return kill
}

func create(t *testing.T) *os.File {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "file"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestTheLockGoesWithTheProcess, and the file may be removed then, no sooner.
func TestTheLockGoesWithTheProcess(t *testing.T) {
	f := create(t)
	if err := filelock.Shared(f); errors.Is(err, errors.ErrUnsupported) {
		t.Skip(err)
	}
	f.Close()
	kill := hold(t, f.Name())
	if filelock.RemoveAbandoned(f.Name()) {
		t.Fatal("a file was removed that a process holds")
	}
	kill()
	if !filelock.RemoveAbandoned(f.Name()) {
		t.Error("the file of a process that was killed was not removed")
	}
	if _, err := os.Stat(f.Name()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file is still there: %v", err)
	}
}

func TestHolding(t *testing.T) {
	for _, tt := range []struct {
		name          string
		first, second func(*os.File) error
		want          error
	}{
		{"two readers", filelock.Shared, filelock.Shared, nil},
		{"a writer after a reader", filelock.Shared, filelock.Exclusive, filelock.ErrHeld},
		{"a reader after a writer", filelock.Exclusive, filelock.Shared, filelock.ErrHeld},
		{"two writers", filelock.Exclusive, filelock.Exclusive, filelock.ErrHeld},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := create(t)
			again, err := os.OpenFile(f.Name(), os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if err := tt.first(f); err != nil {
				t.Skip(err)
			}
			if err := tt.second(again); err != tt.want {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

// TestOnlyFilesAreRemoved: no folder, nothing through a link, nothing that is
// not there.
func TestOnlyFilesAreRemoved(t *testing.T) {
	folder := t.TempDir()
	target, link := filepath.Join(folder, "target"), filepath.Join(folder, "link")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	paths := []string{folder, filepath.Join(folder, "none")}
	if runtime.GOOS != "windows" {
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, link)
	}
	for _, path := range paths {
		if filelock.RemoveAbandoned(path) {
			t.Errorf("%s was removed", path)
		}
	}
	if _, err := os.Stat(target); err != nil {
		t.Error(err)
	}
}
