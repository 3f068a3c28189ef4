package store

import (
	"fmt"
	"path/filepath"

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

func (v Views) shelf() shelf { return shelf{v.Folder, 500} }

// Load reads the view of a document into view. It tells whether there is one
// that can be read: where not, view is as good as anything.
func (v Views) Load(document string, view any) bool {
	full, err := filepath.Abs(document)
	return err == nil && v.shelf().load(full, view)
}

// Save keeps the view of a document. To make room, it takes the views away
// that were saved longest ago.
func (v Views) Save(document string, view any) error {
	full, err := filepath.Abs(document)
	if err == nil {
		err = v.shelf().save(full, view)
	}
	if err != nil {
		return fmt.Errorf("the view of %s: %w", document, err)
	}
	return nil
}
