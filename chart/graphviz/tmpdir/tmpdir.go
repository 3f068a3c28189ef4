// Package tmpdir moves the temporary folder while go-graphviz starts up.
//
// That package compiles Graphviz in an init function and keeps the machine
// code in a folder of a predictable name below the temporary one, where other
// users of the machine could plant code of theirs. It also gives up, and the
// program with it, where the machine code is damaged. So this package, which
// is initialised first, points TMPDIR to a folder that only the user can open
// and whose content is sound or gone; package graphviz calls Restore once
// go-graphviz is ready. Nothing else belongs here.
//
// It comes first because the Go runtime initialises packages that are ready
// in the order of their import paths, and "cadre" sorts before "github.com".
// So it imports the standard library only, and package filelock, which does
// the same.
package tmpdir

import (
	"os"
	"runtime"
	"runtime/debug"
)

// variable is where os.TempDir looks first.
var variable = map[bool]string{true: "TMP", false: "TMPDIR"}[runtime.GOOS == "windows"]

// handed names the environment variable by which a child is told of the
// passing folder of its parent.
const handed = "CADRE_GRAPHVIZ_FOLDER"

var (
	before, wasSet = os.LookupEnv(variable)
	code, passing  = open()
	moved          = os.Setenv(variable, code.folder()) == nil
	collecting     = rest()
)

// open finds a cache for the machine code: the parent's, the user's, or a
// passing one for this process and its children. Where there can be none it
// gives nil: then go-graphviz does without.
func open() (found *cache, passing string) {
	parents := os.Getenv(handed)
	if _, err := os.Lstat(parents); err == nil { // not one that went with the parent
		if c, err := openCache(parents); err == nil {
			return c, ""
		}
	}
	if folder, err := usersFolder(); err == nil {
		if c, err := openCache(folder); err == nil {
			return c, ""
		}
	}
	return openPassing()
}

// rest stops the garbage collector where go-graphviz need not compile, which
// takes a lot of memory. It gives what to set it back to.
func rest() (percent int) {
	if code == nil || code.fresh {
		return -1
	}
	return debug.SetGCPercent(-1)
}

// Restore puts everything back, when go-graphviz has started.
func Restore() {
	if collecting >= 0 {
		debug.SetGCPercent(collecting)
	}
	switch {
	case !moved:
	case wasSet:
		os.Setenv(variable, before)
	default:
		os.Unsetenv(variable)
	}
	code.seal()
	if passing == "" { // who holds a passing folder shows that it is in use
		code.close()
	}
}

// ForChild is what to add to the environment of a child of the program. Whoever
// draws also removes passing folders of processes that were killed: not every
// start looks for them, which would slow the shortest commands.
func ForChild() []string {
	clearDead()
	if passing == "" {
		return nil
	}
	return []string{handed + "=" + passing}
}

// Remove takes the passing folder away, if there is one, at the end of the
// program.
func Remove() {
	if passing != "" {
		code.close()
		os.RemoveAll(passing)
	}
}
