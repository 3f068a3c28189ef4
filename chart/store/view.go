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

	"github.com/adrg/xdg"
)

// Views keeps how somebody looks at their documents, a file for each, out of
// the documents. What is in a view is the window's business; it is stored as
// JSON.
type Views struct {
	Folder string // only the user can read it; empty: nothing is kept
}

// UserViews are those of the user who runs the program.
func UserViews() Views { return Views{filepath.Join(xdg.StateHome, "cadre", "views")} }

// viewVersion is that of the files. A file of another is passed over.
const viewVersion = 1

// viewFile is a view as a file holds it.
type viewFile struct {
	Version int             `json:"version"`
	View    json.RawMessage `json:"view"`
}

// Load reads the view of a document into view. It tells whether there is one
// that can be read: where not, view is as good as anything.
func (v Views) Load(document string, view any) bool {
	var f viewFile
	path, err := v.file(document)
	if err != nil {
		return false
	}
	const largest = 16 << 20
	data, err := readFile(path, largest)
	return err == nil && json.Unmarshal(data, &f) == nil && f.Version == viewVersion && json.Unmarshal(f.View, view) == nil
}

// Save keeps the view of a document. To make room, it takes the views away
// that were saved longest ago.
func (v Views) Save(document string, view any) error {
	path, err := v.file(document)
	if err != nil {
		return err
	}
	inner, err := json.Marshal(view)
	if err != nil {
		return fmt.Errorf("the view of %s: %w", document, err)
	}
	if err := os.MkdirAll(v.Folder, 0o700); err != nil {
		return explain(v.Folder, err)
	}
	err = replace(path, path, new(fs.FileMode(0o600)), func(w io.Writer) error {
		return json.NewEncoder(w).Encode(viewFile{viewVersion, inner})
	})
	return errors.Join(err, v.prune())
}

// file is where the view of a document is. Its name says nothing about the
// document.
func (v Views) file(document string) (string, error) {
	if v.Folder == "" {
		return "", errors.New("no folder is given for views")
	}
	full, err := filepath.Abs(document)
	if err != nil {
		return "", err
	}
	return filepath.Join(v.Folder, fmt.Sprintf("%x.json", sha256.Sum256([]byte(full)))), nil
}

// prune leaves no more than the newest views.
func (v Views) prune() error {
	const most = 500
	files, err := filepath.Glob(filepath.Join(v.Folder, "*.json"))
	if err != nil || len(files) <= most {
		return err
	}
	saved := map[string]time.Time{}
	for _, f := range files {
		if info, err := os.Stat(f); err == nil {
			saved[f] = info.ModTime()
		}
	}
	slices.SortFunc(files, func(a, b string) int { return saved[a].Compare(saved[b]) })
	for _, f := range files[:len(files)-most] {
		err = errors.Join(err, os.Remove(f))
	}
	return err
}
