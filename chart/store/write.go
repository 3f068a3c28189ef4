package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/natefinch/atomic"
)

// WriteFile writes a file whole or not at all: into a new file in the same
// folder, which takes the old one's place when all of it is on the disk. The
// new file is made when its content is ready, and not before.
//
// The old file's permissions, owner and attributes stay, and its other names
// (hard links): see put. A symbolic link stays, and its target is replaced.
// What is no regular file, such as a pipe, is written to directly.
func WriteFile(path string, write func(io.Writer) error) error {
	target, err := resolve(path)
	if err != nil {
		return explain(path, err)
	}
	old, err := writable(target)
	switch {
	case err != nil:
		return explain(path, err)
	case old != nil && old.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	}
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	return explain(path, put(target, old, content.Bytes()))
}

// put gives a file its content; old is what is there, nil where nothing is.
func put(target string, old fs.FileInfo, content []byte) error {
	switch {
	case old == nil:
		return swap(target, content, nil)
	case !old.Mode().IsRegular():
		return writeThrough(target, content)
	case names(old) > 1:
		return overwrite(target, content)
	}
	err := swap(target, content, func(f *os.File) error { return liken(f, target, old) })
	if errors.Is(err, errUnlike) {
		return overwrite(target, content)
	}
	return err
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

// writable tells what is at a path, and whether it may be written: to replace
// a file, the folder's permissions would do.
func writable(path string) (old fs.FileInfo, err error) {
	old, err = os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_, err = os.Stat(filepath.Dir(path))
		return nil, err
	case err != nil || !old.Mode().IsRegular():
		return old, err
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return old, f.Close()
}

func writeThrough(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// replace puts a new file in the place of whatever is at target, with the
// permissions of mode, or those that new files have where it is nil. Errors of
// write are returned as they are; path is what messages call the target.
func replace(path, target string, mode *fs.FileMode, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	return explain(path, swap(target, content.Bytes(), func(f *os.File) error {
		if mode == nil {
			return nil
		}
		return f.Chmod(*mode)
	}))
}

// swap fills a temporary file and moves it to target. prepare is called while
// it is empty.
func swap(target string, content []byte, prepare func(*os.File) error) (err error) {
	folder := filepath.Dir(target)
	clearTemporary(folder)
	f, err := temporary(folder)
	if err != nil {
		return err
	}
	defer func() {
		f.Close()
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	if prepare != nil {
		if err := prepare(f); err != nil {
			return err
		}
	}
	if _, err := f.Write(content); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if runtime.GOOS == "windows" { // which moves no open file; elsewhere it is held until it has its name
		if err := f.Close(); err != nil {
			return err
		}
	}
	if err := atomic.ReplaceFile(f.Name(), target); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
}

// syncFolder makes the new name last through a power cut, where the system
// can; the file is whole either way.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
