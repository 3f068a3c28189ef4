package store

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// Locks say which documents are open in a window. They are kept out of the
// documents' folders, and end with the process that took them.
type Locks struct {
	Folder string // only the user can read it; empty: every lock can be had
}

// UserLocks are those of the user who runs the program.
func UserLocks() Locks { return Locks{filepath.Join(xdg.StateHome, "cadre", "locks")} }

// Lock is a document's, until it is released. A nil Lock is none.
type Lock struct{ file *flock.Flock }

// Take takes the lock of a document, whichever way its path leads there. It is
// nil where another has it; an error means that nobody can tell.
func (l Locks) Take(document string) (*Lock, error) {
	if l.Folder == "" {
		return &Lock{}, nil
	}
	if err := os.MkdirAll(l.Folder, 0o700); err != nil {
		return nil, explain(l.Folder, err)
	}
	path := filepath.Join(l.Folder, fmt.Sprintf("%x.lock", sha256.Sum256([]byte(Resolved(document)))))
	const tries = 10
	for range tries {
		file := flock.New(path)
		taken, err := file.TryLock()
		switch {
		case err != nil:
			return nil, explain(path, err)
		case !taken:
			return nil, nil
		case isAt(file, path):
			return &Lock{file}, nil
		}
		_ = file.Unlock() // who had it took the file away meanwhile
	}
	return nil, fmt.Errorf("%s: the lock cannot be had", path)
}

// isAt tells whether an open file is still the one of that name.
func isAt(file *flock.Flock, path string) bool {
	mine, err := file.Stat()
	if err != nil {
		return false
	}
	now, err := os.Stat(path)
	return err == nil && os.SameFile(mine, now)
}

// Taken tells whether another has the lock of a document.
func (l Locks) Taken(document string) bool {
	lock, err := l.Take(document)
	if err != nil {
		return false
	}
	lock.Release()
	return lock == nil
}

// Release gives the lock up.
func (l *Lock) Release() {
	if l == nil || l.file == nil {
		return
	}
	_ = os.Remove(l.file.Path()) // before others can have it: see Take
	_ = l.file.Unlock()
}

// Resolved is a path without links, also to a file that is not there yet.
func Resolved(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	if whole, err := filepath.EvalSymlinks(path); err == nil {
		return whole
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(folder, filepath.Base(path))
	}
	return path
}
