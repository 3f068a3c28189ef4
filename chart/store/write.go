package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
)

// WriteFile writes a file whole or not at all: into a new file in the same
// folder, which takes the old one's place when all of it is on the disk. The
// old file's permissions stay; a symbolic link stays, and its target is
// replaced. What is no regular file, such as a pipe, is written to directly.
func WriteFile(path string, write func(io.Writer) error) error {
	target, err := resolve(path)
	if err != nil {
		return explain(path, err)
	}
	var mode *fs.FileMode
	old, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return explain(path, err)
	case old.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case !old.Mode().IsRegular():
		return writeThrough(path, write)
	default:
		if err := writable(target); err != nil {
			return explain(path, err)
		}
		mode = new(old.Mode().Perm())
	}
	return replace(path, target, mode, write)
}

// resolve follows symbolic links, also to a file that is not there yet.
func resolve(path string) (string, error) {
	const chain = 40 // as many links as Linux follows
	for range chain {
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(path), link)
		}
		path = link
	}
	return "", errors.New("too many symbolic links")
}

// writable tells whether the file itself may be written: to replace it, the
// folder's permissions would do.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func writeThrough(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return explain(path, err)
	}
	err = write(f)
	return errors.Join(err, explain(path, f.Close()))
}

// replace fills a temporary file and moves it to target, with the permissions
// of mode, or those that new files have where it is nil. Errors of write are
// returned as they are; path is what messages call the target.
func replace(path, target string, mode *fs.FileMode, write func(io.Writer) error) (err error) {
	f, err := temporary(filepath.Dir(target))
	if err != nil {
		return explain(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if mode != nil {
		if err := f.Chmod(*mode); err != nil {
			return explain(path, err)
		}
	}
	out := bufio.NewWriterSize(f, 1<<16)
	if err := write(out); err != nil {
		return err
	}
	for _, finish := range []func() error{out.Flush, f.Sync, f.Close} {
		if err := finish(); err != nil {
			return explain(path, err)
		}
	}
	if err := atomic.ReplaceFile(f.Name(), target); err != nil {
		return explain(path, err)
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// temporary makes a new file in a folder, with the permissions that new
// files have; os.CreateTemp would make one that nobody else can read.
func temporary(folder string) (*os.File, error) {
	for n := 0; ; n++ {
		name := filepath.Join(folder, fmt.Sprintf(".cadre-%d-%d.tmp", os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// syncFolder makes the new name last through a power cut, where the system
// can; the file is whole either way.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// explain is an error of the file system in a sentence about path; nil stays
// nil.
func explain(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return fmt.Errorf("%s: there is no folder %s; make it first", path, filepath.Dir(path))
		}
		return fmt.Errorf("%s: there is no such file", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: no permission; choose another place, or change the permissions of the file and its folder", path)
	}
	var of *fs.PathError // names a temporary file, which means nothing to the user
	if errors.As(err, &of) {
		err = of.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}
