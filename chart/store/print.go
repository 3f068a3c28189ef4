package store

import (
	"os"
	"path/filepath"
)

// PrintPath is where a picture of a document is written that a viewer is to show:
// the same for a name each time, in a folder of the user's own.
func PrintPath(name string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "cadre", "print")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	return filepath.Join(dir, name), nil
}
