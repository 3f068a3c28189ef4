package store

import (
	"errors"
	"os"
)

// errUnlike says that a new file cannot be made like the one it is to replace.
var errUnlike = errors.New("a new file cannot have what the old one has")

// keptEnding is that of the copy of a file that is being overwritten.
const keptEnding = ".before-save"

// overwrite writes into a file itself, for one that no new file can replace
// without loss: it has other names, or an owner or attributes that this user
// cannot give away. Such a file can be found half written, so a copy of what it
// held stands beside it until all is on the disk; it stays there only where the
// program is killed in the middle.
func overwrite(target string, content []byte) error {
	old, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	kept := target + keptEnding
	if err := swap(kept, old, func(f *os.File) error { return f.Chmod(0o600) }); err != nil {
		return err
	}
	err = fill(target, content)
	if err != nil {
		if undone := fill(target, old); undone != nil {
			return &tornError{kept, err}
		}
	}
	_ = os.Remove(kept)
	return err
}

// tornError says that a file is neither as it was nor as it was to be.
type tornError struct {
	kept string // has what was in it
	err  error
}

func (e *tornError) Error() string { return e.err.Error() }
func (e *tornError) Unwrap() error { return e.err }

// fill gives an existing file another content.
func fill(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.WriteAt(content, 0); err != nil {
		return err
	}
	if err := f.Truncate(int64(len(content))); err != nil {
		return err
	}
	return f.Sync()
}
