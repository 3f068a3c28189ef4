package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// A cause is a way in which a file system fails that its user can mend.
type cause struct {
	says string // what is wrong and what to do
	errs []error
}

// Explain is an error of the file system in a sentence about a file, or about
// what the user calls it; nil stays nil.
func Explain(name string, err error) error { return explain(name, err) }

func explain(path string, err error) error {
	if err == nil {
		return nil
	}
	var torn *tornError
	if errors.As(err, &torn) {
		return fmt.Errorf("%w; it is written only in part now, and %s holds what was in it before", explain(path, torn.err), torn.kept)
	}
	if says, ok := known(err); ok {
		return fmt.Errorf("%s: %s", path, says)
	}
	switch {
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
	var link *os.LinkError
	if errors.As(err, &link) {
		err = link.Err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// known finds an error among the causes.
func known(err error) (says string, ok bool) {
	for _, c := range causes {
		if slices.ContainsFunc(c.errs, func(of error) bool { return errors.Is(err, of) }) {
			return c.says, true
		}
	}
	return "", false
}
