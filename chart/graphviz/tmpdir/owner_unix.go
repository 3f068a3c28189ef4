//go:build unix

package tmpdir

import (
	"io/fs"
	"os"
	"syscall"
)

// owned tells whether a file is this user's.
func owned(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}

// private tells whether it is also closed to everybody else.
func private(info fs.FileInfo) bool { return owned(info) && info.Mode().Perm()&0o077 == 0 }
