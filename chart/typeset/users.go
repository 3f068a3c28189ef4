package typeset

import (
	"bytes"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/go-text/typesetting/fontscan"
)

// addUsers adds the fonts in the user's folders that the list of the system's
// lacks: it does not follow links to folders, which is how many keep their
// settings, and does not heed $HOME. They are loaded whole, so they are looked
// for only when a letter is missing. The lock must be held.
func (f *Fonts) addUsers() {
	known, _ := fontscan.DefaultFontDirectories(log.New(io.Discard, "", 0)) // none is an answer, too
	for _, folder := range usersFolders() {
		f.addFolder(folder, slices.Contains(known, folder), map[string]bool{})
	}
}

// usersFolders are where the user keeps fonts. On Windows the list has them.
func usersFolders() []string {
	home, err := os.UserHomeDir()
	if err != nil || runtime.GOOS == "windows" {
		return nil
	}
	if runtime.GOOS == "darwin" {
		return []string{filepath.Join(home, "Library", "Fonts")}
	}
	data := os.Getenv("XDG_DATA_HOME")
	if data == "" {
		data = filepath.Join(home, ".local", "share")
	}
	return []string{filepath.Join(home, ".fonts"), filepath.Join(data, "fonts")}
}

// addFolder adds the fonts in a folder and those below it, each folder once;
// those that are listed already only where a link leads to them.
func (f *Fonts) addFolder(folder string, listed bool, seen map[string]bool) {
	real, err := filepath.EvalSymlinks(folder)
	if err != nil || seen[real] {
		return
	}
	seen[real] = true
	if link, err := os.Lstat(folder); err != nil || link.Mode()&fs.ModeSymlink != 0 {
		listed = false
	}
	entries, _ := os.ReadDir(real) // those that can be read
	for _, entry := range entries {
		path := filepath.Join(real, entry.Name())
		info, err := os.Stat(path)
		switch {
		case err != nil:
		case info.IsDir():
			f.addFolder(filepath.Join(folder, entry.Name()), listed, seen)
		case info.Mode().IsRegular() && !listed:
			f.addFile(path)
		}
	}
}

// addFile adds the fonts of a file, if it holds any.
func (f *Fonts) addFile(path string) {
	if data, err := os.ReadFile(path); err == nil {
		_ = f.system.AddFont(bytes.NewReader(data), path, "") // it may hold something else
	}
}
