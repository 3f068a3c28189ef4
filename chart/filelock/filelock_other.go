//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package filelock

import (
	"errors"
	"os"
)

func lock(*os.File, bool) error { return errors.ErrUnsupported }

// RemoveAbandoned removes a file that no process has open, and tells whether
// it did: Windows removes no file that somebody has open.
func RemoveAbandoned(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode().IsRegular() && os.Remove(path) == nil
}
