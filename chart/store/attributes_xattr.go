//go:build linux || darwin

package store

import (
	"bytes"
	"errors"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// copyAttributes gives a new file the extended attributes of the old one at a
// path, access control lists among them, and no others.
func copyAttributes(f *os.File, path string) error {
	old, err := os.Open(path)
	if err != nil {
		return errUnlike
	}
	defer old.Close()
	want, err := attributes(old)
	if err != nil {
		return errUnlike
	}
	is, err := attributes(f)
	if err != nil {
		return errUnlike
	}
	for name, value := range want {
		if had, ok := is[name]; (!ok || !bytes.Equal(had, value)) && unix.Fsetxattr(int(f.Fd()), name, value, 0) != nil {
			return errUnlike
		}
		delete(is, name)
	}
	for name := range is {
		if unix.Fremovexattr(int(f.Fd()), name) != nil {
			return errUnlike
		}
	}
	return nil
}

// attributes are none where the file system has no such thing.
func attributes(f *os.File) (map[string][]byte, error) {
	list, err := grown(func(b []byte) (int, error) { return unix.Flistxattr(int(f.Fd()), b) })
	if errors.Is(err, unix.ENOTSUP) {
		return nil, nil
	}
	found := map[string][]byte{}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(list), "\x00"), "\x00") {
		if err == nil && name != "" {
			found[name], err = grown(func(b []byte) (int, error) { return unix.Fgetxattr(int(f.Fd()), name, b) })
		}
	}
	return found, err
}

// grown reads what get gives, as large as it says that it is.
func grown(get func([]byte) (int, error)) ([]byte, error) {
	n, err := get(nil)
	if err != nil || n == 0 {
		return nil, err
	}
	b := make([]byte, n)
	n, err = get(b)
	return b[:max(n, 0)], err
}
