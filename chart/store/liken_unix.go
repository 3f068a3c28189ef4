//go:build unix

package store

import (
	"io/fs"
	"os"
	"syscall"
)

// names counts a file's names (hard links).
func names(info fs.FileInfo) uint64 {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(stat.Nlink)
	}
	return 1
}

// liken gives a new file the owner, the permissions and the attributes of the
// old one at a path, or fails with errUnlike.
func liken(f *os.File, path string, old fs.FileInfo) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	is, ok := info.Sys().(*syscall.Stat_t)
	want, too := old.Sys().(*syscall.Stat_t)
	if ok && too && (is.Uid != want.Uid || is.Gid != want.Gid) && f.Chown(int(want.Uid), int(want.Gid)) != nil {
		return errUnlike
	}
	const bits = fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky
	if info.Mode()&bits != old.Mode()&bits && f.Chmod(old.Mode()&bits) != nil {
		return errUnlike
	}
	return copyAttributes(f, path)
}
