package store_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"cadre/chart/store"
)

// The variables that have a process of TestADeadProcessLeavesNoLock take a lock.
const (
	lockFolder   = "CADRE_TEST_LOCKS"
	lockDocument = "CADRE_TEST_DOCUMENT"
)

// TestHoldingALock is no test of its own: it takes a lock, says so, and holds
// it until its process is killed.
func TestHoldingALock(t *testing.T) {
	if os.Getenv(lockFolder) == "" {
		t.Skip("a part of TestADeadProcessLeavesNoLock")
	}
	if take(t, store.Locks{Folder: os.Getenv(lockFolder)}, os.Getenv(lockDocument)) == nil {
		t.Fatal("another has it")
	}
	os.Stdout.WriteString("taken\n")
	select {}
}

func TestOneHasTheLock(t *testing.T) {
	folder := t.TempDir()
	locks := store.Locks{Folder: filepath.Join(folder, "state", "locks")}
	document := filepath.Join(folder, "team.cadre")
	first := take(t, locks, document)
	if first == nil || !locks.Taken(document) || take(t, locks, document) != nil {
		t.Fatal("two have the lock")
	}
	if other := take(t, locks, filepath.Join(folder, "other.cadre")); other == nil {
		t.Error("another document is locked, too")
	} else {
		other.Release()
	}
	first.Release()
	if locks.Taken(document) {
		t.Error("a lock that was released is held")
	}
	second := take(t, locks, document)
	if second == nil {
		t.Fatal("a lock that was released cannot be had")
	}
	second.Release()
	second.Release() // once more is no harm
	wantFolder(t, locks.Folder)
	wantFolder(t, folder, "state")
	if info, err := os.Stat(locks.Folder); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read the folder: %v, %v", info.Mode(), err)
	}
}

// TestOneDocumentHasManyNames: links and relative paths lead to one lock.
func TestOneDocumentHasManyNames(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	locks := store.Locks{Folder: filepath.Join(t.TempDir(), "locks")}
	if err := os.Mkdir("charts", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, link := range [][2]string{{"charts", "same"}, {filepath.Join("charts", "team.cadre"), "link.cadre"}} {
		if err := os.Symlink(link[0], link[1]); err != nil {
			t.Skip(err)
		}
	}
	names := []string{filepath.Join(folder, "charts", "team.cadre"), filepath.Join("charts", "team.cadre"), filepath.Join("same", "team.cadre")}
	for _, there := range []bool{false, true} {
		if there {
			if err := os.WriteFile(names[0], nil, 0o600); err != nil {
				t.Fatal(err)
			}
			names = append(names, "link.cadre")
		}
		lock := take(t, locks, names[0])
		for _, name := range names {
			if !locks.Taken(name) {
				t.Errorf("%s is free; there is a file: %t", name, there)
			}
		}
		lock.Release()
	}
}

// TestADeadProcessLeavesNoLock kills one that has it.
func TestADeadProcessLeavesNoLock(t *testing.T) {
	locks := store.Locks{Folder: filepath.Join(t.TempDir(), "locks")}
	document := filepath.Join(t.TempDir(), "team.cadre")
	cmd := exec.Command(os.Args[0], "-test.run=^TestHoldingALock$")
	cmd.Env = append(os.Environ(), lockFolder+"="+locks.Folder, lockDocument+"="+document)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "taken\n" {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	if !locks.Taken(document) {
		t.Error("the lock of another process is free")
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // it was killed
	if lock := take(t, locks, document); lock == nil {
		t.Error("a dead process holds the lock")
	}
}

func TestLocksThatCannotBeKept(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	locks := store.Locks{Folder: folder}
	if _, err := locks.Take("team.cadre"); err == nil || locks.Taken("team.cadre") {
		t.Errorf("got %v; taken: %t", err, locks.Taken("team.cadre"))
	}
	var none store.Locks
	if a, b := take(t, none, "a"), take(t, none, "a"); a == nil || b == nil || none.Taken("a") {
		t.Error("without a folder there are locks")
	}
}

func take(t *testing.T, l store.Locks, document string) *store.Lock {
	t.Helper()
	lock, err := l.Take(document)
	if err != nil {
		t.Fatal(err)
	}
	return lock
}
