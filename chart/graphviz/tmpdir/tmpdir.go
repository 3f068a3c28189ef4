// Package tmpdir moves the temporary folder while go-graphviz starts up.
//
// That package compiles Graphviz in an init function and keeps the machine
// code in a folder of a predictable name below the temporary one, where other
// users of the machine could plant code of theirs. So this package, which is
// initialised first, points TMPDIR to a folder of the user's own, and
// package graphviz calls Restore once go-graphviz is ready. Nothing else
// belongs here.
//
// It comes first because the Go runtime initialises packages that are ready
// in the order of their import paths, and "cadre" sorts before "github.com".
package tmpdir

import (
	"os"
	"path/filepath"
	"runtime"
)

// variable is where os.TempDir looks first.
var variable = map[bool]string{true: "TMP", false: "TMPDIR"}[runtime.GOOS == "windows"]

var (
	before  string
	wasSet  bool
	passing string // a folder for this start only; empty: none
	moved   = move()
)

// move points the temporary folder to one that only the user can open.
func move() bool {
	before, wasSet = os.LookupEnv(variable)
	return os.Setenv(variable, folder()) == nil
}

// folder is in the user's cache, or a new one where there is no such cache.
// Where there can be neither it is no folder: go-graphviz does without.
func folder() string {
	if cache, err := os.UserCacheDir(); err == nil {
		own := filepath.Join(cache, "cadre")
		if os.MkdirAll(own, 0o700) == nil && os.Chmod(own, 0o700) == nil {
			return own
		}
	}
	var err error
	if passing, err = os.MkdirTemp("", "cadre-"); err != nil {
		return os.DevNull
	}
	return passing
}

// Restore puts the temporary folder back.
func Restore() {
	switch {
	case !moved:
	case wasSet:
		os.Setenv(variable, before)
	default:
		os.Unsetenv(variable)
	}
	if passing != "" {
		os.RemoveAll(passing)
	}
}
