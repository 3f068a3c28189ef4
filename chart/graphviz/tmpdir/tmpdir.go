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
	before     string
	wasSet     bool
	Own, moved = move()
)

// move points the temporary folder to one that only the user can open.
func move() (own string, ok bool) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", false
	}
	own = filepath.Join(cache, "cadre")
	if os.MkdirAll(own, 0o700) != nil || os.Chmod(own, 0o700) != nil {
		return "", false
	}
	before, wasSet = os.LookupEnv(variable)
	return own, os.Setenv(variable, own) == nil
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
}
