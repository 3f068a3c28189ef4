package store

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/gofrs/flock"
	"github.com/natefinch/atomic"
)

// disk is what drafts need of the file system. Tests put a faulty one in its
// place.
type disk interface {
	MakeFolder(path string) error
	Lock(path string) (lock io.Closer, err error) // in a file that is not there yet
	Create(path string) (diskFile, error)         // new or emptied
	Append(path string) (diskFile, error)
	Rename(from, to string) error
	Remove(path string) error // no error where there is no such file
	SyncFolder(path string)
}

// diskFile is a file that is written.
type diskFile interface {
	io.WriteCloser
	Sync() error
}

// userDisk is the file system; what is made in it is for the user alone.
type userDisk struct{}

// MakeFolder makes a folder and those above it.
func (userDisk) MakeFolder(path string) error { return os.MkdirAll(path, 0o700) }

// Lock takes a lock until it is closed or the process ends.
func (userDisk) Lock(path string) (io.Closer, error) {
	l := flock.New(path, flock.SetPermissions(0o600), flock.SetFlag(os.O_CREATE|os.O_EXCL|os.O_RDWR))
	got, err := l.TryLock()
	if err == nil && !got {
		err = fs.ErrExist // somebody was quicker
	}
	return l, err
}

// Create makes a file, or empties it.
func (userDisk) Create(path string) (diskFile, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

// Append opens a file to write behind its end.
func (userDisk) Append(path string) (diskFile, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
}

// Rename puts a file in the place of another.
func (userDisk) Rename(from, to string) error { return atomic.ReplaceFile(from, to) }

// Remove takes a file away.
func (userDisk) Remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// SyncFolder makes new names last.
func (userDisk) SyncFolder(path string) { syncFolder(path) }
