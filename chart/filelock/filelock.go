// Package filelock tells whether a process still holds a file. The lock goes
// with the process, however it ends, so a file that nobody holds was left by a
// process that died; process numbers would not say so, they are used again.
//
// It knows the standard library only, so that it is ready before package
// tmpdir, which must be initialised before packages of others.
package filelock

import (
	"errors"
	"os"
)

// ErrHeld says that another process holds the file.
var ErrHeld = errors.New("another process holds the file")

// Exclusive holds an open file alone, until it is closed or the process ends.
// An error other than ErrHeld says that this file system has no locks.
func Exclusive(f *os.File) error { return lock(f, true) }

// Shared holds an open file together with others that hold it shared.
func Shared(f *os.File) error { return lock(f, false) }
