package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"cadre/chart/filelock"
)

// temporaryName is what temporary files are called, and nothing else.
var temporaryName = regexp.MustCompile(`^\.cadre-\d+-\d+\.tmp$`)

// temporary makes a new file in a folder and holds it, which shows that it is
// in use. It has the permissions that new files have; os.CreateTemp would make
// one that nobody else can read.
func temporary(folder string) (*os.File, error) {
	for n := 0; ; n++ {
		name := filepath.Join(folder, fmt.Sprintf(".cadre-%d-%d.tmp", os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		switch {
		case errors.Is(err, fs.ErrExist):
		case err != nil:
			return nil, err
		case hold(f):
			return f, nil
		default: // another process took it for abandoned before it was held
			f.Close()
		}
	}
}

// hold tells whether an open file is ours from now on. Where there are no locks
// nobody takes it away.
func hold(f *os.File) bool {
	if errors.Is(filelock.Exclusive(f), filelock.ErrHeld) {
		return false
	}
	ours, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(ours, there)
}

// clearTemporary removes the temporary files in a folder that no process holds:
// those who made them were killed.
func clearTemporary(folder string) {
	d, err := os.Open(folder)
	if err != nil {
		return
	}
	defer d.Close()
	names, _ := d.Readdirnames(-1)
	for _, name := range names {
		if temporaryName.MatchString(name) {
			filelock.RemoveAbandoned(filepath.Join(folder, name))
		}
	}
}
