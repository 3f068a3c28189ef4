package store

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"cadre/chart/document"
	"cadre/chart/table"
)

// OpenMapping reads a file that says how a table is to be understood.
func OpenMapping(path string) (document.Mapping, error) {
	file, err := openInput(path)
	if err != nil {
		return document.Mapping{}, err
	}
	defer file.Close()
	return document.ReadMapping(file, path, func(name string) (string, error) {
		use, err := table.UseNamed(name)
		return string(use), err
	})
}

// SaveMapping writes such a file.
func SaveMapping(path string, m document.Mapping) error {
	return WriteFile(path, func(w io.Writer) error { return document.WriteMapping(w, m) })
}

// Mappings keeps what somebody said of the columns of tables, by the set of
// their headings: next month's export has the same.
type Mappings struct {
	Folder string // only the user can read it; empty: nothing is kept
}

// UserMappings are those of the user who runs the program.
func UserMappings() Mappings { return Mappings{filepath.Join(xdg.StateHome, "cadre", "mappings")} }

func (m Mappings) shelf() shelf { return shelf{m.Folder, 200} }

// Load finds what was said of a table with these headings. It tells whether
// there is anything that can be read.
func (m Mappings) Load(headings []string, what any) bool {
	return m.shelf().load(headingSet(headings), what)
}

// Save keeps it for the next table with these headings.
func (m Mappings) Save(headings []string, what any) error {
	return m.shelf().save(headingSet(headings), what)
}

// Forget takes it away.
func (m Mappings) Forget(headings []string) error {
	path, err := m.shelf().file(headingSet(headings))
	if err != nil {
		return err
	}
	return explain(path, os.Remove(path))
}

// headingSet is the same for the same headings in another order.
func headingSet(headings []string) string {
	return strings.Join(slices.Sorted(slices.Values(headings)), "\x00")
}
