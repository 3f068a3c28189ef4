package store

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// shelf keeps small things in a folder of the user's, as JSON, a file for each
// key. The names of the files say nothing about the keys.
type shelf struct {
	folder string // empty: nothing is kept
	most   int    // how many things, the newest
}

// shelfVersion is that of the files. A file of another is passed over.
const shelfVersion = 1

// shelved is a thing as a file holds it.
type shelved struct {
	Version int             `json:"version"`
	View    json.RawMessage `json:"view"`
}

// load reads a thing. It tells whether there is one that can be read: where
// not, what is as good as anything.
func (s shelf) load(key string, what any) bool {
	var f shelved
	path, err := s.file(key)
	if err != nil {
		return false
	}
	const largest = 16 << 20
	data, err := readFile(path, largest)
	return err == nil && json.Unmarshal(data, &f) == nil && f.Version == shelfVersion && json.Unmarshal(f.View, what) == nil
}

// save keeps a thing. To make room, it takes those away that were saved longest
// ago.
func (s shelf) save(key string, what any) error {
	path, err := s.file(key)
	if err != nil {
		return err
	}
	inner, err := json.Marshal(what)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return explain(s.folder, err)
	}
	err = replace(path, path, new(fs.FileMode(0o600)), func(w io.Writer) error {
		return json.NewEncoder(w).Encode(shelved{shelfVersion, inner})
	})
	return errors.Join(err, s.prune())
}

// file is where the thing of a key is.
func (s shelf) file(key string) (string, error) {
	if s.folder == "" {
		return "", errors.New("no folder is given to keep this in")
	}
	return filepath.Join(s.folder, fmt.Sprintf("%x.json", sha256.Sum256([]byte(key)))), nil
}

// prune leaves no more than the newest.
func (s shelf) prune() error {
	files, err := filepath.Glob(filepath.Join(globbed(s.folder), "*.json"))
	if err != nil || len(files) <= s.most {
		return err
	}
	saved := map[string]time.Time{}
	for _, f := range files {
		if info, err := os.Stat(f); err == nil {
			saved[f] = info.ModTime()
		}
	}
	slices.SortFunc(files, func(a, b string) int { return saved[a].Compare(saved[b]) })
	for _, f := range files[:len(files)-s.most] {
		err = errors.Join(err, os.Remove(f))
	}
	return err
}
