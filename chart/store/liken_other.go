//go:build !unix

package store

import (
	"io/fs"
	"os"
)

// names is 1: this system does not say how many a file has, and a new file
// takes only the one that it replaces.
func names(fs.FileInfo) uint64 { return 1 }

// liken keeps a file that may only be read as it is. Who else may use a file,
// Windows takes from the folder.
func liken(f *os.File, _ string, old fs.FileInfo) error { return f.Chmod(old.Mode().Perm()) }
